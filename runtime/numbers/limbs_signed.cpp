// Signed operations over magnitudes; bitwise ones see two's complement of infinite width.
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

int8_t compareSigned(Integer a, Integer b) {
  if (a.negative != b.negative) return a.negative ? -1 : 1;
  return a.negative ? compare(b.magnitude, a.magnitude) : compare(a.magnitude, b.magnitude);
}

SignedSize addSigned(Limb* out, Integer a, Integer b) {
  if (a.negative == b.negative) return {add(out, a.magnitude, b.magnitude), a.negative};
  const int8_t order = compare(a.magnitude, b.magnitude);
  if (order == 0) return {0, false};
  if (order > 0) return {subtract(out, a.magnitude, b.magnitude), a.negative};
  return {subtract(out, b.magnitude, a.magnitude), b.negative};
}

SignedSize subtractSigned(Limb* out, Integer a, Integer b) {
  if (b.magnitude.size != 0) b.negative = !b.negative;
  return addSigned(out, a, b);
}

namespace {

// Reads a number limb by limb in two's complement, endlessly.
class Complement {
 public:
  explicit Complement(Integer number)
      : number_(number),
        mask_(static_cast<Limb>(number.negative ? ~static_cast<Limb>(0) : 0)),
        carry_(number.negative) {}

  Limb next() {
    const Limb limb = index_ < number_.magnitude.size ? number_.magnitude.limbs[index_] : 0;
    ++index_;
    const Limb result = static_cast<Limb>((limb ^ mask_) + carry_);
    if (result != 0) carry_ = 0;
    return result;
  }

 private:
  Integer number_;
  size_t index_ = 0;
  Limb mask_;
  Limb carry_;
};

Limb combine(BitOperation operation, Limb a, Limb b) {
  switch (operation) {
    case BitOperation::kAnd:
      return a & b;
    case BitOperation::kOr:
      return a | b;
    default:
      return a ^ b;
  }
}

}  // namespace

SignedSize bitwise(BitOperation operation, Limb* out, Integer a, Integer b) {
  // One limb more than the longer operand, so that the top limb is all sign.
  const size_t size = addSize(a.magnitude.size, b.magnitude.size);
  Complement left(a), right(b);
  for (size_t i = 0; i < size; ++i) out[i] = combine(operation, left.next(), right.next());
  const bool negative = (out[size - 1] >> (kLimbBits - 1)) != 0;
  if (negative) {
    Complement magnitude({{out, size}, true});
    for (size_t i = 0; i < size; ++i) out[i] = magnitude.next();
  }
  return {trimmed(out, size), negative};
}

SignedSize shiftRightFloor(Limb* out, Integer a, size_t count) {
  const bool inexact = a.negative && anyLowBit(a.magnitude, count);
  size_t size = shiftRight(out, a.magnitude, count);
  if (inexact) {
    const Limb one = 1;
    size = add(out, {out, size}, {&one, 1});
  }
  return {size, a.negative && size != 0};
}

KRAIT_NUMBERS_END
