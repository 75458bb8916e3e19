// Big integers from and to text in bases 2 to 36.
//
// Bases that are powers of two are cut out bit by bit; the others go through the largest power of the base
// that a limb holds, so that the quadratic loop runs a few times less often than there are digits.
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// log2 of a base that is a power of two, else 0.
uint8_t powerOfTwo(uint8_t base) {
  for (uint8_t bits = 1; bits <= 5; ++bits) {
    if (base == 1u << bits) return bits;
  }
  return 0;
}

// floor(log2(base)).
uint8_t wholeBits(uint8_t base) {
  uint8_t bits = 0;
  while (base >> (bits + 1) != 0) ++bits;
  return bits;
}

struct Chunk {
  Limb factor;  // base ** digits, the largest that a limb holds
  uint8_t digits;
};

Chunk chunkOf(uint8_t base) {
  Chunk chunk = {base, 1};
  while (static_cast<Limb>(~static_cast<Limb>(0)) / base >= chunk.factor) {
    chunk.factor = static_cast<Limb>(chunk.factor * base);
    ++chunk.digits;
  }
  return chunk;
}

char digitCharacter(uint8_t digit) {
  return static_cast<char>(digit < 10 ? '0' + digit : 'a' + (digit - 10));
}

uint8_t digitOf(char character) {
  if (character <= '9') return static_cast<uint8_t>(character - '0');
  return static_cast<uint8_t>((character | 0x20) - 'a' + 10);
}

size_t toTextByBits(char* text, View a, uint8_t bits) {
  const size_t count = (bitLength(a) + bits - 1) / bits;
  for (size_t i = 0; i < count; ++i) {
    const size_t from = i * bits;
    DoubleLimb wide = a.limbs[from / kLimbBits];
    if (from / kLimbBits + 1 < a.size)
      wide |= static_cast<DoubleLimb>(a.limbs[from / kLimbBits + 1]) << kLimbBits;
    text[count - 1 - i] =
        digitCharacter(static_cast<uint8_t>((wide >> (from % kLimbBits)) & ((1u << bits) - 1)));
  }
  return count;
}

// From the last digit up, each at its place.
size_t fromTextByBits(Limb* out, const char* text, size_t length, uint8_t bits) {
  size_t digits = 0;
  for (size_t i = 0; i < length; ++i) digits += text[i] != '_';
  const size_t size = limbsForBits(digits * bits);
  for (size_t i = 0; i < size; ++i) out[i] = 0;
  size_t position = 0;
  for (size_t i = length; i-- != 0;) {
    if (text[i] == '_') continue;
    const DoubleLimb wide = static_cast<DoubleLimb>(digitOf(text[i])) << (position % kLimbBits);
    const size_t limb = position / kLimbBits;
    out[limb] = static_cast<Limb>(out[limb] | wide);
    if ((wide >> kLimbBits) != 0) out[limb + 1] = static_cast<Limb>(wide >> kLimbBits);
    position += bits;
  }
  return trimmed(out, size);
}

}  // namespace

size_t toTextSize(size_t bits, uint8_t base) {
  const uint8_t whole = wholeBits(base);
  // For decimal, log10(2) < 309/1026: long numbers should not ask for a tenth more than they need.
  if (base == 10) return bits / 1026 * 309 + bits % 1026 * 309 / 1026 + 1;
  return bits / whole + 1;
}

size_t toText(char* text, Limb* limbs, size_t size, uint8_t base) {
  if (size == 0) {
    text[0] = '0';
    return 1;
  }
  if (const uint8_t bits = powerOfTwo(base)) return toTextByBits(text, {limbs, size}, bits);
  const Chunk chunk = chunkOf(base);
  size_t count = 0;
  while (size != 0) {
    Limb rest = divideSmall(limbs, &size, chunk.factor);
    for (uint8_t i = 0; i < chunk.digits && (size != 0 || rest != 0); ++i) {
      text[count++] = digitCharacter(static_cast<uint8_t>(rest % base));
      rest = static_cast<Limb>(rest / base);
    }
  }
  for (size_t i = 0; i < count / 2; ++i) {
    const char swapped = text[i];
    text[i] = text[count - 1 - i];
    text[count - 1 - i] = swapped;
  }
  return count;
}

size_t fromTextSize(size_t digits, uint8_t base) {
  const uint8_t whole = wholeBits(base);
  const size_t bits = (base & (base - 1)) == 0 ? whole : whole + 1u;
  return digits / kLimbBits * bits + limbsForBits(digits % kLimbBits * bits) + 1;
}

size_t fromText(Limb* out, const char* text, size_t length, uint8_t base) {
  const Chunk chunk = chunkOf(base);
  const uint8_t bits = powerOfTwo(base);
  size_t size = 0;
  if (bits != 0) return fromTextByBits(out, text, length, bits);
  Limb factor = 1, rest = 0;
  uint8_t digits = 0;
  for (size_t i = 0; i < length; ++i) {
    if (text[i] != '_') {
      rest = static_cast<Limb>(rest * base + digitOf(text[i]));
      factor = static_cast<Limb>(factor * base);
      ++digits;
    }
    if (digits == chunk.digits || (i + 1 == length && digits != 0)) {
      size = multiplySmall(out, size, factor, rest);
      factor = 1;
      rest = 0;
      digits = 0;
    }
  }
  return size;
}

KRAIT_NUMBERS_END
