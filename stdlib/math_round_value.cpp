// floor, ceil and trunc of values of unknown type.
#include "math_native.hpp"

namespace krait::math {

namespace {

Int rounded(Value x, UnaryOp op, Int (*of_float)(Float)) {
  if (x.isSmall() || isBigInt(x)) return unbox<Int>(x);
  if (x.isBool()) return Converter<Int>::unbox(x);
  if (x.isObject() && !isType<Float>(x)) {
    if (auto unary = slotOf(x.object()->type_info, &Slots::unary)) {
      Value result = unary(op, x);
      if (result.bits != kNotImplementedValue.bits) return checked<Int>(result);
    }
    if (op == UnaryOp::kTrunc) raiseTypeError("type {} doesn't define __trunc__ method", x);
    raiseTypeError("must be real number, not {}", x);
  }
  return of_float(checked<Float>(x));
}

}  // namespace

Int floor(Value x) { return rounded(x, UnaryOp::kFloor, floor); }
Int ceil(Value x) { return rounded(x, UnaryOp::kCeil, ceil); }
Int trunc(Value x) { return rounded(x, UnaryOp::kTrunc, trunc); }

}  // namespace krait::math
