// Decimal digits of machine integers.
//
// Cortex-M0 has neither division nor wide products: there a quotient by ten is made of shifts (Warren,
// Hacker's Delight, divu10), 40 bytes against 300 of libgcc's division, and faster.
#include "krait/numbers/int_print.hpp"

#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

uint32_t tenth(uint32_t value) {
#if defined(__ARM_ARCH_6M__)
  uint32_t quotient = (value >> 1) + (value >> 2);
  quotient += quotient >> 4;
  quotient += quotient >> 8;
  quotient += quotient >> 16;
  quotient >>= 3;
  return quotient + (value - quotient * 10 > 9);
#else
  return value / 10;
#endif
}

// Turns what stands there around; how much it is.
uint8_t reverse(char* first, char* end) {
  const uint8_t count = static_cast<uint8_t>(end - first);
  while (first < --end) {
    const char swapped = *first;
    *first++ = *end;
    *end = swapped;
  }
  return count;
}

}  // namespace

uint8_t writeUint32(uint32_t value, char* text) {
  char* end = text;
  do {
    const uint32_t rest = tenth(value);
    *end++ = static_cast<char>('0' + static_cast<uint8_t>(value - rest * 10));
    value = rest;
  } while (value != 0);
  return reverse(text, end);
}

uint8_t writeInt32(int32_t value, char* text) {
  if (value >= 0) return writeUint32(static_cast<uint32_t>(value), text);
  *text = '-';
  return static_cast<uint8_t>(writeUint32(0 - static_cast<uint32_t>(value), text + 1) + 1);
}

uint8_t writeUint64(uint64_t value, char* text) {
  char* end = text;
#if __UINTPTR_MAX__ > 0xffffffffu
  do {
    *end++ = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
#else
  // As limbs: a 64-bit division would link a kilobyte of libgcc.
  Limb limbs[kLimbs64];
  size_t size = fromUint64(limbs, value);
  do {
    *end++ = static_cast<char>('0' + divideSmall(limbs, &size, 10));
  } while (size != 0);
#endif
  return reverse(text, end);
}

uint8_t writeInt64(int64_t value, char* text) {
  if (value >= 0) return writeUint64(static_cast<uint64_t>(value), text);
  *text = '-';
  return static_cast<uint8_t>(writeUint64(0 - static_cast<uint64_t>(value), text + 1) + 1);
}

KRAIT_NUMBERS_END
