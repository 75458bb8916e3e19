// Binary floating-point numbers taken apart and put together, without any floating-point arithmetic.
//
// Everything about floats in this folder is a template over Float: `float` or `double`. A program links the
// width it uses. Where double has 32 bits (AVR) only float exists.
#pragma once

#include "krait/numbers/limb.hpp"

// Instantiates a template for every float type that the target has.
#if __SIZEOF_DOUBLE__ == 8
#define KRAIT_NUMBERS_FOR_FLOATS(INSTANTIATE) \
  INSTANTIATE(float)                          \
  INSTANTIATE(double)
#else
#define KRAIT_NUMBERS_FOR_FLOATS(INSTANTIATE) INSTANTIATE(float)
#endif

KRAIT_NUMBERS_BEGIN

template <typename Float>
struct FloatTraits;

template <>
struct FloatTraits<float> {
  using Bits = uint32_t;
  static constexpr uint8_t kMantissaBits = 24;      // with the hidden one
  static constexpr int16_t kMinExponent = -149;     // of the last bit of a subnormal
  static constexpr int16_t kMaxExponent = 104;      // of the last bit of the largest numbers
  static constexpr uint8_t kShortestDigits = 9;     // digits that always round-trip
  static constexpr int16_t kMaxDecimalPoint = 39;   // the largest number is below 10 to this
  static constexpr int16_t kMinDecimalPoint = -45;  // half the least number is above 10 to this minus 1
  static constexpr uint16_t kExactDigits =
      114;  // more significant digits than any midpoint of two floats has
};

#if __SIZEOF_DOUBLE__ == 8
template <>
struct FloatTraits<double> {
  using Bits = uint64_t;
  static constexpr uint8_t kMantissaBits = 53;
  static constexpr int16_t kMinExponent = -1074;
  static constexpr int16_t kMaxExponent = 971;
  static constexpr uint8_t kShortestDigits = 17;
  static constexpr int16_t kMaxDecimalPoint = 309;
  static constexpr int16_t kMinDecimalPoint = -324;
  static constexpr uint16_t kExactDigits = 769;
};
#endif

enum class FloatKind : uint8_t { kFinite, kInfinite, kNotANumber };

// A finite value is mantissa * 2 ** exponent; the mantissa has its hidden bit unless the value is subnormal
// or zero.
template <typename Float>
struct FloatParts {
  typename FloatTraits<Float>::Bits mantissa;
  int16_t exponent;
  bool negative;
  FloatKind kind;
};

template <typename Float>
inline typename FloatTraits<Float>::Bits bitsOf(Float value) {
  typename FloatTraits<Float>::Bits bits;
  static_assert(sizeof bits == sizeof value, "unknown float format");
  __builtin_memcpy(&bits, &value, sizeof bits);
  return bits;
}

template <typename Float>
inline Float floatOf(typename FloatTraits<Float>::Bits bits) {
  Float value;
  __builtin_memcpy(&value, &bits, sizeof bits);
  return value;
}

template <typename Float>
FloatParts<Float> takeApart(Float value);

// The float nearest to (mantissa + some fraction below 1 if `sticky`) * 2 ** exponent, ties to even. With
// `sticky`, the mantissa has at least kMantissaBits + 1 bits. False on overflow; `value` is then infinite.
template <typename Float>
bool putTogether(typename FloatTraits<Float>::Bits mantissa, int32_t exponent, bool sticky, bool negative,
                 Float* value);

template <typename Float>
inline bool isNegative(Float value) {
  return (bitsOf(value) >> (sizeof(Float) * 8 - 1)) != 0;
}

template <typename Float>
inline Float infinity(bool negative) {
  using Traits = FloatTraits<Float>;
  using Bits = typename Traits::Bits;
  constexpr uint8_t kExponentBits = sizeof(Float) * 8 - Traits::kMantissaBits;
  const Bits bits = ((static_cast<Bits>(1) << kExponentBits) - 1) << (Traits::kMantissaBits - 1);
  return floatOf<Float>(bits | static_cast<Bits>(negative) << (sizeof(Float) * 8 - 1));
}

template <typename Float>
inline Float notANumber() {
  using Traits = FloatTraits<Float>;
  using Bits = typename Traits::Bits;
  return floatOf<Float>(bitsOf(infinity<Float>(false)) | static_cast<Bits>(1) << (Traits::kMantissaBits - 2));
}

// num / den * 2 ** exponent to the nearest float; `sticky` says that the true numerator is a little larger.
// Both arrays are destroyed and need room for ratioSize limbs; neither is zero. False on overflow.
constexpr size_t ratioSize(size_t numerator, size_t denominator) {
  return (numerator > denominator ? numerator : denominator) + 2;
}
template <typename Float>
bool ratioToFloat(Limb* numerator, size_t numerator_size, Limb* denominator, size_t denominator_size,
                  int32_t exponent, bool sticky, bool negative, Float* value);

KRAIT_NUMBERS_END
