// Stack checks: a function that can reach itself asks on entry whether the stack has room for one call more, and raises
// RecursionError while there still is some. Where nothing recurs nothing is asked.
//
// Calls by name are known. What is called through a value, by a type descriptor (printing, comparing, hashing) or by
// asking an iterator for its next item is *anything* that can be reached so: one more node in the graph of calls, to
// which all such operations lead and which leads to all functions that can be called that way.
#include <algorithm>

#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/circles.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Op;

auto isTested(const ir::Function& function) -> bool {
  if (function.body.empty()) return false;
  return std::any_of(function.body.insts.begin(), function.body.insts.end(), [](const auto& inst) {
    return inst->op == Op::CallRuntime && inst->name == "checkStack";
  });
}

}  // namespace

void checkStacks(ir::Program& program, const PassOptions&) {
  const auto anything = static_cast<uint32_t>(program.functions.size());
  std::vector<std::vector<uint32_t>> callees(anything + 1);
  for (const auto& function : program.functions) {
    callees[function->id] = directCallees(*function);
    // The call of a generator function only makes the generator; its body runs when somebody asks for an item.
    if (function->suspends()) callees[anything].push_back(function->id);
    ir::forEachInst(function->body, [&](const ir::Inst& inst) {
      if (inst.op == Op::MakeClosure) callees[anything].push_back(inst.ref);
      if (inst.op != Op::CallDirect && ir::mayCallBack(*function, inst)) callees[function->id].push_back(anything);
    });
  }
  for (const auto& cls : program.classes) {
    if (cls == nullptr) continue;
    for (const auto& [name, function] : cls->slots)
      if (function != ir::kNone) callees[anything].push_back(function);
  }
  // That making a generator calls nothing yet is as good as a call of its body: whoever makes one inside itself without
  // asking it is asked in vain, no more.
  const std::vector<bool> circles = findCircles(callees);
  for (const auto& function : program.functions) {
    if (!circles[function->id] || isTested(*function)) continue;
    auto check = std::make_unique<ir::Inst>();
    check->op = Op::CallRuntime;
    check->name = program.intern("checkStack");
    check->range = function->range;
    // Before the first call that goes deeper: what ends the recursion needs no test.
    auto& insts = function->body.insts;
    const auto deeper = [&](const ir::Inst& inst) {
      const bool calls = inst.op == Op::CallDirect || (inst.op == Op::CallRuntime && inst.ref != ir::kNone);
      return calls || ir::mayCallBack(*function, inst);
    };
    const auto first = std::find_if(insts.begin(), insts.end(), [&](const auto& inst) {
      bool found = deeper(*inst);
      for (const ir::Block& region : inst->regions)
        ir::forEachInst(region, [&](const ir::Inst& inner) { found |= deeper(inner); });
      return found;
    });
    insts.insert(first, std::move(check));
  }
}

}  // namespace krait::passes
