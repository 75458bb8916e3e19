// int(text, base): scanning and accumulating without division.
#include "krait/numbers/int_parse.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

bool isIntSpace(char character) { return character == ' ' || (character >= '\t' && character <= '\r'); }

// 36 and above: not a digit.
uint8_t digitValue(char character) {
  if (character >= '0' && character <= '9') return static_cast<uint8_t>(character - '0');
  const char lower = static_cast<char>(character | 0x20);
  if (lower >= 'a' && lower <= 'z') return static_cast<uint8_t>(lower - 'a' + 10);
  return 255;
}

uint8_t prefixBase(char letter) {
  switch (letter | 0x20) {
    case 'x':
      return 16;
    case 'o':
      return 8;
    case 'b':
      return 2;
    default:
      return 0;
  }
}

// Adds digit by digit; true where the magnitude does not fit Unsigned.
template <typename Unsigned>
bool accumulate(const IntScan& scan, Unsigned* magnitude) {
  Unsigned value = 0;
  for (size_t i = 0; i < scan.size; ++i) {
    if (scan.digits[i] == '_') continue;
    // In halves, because a double-width product of 64 bits is costly and one of 32 bits is not worth a
    // division.
    constexpr uint8_t kHalf = sizeof(Unsigned) * 4;
    constexpr Unsigned kLow = (static_cast<Unsigned>(1) << kHalf) - 1;
    const Unsigned low = static_cast<Unsigned>((value & kLow) * scan.base + digitValue(scan.digits[i]));
    const Unsigned high = static_cast<Unsigned>((value >> kHalf) * scan.base + (low >> kHalf));
    if (high > kLow) return true;
    value = static_cast<Unsigned>(high << kHalf | (low & kLow));
  }
  *magnitude = value;
  return false;
}

template <typename Signed, typename Unsigned>
IntParse parseInt(const char* text, size_t size, int32_t base, Signed* value) {
  IntScan scan;
  const IntParse result = scanInt(text, size, base, &scan);
  if (result != IntParse::kDone) return result;
  Unsigned magnitude;
  constexpr Unsigned kLargest = static_cast<Unsigned>(~static_cast<Unsigned>(0)) >> 1;
  if (accumulate(scan, &magnitude) || magnitude > kLargest + scan.negative) return IntParse::kTooLarge;
  *value = static_cast<Signed>(scan.negative ? 0 - magnitude : magnitude);
  return IntParse::kDone;
}

}  // namespace

IntParse scanInt(const char* text, size_t size, int32_t base, IntScan* scan) {
  if (base != 0 && (base < 2 || base > 36)) return IntParse::kBadBase;
  const char* at = text;
  const char* end = text + size;
  while (at != end && isIntSpace(*at)) ++at;
  while (at != end && isIntSpace(end[-1])) --end;
  scan->negative = false;
  if (at != end && (*at == '-' || *at == '+')) scan->negative = *at++ == '-';

  bool underscore_allowed = false;
  bool only_zeros = false;  // base 0 refuses "010"
  if (end - at >= 2 && *at == '0') {
    const uint8_t prefix = prefixBase(at[1]);
    if (prefix != 0 && (base == 0 || base == prefix)) {
      base = prefix;
      at += 2;
      underscore_allowed = true;  // "0x_ff"
    }
  }
  if (base == 0) {
    base = 10;
    only_zeros = at != end && *at == '0';
  }
  scan->base = static_cast<uint8_t>(base);
  scan->count = 0;
  if (underscore_allowed && at != end && *at == '_') ++at;
  scan->digits = at;
  scan->size = static_cast<size_t>(end - at);
  bool after_digit = false;
  for (; at != end; ++at) {
    if (*at == '_' && after_digit) {
      after_digit = false;
      continue;
    }
    const uint8_t digit = digitValue(*at);
    if (digit >= base || (only_zeros && digit != 0)) return IntParse::kInvalid;
    after_digit = true;
    ++scan->count;
  }
  return after_digit ? IntParse::kDone : IntParse::kInvalid;
}

IntParse parseInt32(const char* text, size_t size, int32_t base, int32_t* value) {
  return parseInt<int32_t, uint32_t>(text, size, base, value);
}

IntParse parseInt64(const char* text, size_t size, int32_t base, int64_t* value) {
  return parseInt<int64_t, uint64_t>(text, size, base, value);
}

KRAIT_NUMBERS_END
