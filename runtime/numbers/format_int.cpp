// Formatting of integers: digits first, in a small array of the caller or of the stack; then everything
// around them.
#include "krait/numbers/format_layout.hpp"
#include "krait/numbers/int_print.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// Digits of the bases 2, 8, 16; most significant first. Returns how many.
template <typename Unsigned>
uint8_t writeByBits(Unsigned value, uint8_t bits, char* text) {
  uint8_t count = 1;
  for (Unsigned rest = value >> bits; rest != 0; rest >>= bits) ++count;
  for (uint8_t i = count; i-- != 0; value >>= bits) {
    const uint8_t digit = static_cast<uint8_t>(value & ((1u << bits) - 1));
    text[i] = static_cast<char>(digit < 10 ? '0' + digit : 'a' + (digit - 10));
  }
  return count;
}

uint8_t bitsOfBase(uint8_t base) { return base == 2 ? 1 : base == 8 ? 3 : base == 16 ? 4 : 0; }

}  // namespace

void formatDigits(Sink& sink, const FormatSpec& spec, bool negative, const char* digits, size_t count) {
  const char sign = shownSign(spec, negative);
  const char prefix = spec.alternate && baseOfType(spec.type) != 10 ? spec.type : '\0';
  const bool upper = spec.type == 'X';
  Count shown = static_cast<Count>(count);
  if (shown < spec.least_digits) shown = spec.least_digits;
  const NumberLayout layout = layOut(spec, shown, (sign != '\0' ? 1 : 0) + (prefix != '\0' ? 2 : 0));
  putFill(sink, spec, layout.left);
  if (sign != '\0') put(sink, sign);
  if (prefix != '\0') {
    put(sink, '0');
    put(sink, prefix);
  }
  putFill(sink, spec, layout.inner);
  GroupedDigits grouped(sink, spec, layout);
  grouped.zeros(layout.digits - static_cast<Count>(count));
  for (size_t i = 0; i < count; ++i) {
    const char digit = digits[i];
    grouped.digit(upper && digit >= 'a' ? static_cast<char>(digit - ('a' - 'A')) : digit);
  }
  putFill(sink, spec, layout.right);
}

void formatCharacter(Sink& sink, const FormatSpec& spec, uint32_t code_point) {
  char utf8[4];
  uint8_t size = 0;
  if (code_point < 0x80) {
    utf8[size++] = static_cast<char>(code_point);
  } else {
    const uint8_t following = code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
    // The lead byte's marker: 0xc0, 0xe0, 0xf0.
    utf8[size++] = static_cast<char>((0xff80u >> following) | (code_point >> (6 * following)));
    for (uint8_t i = following; i-- != 0;) {
      utf8[size++] = static_cast<char>(0x80 | ((code_point >> (6 * i)) & 0x3f));
    }
  }
  const NumberLayout layout = layOut(spec, 0, 1);
  putFill(sink, spec, layout.left + layout.inner);
  put(sink, utf8, size);
  putFill(sink, spec, layout.right);
}

FormatError formatInt32(Sink& sink, const FormatSpec& spec, int32_t value) {
  if (spec.type == 'c') {
    if (value < 0 || value > 0x10ffff) return FormatError::kCharacterRange;
    formatCharacter(sink, spec, static_cast<uint32_t>(value));
    return FormatError::kNone;
  }
  char digits[32];
  const bool negative = value < 0;
  const uint32_t magnitude = negative ? 0 - static_cast<uint32_t>(value) : static_cast<uint32_t>(value);
  const uint8_t bits = bitsOfBase(baseOfType(spec.type));
  const uint8_t count = bits != 0 ? writeByBits(magnitude, bits, digits) : writeUint32(magnitude, digits);
  formatDigits(sink, spec, negative, digits, count);
  return FormatError::kNone;
}

FormatError formatInt64(Sink& sink, const FormatSpec& spec, int64_t value) {
  if (spec.type == 'c') {
    if (value < 0 || value > 0x10ffff) return FormatError::kCharacterRange;
    formatCharacter(sink, spec, static_cast<uint32_t>(value));
    return FormatError::kNone;
  }
  char digits[64];
  const bool negative = value < 0;
  const uint64_t magnitude = negative ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  const uint8_t bits = bitsOfBase(baseOfType(spec.type));
  const uint8_t count = bits != 0 ? writeByBits(magnitude, bits, digits) : writeUint64(magnitude, digits);
  formatDigits(sink, spec, negative, digits, count);
  return FormatError::kNone;
}

FormatError formatLimbs(Sink& sink, const FormatSpec& spec, Limb* limbs, SignedSize size, char* text) {
  if (spec.type == 'c') {
    int64_t wide;
    if (!toInt64({{limbs, size.size}, size.negative}, &wide)) return FormatError::kCharacterTooLarge;
    int32_t value;
    if (!toInt32({{limbs, size.size}, size.negative}, &value)) return FormatError::kCharacterRange;
    return formatInt32(sink, spec, value);
  }
  const size_t count = toText(text, limbs, size.size, baseOfType(spec.type));
  formatDigits(sink, spec, size.negative, text, count);
  return FormatError::kNone;
}

KRAIT_NUMBERS_END
