// The list of passes and the order in which they run.
#include "compiler/passes/passes.h"

namespace krait::passes {

auto allPasses() -> const std::vector<Pass>& {
  static const std::vector<Pass> kPasses = {
#define KRAIT_PASS(function, name, saves_objects, summary) {name, summary, saves_objects, &function},
#include "compiler/passes/passes.def"
#undef KRAIT_PASS
  };
  return kPasses;
}

auto findPass(std::string_view name) -> const Pass* {
  for (const Pass& pass : allPasses()) {
    if (pass.name == name) return &pass;
  }
  return nullptr;
}

void runPasses(ir::Program& program, const PassOptions& options) {
  propagateCopies(program, options);
  foldConstants(program, options);
  for (const Pass& pass : allPasses())
    if (!options.boxed || !pass.saves_objects) pass.run(program, options);
}

}  // namespace krait::passes
