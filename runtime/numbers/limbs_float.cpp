// Big integers and floats: exact conversion, comparison and division.
#include "krait/numbers/float_bits.hpp"
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// The `count` highest bits of a, as a number; all of it where it is shorter.
template <typename Bits>
Bits highBits(View a, size_t length, size_t count) {
  Bits bits = 0;
  for (size_t i = length; i-- != 0 && count != 0; --count) {
    bits = static_cast<Bits>(bits << 1) | ((a.limbs[i / kLimbBits] >> (i % kLimbBits)) & 1);
  }
  return bits;
}

size_t lengthOf(uint64_t bits) {
  size_t length = 0;
  for (; bits != 0; bits >>= 1) ++length;
  return length;
}

}  // namespace

template <typename Float>
bool toFloat(Integer a, Float* value) {
  using Traits = FloatTraits<Float>;
  using Bits = typename Traits::Bits;
  constexpr size_t kKept = Traits::kMantissaBits + 2;
  const size_t length = bitLength(a.magnitude);
  // Comparing first keeps the exponent in range however long the number is.
  if (length > static_cast<size_t>(Traits::kMaxExponent + Traits::kMantissaBits)) {
    *value = infinity<Float>(a.negative);
    return false;
  }
  const size_t dropped = length > kKept ? length - kKept : 0;
  return putTogether<Float>(highBits<Bits>(a.magnitude, length, kKept), static_cast<int32_t>(dropped),
                            anyLowBit(a.magnitude, dropped), a.negative, value);
}

template <typename Float>
bool trueDivide(Integer a, Integer b, Float* value, Limb* scratch) {
  const bool negative = a.negative != b.negative;
  if (a.magnitude.size == 0) {
    // 0 / -5 is -0.0, as in C.
    return putTogether<Float>(0, 0, false, b.negative, value);
  }
  Limb* numerator = scratch;
  Limb* denominator = scratch + ratioSize(a.magnitude.size, b.magnitude.size);
  for (size_t i = 0; i < a.magnitude.size; ++i) numerator[i] = a.magnitude.limbs[i];
  for (size_t i = 0; i < b.magnitude.size; ++i) denominator[i] = b.magnitude.limbs[i];
  return ratioToFloat<Float>(numerator, a.magnitude.size, denominator, b.magnitude.size, 0, false, negative,
                             value);
}

template <typename Float>
SignedSize fromFloat(Limb* out, Float value) {
  using Bits = typename FloatTraits<Float>::Bits;
  FloatParts<Float> parts = takeApart(value);
  if (parts.exponent < 0) {
    const uint16_t shift = static_cast<uint16_t>(-parts.exponent);
    parts.mantissa = shift < sizeof(Bits) * 8 ? parts.mantissa >> shift : 0;
    parts.exponent = 0;
  }
  size_t size = sizeof(Bits) == 8 ? fromUint64(out, parts.mantissa)
                                  : fromUint32(out, static_cast<uint32_t>(parts.mantissa));
  size = shiftLeft(out, {out, size}, static_cast<size_t>(parts.exponent));
  return {size, parts.negative && size != 0};
}

template <typename Float>
int8_t compareWithFloat(Integer a, Float value) {
  using Bits = typename FloatTraits<Float>::Bits;
  const FloatParts<Float> parts = takeApart(value);
  if (parts.kind == FloatKind::kNotANumber) return kUnordered;
  const int8_t larger = parts.negative ? -1 : 1;  // the answer where |value| is below |a| and the signs agree
  if (parts.mantissa == 0 && parts.kind == FloatKind::kFinite) {
    return a.magnitude.size == 0 ? 0 : a.negative ? -1 : 1;
  }
  if (a.magnitude.size == 0 || a.negative != parts.negative) return parts.negative ? 1 : -1;
  if (parts.kind == FloatKind::kInfinite) return static_cast<int8_t>(-larger);

  const size_t length = bitLength(a.magnitude);
  const int32_t value_length = static_cast<int32_t>(lengthOf(parts.mantissa)) + parts.exponent;
  if (value_length <= 0 || static_cast<int32_t>(length) < 0) return larger;  // |value| < 1 <= |a|
  if (length != static_cast<size_t>(value_length)) {
    return length > static_cast<size_t>(value_length) ? larger : static_cast<int8_t>(-larger);
  }
  // Equal lengths: compare the bits that both have, then look at what hangs over.
  if (parts.exponent >= 0) {
    const Bits high = highBits<Bits>(a.magnitude, length, length - static_cast<size_t>(parts.exponent));
    if (high != parts.mantissa) return high > parts.mantissa ? larger : static_cast<int8_t>(-larger);
    return anyLowBit(a.magnitude, static_cast<size_t>(parts.exponent)) ? larger : 0;
  }
  const uint8_t fraction = static_cast<uint8_t>(-parts.exponent);
  const Bits whole = parts.mantissa >> fraction;
  const Bits bits = highBits<Bits>(a.magnitude, length, length);
  if (bits != whole) return bits > whole ? larger : static_cast<int8_t>(-larger);
  return static_cast<Bits>(whole << fraction) == parts.mantissa ? 0 : static_cast<int8_t>(-larger);
}

#define KRAIT_INSTANTIATE(Float)                                    \
  template bool toFloat<Float>(Integer, Float*);                    \
  template bool trueDivide<Float>(Integer, Integer, Float*, Limb*); \
  template SignedSize fromFloat<Float>(Limb*, Float);               \
  template int8_t compareWithFloat<Float>(Integer, Float);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
