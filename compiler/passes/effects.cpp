// Effects: which functions cannot raise, and which cannot collect.
//
// A function does what its body does, callees included. We begin with the claim that none does anything and
// take it back until nothing changes: the least solution, so that functions that call each other are not
// blamed for each other. Functions that can reach themselves may run out of stack, which is an exception too.
#include "compiler/ir/effects.h"

#include <algorithm>

#include "compiler/ir/walk.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::FunctionId;
using ir::Op;

auto calleesOf(const ir::Function& function) -> std::vector<FunctionId> {
  std::vector<FunctionId> callees;
  ir::forEachInst(function.body, [&](const ir::Inst& inst) {
    const bool calls = inst.op == Op::CallDirect || (inst.op == Op::CallRuntime && inst.ref != ir::kNone);
    if (calls) callees.push_back(inst.ref);
  });
  return callees;
}

// Tarjan's strongly connected components; marks the functions in a circle.
class Circles {
 public:
  explicit Circles(const ir::Program& program) {
    const size_t count = program.functions.size();
    for (const auto& function : program.functions) callees_.push_back(calleesOf(*function));
    number_.resize(count);
    low_.resize(count);
    on_stack_.resize(count);
    recursive_.resize(count);
    for (FunctionId id = 0; id < count; ++id) {
      if (number_[id] == 0) visit(id);
    }
  }
  [[nodiscard]] auto isRecursive(FunctionId id) const -> bool { return recursive_[id]; }

 private:
  void visit(FunctionId id) {
    number_[id] = low_[id] = ++next_;
    stack_.push_back(id);
    on_stack_[id] = true;
    for (FunctionId callee : callees_[id]) {
      if (callee == id) recursive_[id] = true;
      if (number_[callee] == 0) {
        visit(callee);
        low_[id] = std::min(low_[id], low_[callee]);
      } else if (on_stack_[callee]) {
        low_[id] = std::min(low_[id], number_[callee]);
      }
    }
    if (low_[id] != number_[id]) return;
    const bool alone = stack_.back() == id;
    while (true) {
      const FunctionId member = stack_.back();
      stack_.pop_back();
      on_stack_[member] = false;
      if (!alone) recursive_[member] = true;
      if (member == id) break;
    }
  }

  std::vector<std::vector<FunctionId>> callees_;
  std::vector<uint32_t> number_, low_;
  std::vector<bool> on_stack_, recursive_;
  std::vector<FunctionId> stack_;
  uint32_t next_ = 0;
};

}  // namespace

void findEffects(ir::Program& program, const PassOptions&) {
  const Circles circles(program);
  for (auto& function : program.functions) {
    function->may_raise = circles.isRecursive(function->id);
    // Making a generator or a cell allocates.
    const bool has_cells =
        std::any_of(function->locals.begin(), function->locals.end(),
                    [](const ir::Local& local) { return local.storage == ir::Local::Storage::Cell; });
    function->may_collect = has_cells || function->is_generator;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (auto& function : program.functions) {
      // A generator's body runs when it is asked, not when it is called.
      if (function->is_generator) continue;
      const ir::EffectSet effects = ir::effectsOf(program, *function, function->body);
      changed |= (effects.raises && !function->may_raise) || (effects.collects && !function->may_collect);
      function->may_raise |= effects.raises;
      function->may_collect |= effects.collects;
    }
  }
}

}  // namespace krait::passes
