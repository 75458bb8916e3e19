// Floor division and remainder: the remainder has the divisor's sign, the quotient is whole, zeros keep the
// sign of the exact result.
#include "krait/numbers/float_math.hpp"
#include "krait/numbers/float_ops.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// a - floor(a / b) * b, from C's remainder; `stepped` tells that one more divisor went in.
template <typename Float>
Float floorRemainder(Float a, Float b, bool* stepped, Float* truncated) {
  const Float remainder = mathFmod(a, b);
  *truncated = remainder;
  *stepped = false;
  if (remainder == 0) return withSign<Float>(0, isNegative(b));
  if ((b < 0) == (remainder < 0) || remainder != remainder) return remainder;
  *stepped = true;
  return remainder + b;
}

}  // namespace

template <typename Float>
FloatError divideModulo(Float a, Float b, Float* quotient, Float* remainder) {
  if (b == 0) return FloatError::kZeroDivision;
  bool stepped;
  Float truncated;
  *remainder = floorRemainder(a, b, &stepped, &truncated);
  // a - truncated is a whole multiple of b but for rounding: the quotient is near a whole number, snap to it.
  Float exact = (a - truncated) / b;
  if (stepped) exact -= 1;
  if (exact == 0) {
    *quotient = withSign<Float>(0, isNegative(a / b));
    return FloatError::kNone;
  }
  Float whole = roundDown(exact);
  if (exact - whole > static_cast<Float>(0.5f)) whole += 1;
  *quotient = whole;
  return FloatError::kNone;
}

template <typename Float>
FloatError floorDivide(Float a, Float b, Float* result) {
  Float remainder;
  return divideModulo(a, b, result, &remainder);
}

template <typename Float>
FloatError modulo(Float a, Float b, Float* result) {
  if (b == 0) return FloatError::kZeroDivision;
  bool stepped;
  Float truncated;
  *result = floorRemainder(a, b, &stepped, &truncated);
  return FloatError::kNone;
}

#define KRAIT_INSTANTIATE(Float)                                         \
  template FloatError divideModulo<Float>(Float, Float, Float*, Float*); \
  template FloatError floorDivide<Float>(Float, Float, Float*);          \
  template FloatError modulo<Float>(Float, Float, Float*);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
