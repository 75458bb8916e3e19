// Division: Knuth's Algorithm D (The Art of Computer Programming, volume 2, 4.3.1).
//
// Both operands are shifted until the divisor's top bit is set; then each quotient limb, estimated from the
// top two limbs of the remainder, is at most two too large, and the multiply-and-subtract step finds that
// out.
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

void copyLimbs(Limb* out, const Limb* from, size_t size) {
  for (size_t i = 0; i < size; ++i) out[i] = from[i];
}

// The quotient limb of (top three limbs of u) / (top two limbs of v), at most one too large.
Limb estimate(const Limb* u, Limb v_top, Limb v_next) {
  constexpr DoubleLimb kBase = static_cast<DoubleLimb>(1) << kLimbBits;
  const DoubleLimb top = (static_cast<DoubleLimb>(u[2]) << kLimbBits) | u[1];
  DoubleLimb quotient, remainder;
  if (u[2] >= v_top) {
    quotient = kBase - 1;
    remainder = top - quotient * v_top;
  } else {
    quotient = top / v_top;
    remainder = top - quotient * v_top;
  }
  while (remainder < kBase && quotient * v_next > ((remainder << kLimbBits) | u[0])) {
    --quotient;
    remainder += v_top;
  }
  return static_cast<Limb>(quotient);
}

// u -= quotient * v over size + 1 limbs; true if that was too much.
bool multiplySubtract(Limb* u, const Limb* v, size_t size, Limb quotient) {
  DoubleLimb carry = 0;
  for (size_t i = 0; i < size; ++i) {
    carry += static_cast<DoubleLimb>(quotient) * v[i];
    const Limb low = static_cast<Limb>(carry);
    carry >>= kLimbBits;
    if (u[i] < low) ++carry;
    u[i] = static_cast<Limb>(u[i] - low);
  }
  const bool too_much = u[size] < carry;
  u[size] = static_cast<Limb>(u[size] - carry);
  return too_much;
}

void addBack(Limb* u, const Limb* v, size_t size) {
  DoubleLimb carry = 0;
  for (size_t i = 0; i < size; ++i) {
    carry += static_cast<DoubleLimb>(u[i]) + v[i];
    u[i] = static_cast<Limb>(carry);
    carry >>= kLimbBits;
  }
  u[size] = static_cast<Limb>(u[size] + carry);
}

}  // namespace

DivisionSizes divide(Limb* quotient, Limb* remainder, View a, View b, Limb* scratch) {
  if (compare(a, b) < 0) {
    copyLimbs(remainder, a.limbs, a.size);
    return {0, a.size};
  }
  Limb* u = scratch;
  if (b.size == 1) {
    copyLimbs(u, a.limbs, a.size);
    size_t size = a.size;
    remainder[0] = divideSmall(u, &size, b.limbs[0]);
    if (quotient != nullptr) copyLimbs(quotient, u, size);
    return {size, remainder[0] != 0 ? 1u : 0u};
  }

  Limb* v = scratch + a.size + 1;
  uint8_t shift = 0;
  while ((static_cast<Limb>(b.limbs[b.size - 1] << shift) >> (kLimbBits - 1)) == 0) ++shift;
  u[a.size] = 0;
  shiftLeft(u, a, shift);
  // The divisor keeps its size, so shift it by hand: shiftLeft would write one limb more.
  for (size_t i = b.size; i-- != 0;) {
    DoubleLimb wide = static_cast<DoubleLimb>(b.limbs[i]) << shift;
    if (i != 0) wide |= (static_cast<DoubleLimb>(b.limbs[i - 1]) << shift) >> kLimbBits;
    v[i] = static_cast<Limb>(wide);
  }

  const size_t steps = a.size - b.size + 1;
  for (size_t j = steps; j-- != 0;) {
    Limb digit = estimate(u + j + b.size - 2, v[b.size - 1], v[b.size - 2]);
    if (multiplySubtract(u + j, v, b.size, digit)) {
      --digit;
      addBack(u + j, v, b.size);
    }
    if (quotient != nullptr) quotient[j] = digit;
  }
  const size_t rest = shiftRight(u, {u, b.size}, shift);
  copyLimbs(remainder, u, rest);
  return {quotient != nullptr ? trimmed(quotient, steps) : 0, rest};
}

SignedDivision floorDivide(Limb* quotient, Limb* remainder, Integer a, Integer b, Limb* scratch) {
  DivisionSizes sizes = divide(quotient, remainder, a.magnitude, b.magnitude, scratch);
  const bool differ = a.negative != b.negative;
  if (differ && sizes.remainder != 0) {
    // -7 // 2: from -3 and rest 1 (of magnitudes) to -4 and rest 2 - 1.
    const Limb one = 1;
    sizes.quotient = add(quotient, {quotient, sizes.quotient}, {&one, 1});
    sizes.remainder = subtract(remainder, b.magnitude, {remainder, sizes.remainder});
  }
  return {{sizes.quotient, differ && sizes.quotient != 0},
          {sizes.remainder, b.negative && sizes.remainder != 0}};
}

KRAIT_NUMBERS_END
