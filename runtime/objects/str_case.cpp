// Case and character classes.
//
// Case is mapped code point by code point; some have several as their counterpart ("ß", ligatures), which tables tell,
// and a capital sigma at the end of a word becomes "ς".
#include "krait/objects/str.hpp"

namespace krait {

namespace {

constexpr uint32_t kCapitalDottedI = 0x130;  // the only one with a lower case of two: "i" and a dot above
constexpr uint32_t kSigma = 0x3A3;
constexpr uint32_t kFinalSigma = 0x3C2;

struct Reader {
  const char* text;
  const char* end;
  explicit Reader(Str* self) : text(self->data()), end(text + self->size()) {}
  bool more() const { return text != end; }
  uint32_t next() { return unicode::decode(text); }
};

bool putSpecial(StrBuilder& builder, const unicode::SpecialCases& special, uint32_t c) {
  unicode::SpecialCase found;
  if (c < 0x80 || !unicode::findSpecial(special, c, &found)) return false;
  for (uint16_t mapped : found.mapped) {
    if (mapped != 0) builder.appendCodePoint(mapped);
  }
  return true;
}

void putUpper(StrBuilder& builder, uint32_t c, bool title) {
  if (putSpecial(builder, title ? unicode::kTitleSpecial : unicode::kUpperSpecial, c)) return;
  builder.appendCodePoint(title ? unicode::toTitle(c) : unicode::toUpper(c));
}

void putLower(StrBuilder& builder, uint32_t c, bool inside_word, const Reader& rest) {
  if (c == kCapitalDottedI) return put(builder, "i\xCC\x87", 3);
  if (c == kSigma && inside_word) {
    const char* next = rest.text;
    if (next == rest.end || !unicode::isAlpha(unicode::decode(next)))
      return builder.appendCodePoint(kFinalSigma);
  }
  builder.appendCodePoint(unicode::toLower(c));
}

bool isCased(uint32_t c) {
  return unicode::isLower(c) || unicode::isUpper(c) || (c >= 0x80 && unicode::has(unicode::kTitle, c));
}

template <typename Test>
bool allOf(Str* self, Test test) {
  Reader reader(self);
  while (reader.more()) {
    if (!test(reader.next())) return false;
  }
  return !self->isEmpty();
}

}  // namespace

Str* str_lower(Str* self) {
  StrBuilder builder;
  bool inside_word = false;
  for (Reader reader(self); reader.more();) {
    const uint32_t c = reader.next();
    putLower(builder, c, inside_word, reader);
    inside_word = unicode::isAlpha(c);
  }
  return builder.finish();
}

Str* str_upper(Str* self) {
  StrBuilder builder;
  for (Reader reader(self); reader.more();) putUpper(builder, reader.next(), false);
  return builder.finish();
}

Str* str_casefold(Str* self) {
  StrBuilder builder;
  for (Reader reader(self); reader.more();) {
    const uint32_t c = reader.next();
    if (!putSpecial(builder, unicode::kFoldSpecial, c)) builder.appendCodePoint(unicode::toLower(c));
  }
  return builder.finish();
}

Str* str_swapcase(Str* self) {
  StrBuilder builder;
  bool inside_word = false;
  for (Reader reader(self); reader.more();) {
    const uint32_t c = reader.next();
    if (unicode::isUpper(c)) {
      putLower(builder, c, inside_word, reader);
    } else {
      putUpper(builder, c, false);
    }
    inside_word = unicode::isAlpha(c);
  }
  return builder.finish();
}

Str* str_capitalize(Str* self) {
  StrBuilder builder;
  Reader reader(self);
  if (reader.more()) putUpper(builder, reader.next(), true);
  while (reader.more()) {
    const uint32_t c = reader.next();
    putLower(builder, c, true, reader);
  }
  return builder.finish();
}

Str* str_title(Str* self) {
  StrBuilder builder;
  bool inside_word = false;
  for (Reader reader(self); reader.more();) {
    const uint32_t c = reader.next();
    if (inside_word) {
      putLower(builder, c, true, reader);
    } else {
      putUpper(builder, c, true);
    }
    inside_word = isCased(c);
  }
  return builder.finish();
}

bool str_isalpha(Str* self) { return allOf(self, unicode::isAlpha); }
bool str_isdecimal(Str* self) { return allOf(self, unicode::isDecimal); }
bool str_isdigit(Str* self) { return allOf(self, unicode::isDigit); }
bool str_isnumeric(Str* self) { return allOf(self, unicode::isNumeric); }
bool str_isspace(Str* self) { return allOf(self, unicode::isSpace); }
bool str_isprintable(Str* self) { return self->isEmpty() || allOf(self, unicode::isPrintable); }
bool str_isalnum(Str* self) {
  return allOf(self, [](uint32_t c) { return unicode::isAlpha(c) || unicode::isNumeric(c); });
}

bool str_isidentifier(Str* self) {
  bool first = true;
  return allOf(self, [&first](uint32_t c) {
    const bool start = first;
    first = false;
    if (c >= 0x80) return unicode::has(start ? unicode::kIdentifierStart : unicode::kIdentifierRest, c);
    return unicode::isAlpha(c) || c == '_' || (!start && unicode::isAsciiDigit(c));
  });
}

namespace {

// All cased characters are of the case, and there is one.
bool isOfCase(Str* self, bool upper) {
  bool any = false;
  for (Reader reader(self); reader.more();) {
    const uint32_t c = reader.next();
    if (upper ? unicode::isUpper(c) : unicode::isLower(c)) {
      any = true;
    } else if (isCased(c)) {
      return false;
    }
  }
  return any;
}

}  // namespace

bool str_islower(Str* self) { return isOfCase(self, false); }
bool str_isupper(Str* self) { return isOfCase(self, true); }

bool str_istitle(Str* self) {
  bool any = false, inside_word = false;
  for (Reader reader(self); reader.more();) {
    const uint32_t c = reader.next();
    const bool lower = unicode::isLower(c);
    if (!isCased(c)) {
      inside_word = false;
      continue;
    }
    if (lower != inside_word) return false;
    inside_word = true;
    any = true;
  }
  return any;
}

}  // namespace krait
