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

// A lower bound of the decimal point's position, low by at most two (by 16 for subnormals).
template <typename Float>
int16_t estimatePoint(const FloatParts<Float>& parts) {
  constexpr uint8_t kHidden = FloatTraits<Float>::kMantissaBits - 1;
  int16_t log2 = parts.exponent;
  if ((parts.mantissa >> kHidden) != 0) log2 = static_cast<int16_t>(log2 + kHidden);
  // The fractions are a little below log10(2). Negative values would come out too high: one less makes up for
  // it.
  const int16_t log10 = sizeof(Float) == 4 ? static_cast<int16_t>((log2 * 77) >> 8)
                                           : static_cast<int16_t>((static_cast<int32_t>(log2) * 1233) >> 12);
  return log2 < 0 ? log10 : static_cast<int16_t>(log10 + 1);
}

template <typename Number, typename Bits>
void assignBits(Number& number, Bits bits) {
  number.size = 0;
  for (; bits != 0; bits = shiftedRightByLimb(bits)) number.limbs[number.size++] = static_cast<Limb>(bits);
}

template <typename Number>
void multiplyBy(Number& number, Limb factor) {
  number.size = multiplySmall(number.limbs, number.size, factor, 0);
}

template <typename Number>
void shiftBy(Number& number, int16_t count) {
  number.size = shiftLeft(number.limbs, number, static_cast<size_t>(count));
}

// r = mantissa and s = 1, both scaled such that r / s is the value / 10 ** point, where point is the estimate
// that is returned. `scales` has each number's further powers of two on entry, those left for m on return.
// Not inlined: twice it would be a tenth of all float printing.
template <typename Number, typename Float>
__attribute__((noinline)) int16_t scaleRatio(Number& r, Number& s, const FloatParts<Float>& parts,
                                             BinaryScales& scales) {
  const int16_t point = estimatePoint(parts);
  assignBits(r, parts.mantissa);
  assignBits(s, static_cast<Limb>(1));
  scales.s = static_cast<int16_t>(scales.s + point);
  int16_t least = scales.r < scales.s ? scales.r : scales.s;
  if (scales.m < least) least = scales.m;
  scales.m = static_cast<int16_t>(scales.m - least);
  if (point > 0) {
    s.size = multiplyPowerOf5(s.limbs, s.size, static_cast<uint16_t>(point));
  } else {
    r.size = multiplyPowerOf5(r.limbs, r.size, static_cast<uint16_t>(-point));
  }
  shiftBy(r, static_cast<int16_t>(scales.r - least));
  shiftBy(s, static_cast<int16_t>(scales.s - least));
  return point;
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
