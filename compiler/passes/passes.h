// Passes: typed IR to better typed IR. The door of this stage.
//
// A pass does one thing, sees nothing but the IR, and can be tested from IR text alone. `passes.def` lists
// them.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/ir/ir.h"

namespace krait::passes {

struct PassOptions {
  int float_bits = 64;      // of the target: constants are computed as the program would
  int word_bits = 32;       // of the target
  types::TypeTable* types = nullptr;  // of the program: a pass that needs new types does nothing without
  bool is_library = false;  // functions of the program's modules may be called from outside
  bool keeps_frames = false; // tracebacks name the function of each line: what may raise stays in its function
  bool boxed = false;       // numbers are objects: without the passes that get around making objects
};

struct Pass {
  std::string_view name;
  std::string_view summary;
  bool saves_objects;
  void (*run)(ir::Program& program, const PassOptions& options);
};

#define KRAIT_PASS(function, name, saves_objects, summary) void function(ir::Program& program, const PassOptions& options);
#include "compiler/passes/passes.def"
#undef KRAIT_PASS

auto allPasses() -> const std::vector<Pass>&;
// Null if there is none of that name.
auto findPass(std::string_view name) -> const Pass*;
// All of them, in order; copies and constants again after the first round, since each finds work for the
// other.
void runPasses(ir::Program& program, const PassOptions& options);

}  // namespace krait::passes
