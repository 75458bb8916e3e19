// Lowering of what the program's classes say about operators and truth: direct calls of their methods, one after the
// other until one has an answer.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

// All that the method `dunder` of these objects gives back to this instruction.
auto FunctionLowering::answersOf(const ir::Inst& inst, const AbstractValue& object, std::string_view dunder)
    -> AbstractValue {
  AbstractValue result;
  const auto edges = facts_of_copy_.edges.find(&inst);
  if (edges == facts_of_copy_.edges.end()) return result;
  for (const Arm& arm : object.arms) {
    if (arm.tag != Tag::Instance) continue;
    for (const Arm& function : loadSlotOf(arm.id, dunder).arms) {
      const FunctionValueId id = function.tag == Tag::Function     ? function.id
                                 : function.tag == Tag::Descriptor ? analysis_.descriptors[function.id].getter
                                                                   : ir::kNone;
      for (const Edge& edge : edges->second)
        if (edge.function == id) analysis_.join(result, analysis_.peek(analysis_.copies[edge.copy].result));
    }
  }
  return result;
}

// Asks the methods one after the other until one does not answer NotImplemented.
auto FunctionLowering::lowerOperatorSteps(const ir::Inst& inst, const Lowered& left, const Lowered& right,
                                          const std::vector<Analysis::OperatorStep>& steps, size_t at,
                                          const AbstractValue& result, const std::function<Lowered()>& otherwise)
    -> Lowered {
  const Analysis::OperatorStep& step = steps[at];
  const Lowered& object = step.of_right ? right : left;
  const auto negate = [&](Lowered value) {
    if (!step.negated || nothing(value)) return value;
    value = truth(value);
    return emit(Op::Not, {value.operand}, types_.get(Kind::Bool));
  };
  const AbstractValue answers = answersOf(inst, object.value, step.dunder);
  bool found = false;
  Lowered answer = callDunder(inst, object, step.dunder, {step.of_right ? left : right}, answers, found);
  if (nothing(answer) || !answers.has(Scalar::NotImplemented)) return negate(answer);
  answer.value = answers;
  const Type* type = representation_.of(result, Place::Local);
  const bool stored = type->kind != Kind::None && type->kind != Kind::Module && type->kind != Kind::Never;
  const ir::LocalId carrier = stored ? newLocal(".answer", type) : 0;
  const auto keep = [&](const Lowered& value) {
    if (!stored || nothing(value)) return;
    Lowered known = value;
    if (known.value.isNothing()) known.value = result;
    const Lowered converted = convert(known, type);
    ir::Inst& copy = append(Op::Copy);
    copy.operands = {converted.operand};
    copy.type = type;
    copy.result = ir::Operand::local(carrier);
  };
  AbstractValue real = answers;
  real.remove(Scalar::NotImplemented);
  ir::Block* const outside = block_;
  ir::Inst* branch = nullptr;
  if (!real.isNothing()) {
    const Lowered defers = runtime("isNotImplemented", {boxed(answer).operand}, types_.get(Kind::Bool));
    branch = &emitVoid(Op::If, {defers.operand});
    branch->regions.resize(2);
    block_ = &branch->regions[0];
  }
  keep(at + 1 < steps.size() ? lowerOperatorSteps(inst, left, right, steps, at + 1, result, otherwise) : otherwise());
  if (branch != nullptr) {
    block_ = &branch->regions[1];
    answer.value = real;
    keep(negate(natural(answer)));
  }
  block_ = outside;
  if (!stored) {
    Lowered value = type->kind == Kind::Never ? Lowered{{}, type, {}} : none();
    if (type->kind == Kind::Module) value.type = type;
    value.value = result;
    return value;
  }
  return {ir::Operand::local(carrier), type, result};
}

// Whether a value is true: what its class says, by __bool__ or else by __len__.
auto FunctionLowering::truth(const ir::Inst& inst, const Lowered& value) -> Lowered {
  const bool by_bool = std::any_of(value.value.arms.begin(), value.value.arms.end(), [&](const Arm& arm) {
    return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__bool__") != ir::kNone;
  });
  const std::string_view dunder = by_bool ? "__bool__" : "__len__";
  const AbstractValue answers = answersOf(inst, value.value, dunder);
  bool found = false;
  const Lowered own = callDunder(inst, value, dunder, {}, answers, found);
  if (!found) return truth(value);
  if (nothing(own) || own.type->kind == Kind::Bool) return own;
  return runtime(by_bool ? "answeredBool" : "answeredLength", {boxed(own).operand}, types_.get(Kind::Bool));
}

}  // namespace krait::types
