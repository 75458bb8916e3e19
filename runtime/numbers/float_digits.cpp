// Rounded digits. A digit can be given out only when it is known that no carry will reach it: nines are
// therefore counted and held back until a smaller digit or the end decides. A carry through all digits is
// foreseen in roundTo.
#include "krait/numbers/float_digits.hpp"

#include "krait/numbers/float_digits_setup.hpp"

KRAIT_NUMBERS_BEGIN

template <typename Float>
DigitStream<Float>::DigitStream(Float value)
    : point_(1), remaining_(0), run_(0), run_digit_(0), saved_(0), ended_(false) {
  const FloatParts<Float> parts = takeApart(value);
  if (parts.mantissa == 0) {
    r_.size = 0;
    assignBits(s_, static_cast<Limb>(1));
    ended_ = true;
    return;
  }
  BinaryScales scales = {parts.exponent, 0, 0x7fff};
  point_ = scaleRatio(r_, s_, parts, scales);
  while (compare(r_, s_) >= 0) {
    multiplyBy(s_, 10);
    ++point_;
  }
}

template <typename Float>
uint8_t DigitStream<Float>::generate() {
  multiplyBy(r_, 10);
  return takeDigit(r_, s_);
}

template <typename Float>
bool DigitStream<Float>::roundingCarries(Count count) const {
  if (count < 0) return false;
  // Whether 1 - R/S is at most half a unit of the last digit. It seldom takes more than one turn to know.
  Number twice;
  twice.size = subtract(twice.limbs, s_, r_);
  shiftBy(twice, 1);
  int8_t order = compare(twice, s_);
  for (Count i = 0; i < count && order <= 0; ++i) {
    multiplyBy(twice, 10);
    order = compare(twice, s_);
  }
  // On a tie the last digit, a nine, is odd and goes up; without digits, the zero before the first is even.
  return count == 0 ? order < 0 : order <= 0;
}

template <typename Float>
void DigitStream<Float>::roundTo(Count count) {
  if (ended_) return;
  if (roundingCarries(count)) {
    ++point_;
    saved_ = 1;
    ended_ = true;
  } else if (count <= 0) {
    ended_ = true;
  } else {
    saved_ = generate();
    remaining_ = count - 1;
  }
}

template <typename Float>
uint8_t DigitStream<Float>::next() {
  if (run_ != 0) {
    --run_;
    return run_digit_;
  }
  uint8_t digit = saved_;
  saved_ = 0;
  if (ended_) return digit;
  run_digit_ = 9;
  for (;;) {
    // An exact end rounds down whatever comes before it, and saves the zeros that are still asked for.
    if (remaining_ == 0 || r_.size == 0) {
      ended_ = true;
      const bool odd = run_ != 0 || (digit & 1) != 0;
      shiftBy(r_, 1);
      const int8_t order = compare(r_, s_);
      if (order > 0 || (order == 0 && odd)) {
        ++digit;
        run_digit_ = 0;
      }
      return digit;
    }
    --remaining_;
    const uint8_t following = generate();
    if (following != 9) {
      saved_ = following;
      return digit;
    }
    ++run_;
  }
}

#define KRAIT_INSTANTIATE(Float) template class DigitStream<Float>;
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
