// Taking floats apart, and rounding exact ratios to floats.
#include "krait/numbers/float_bits.hpp"

#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

template <typename Float>
FloatParts<Float> takeApart(Float value) {
  using Traits = FloatTraits<Float>;
  using Bits = typename Traits::Bits;
  constexpr uint8_t kFieldBits = Traits::kMantissaBits - 1;
  constexpr int16_t kSpecial = (1 << (sizeof(Float) * 8 - 1 - kFieldBits)) - 1;
  const Bits bits = bitsOf(value);
  const int16_t biased = static_cast<int16_t>((bits >> kFieldBits) & static_cast<Bits>(kSpecial));
  const Bits field = bits & ((static_cast<Bits>(1) << kFieldBits) - 1);

  FloatParts<Float> parts;
  parts.negative = (bits >> (sizeof(Float) * 8 - 1)) != 0;
  parts.kind = FloatKind::kFinite;
  parts.mantissa = field;
  parts.exponent = Traits::kMinExponent;
  if (biased == kSpecial) {
    parts.kind = field == 0 ? FloatKind::kInfinite : FloatKind::kNotANumber;
  } else if (biased != 0) {
    parts.mantissa = field | static_cast<Bits>(1) << kFieldBits;
    parts.exponent = static_cast<int16_t>(Traits::kMinExponent + biased - 1);
  }
  return parts;
}

template <typename Float>
bool putTogether(typename FloatTraits<Float>::Bits mantissa, int32_t exponent, bool sticky, bool negative,
                 Float* value) {
  using Traits = FloatTraits<Float>;
  using Bits = typename Traits::Bits;
  constexpr uint8_t kWidth = sizeof(Bits) * 8;
  constexpr uint8_t kFieldBits = Traits::kMantissaBits - 1;
  Bits result = 0;
  if (mantissa != 0) {
    int32_t shift = -static_cast<int32_t>(Traits::kMantissaBits);
    for (Bits rest = mantissa; rest != 0; rest >>= 1) ++shift;
    if (exponent + shift < Traits::kMinExponent) shift = Traits::kMinExponent - exponent;
    exponent += shift;
    if (shift > kWidth) {
      mantissa = 0;
    } else if (shift > 0) {
      const Bits half = static_cast<Bits>(1) << (shift - 1);
      const Bits rest = mantissa & (half | (half - 1));
      mantissa = shift == kWidth ? 0 : mantissa >> shift;
      if (rest > half || (rest == half && (sticky || (mantissa & 1) != 0))) ++mantissa;
    } else {
      mantissa <<= -shift;
    }
    if ((mantissa >> Traits::kMantissaBits) != 0) {
      mantissa >>= 1;
      ++exponent;
    }
    if (exponent > Traits::kMaxExponent) {
      *value = infinity<Float>(negative);
      return false;
    }
    // A subnormal's exponent field is zero; adding the hidden bit carries into the field by itself.
    result = mantissa + (static_cast<Bits>(exponent - Traits::kMinExponent) << kFieldBits);
  }
  *value = floatOf<Float>(result | static_cast<Bits>(negative) << (kWidth - 1));
  return true;
}

template <typename Float>
bool ratioToFloat(Limb* numerator, size_t numerator_size, Limb* denominator, size_t denominator_size,
                  int32_t exponent, bool sticky, bool negative, Float* value) {
  using Traits = FloatTraits<Float>;
  // Align the top bits, so that the quotient lies between a half and two; then divide bit by bit. That is
  // slower than Algorithm D and a tenth of its code.
  const size_t numerator_bits = bitLength({numerator, numerator_size});
  const size_t denominator_bits = bitLength({denominator, denominator_size});
  if (numerator_bits < denominator_bits) {
    const size_t shift = denominator_bits - numerator_bits;
    numerator_size = shiftLeft(numerator, {numerator, numerator_size}, shift);
    exponent -= static_cast<int32_t>(shift);
  } else {
    const size_t shift = numerator_bits - denominator_bits;
    denominator_size = shiftLeft(denominator, {denominator, denominator_size}, shift);
    exponent += static_cast<int32_t>(shift);
  }
  typename Traits::Bits quotient = 0;
  constexpr uint8_t kSteps = Traits::kMantissaBits + 2;
  for (uint8_t i = 0; i < kSteps; ++i) {
    if (i != 0) numerator_size = shiftLeft(numerator, {numerator, numerator_size}, 1);
    quotient <<= 1;
    if (compare({numerator, numerator_size}, {denominator, denominator_size}) >= 0) {
      numerator_size = subtract(numerator, {numerator, numerator_size}, {denominator, denominator_size});
      quotient |= 1;
    }
  }
  return putTogether<Float>(quotient, exponent - (kSteps - 1), sticky || numerator_size != 0, negative,
                            value);
}

#define KRAIT_INSTANTIATE(Float)                                                           \
  template FloatParts<Float> takeApart<Float>(Float);                                      \
  template bool putTogether<Float>(FloatTraits<Float>::Bits, int32_t, bool, bool, Float*); \
  template bool ratioToFloat<Float>(Limb*, size_t, Limb*, size_t, int32_t, bool, bool, Float*);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
