// The bits of floats as IEEE 754 has them, whatever width krait::Float has.
#pragma once

#include "krait/krait.hpp"

namespace krait::_float_bits {

uint64_t doubleBits(Float x);
uint16_t half_bits(Float x) KRAIT_RAISES;
uint32_t single_bits(Float x) KRAIT_RAISES;
inline uint32_t double_bits_low(Float x) { return static_cast<uint32_t>(doubleBits(x)); }
inline uint32_t double_bits_high(Float x) { return static_cast<uint32_t>(doubleBits(x) >> 32); }
Float half(uint16_t bits);
Float single(uint32_t bits);
Float double_(uint32_t high, uint32_t low);
constexpr bool is_big_endian() { return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__; }
constexpr word word_size() { return static_cast<word>(sizeof(void*)); }

}  // namespace krait::_float_bits
