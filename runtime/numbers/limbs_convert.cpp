// Big integers from and to machine integers and bytes.
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

size_t fromUint32(Limb* out, uint32_t value) {
  size_t size = 0;
  for (; value != 0; value = shiftedRightByLimb(value)) out[size++] = static_cast<Limb>(value);
  return size;
}

size_t fromUint64(Limb* out, uint64_t value) {
  size_t size = 0;
  for (; value != 0; value >>= kLimbBits) out[size++] = static_cast<Limb>(value);
  return size;
}

SignedSize fromInt32(Limb* out, int32_t value) {
  const uint32_t bits = static_cast<uint32_t>(value);
  return {fromUint32(out, value < 0 ? 0 - bits : bits), value < 0};
}

SignedSize fromInt64(Limb* out, int64_t value) {
  const uint64_t bits = static_cast<uint64_t>(value);
  return {fromUint64(out, value < 0 ? 0 - bits : bits), value < 0};
}

bool toInt32(Integer a, int32_t* value) {
  if (a.magnitude.size > 32 / kLimbBits) return false;
  uint32_t bits = 0;
  for (size_t i = a.magnitude.size; i-- != 0;) bits = shiftedLeftByLimb(bits) | a.magnitude.limbs[i];
  if (bits > 0x7fffffffu + a.negative) return false;
  *value = static_cast<int32_t>(a.negative ? 0 - bits : bits);
  return true;
}

bool toInt64(Integer a, int64_t* value) {
  if (a.magnitude.size > kLimbs64) return false;
  uint64_t bits = 0;
  for (size_t i = a.magnitude.size; i-- != 0;) bits = (bits << kLimbBits) | a.magnitude.limbs[i];
  if (bits > 0x7fffffffffffffffu + a.negative) return false;
  *value = static_cast<int64_t>(a.negative ? 0 - bits : bits);
  return true;
}

uint64_t lowBits64(Integer a) {
  uint64_t bits = 0;
  for (size_t i = a.magnitude.size < kLimbs64 ? a.magnitude.size : kLimbs64; i-- != 0;) {
    bits = (bits << kLimbBits) | a.magnitude.limbs[i];
  }
  return a.negative ? 0 - bits : bits;
}

namespace {

uint8_t byteAt(View a, size_t index) {
  constexpr size_t kLimbBytes = sizeof(Limb);
  if (index / kLimbBytes >= a.size) return 0;
  return static_cast<uint8_t>(a.limbs[index / kLimbBytes] >> (index % kLimbBytes * 8));
}

bool fitsBytes(Integer a, size_t count, bool is_signed) {
  const size_t bits = bitLength(a.magnitude);
  const size_t room = count * 8;
  if (!is_signed) return bits <= room;
  if (bits < room || bits == 0) return true;
  // As in CPython 3.11, -1 fits no byte at all: all that is cut off is sign.
  if (room == 0) return a.negative && bits == 1;
  // Only the lowest number has as many bits as there is room: -128 in one byte.
  return a.negative && bits == room && !anyLowBit(a.magnitude, bits - 1);
}

}  // namespace

bool toBytes(Integer a, uint8_t* bytes, size_t count, ByteOrder order, bool is_signed) {
  if ((a.negative && !is_signed) || !fitsBytes(a, count, is_signed)) return false;
  uint16_t carry = a.negative;
  for (size_t i = 0; i < count; ++i) {
    uint16_t byte = byteAt(a.magnitude, i);
    if (a.negative) {
      byte = static_cast<uint16_t>((byte ^ 0xff) + carry);
      carry = byte >> 8;
    }
    bytes[order == ByteOrder::kLittle ? i : count - 1 - i] = static_cast<uint8_t>(byte);
  }
  return true;
}

SignedSize fromBytes(Limb* out, const uint8_t* bytes, size_t count, ByteOrder order, bool is_signed) {
  constexpr size_t kLimbBytes = sizeof(Limb);
  const bool negative =
      is_signed && count != 0 && (bytes[order == ByteOrder::kLittle ? count - 1 : 0] & 0x80) != 0;
  const size_t size = limbsForBits(count * 8);
  for (size_t i = 0; i < size; ++i) out[i] = 0;
  uint16_t carry = negative;
  for (size_t i = 0; i < count; ++i) {
    uint16_t byte = bytes[order == ByteOrder::kLittle ? i : count - 1 - i];
    if (negative) {
      byte = static_cast<uint16_t>((byte ^ 0xff) + carry);
      carry = byte >> 8;
      byte &= 0xff;
    }
    out[i / kLimbBytes] =
        static_cast<Limb>(out[i / kLimbBytes] | static_cast<Limb>(byte) << (i % kLimbBytes * 8));
  }
  // The carry out of the top byte of -2^(8 * count) cannot be: its top bit would be set and the rest zero,
  // and the magnitude 2^(8 * count - 1) still fits.
  return {trimmed(out, size), negative};
}

KRAIT_NUMBERS_END
