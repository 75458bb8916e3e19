// chr and ord.
#include "krait/objects/builtins.hpp"

namespace krait {

Str* chr(word code_point) {
  if (code_point < 0 || (sizeof(word) > 2 && static_cast<int32_t>(code_point) > 0x10ffff) ||
      static_cast<int64_t>(code_point) > 0x10ffff) {
    raiseValueError(KRAIT_TEXT("chr() arg not in range(0x110000)"));
  }
  return makeCharacter(static_cast<uint32_t>(code_point));
}

int32_t ord(Str* text) {
  if (text->length() != 1) {
    raiseFormatted(&TypeError_type, "ord() expected a character, but string of length {} found",
                   static_cast<word>(text->length()));
  }
  const char* data = text->data();
  uint8_t lead = static_cast<uint8_t>(data[0]);
  if (lead < 0x80) return lead;
  int count = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  int32_t code_point = lead & (0x3f >> count);
  for (int i = 1; i <= count; ++i) code_point = code_point << 6 | (data[i] & 0x3f);
  return code_point;
}

}  // namespace krait
