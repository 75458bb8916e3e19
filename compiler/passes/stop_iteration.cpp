// Which functions may raise StopIteration.
#include "compiler/passes/stop_iteration.h"

#include <algorithm>

#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/circles.h"

namespace krait::passes {

namespace {

using ir::Inst;
using ir::Op;

// next(x) without a default, send() and throw() say that nothing is left by an exception of their own.
auto isAsked(const Inst& inst) -> bool {
  return inst.op == Op::CallRuntime && (inst.name == "next" || inst.name == "generator_send" ||
                                        inst.name == "generator_throw" || inst.name.starts_with("async"));
}

auto namesIt(const ir::Program& program, const Inst& inst) -> bool {
  return std::any_of(inst.operands.begin(), inst.operands.end(), [&](const ir::Operand& operand) {
    if (operand.kind == ir::Operand::Kind::Builtin) return program.builtins[operand.index] == "StopIteration";
    return false;
  });
}

// Whether the program has any way to a StopIteration at all.
auto hasAny(const ir::Program& program) -> bool {
  for (const auto& cls : program.classes) {
    if (cls == nullptr || cls->module == ir::kNone) continue;
    if (cls->builtin_base == "StopIteration" || std::find(cls->builtin_mro.begin(), cls->builtin_mro.end(),
                                                          "StopIteration") != cls->builtin_mro.end())
      return true;
  }
  return std::any_of(program.functions.begin(), program.functions.end(), [&](const auto& function) {
    bool found = false;
    ir::forEachInst(function->body,
                    [&](const Inst& inst) { found |= isAsked(inst) || namesIt(program, inst); });
    return found;
  });
}

}  // namespace

auto mayRaiseStopIteration(const ir::Program& program) -> std::vector<bool> {
  std::vector<bool> may(program.functions.size(), false);
  if (!hasAny(program)) return may;
  std::vector<std::vector<ir::FunctionId>> callees;
  for (const auto& function : program.functions) {
    callees.push_back(directCallees(*function));
    // What is raised may be it, and so may be what a function that nobody knows raises.
    ir::forEachInst(function->body, [&](const Inst& inst) {
      if (isAsked(inst) || inst.op == Op::Raise || inst.op == Op::Reraise ||
          (inst.op != Op::CallDirect && ir::mayCallBack(*function, inst)))
        may[function->id] = true;
    });
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& function : program.functions) {
      if (may[function->id]) continue;
      const auto& called = callees[function->id];
      if (std::none_of(called.begin(), called.end(), [&](ir::FunctionId id) { return may[id]; })) continue;
      may[function->id] = changed = true;
    }
  }
  return may;
}

}  // namespace krait::passes
