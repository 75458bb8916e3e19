// Rounding to whole numbers and to decimal digits; conversion to machine integers. All on the bits.
#include "krait/numbers/float_digits.hpp"
#include "krait/numbers/float_ops.hpp"
#include "krait/numbers/float_parse.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

enum class Direction : uint8_t { kHalfEven, kDown, kUp, kZero };

template <typename Float>
Float roundToWhole(Float value, Direction direction) {
  using Traits = FloatTraits<Float>;
  using Bits = typename Traits::Bits;
  const FloatParts<Float> parts = takeApart(value);
  if (parts.kind != FloatKind::kFinite || parts.exponent >= 0 || parts.mantissa == 0) return value;
  // Fractions below a quarter all round alike: keep shifts in range.
  constexpr uint8_t kLongest = Traits::kMantissaBits + 2;
  const uint8_t shift = parts.exponent < -kLongest ? kLongest : static_cast<uint8_t>(-parts.exponent);
  Bits whole = parts.mantissa >> shift;
  const Bits rest = parts.mantissa - (whole << shift);
  const Bits half = static_cast<Bits>(1) << (shift - 1);
  bool away = false;
  switch (direction) {
    case Direction::kHalfEven:
      away = rest > half || (rest == half && (whole & 1) != 0);
      break;
    case Direction::kDown:
      away = rest != 0 && parts.negative;
      break;
    case Direction::kUp:
      away = rest != 0 && !parts.negative;
      break;
    case Direction::kZero:
      break;
  }
  if (away) ++whole;
  putTogether<Float>(whole, 0, false, parts.negative, &value);
  return value;
}

// int(value) as Signed.
template <typename Signed, typename Unsigned, typename Float>
FloatError toSigned(Float value, Signed* result) {
  const FloatParts<Float> parts = takeApart(value);
  if (parts.kind == FloatKind::kInfinite) return FloatError::kInfinite;
  if (parts.kind == FloatKind::kNotANumber) return FloatError::kNotANumber;
  constexpr int16_t kWidth = sizeof(Signed) * 8;
  Unsigned magnitude = 0;
  if (parts.exponent < 0) {
    if (parts.exponent > -static_cast<int16_t>(FloatTraits<Float>::kMantissaBits)) {
      const auto whole = parts.mantissa >> -parts.exponent;
      magnitude = static_cast<Unsigned>(whole);
      if (magnitude != whole) return FloatError::kTooLarge;
    }
  } else {
    if (parts.exponent >= kWidth) return FloatError::kTooLarge;
    magnitude = static_cast<Unsigned>(static_cast<Unsigned>(parts.mantissa) << parts.exponent);
    if (magnitude >> parts.exponent != parts.mantissa) return FloatError::kTooLarge;
  }
  constexpr Unsigned kLargest = static_cast<Unsigned>(~static_cast<Unsigned>(0)) >> 1;
  if (magnitude > kLargest + parts.negative) return FloatError::kTooLarge;
  *result = static_cast<Signed>(parts.negative ? 0 - magnitude : magnitude);
  return FloatError::kNone;
}

}  // namespace

template <typename Float>
Float roundHalfEven(Float value) {
  return roundToWhole(value, Direction::kHalfEven);
}

template <typename Float>
Float roundDown(Float value) {
  return roundToWhole(value, Direction::kDown);
}

template <typename Float>
Float roundUp(Float value) {
  return roundToWhole(value, Direction::kUp);
}

template <typename Float>
Float truncate(Float value) {
  return roundToWhole(value, Direction::kZero);
}

template <typename Float>
bool isInteger(Float value) {
  return takeApart(value).kind == FloatKind::kFinite && bitsOf(truncate(value)) == bitsOf(value);
}

template <typename Float>
FloatError toInt32(Float value, int32_t* result) {
  return toSigned<int32_t, uint32_t>(value, result);
}

template <typename Float>
FloatError toInt64(Float value, int64_t* result) {
  return toSigned<int64_t, uint64_t>(value, result);
}

template <typename Float>
Float fromInt64(int64_t value) {
  Limb limbs[kLimbs64];
  const SignedSize size = fromInt64(limbs, value);
  Float result;
  toFloat<Float>({{limbs, size.size}, size.negative}, &result);
  return result;
}

template <typename Float>
int8_t compareInt64(int64_t a, Float value) {
  Limb limbs[kLimbs64];
  const SignedSize size = fromInt64(limbs, a);
  return compareWithFloat<Float>({{limbs, size.size}, size.negative}, value);
}

template <typename Float>
FloatError integerRatio(Float value, typename FloatTraits<Float>::Bits* numerator, int16_t* exponent) {
  const FloatParts<Float> parts = takeApart(value);
  if (parts.kind == FloatKind::kInfinite) return FloatError::kInfinite;
  if (parts.kind == FloatKind::kNotANumber) return FloatError::kNotANumber;
  *numerator = parts.mantissa;
  *exponent = parts.mantissa == 0 ? static_cast<int16_t>(0) : parts.exponent;
  while (*numerator != 0 && (*numerator & 1) == 0) {
    *numerator >>= 1;
    ++*exponent;
  }
  return FloatError::kNone;
}

template <typename Float>
FloatError roundToDigits(Float value, int32_t digits, Float* result) {
  *result = value;
  const FloatParts<Float> parts = takeApart(value);
  if (parts.kind != FloatKind::kFinite || parts.mantissa == 0 || digits > 10000) return FloatError::kNone;
  if (digits < -10000) digits = -10000;
  DigitStream<Float> stream(value);
  // That many digits read back as the same value.
  if (stream.point() + digits >= FloatTraits<Float>::kShortestDigits) return FloatError::kNone;
  stream.roundTo(stream.point() + digits);
  char text[FloatTraits<Float>::kShortestDigits];
  size_t count = 0;
  while (static_cast<int32_t>(count) < stream.point() + digits)
    text[count++] = static_cast<char>('0' + stream.next());
  *result = decimalToFloat<Float>(text, count, -digits, parts.negative);
  return takeApart(*result).kind == FloatKind::kFinite ? FloatError::kNone : FloatError::kOverflow;
}

#define KRAIT_INSTANTIATE(Float)                                                       \
  template Float roundHalfEven<Float>(Float);                                          \
  template Float roundDown<Float>(Float);                                              \
  template Float roundUp<Float>(Float);                                                \
  template Float truncate<Float>(Float);                                               \
  template bool isInteger<Float>(Float);                                               \
  template FloatError toInt32<Float>(Float, int32_t*);                                 \
  template FloatError toInt64<Float>(Float, int64_t*);                                 \
  template Float fromInt64<Float>(int64_t);                                            \
  template int8_t compareInt64<Float>(int64_t, Float);                                 \
  template FloatError integerRatio<Float>(Float, FloatTraits<Float>::Bits*, int16_t*); \
  template FloatError roundToDigits<Float>(Float, int32_t, Float*);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
