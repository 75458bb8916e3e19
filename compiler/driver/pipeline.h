// From a Python file to C++: all stages, one after the other.
//
//   load ─▶ irgen ─▶ inference ─▶ passes ─▶ emission
//
// Each stage takes what the one before it returned; after one that found errors the rest is not run.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compiler/codegen/emit.h"
#include "compiler/driver/bound_headers.h"
#include "compiler/driver/session.h"
#include "compiler/ir/ir.h"
#include "compiler/sema/module_graph.h"
#include "compiler/types/infer.h"

namespace krait::driver {

/// What the stages have made of a program so far.
struct Compilation {
  std::unique_ptr<sema::ModuleGraph> graph;  // the IR's names stand in its trees
  std::unique_ptr<ir::Program> untyped;
  types::Stubs stubs;
  types::TypedProgram typed;
  std::vector<std::string> folders;          // where modules are looked for before the library
  codegen::LibraryOptions embedded;
  BoundHeaders headers;                      // of C and C++ that the program imports
  bool explained = false;                    // says why variables are what they are: on request, since it takes time
  bool is_optimized = false;                 // the passes ran
};

/// Up to untyped IR. False after errors.
auto loadProgram(Session& session, const Board& board, const std::string& file, Compilation& compilation) -> bool;

/// Loads, infers and lowers. False after errors.
auto analyseProgram(Session& session, const Board& board, const std::string& file, Compilation& compilation)
    -> bool;

/// Whether the program is as its user wants it (wishes.cpp): without boxing, without the heap, functions that promise to
/// allocate nothing. Reports what is not; false then.
auto checkWishes(Session& session, const Board& board, Compilation& compilation) -> bool;

/// Runs the passes over typed IR, once.
void optimizeProgram(const Session& session, const Board& board, Compilation& compilation);

/// The C++. `for_people`: laid out.
auto emitProgram(Session& session, const Board& board, const Compilation& compilation, bool for_people)
    -> std::vector<codegen::EmittedFile>;

/// The same C++ with `#line`, for reports that go back to the Python.
auto emitWithLines(Session& session, const Board& board, const Compilation& compilation)
    -> std::vector<codegen::EmittedFile>;

}  // namespace krait::driver
