#include "krait/objects/builtins.hpp"

namespace krait {

Value round(Value number) {
  if (number.isSmall() || isBigInt(number)) return number;
  if (number.isBool()) return box(Converter<Int>::unbox(number));
  if (number.isObject()) {
    if (isType<Float>(number)) return box(round(unbox<Float>(number)));
    if (auto unary = slotOf(number.object()->type_info, &Slots::unary)) {
      Value result = unary(UnaryOp::kRound, number);
      if (result.bits != kNotImplementedValue.bits) return result;
    }
  }
  raiseTypeError("type {} doesn't define __round__ method", number);
}

Value round(Value number, Value digits) {
  if (digits.isNone()) return round(number);
  if (number.isSmall() || isBigInt(number) || number.isBool()) {
    return box(round(Converter<Int>::unbox(number), indexWord(digits)));
  }
  if (number.isObject() && isType<Float>(number)) return box(round(unbox<Float>(number), indexWord(digits)));
  return round(number);
}

}  // namespace krait
