// Powers of integers.
#include "krait/objects/float.hpp"
#include "krait/objects/int_operand.hpp"

namespace krait {

namespace {

bool isNegative(Int value) { return value.isSmall() ? value.small() < 0 : value.big()->negative(); }
bool isOdd(Int value) {
  return value.isSmall() ? (value.small() & 1) != 0 : (value.big()->limbs[0] & 1) != 0;
}

}  // namespace

Int pow(Int base, Int exponent) {
  if (base.isSmall() && base.small() >= -1 && base.small() <= 1) {
    if (exponent.bits == Int::ofSmall(0).bits) return Int::ofSmall(1);
    return Int::ofSmall(base.small() < 0 && !isOdd(exponent) ? 1 : base.small());
  }
  int64_t wide;
  if (!fitsInt64(exponent, &wide) || wide > 0x7fffffff) raiseMemoryError(static_cast<size_t>(kMaxWord));
  const Operand operand(base);
  const uint32_t times = static_cast<uint32_t>(wide);
  const size_t bits = numbers::bitLength(operand.magnitude());
  if (static_cast<uint64_t>(bits) * times > static_cast<uint64_t>(kMaxWord) / 2) {
    raiseMemoryError(static_cast<size_t>(kMaxWord));
  }
  const size_t room = numbers::powerSize(bits, times);
  BigInt* result = newBigInt(room);
  Scratch scratch(room);
  const size_t size = numbers::power(result->limbs, operand.magnitude(), times, scratch);
  return finishBigInt(result, size, operand.negative() && (times & 1) != 0);
}

Value powValue(Int base, Int exponent) {
  if (!isNegative(exponent)) return {pow(base, exponent).bits};
  return boxFloat(pow(intToFloat(base), intToFloat(exponent)));
}

namespace {

// The inverse of `value` modulo a positive modulus, by the extended Euclidean algorithm.
Int inverse(Int value, Int modulus) {
  Int old_remainder = mod(value, modulus), remainder = modulus;
  Int old_factor = Int::ofSmall(1), factor = Int::ofSmall(0);
  while (remainder.bits != Int::ofSmall(0).bits) {
    const IntPair division = divmodInt(old_remainder, remainder);
    old_remainder = remainder;
    remainder = division.remainder;
    const Int next = sub(old_factor, mul(division.quotient, factor));
    old_factor = factor;
    factor = next;
  }
  if (old_remainder.bits != Int::ofSmall(1).bits) {
    raiseValueError(KRAIT_TEXT("base is not invertible for the given modulus"));
  }
  return mod(old_factor, modulus);
}

}  // namespace

Int pow(Int base, Int exponent, Int modulus) {
  if (modulus.bits == Int::ofSmall(0).bits) raiseValueError(KRAIT_TEXT("pow() 3rd argument cannot be 0"));
  const Int positive = abs(modulus);
  if (isNegative(exponent)) {
    base = inverse(base, positive);
    exponent = neg(exponent);
  }
  if (positive.bits == Int::ofSmall(1).bits) return Int::ofSmall(0);
  base = mod(base, positive);
  const Operand operand(base), power(exponent), divisor(positive);
  BigInt* result = newBigInt(divisor.size());
  Scratch scratch(numbers::modularPowerScratch(divisor.size()));
  const size_t size = numbers::modularPower(result->limbs, operand.magnitude(), power.magnitude(),
                                            divisor.magnitude(), scratch);
  const Int remainder = finishBigInt(result, size, false);
  // The result has the modulus' sign.
  if (isNegative(modulus) && remainder.bits != Int::ofSmall(0).bits) return add(remainder, modulus);
  return remainder;
}

}  // namespace krait
