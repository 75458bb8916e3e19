// Reading floats: the digits as an exact ratio of big integers on the stack, then one correct rounding.
//
// The digits that matter are bounded: no midpoint of two neighbouring floats has more than kExactDigits, so
// what comes after them can only say "a little more". 130 bytes of stack for float, 670 for double.
#include "krait/numbers/float_parse.hpp"

#include "krait/numbers/flash_text.hpp"
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

const KRAIT_NUMBERS_FLASH char kInf[] = "inf";
const KRAIT_NUMBERS_FLASH char kInfinity[] = "infinity";
const KRAIT_NUMBERS_FLASH char kNan[] = "nan";

bool isDigit(char character) { return character >= '0' && character <= '9'; }

bool isSpace(char character) { return character == ' ' || (character >= '\t' && character <= '\r'); }

// Digits with single underscores between them; the end of them.
const char* skipDigits(const char* at, const char* end) {
  const char* const start = at;
  while (at != end &&
         (isDigit(*at) || (*at == '_' && at != start && end - at > 1 && isDigit(at[-1]) && isDigit(at[1])))) {
    ++at;
  }
  return at;
}

bool isWord(const char* at, const char* end, FlashText word, uint8_t size) {
  if (end - at != size) return false;
  for (uint8_t i = 0; i < size; ++i) {
    if ((at[i] | 0x20) != word[i]) return false;
  }
  return true;
}

}  // namespace

template <typename Float>
Float decimalToFloat(const char* digits, size_t count, int32_t exponent, bool negative) {
  using Traits = FloatTraits<Float>;
  // 10 ** kExactDigits times 10 ** -kMinDecimalPoint, as a power of five, or the digits themselves, and two
  // limbs.
  constexpr size_t kPower =
      (static_cast<size_t>(Traits::kExactDigits) - Traits::kMinDecimalPoint + 2) * 7 / 3;
  constexpr size_t kDigits = static_cast<size_t>(Traits::kExactDigits) * 10 / 3 + 1;
  constexpr size_t kRoom = limbsForBits(kPower > kDigits ? kPower : kDigits) + 4;
  Limb numerator[kRoom];
  Limb denominator[kRoom];

  size_t size = 0;
  uint16_t kept = 0;
  bool sticky = false;
  for (size_t i = 0; i < count; ++i) {
    if (!isDigit(digits[i])) continue;
    const Limb digit = static_cast<Limb>(digits[i] - '0');
    if (kept == Traits::kExactDigits) {
      sticky |= digit != 0;
      ++exponent;
      continue;
    }
    size = multiplySmall(numerator, size, 10, digit);
    if (size != 0) ++kept;
  }
  Float value;
  // The value is between 10 ** (kept - 1) and 10 ** kept, times 10 ** exponent.
  if (size == 0 || exponent + kept < Traits::kMinDecimalPoint) {
    putTogether<Float>(0, 0, false, negative, &value);
    return value;
  }
  if (exponent + kept > Traits::kMaxDecimalPoint) return infinity<Float>(negative);

  denominator[0] = 1;
  size_t denominator_size = 1;
  if (exponent >= 0) {
    size = multiplyPowerOf5(numerator, size, static_cast<uint16_t>(exponent));
  } else {
    denominator_size = multiplyPowerOf5(denominator, denominator_size, static_cast<uint16_t>(-exponent));
  }
  ratioToFloat<Float>(numerator, size, denominator, denominator_size, exponent, sticky, negative, &value);
  return value;
}

template <typename Float>
bool parseFloat(const char* text, size_t size, Float* value) {
  const char* at = text;
  const char* end = text + size;
  while (at != end && isSpace(*at)) ++at;
  while (at != end && isSpace(end[-1])) --end;
  bool negative = false;
  if (at != end && (*at == '-' || *at == '+')) negative = *at++ == '-';
  if (at == end) return false;
  if (isWord(at, end, kInf, 3) || isWord(at, end, kInfinity, 8)) {
    *value = infinity<Float>(negative);
    return true;
  }
  if (isWord(at, end, kNan, 3)) {
    *value = notANumber<Float>();
    if (negative) *value = -*value;
    return true;
  }

  const char* const digits = at;
  at = skipDigits(at, end);
  bool any = at != digits;
  int32_t exponent = 0;
  const char* digits_end = at;
  if (at != end && *at == '.') {
    const char* const fraction = ++at;
    at = skipDigits(at, end);
    any |= at != fraction;
    for (const char* digit = fraction; digit != at; ++digit) exponent -= *digit != '_';
    digits_end = at;
  }
  if (!any) return false;
  if (at != end && (*at | 0x20) == 'e') {
    ++at;
    bool below = false;
    if (at != end && (*at == '-' || *at == '+')) below = *at++ == '-';
    const char* const start = at;
    at = skipDigits(at, end);
    if (at == start) return false;
    int32_t written = 0;
    for (const char* digit = start; digit != at; ++digit) {
      // Far beyond what digits could make up for, but far from overflow.
      if (*digit != '_' && written < 100000000) written = written * 10 + (*digit - '0');
    }
    exponent += below ? -written : written;
  }
  if (at != end) return false;
  *value = decimalToFloat<Float>(digits, static_cast<size_t>(digits_end - digits), exponent, negative);
  return true;
}

#define KRAIT_INSTANTIATE(Float)                                \
  template bool parseFloat<Float>(const char*, size_t, Float*); \
  template Float decimalToFloat<Float>(const char*, size_t, int32_t, bool);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
