// Attributes of what may be a number, a text or something else: `x.real` of an int or a complex, `x.upper` of a str or an
// object. Each kind of scalar that has the attribute is told apart first; what is left may be objects.
//
//     if x is a complex:   x.real as of a complex
//     elif x is an int:    x.real as of an int
//     else:                AttributeError, or as of what is left
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

auto FunctionLowering::scalarsWith(const AbstractValue& value, std::string_view name)
    -> std::vector<AbstractValue> {
  std::vector<AbstractValue> kinds;
  if (name == "__class__") return kinds;
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
    const auto scalar = static_cast<Scalar>(i);
    if (scalar == Scalar::None || !value.has(scalar) || (scalar == Scalar::False && value.has(Scalar::True)))
      continue;
    const StubClass* cls = analysis_.stubs.builtinClass(className(scalar));
    if (cls == nullptr || analysis_.stubs.method(*cls, name) == nullptr) continue;
    AbstractValue one = AbstractValue::scalar(scalar);
    if (scalar == Scalar::True || scalar == Scalar::False) one = AbstractValue::boolean();
    if (scalar == Scalar::Int) one.interval = value.interval;
    kinds.push_back(one);
  }
  return kinds;
}

auto FunctionLowering::loadOfScalars(const ir::Inst& inst, const Lowered& object, std::string_view name,
                                     const std::vector<AbstractValue>& kinds, const AbstractValue& result)
    -> Lowered {
  const Type* type = representation_.of(result, Place::Local);
  const ir::LocalId carrier = newLocal(".attribute", type);
  ir::Block* const outside = block_;
  AbstractValue rest = object.value;
  for (const AbstractValue& one : kinds) {
    rest.scalars &= static_cast<uint16_t>(~one.scalars);
    if (one.has(Scalar::Int)) rest.interval = Interval::empty();
    const bool is_last = rest.scalars == 0 && rest.arms.empty();
    const auto load = [&] {
      keepIn(carrier, type, lowerLoadAttr(inst, narrowed(object, one), name, result), result);
    };
    if (is_last) {
      load();
      break;
    }
    const Lowered test = isOneOf(object, one);
    ir::Inst& branch = emitVoid(ir::Op::If, {test.operand});
    branch.regions.resize(2);
    block_ = &branch.regions[0];
    load();
    block_ = &branch.regions[1];
  }
  if (rest.scalars != 0 || !rest.arms.empty()) {
    Lowered left = object;
    left.value = rest;
    keepIn(carrier, type, lowerLoadAttr(inst, left, name, result), result);
  }
  block_ = outside;
  return carried(carrier, type, result);
}

}  // namespace krait::types
