// The functions of `math` on floats that need more than a call.
#include "krait/numbers/float_ops.hpp"
#include "math_native.hpp"

namespace krait::math {

KRAIT_COLD void raiseDomain() { raiseValueError(KRAIT_TEXT("math domain error")); }
KRAIT_COLD void raiseRange() { raiseOverflowError(KRAIT_TEXT("math range error")); }

Float checkDomain(Float x, Float result) {
  if (!isfinite(result) && isfinite(x)) raiseDomain();
  if (isnan(result) && !isnan(x)) raiseDomain();
  return result;
}

Float checkRange(Float x, Float result) {
  if (isnan(result) && !isnan(x)) raiseDomain();
  if (isinf(result) && isfinite(x)) raiseRange();
  return result;
}

Float fmod(Float x, Float y) {
  if (isinf(y) && isfinite(x)) return x;
  Float result = KRAIT_LIBM(fmod)(x, y);
  if (isnan(result) && !isnan(x) && !isnan(y)) raiseDomain();
  return result;
}

Float remainder(Float x, Float y) {
  if (isnan(x) || isnan(y)) return x + y;
  if (isinf(x) || y == 0) raiseDomain();
  if (isinf(y)) return x;
  Float size = KRAIT_LIBM(fabs)(y);
  Float rest = KRAIT_LIBM(fmod)(KRAIT_LIBM(fabs)(x), size);
  Float other = size - rest;
  if (rest > other) {
    rest = -other;
  } else if (rest == other) {
    // Half way: the quotient is even.
    rest = rest - 2 * KRAIT_LIBM(fmod)((KRAIT_LIBM(fabs)(x) - rest) / 2, size);
  }
  return numbers::isNegative(x) ? -rest : rest;
}

Float pow(Float x, Float y) {
  Float result = KRAIT_LIBM(pow)(x, y);
  if (isfinite(x) && isfinite(y)) {
    if (isnan(result)) raiseDomain();
    if (isinf(result)) {
      if (x == 0) raiseDomain();
      raiseRange();
    }
  }
  return result;
}

Float gamma(Float x) {
  if (isnan(x) || x == inf) return x;
  if (x == -inf || x == 0 || (x < 0 && numbers::roundDown(x) == x)) raiseDomain();
  Float result = KRAIT_LIBM(tgamma)(x);
  if (isinf(result)) raiseRange();
  return result;
}

Float lgamma(Float x) {
  if (isnan(x)) return x;
  if (isinf(x)) return inf;
  if (x <= 0 && numbers::roundDown(x) == x) raiseDomain();
  Float result = KRAIT_LIBM(lgamma)(x);
  if (isinf(result)) raiseRange();
  return result;
}

Float ldexp(Float x, Int exponent) {
  if (x == 0 || !isfinite(x)) return x;
  int bounded = 0;
  if (!exponent.isSmall()) {
    bounded = lt(exponent, Int::ofSmall(0)) ? -9999 : 9999;
  } else {
    word small = exponent.small();
    bounded = small > 9999 ? 9999 : small < -9999 ? -9999 : static_cast<int>(small);
  }
  Float result = KRAIT_LIBM(ldexp)(x, bounded);
  if (isinf(result)) raiseRange();
  return result;
}

Tuple<Float, Exponent> frexp(Float x) {
  if (x == 0 || !isfinite(x)) return Tuple<Float, Exponent>(x, 0);
  int exponent;
  Float mantissa = KRAIT_LIBM(frexp)(x, &exponent);
  return Tuple<Float, Exponent>(mantissa, static_cast<int16_t>(exponent));
}

Tuple<Float, Float> modf(Float x) {
  if (isinf(x)) return Tuple<Float, Float>(KRAIT_LIBM(copysign)(0, x), x);
  Float whole = numbers::truncate(x);
  return Tuple<Float, Float>(KRAIT_LIBM(copysign)(x - whole, x), whole);
}

Float ulp(Float x) {
  if (isnan(x)) return x;
  x = KRAIT_LIBM(fabs)(x);
  if (isinf(x)) return x;
  Float next = numbers::floatOf<Float>(numbers::bitsOf(x) + 1);
  if (isinf(next)) return x - numbers::floatOf<Float>(numbers::bitsOf(x) - 1);
  return next - x;
}

bool isclose(Float a, Float b, Float rel_tol, Float abs_tol) {
  if (rel_tol < 0 || abs_tol < 0) raiseValueError(KRAIT_TEXT("tolerances must be non-negative"));
  if (a == b) return true;
  if (isinf(a) || isinf(b)) return false;
  Float difference = KRAIT_LIBM(fabs)(b - a);
  return difference <= KRAIT_LIBM(fabs)(rel_tol * b) || difference <= KRAIT_LIBM(fabs)(rel_tol * a) ||
         difference <= abs_tol;
}

Float hypotOf(const Float* coordinates, word count) {
  Float largest = 0;
  bool has_nan = false;
  for (word i = 0; i < count; ++i) {
    Float size = KRAIT_LIBM(fabs)(coordinates[i]);
    if (isinf(size)) return inf;
    if (isnan(size)) has_nan = true;
    if (size > largest) largest = size;
  }
  if (has_nan) return nan;
  if (largest == 0) return 0;
  // Scaled by a power of two, so that squares neither overflow nor vanish; the lost parts of squares are
  // added last.
  int exponent;
  static_cast<void>(KRAIT_LIBM(frexp)(largest, &exponent));
  Float sum = 0, lost = 0;
  for (word i = 0; i < count; ++i) {
    Float x = KRAIT_LIBM(ldexp)(coordinates[i], -exponent);
    Float square = x * x;
    Float error = KRAIT_LIBM(fma)(x, x, -square);
    Float total = sum + square;
    Float big = sum > square ? sum : square, little = sum > square ? square : sum;
    lost += (big - total) + little + error;
    sum = total;
  }
  Float root = KRAIT_LIBM(sqrt)(sum + lost);
  Float residue = KRAIT_LIBM(fma)(-root, root, sum) + lost;
  root += residue / (2 * root);
  return KRAIT_LIBM(ldexp)(root, exponent);
}

KRAIT_COLD void raiseDimensions() {
  raiseValueError(KRAIT_TEXT("both points must have the same number of dimensions"));
}

}  // namespace krait::math
