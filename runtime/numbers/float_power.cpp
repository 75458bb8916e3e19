// a ** b: the special cases that Python defines itself, so that no libm's opinion of them matters.
#include "krait/numbers/float_math.hpp"
#include "krait/numbers/float_ops.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

template <typename Float>
bool isOdd(Float value) {
  const FloatParts<Float> parts = takeApart(value);
  if (parts.exponent > 0 || parts.exponent <= -static_cast<int16_t>(FloatTraits<Float>::kMantissaBits))
    return false;
  return isInteger(value) && ((parts.mantissa >> -parts.exponent) & 1) != 0;
}

template <typename Float>
Float magnitudeOf(Float value) {
  return withSign(value, false);
}

}  // namespace

template <typename Float>
FloatError power(Float a, Float b, Float* result) {
  const Float one = 1;
  if (b == 0 || a == one) {
    *result = one;
    return FloatError::kNone;
  }
  if (a != a || b != b) {
    *result = a != a ? a : b;
    return FloatError::kNone;
  }
  const Float size = magnitudeOf(a);
  if (takeApart(b).kind == FloatKind::kInfinite) {
    *result = size == one ? one : (b > 0) == (size > one) ? magnitudeOf(b) : Float(0);
    return FloatError::kNone;
  }
  const bool odd = isOdd(b);
  if (takeApart(a).kind == FloatKind::kInfinite) {
    *result = withSign(b > 0 ? size : Float(0), odd && isNegative(a));
    return FloatError::kNone;
  }
  if (a == 0) {
    if (b < 0) return FloatError::kNegativePower;
    *result = odd ? a : Float(0);
    return FloatError::kNone;
  }
  if (a < 0 && !isInteger(b)) return FloatError::kComplex;
  const Float power = size == one ? one : mathPow(size, b);
  if (takeApart(power).kind == FloatKind::kInfinite) return FloatError::kOverflow;
  *result = withSign(power, odd && a < 0);
  return FloatError::kNone;
}

#define KRAIT_INSTANTIATE(Float) template FloatError power<Float>(Float, Float, Float*);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
