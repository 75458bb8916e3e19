// Formatting of strings: cut to the precision, pad to the width, both in code points.
#include "krait/numbers/format_layout.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

bool startsCodePoint(char byte) { return (static_cast<uint8_t>(byte) & 0xc0) != 0x80; }

}  // namespace

size_t codePoints(const char* text, size_t size) {
  size_t count = 0;
  for (size_t i = 0; i < size; ++i) count += startsCodePoint(text[i]);
  return count;
}

size_t bytesOfCodePoints(const char* text, size_t size, Count count) {
  for (size_t i = 0; i < size; ++i) {
    if (startsCodePoint(text[i]) && count-- == 0) return i;
  }
  return size;
}

void formatText(Sink& sink, const FormatSpec& spec, const char* text, size_t size) {
  if (spec.precision >= 0) size = bytesOfCodePoints(text, size, spec.precision);
  const NumberLayout layout = layOut(spec, 0, static_cast<Count>(codePoints(text, size)));
  putFill(sink, spec, layout.left);
  put(sink, text, size);
  putFill(sink, spec, layout.right);
}

KRAIT_NUMBERS_END
