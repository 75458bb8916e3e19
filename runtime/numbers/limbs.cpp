// Magnitude arithmetic: the loops that everything else in this folder stands on.
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

size_t trimmed(const Limb* limbs, size_t size) {
  while (size != 0 && limbs[size - 1] == 0) --size;
  return size;
}

int8_t compare(View a, View b) {
  if (a.size != b.size) return a.size < b.size ? -1 : 1;
  for (size_t i = a.size; i-- != 0;) {
    if (a.limbs[i] != b.limbs[i]) return a.limbs[i] < b.limbs[i] ? -1 : 1;
  }
  return 0;
}

size_t bitLength(View a) {
  if (a.size == 0) return 0;
  size_t bits = (a.size - 1) * kLimbBits;
  for (Limb top = a.limbs[a.size - 1]; top != 0; top = static_cast<Limb>(top >> 1)) ++bits;
  return bits;
}

bool anyLowBit(View a, size_t count) {
  const size_t whole = count / kLimbBits;
  for (size_t i = 0; i < whole && i < a.size; ++i) {
    if (a.limbs[i] != 0) return true;
  }
  if (whole >= a.size) return false;
  const Limb mask = static_cast<Limb>((static_cast<Limb>(1) << (count % kLimbBits)) - 1);
  return (a.limbs[whole] & mask) != 0;
}

size_t add(Limb* out, View a, View b) {
  if (a.size < b.size) {
    const View larger = b;
    b = a;
    a = larger;
  }
  DoubleLimb carry = 0;
  for (size_t i = 0; i < a.size; ++i) {
    carry += a.limbs[i];
    if (i < b.size) carry += b.limbs[i];
    out[i] = static_cast<Limb>(carry);
    carry >>= kLimbBits;
  }
  size_t size = a.size;
  if (carry != 0) out[size++] = static_cast<Limb>(carry);
  return size;
}

size_t subtract(Limb* out, View a, View b) {
  Limb borrow = 0;
  for (size_t i = 0; i < a.size; ++i) {
    const DoubleLimb taken = static_cast<DoubleLimb>(i < b.size ? b.limbs[i] : 0) + borrow;
    const Limb limb = a.limbs[i];
    borrow = limb < taken;
    out[i] = static_cast<Limb>(limb - taken);
  }
  return trimmed(out, a.size);
}

size_t multiply(Limb* out, View a, View b) {
  for (size_t i = 0; i < a.size + b.size; ++i) out[i] = 0;
  for (size_t i = 0; i < a.size; ++i) {
    const Limb factor = a.limbs[i];
    DoubleLimb carry = 0;
    for (size_t j = 0; j < b.size; ++j) {
      // At most (B-1)^2 + 2(B-1) = B^2 - 1: it fits.
      carry += static_cast<DoubleLimb>(factor) * b.limbs[j] + out[i + j];
      out[i + j] = static_cast<Limb>(carry);
      carry >>= kLimbBits;
    }
    out[i + b.size] = static_cast<Limb>(carry);
  }
  return trimmed(out, a.size + b.size);
}

size_t multiplySmall(Limb* limbs, size_t size, Limb factor, Limb addend) {
  DoubleLimb carry = addend;
  for (size_t i = 0; i < size; ++i) {
    carry += static_cast<DoubleLimb>(limbs[i]) * factor;
    limbs[i] = static_cast<Limb>(carry);
    carry >>= kLimbBits;
  }
  if (carry != 0) limbs[size++] = static_cast<Limb>(carry);
  return trimmed(limbs, size);
}

size_t multiplyPowerOf5(Limb* limbs, size_t size, uint16_t exponent) {
  // The largest power of five that a limb of 8 bits, or of 16 and more, holds.
  constexpr uint8_t kStep = kLimbBits == 8 ? 3 : 6;
  constexpr Limb kFactor = static_cast<Limb>(kLimbBits == 8 ? 125 : 15625);
  for (; exponent >= kStep; exponent = static_cast<uint16_t>(exponent - kStep)) {
    size = multiplySmall(limbs, size, kFactor, 0);
  }
  for (; exponent != 0; --exponent) size = multiplySmall(limbs, size, 5, 0);
  return size;
}

Limb divideSmall(Limb* limbs, size_t* size, Limb divisor) {
  DoubleLimb remainder = 0;
  for (size_t i = *size; i-- != 0;) {
    remainder = (remainder << kLimbBits) | limbs[i];
    const DoubleLimb quotient = remainder / divisor;
    limbs[i] = static_cast<Limb>(quotient);
    remainder -= quotient * divisor;
  }
  *size = trimmed(limbs, *size);
  return static_cast<Limb>(remainder);
}

size_t shiftLeft(Limb* out, View a, size_t count) {
  if (a.size == 0) return 0;
  const size_t whole = count / kLimbBits;
  const uint8_t bits = static_cast<uint8_t>(count % kLimbBits);
  // From the top, so that `out` may be `a`.
  Limb above = 0;
  for (size_t i = a.size; i-- != 0;) {
    const DoubleLimb wide = static_cast<DoubleLimb>(a.limbs[i]) << bits;
    out[i + whole + 1] = static_cast<Limb>(above | (wide >> kLimbBits));
    above = static_cast<Limb>(wide);
  }
  out[whole] = above;
  for (size_t i = 0; i < whole; ++i) out[i] = 0;
  return trimmed(out, a.size + whole + 1);
}

size_t shiftRight(Limb* out, View a, size_t count) {
  const size_t whole = count / kLimbBits;
  if (whole >= a.size) return 0;
  const uint8_t bits = static_cast<uint8_t>(count % kLimbBits);
  const size_t size = a.size - whole;
  for (size_t i = 0; i < size; ++i) {
    DoubleLimb wide = a.limbs[i + whole];
    if (i + 1 < size) wide |= static_cast<DoubleLimb>(a.limbs[i + whole + 1]) << kLimbBits;
    out[i] = static_cast<Limb>(wide >> bits);
  }
  return trimmed(out, size);
}

KRAIT_NUMBERS_END
