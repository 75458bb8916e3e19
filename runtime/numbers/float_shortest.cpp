// Shortest digits: as for rounded ones, but the generation ends as soon as what is left lies within half the
// gap to the neighbouring floats, M. At a power of two the gap above is twice the gap below.
#include "krait/numbers/float_digits.hpp"
#include "krait/numbers/float_digits_setup.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

template <typename Float>
class Shortest {
 public:
  explicit Shortest(const FloatParts<Float>& parts);
  uint8_t digits(char* digits);
  int16_t point() const { return point_; }

 private:
  using Number = SmallInteger<sizeof(Float) == 8 ? 864 : 160>;

  // Whether what is left reaches the upper neighbour's half, so that the next higher digit reads back as the
  // value. A bound itself reads back only where ties go to this value: where its mantissa is even.
  bool reachesAbove() const {
    Number sum;
    sum.size = add(sum.limbs, r_, m_);
    if (wide_above_) sum.size = add(sum.limbs, sum, m_);
    return compare(sum, s_) >= (even_ ? 0 : 1);
  }
  bool reachesBelow() const { return compare(r_, m_) < (even_ ? 1 : 0); }

  Number r_, s_, m_;
  int16_t point_;
  bool even_;
  bool wide_above_;
};

template <typename Float>
Shortest<Float>::Shortest(const FloatParts<Float>& parts) {
  using Traits = FloatTraits<Float>;
  using Bits = typename Traits::Bits;
  even_ = (parts.mantissa & 1) == 0;
  wide_above_ = parts.mantissa == static_cast<Bits>(1) << (Traits::kMantissaBits - 1) &&
                parts.exponent != Traits::kMinExponent;
  // Everything is multiplied by two, so that half gaps are whole; by four where the gap below is half as
  // wide.
  const int16_t scale = wide_above_ ? 2 : 1;
  BinaryScales scales = {static_cast<int16_t>(parts.exponent + scale), scale, parts.exponent};
  point_ = scaleRatio(r_, s_, parts, scales);
  assignBits(m_, static_cast<Limb>(1));
  if (point_ < 0) m_.size = multiplyPowerOf5(m_.limbs, m_.size, static_cast<uint16_t>(-point_));
  shiftBy(m_, scales.m);
  while (reachesAbove()) {
    multiplyBy(s_, 10);
    ++point_;
  }
}

template <typename Float>
uint8_t Shortest<Float>::digits(char* digits) {
  uint8_t count = 0;
  for (;;) {
    multiplyBy(r_, 10);
    multiplyBy(m_, 10);
    uint8_t digit = takeDigit(r_, s_);
    const bool below = reachesBelow();
    const bool above = reachesAbove();
    if (below || above) {
      shiftBy(r_, 1);
      const int8_t order = compare(r_, s_);
      if (above && (!below || order > 0 || (order == 0 && (digit & 1) != 0))) ++digit;
      digits[count++] = static_cast<char>('0' + digit);
      return count;
    }
    digits[count++] = static_cast<char>('0' + digit);
  }
}

}  // namespace

template <typename Float>
uint8_t shortestDigits(Float value, char* digits, int16_t* point) {
  const FloatParts<Float> parts = takeApart(value);
  if (parts.mantissa == 0) {
    digits[0] = '0';
    *point = 1;
    return 1;
  }
  Shortest<Float> shortest(parts);
  *point = shortest.point();
  return shortest.digits(digits);
}

#define KRAIT_INSTANTIATE(Float) template uint8_t shortestDigits<Float>(Float, char*, int16_t*);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
