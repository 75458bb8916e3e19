// Division of machine integers that gives a float, rounded once.
#include "krait/errors/raise.hpp"
#include "krait/objects/int.hpp"

namespace krait {
namespace {

uint32_t magnitudeOf(int32_t value) {
  return value < 0 ? 0 - static_cast<uint32_t>(value) : static_cast<uint32_t>(value);
}

// How far the top bit is from the left; makes it the leftmost.
uint8_t normalise(uint32_t& value) {
  uint8_t shift = 0;
  for (; (value & 0x80000000u) == 0; value <<= 1) ++shift;
  return shift;
}

// 25 bits of the quotient, of which the last one and the remainder tell how to round.
[[maybe_unused]] float quotientOf(uint32_t dividend, uint32_t divisor) {
  int8_t exponent = static_cast<int8_t>(normalise(divisor));
  exponent = static_cast<int8_t>(exponent - normalise(dividend));
  uint32_t quotient = 0;
  bool carry = false;
  while ((quotient & 0x1000000u) == 0) {
    quotient <<= 1;
    if (carry || dividend >= divisor) {
      dividend -= divisor;
      quotient |= 1;
    }
    // The first digit may be 0: then the quotient is below the power of two that its operands promise.
    if (quotient == 0) --exponent;
    carry = (dividend & 0x80000000u) != 0;
    dividend <<= 1;
  }
  const bool above = dividend != 0 || carry;
  if ((quotient & 1) != 0 && (above || (quotient & 2) != 0)) quotient += 2;
  quotient >>= 1;
  // A carry out of the mantissa is the next power of two, with a mantissa of zeros, as it should be.
  const uint32_t bits = quotient + (static_cast<uint32_t>(126 + exponent) << 23);
  float result;
  __builtin_memcpy(&result, &bits, sizeof(result));
  return result;
}

}  // namespace

Float truediv(int32_t a, int32_t b) {
  if (b == 0) raiseZeroDivision();
  if constexpr (sizeof(Float) == 8) {
    return static_cast<Float>(a) / static_cast<Float>(b);
  } else {
    if (a == 0) return 0;
    const float result = quotientOf(magnitudeOf(a), magnitudeOf(b));
    return (a < 0) != (b < 0) ? -result : result;
  }
}

}  // namespace krait
