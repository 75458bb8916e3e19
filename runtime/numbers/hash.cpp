// Modulo a Mersenne prime 2^n - 1, multiplying by 2 is rotating n bits: neither multiplication nor division
// is needed.
#include "krait/numbers/hash.hpp"

#include "krait/numbers/float_bits.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

constexpr uint8_t kHashBits = KRAIT_HASH_BITS;
constexpr UnsignedHash kModulus = (static_cast<UnsignedHash>(1) << kHashBits) - 1;

UnsignedHash rotated(UnsignedHash hash, uint8_t count) {
  return ((hash << count) & kModulus) | (hash >> (kHashBits - count));
}

UnsignedHash addModulo(UnsignedHash hash, UnsignedHash addend) {
  hash += addend;
  return hash >= kModulus ? hash - kModulus : hash;
}

Hash finish(UnsignedHash hash, bool negative) {
  const Hash result = negative ? -static_cast<Hash>(hash) : static_cast<Hash>(hash);
  return result == -1 ? -2 : result;
}

UnsignedHash reduced(uint64_t value) {
  while (value > kModulus) value = (value & kModulus) + (value >> kHashBits);
  return value == kModulus ? 0 : static_cast<UnsignedHash>(value);
}

}  // namespace

Hash hashInt32(int32_t value) {
  uint32_t magnitude = value < 0 ? 0 - static_cast<uint32_t>(value) : static_cast<uint32_t>(value);
  if (kModulus < magnitude) magnitude -= static_cast<uint32_t>(kModulus);
  if (kModulus == magnitude) magnitude = 0;
  return finish(magnitude, value < 0);
}

Hash hashInt64(int64_t value) {
  const uint64_t bits = static_cast<uint64_t>(value);
  return finish(reduced(value < 0 ? 0 - bits : bits), value < 0);
}

Hash hashInteger(Integer a) {
  UnsignedHash hash = 0;
  for (size_t i = a.magnitude.size; i-- != 0;) {
    hash = addModulo(rotated(hash, kLimbBits), a.magnitude.limbs[i]);
  }
  return finish(hash, a.negative);
}

template <typename Float>
Hash hashFloat(Float value) {
  const FloatParts<Float> parts = takeApart(value);
  if (parts.kind == FloatKind::kNotANumber) return 0;
  if (parts.kind == FloatKind::kInfinite) return parts.negative ? -314159 : 314159;
  int16_t exponent = static_cast<int16_t>(parts.exponent % kHashBits);
  if (exponent < 0) exponent = static_cast<int16_t>(exponent + kHashBits);
  return finish(rotated(reduced(parts.mantissa), static_cast<uint8_t>(exponent)), parts.negative);
}

#define KRAIT_INSTANTIATE(Float) template Hash hashFloat<Float>(Float);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
