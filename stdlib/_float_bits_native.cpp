// Floats and their bits. A double is taken apart with integer arithmetic, because a chip whose krait::Float has 32 bits
// may have no double at all (avr-gcc's has 32 bits too).
#include "_float_bits_native.hpp"

namespace krait::_float_bits {

namespace {

template <typename To, typename From>
To bitsAs(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  __builtin_memcpy(&to, &from, sizeof(to));
  return to;
}

// A float of `exponent_bits` and `fraction_bits` as one with those of a double.
uint64_t widened(uint64_t bits, int exponent_bits, int fraction_bits) {
  uint64_t sign = bits >> (exponent_bits + fraction_bits) & 1;
  int32_t exponent = static_cast<int32_t>(bits >> fraction_bits & ((1u << exponent_bits) - 1));
  uint64_t fraction = bits & ((uint64_t(1) << fraction_bits) - 1);
  int32_t largest = (1 << exponent_bits) - 1;
  int32_t bias = largest >> 1;
  if (exponent == largest) {
    exponent = 0x7ff;
  } else if (exponent != 0) {
    exponent += 1023 - bias;
  } else if (fraction != 0) {
    exponent = 1024 - bias;
    while ((fraction >> fraction_bits) == 0) {
      fraction <<= 1;
      --exponent;
    }
    fraction &= (uint64_t(1) << fraction_bits) - 1;
  }
  return sign << 63 | static_cast<uint64_t>(exponent) << 52 | fraction << (52 - fraction_bits);
}

// The other way, rounded to nearest, ties to even. The largest exponent comes back where it would be infinite.
uint64_t narrowed(uint64_t bits, int exponent_bits, int fraction_bits) {
  uint64_t sign = bits >> 63 << (exponent_bits + fraction_bits);
  int32_t exponent = static_cast<int32_t>(bits >> 52 & 0x7ff);
  uint64_t fraction = bits & 0xfffffffffffff;
  int32_t largest = (1 << exponent_bits) - 1;
  uint64_t infinite = static_cast<uint64_t>(largest) << fraction_bits;
  if (exponent == 0x7ff) {
    uint64_t payload = fraction >> (52 - fraction_bits);
    if (fraction != 0) payload |= uint64_t(1) << (fraction_bits - 1);
    return sign | infinite | payload;
  }
  if (exponent == 0) return sign;  // far below the smallest
  fraction |= uint64_t(1) << 52;
  exponent += (largest >> 1) - 1023;
  int32_t dropped = 52 - fraction_bits;
  if (exponent <= 0) {
    dropped += 1 - exponent;
    exponent = 0;
    if (dropped > 54) return sign;
  }
  uint64_t kept = fraction >> dropped;
  uint64_t rest = fraction & ((uint64_t(1) << dropped) - 1);
  uint64_t middle = uint64_t(1) << (dropped - 1);
  if (rest > middle || (rest == middle && (kept & 1) != 0)) ++kept;
  // The leading one, where there is one, counts as the first step of the exponent; so does a carry.
  uint64_t result = exponent == 0 ? kept : (static_cast<uint64_t>(exponent - 1) << fraction_bits) + kept;
  return sign | (result >= infinite ? infinite : result);
}

Float fromDoubleBits(uint64_t bits) {
  if constexpr (sizeof(Float) == 8) {
    return bitsAs<Float>(bits);
  } else {
    return bitsAs<Float>(static_cast<uint32_t>(narrowed(bits, 8, 23)));
  }
}

}  // namespace

uint64_t doubleBits(Float x) {
  if constexpr (sizeof(Float) == 8) {
    return bitsAs<uint64_t>(x);
  } else {
    return widened(bitsAs<uint32_t>(x), 8, 23);
  }
}

uint16_t half_bits(Float x) {
  uint16_t bits = static_cast<uint16_t>(narrowed(doubleBits(x), 5, 10));
  if ((bits & 0x7fff) == 0x7c00 && x - x == 0) raiseError(&OverflowError_type, "float too large to pack with e format");
  return bits;
}

uint32_t single_bits(Float x) {
  uint32_t bits = static_cast<uint32_t>(narrowed(doubleBits(x), 8, 23));
  if ((bits & 0x7fffffff) == 0x7f800000 && x - x == 0)
    raiseError(&OverflowError_type, "float too large to pack with f format");
  return bits;
}

Float half(uint16_t bits) { return fromDoubleBits(widened(bits, 5, 10)); }
Float single(uint32_t bits) { return fromDoubleBits(widened(bits, 8, 23)); }
Float double_(uint32_t high, uint32_t low) { return fromDoubleBits(static_cast<uint64_t>(high) << 32 | low); }

}  // namespace krait::_float_bits
