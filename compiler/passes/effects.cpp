// Effects: which functions cannot raise, and which cannot collect.
//
// A function does what its body does, callees included. We begin with the claim that none does anything and
// take it back until nothing changes: the least solution, so that functions that call each other are not
// blamed for each other. Functions that can reach themselves may run out of stack, which is an exception too.
#include "compiler/ir/effects.h"

#include <algorithm>

#include "compiler/passes/circles.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

void findEffects(ir::Program& program, const PassOptions&) {
  std::vector<std::vector<uint32_t>> callees;
  for (const auto& function : program.functions) callees.push_back(directCallees(*function));
  const std::vector<bool> recursive = findCircles(callees);
  for (auto& function : program.functions) {
    function->may_raise = recursive[function->id];
    // Making a generator or a cell allocates.
    const bool has_cells =
        std::any_of(function->locals.begin(), function->locals.end(),
                    [](const ir::Local& local) { return local.storage == ir::Local::Storage::Cell; });
    function->may_collect = has_cells || function->suspends();
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (auto& function : program.functions) {
      // A generator's body runs when it is asked, not when it is called.
      if (function->suspends()) continue;
      const ir::EffectSet effects = ir::effectsOf(program, *function, function->body);
      changed |= (effects.raises && !function->may_raise) || (effects.collects && !function->may_collect);
      function->may_raise |= effects.raises;
      function->may_collect |= effects.collects;
    }
  }
}

}  // namespace krait::passes
