// Strings of one character. Those of ASCII are constants where flash is cheap: 1.5 kB on 32-bit machines,
// linked only where characters are made.
#include "krait/objects/str_object.hpp"
#include "krait/objects/unicode.hpp"

namespace krait {

#ifndef __AVR__

namespace {

struct Characters {
  struct {
    const TypeInfo* type_info;
    uword size_and_flags;
    char text[sizeof(uword)];
  } list[128];
};

constexpr Characters makeCharacters() {
  Characters characters{};
  for (int i = 0; i < 128; ++i) {
    characters.list[i].type_info = &Str::type;
    characters.list[i].size_and_flags = strSizeAndFlags(1, true);
    characters.list[i].text[0] = static_cast<char>(i);
  }
  return characters;
}
KRAIT_ALIGNED constexpr Characters kCharacters = makeCharacters();

}  // namespace

#endif

Str* makeCharacter(uint32_t code_point) {
#ifndef __AVR__
  if (code_point < 128) return const_cast<Str*>(reinterpret_cast<const Str*>(&kCharacters.list[code_point]));
#endif
  char text[4];
  const uint8_t size = unicode::encode(code_point, text);
  Str* result = newStr(size, 1);
  copyBytes(result->storage(), text, size);
  return result;
}

}  // namespace krait
