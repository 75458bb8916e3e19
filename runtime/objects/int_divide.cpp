// Division of integers: rounded towards minus infinity, the remainder with the divisor's sign; true division.
#include "krait/objects/int_operand.hpp"

namespace krait {

KRAIT_OUTLINE static IntPair divideSlow(Int a, Int b) {
  const Operand left(a), right(b);
  BigInt* quotient = newBigInt(numbers::divideQuotientSize(left.size(), right.size()) + 1);
  BigInt* remainder = newBigInt(right.size());
  Scratch scratch(numbers::divideScratch(left.size(), right.size()));
  const numbers::SignedDivision division =
      numbers::floorDivide(quotient->limbs, remainder->limbs, left, right, scratch);
  return {finishBigInt(quotient, division.quotient), finishBigInt(remainder, division.remainder)};
}

namespace {

struct WordPair {
  word quotient, remainder;
};

// Of small numbers that are not negative, which most are, the quotient is right as it is.
KRAIT_INLINE WordPair divideWords(word left, word right) {
  if (KRAIT_LIKELY((left | right) >= 0)) {
    const uword quotient = static_cast<uword>(left) / static_cast<uword>(right);
    return {static_cast<word>(quotient), static_cast<word>(static_cast<uword>(left) - quotient * static_cast<uword>(right))};
  }
  WordPair result{left / right, left % right};
  if (result.remainder != 0 && (result.remainder ^ right) < 0) {
    --result.quotient;
    result.remainder += right;
  }
  return result;
}

}  // namespace

IntPair divmodInt(Int a, Int b) {
  if (b.bits == Int::ofSmall(0).bits) raiseIntegerZeroDivision();
  if ((a.bits & b.bits & 1) == 0) return divideSlow(a, b);
  const WordPair result = divideWords(a.small(), b.small());
  return {makeInt(result.quotient), Int::ofSmall(result.remainder)};
}


Int floordiv(Int a, Int b) {
  if (b.bits == Int::ofSmall(0).bits) raiseIntegerZeroDivision();
  if ((a.bits & b.bits & 1) == 0) return divideSlow(a, b).quotient;
  return makeInt(divideWords(a.small(), b.small()).quotient);
}
Int mod(Int a, Int b) {
  if (b.bits == Int::ofSmall(0).bits) raiseIntegerModuloZero();
  if ((a.bits & b.bits & 1) == 0) return divideSlow(a, b).remainder;
  return Int::ofSmall(divideWords(a.small(), b.small()).remainder);
}

Float truediv(Int a, Int b) {
  if (b.bits == Int::ofSmall(0).bits) raiseZeroDivision();
  // Both exact as floats: the division rounds once.
  constexpr uint8_t kMantissaBits = sizeof(Float) == 8 ? 53 : 24;
  if (a.bits & b.bits & 1) {
    const word left = a.small(), right = b.small();
    constexpr int64_t kExact = int64_t{1} << kMantissaBits;
    if (kWordBits - 2 < kMantissaBits || (int64_t{left} <= kExact && int64_t{left} >= -kExact &&
                                          int64_t{right} <= kExact && int64_t{right} >= -kExact)) {
      return static_cast<Float>(left) / static_cast<Float>(right);
    }
  }
  const Operand left(a), right(b);
  Scratch scratch(numbers::trueDivideScratch(left.size(), right.size()));
  Float result;
  if (!numbers::trueDivide(left, right, &result, scratch)) {
    raiseOverflowError(KRAIT_TEXT("integer division result too large for a float"));
  }
  return result;
}

}  // namespace krait
