// float.hex() and float.fromhex(). A float of 32 bits is shown as the double of the same value is.
#include "krait/numbers/float_ops.hpp"

#include "krait/numbers/flash_text.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

const KRAIT_NUMBERS_FLASH char kHexInf[] = "inf";
const KRAIT_NUMBERS_FLASH char kHexInfinity[] = "infinity";
const KRAIT_NUMBERS_FLASH char kHexNan[] = "nan";

constexpr uint8_t kHexDigits = 13;

char hexDigit(uint8_t digit) { return static_cast<char>(digit < 10 ? '0' + digit : 'a' + (digit - 10)); }

// 16: not a digit.
uint8_t hexValue(char character) {
  if (character >= '0' && character <= '9') return static_cast<uint8_t>(character - '0');
  const char lower = static_cast<char>(character | 0x20);
  return lower >= 'a' && lower <= 'f' ? static_cast<uint8_t>(lower - 'a' + 10) : static_cast<uint8_t>(16);
}

bool isHexSpace(char character) { return character == ' ' || (character >= '\t' && character <= '\r'); }

char* putWord(char* end, const char* word, uint8_t size) {
  for (uint8_t i = 0; i < size; ++i) *end++ = word[i];
  return end;
}

bool sameWord(const char* at, const char* end, FlashText word, uint8_t size) {
  if (end - at != size) return false;
  for (uint8_t i = 0; i < size; ++i) {
    if ((at[i] | 0x20) != word[i]) return false;
  }
  return true;
}

char* putDecimal(char* end, uint16_t value) {
  bool any = false;
  for (uint16_t power = 1000; power != 0; power = static_cast<uint16_t>(power / 10)) {
    const uint8_t digit = static_cast<uint8_t>(value / power % 10);
    if (digit != 0 || any || power == 1) *end++ = static_cast<char>('0' + digit);
    any |= digit != 0;
  }
  return end;
}

}  // namespace

template <typename Float>
size_t toHex(Float value, char* text) {
  using Traits = FloatTraits<Float>;
  FloatParts<Float> parts = takeApart(value);
  char* end = text;
  if (parts.kind == FloatKind::kNotANumber) return static_cast<size_t>(putWord(end, "nan", 3) - text);
  if (parts.negative) *end++ = '-';
  if (parts.kind == FloatKind::kInfinite) return static_cast<size_t>(putWord(end, "inf", 3) - text);
  if (parts.mantissa == 0) return static_cast<size_t>(putWord(end, "0x0.0p+0", 8) - text);
  if (sizeof(Float) == 4) {
    // Subnormal in 32 bits, not in 64.
    while (parts.mantissa >> (Traits::kMantissaBits - 1) == 0) {
      parts.mantissa <<= 1;
      --parts.exponent;
    }
  }
  end = putWord(end, "0x", 2);
  *end++ = static_cast<char>('0' + static_cast<uint8_t>(parts.mantissa >> (Traits::kMantissaBits - 1)));
  *end++ = '.';
  // The fraction, in steps of four bits from its top; zeros where it ends before the thirteenth digit.
  int8_t position = Traits::kMantissaBits - 1;
  for (uint8_t i = 0; i < kHexDigits; ++i) {
    position = static_cast<int8_t>(position - 4);
    uint8_t digit = 0;
    if (position >= 0) digit = (parts.mantissa >> position) & 15;
    if (position < 0 && position > -4) digit = static_cast<uint8_t>(parts.mantissa << -position) & 15;
    *end++ = hexDigit(digit);
  }
  const int16_t exponent = static_cast<int16_t>(parts.exponent + Traits::kMantissaBits - 1);
  *end++ = 'p';
  *end++ = exponent < 0 ? '-' : '+';
  end = putDecimal(end, static_cast<uint16_t>(exponent < 0 ? -exponent : exponent));
  return static_cast<size_t>(end - text);
}

template <typename Float>
HexParse fromHex(const char* text, size_t size, Float* value) {
  using Bits = typename FloatTraits<Float>::Bits;
  const char* at = text;
  const char* end = text + size;
  while (at != end && isHexSpace(*at)) ++at;
  while (at != end && isHexSpace(end[-1])) --end;
  bool negative = false;
  if (at != end && (*at == '-' || *at == '+')) negative = *at++ == '-';
  if (sameWord(at, end, kHexInf, 3) || sameWord(at, end, kHexInfinity, 8)) {
    *value = infinity<Float>(negative);
    return HexParse::kDone;
  }
  if (sameWord(at, end, kHexNan, 3)) {
    *value = notANumber<Float>();
    if (negative) *value = -*value;
    return HexParse::kDone;
  }
  if (end - at >= 2 && at[0] == '0' && (at[1] | 0x20) == 'x') at += 2;

  Bits mantissa = 0;
  int32_t exponent = 0;
  bool sticky = false, any = false, point = false;
  for (; at != end; ++at) {
    if (*at == '.' && !point) {
      point = true;
      continue;
    }
    const uint8_t digit = hexValue(*at);
    if (digit == 16) break;
    any = true;
    if (mantissa >> (sizeof(Bits) * 8 - 4) != 0) {
      sticky |= digit != 0;
      if (!point) exponent += 4;
    } else {
      mantissa = mantissa << 4 | digit;
      if (point) exponent -= 4;
    }
  }
  if (!any) return HexParse::kInvalid;
  if (at != end && (*at | 0x20) == 'p') {
    ++at;
    bool below = false;
    if (at != end && (*at == '-' || *at == '+')) below = *at++ == '-';
    if (at == end) return HexParse::kInvalid;
    int32_t written = 0;
    for (; at != end && *at >= '0' && *at <= '9'; ++at) {
      if (written < 100000000) written = written * 10 + (*at - '0');
    }
    exponent += below ? -written : written;
  }
  if (at != end) return HexParse::kInvalid;
  return putTogether<Float>(mantissa, exponent, sticky, negative, value) ? HexParse::kDone
                                                                         : HexParse::kOverflow;
}

#define KRAIT_INSTANTIATE(Float)              \
  template size_t toHex<Float>(Float, char*); \
  template HexParse fromHex<Float>(const char*, size_t, Float*);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
