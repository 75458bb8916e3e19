// What the tokenizer knows of Unicode.
#include <algorithm>
#include <string>

#include "compiler/frontend/tokenizer.h"

namespace krait::frontend {
namespace {

struct CharacterRange {
  uint32_t first;
  uint32_t last;
};

constexpr CharacterRange kIdentifierStart[] = {
#define KRAIT_IDENTIFIER_START(FIRST, LAST) {FIRST, LAST},
#include "compiler/frontend/character_tables.def"
};
constexpr CharacterRange kIdentifierContinue[] = {
#define KRAIT_IDENTIFIER_CONTINUE(FIRST, LAST) {FIRST, LAST},
#include "compiler/frontend/character_tables.def"
};

constexpr CharacterRange kUnprintable[] = {
#define KRAIT_UNPRINTABLE(FIRST, LAST) {FIRST, LAST},
#include "compiler/frontend/character_tables.def"
};

struct NamedCharacter {
  std::string_view name;
  uint32_t character;
};

// Sorted by name.
constexpr NamedCharacter kNames[] = {
#define KRAIT_CHARACTER_NAME(NAME, CHARACTER) {NAME, CHARACTER},
#include "compiler/frontend/character_tables.def"
};

template <size_t N>
auto isIn(const CharacterRange (&ranges)[N], uint32_t character) -> bool {
  const auto* after =
      std::upper_bound(std::begin(ranges), std::end(ranges), character,
                       [](uint32_t value, const CharacterRange& range) { return value < range.first; });
  return after != std::begin(ranges) && character <= (after - 1)->last;
}

}  // namespace

auto isIdentifierStart(uint32_t character) -> bool {
  if (character < 0x80) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           character == '_';
  }
  return isIn(kIdentifierStart, character);
}

auto isIdentifierContinue(uint32_t character) -> bool {
  if (character < 0x80) return isIdentifierStart(character) || (character >= '0' && character <= '9');
  return isIn(kIdentifierStart, character) || isIn(kIdentifierContinue, character);
}

auto isPrintable(uint32_t character) -> bool {
  if (character < 0x80) return character >= 0x20 && character != 0x7F;
  return !isIn(kUnprintable, character) && !(character >= 0xD800 && character < 0xE000);
}

auto findCharacterByName(std::string_view name) -> std::optional<uint32_t> {
  std::string key(name);
  for (char& letter : key) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  const auto* found =
      std::lower_bound(std::begin(kNames), std::end(kNames), key,
                       [](const NamedCharacter& row, const std::string& value) { return row.name < value; });
  if (found == std::end(kNames) || found->name != key) return std::nullopt;
  return found->character;
}

}  // namespace krait::frontend
