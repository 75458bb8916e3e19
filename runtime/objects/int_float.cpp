// Between integers and floats: exact, or correctly rounded.
#include "krait/numbers/float_ops.hpp"
#include "krait/objects/float.hpp"
#include "krait/objects/int_operand.hpp"

namespace krait {

Float intToFloat(Int a) {
  if (a.isSmall()) return static_cast<Float>(a.small());
  Float result;
  if (!numbers::toFloat(a.big()->view(), &result)) {
    raiseOverflowError(KRAIT_TEXT("int too large to convert to float"));
  }
  return result;
}

Int toInt(Float value) {
  constexpr Float kBound = static_cast<Float>(kMaxSmall / 2);
  if (value < kBound && value > -kBound) return Int::ofSmall(static_cast<word>(value));
  if (value != value) raiseValueError(KRAIT_TEXT("cannot convert float NaN to integer"));
  if (value - value != 0) raiseOverflowError(KRAIT_TEXT("cannot convert float infinity to integer"));
  const numbers::FloatParts<Float> parts = numbers::takeApart(value);
  const size_t bits = static_cast<size_t>(parts.exponent + numbers::FloatTraits<Float>::kMantissaBits + 64);
  BigInt* result = newBigInt(minimum(numbers::limbsForBits(bits) + 1, numbers::fromFloatSize<Float>()));
  return finishBigInt(result, numbers::fromFloat(result->limbs, value));
}

int8_t compareIntFloat(Int a, Float b) {
  const Operand operand(a);
  return numbers::compareWithFloat<Float>(operand, b);
}

}  // namespace krait
