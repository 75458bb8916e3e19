// How a float becomes the ratio R / S that digits are taken from; shared by shortest and rounded digits.
#pragma once

#include "krait/numbers/float_digits.hpp"
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

// Powers of two that R, S and the half gap M between neighbours are multiplied by, common ones taken out;
// powers of five are already in the numbers.
struct BinaryScales {
  int16_t r;
  int16_t s;
  int16_t m;
};

template <typename Bits>
int16_t bitLengthOf(Bits bits) {
  int16_t length = 0;
  for (; bits != 0; bits >>= 1) ++length;
  return length;
}

// A lower bound, low by at most two, of the decimal point's position of mantissa * 2 ** exponent.
template <typename Bits>
int16_t estimatePoint(Bits mantissa, int16_t exponent) {
  const int16_t log2 = static_cast<int16_t>(bitLengthOf(mantissa) + exponent - 1);
  // 1233/4096 is a little below log10(2). Negative values would come out too high: one less makes up for it.
  return static_cast<int16_t>(((static_cast<int32_t>(log2) * 1233) >> 12) + (log2 < 0 ? 0 : 1));
}

template <typename Number, typename Bits>
void assignBits(Number& number, Bits bits) {
  number.size = 0;
  for (; bits != 0; bits = static_cast<Bits>(static_cast<uint64_t>(bits) >> kLimbBits)) {
    number.limbs[number.size++] = static_cast<Limb>(bits);
  }
}

template <typename Number>
void multiplyBy(Number& number, Limb factor) {
  number.size = multiplySmall(number.limbs, number.size, factor, 0);
}

template <typename Number>
void shiftBy(Number& number, int16_t count) {
  number.size = shiftLeft(number.limbs, number, static_cast<size_t>(count));
}

// r = mantissa and s = 1, both scaled such that r / s is the value / 10 ** point; `scales` has each number's
// further powers of two already, and is applied.
template <typename Number, typename Bits>
void scaleRatio(Number& r, Number& s, Bits mantissa, int16_t point, BinaryScales& scales) {
  assignBits(r, mantissa);
  assignBits(s, static_cast<Limb>(1));
  scales.s = static_cast<int16_t>(scales.s + point);
  int16_t least = scales.r < scales.s ? scales.r : scales.s;
  if (scales.m < least) least = scales.m;
  scales.r = static_cast<int16_t>(scales.r - least);
  scales.s = static_cast<int16_t>(scales.s - least);
  scales.m = static_cast<int16_t>(scales.m - least);
  if (point > 0) {
    s.size = multiplyPowerOf5(s.limbs, s.size, static_cast<uint16_t>(point));
  } else {
    r.size = multiplyPowerOf5(r.limbs, r.size, static_cast<uint16_t>(-point));
  }
  shiftBy(r, scales.r);
  shiftBy(s, scales.s);
}

// What r holds of s, at most 9; r keeps the rest.
template <typename Number>
uint8_t takeDigit(Number& r, const Number& s) {
  uint8_t digit = 0;
  while (compare(r, s) >= 0) {
    r.size = subtract(r.limbs, r, s);
    ++digit;
  }
  return digit;
}

KRAIT_NUMBERS_END
