// repr() of texts: quotes as CPython chooses them, escapes for what cannot be printed.
#include "krait/objects/sink.hpp"
#include "krait/objects/unicode.hpp"

namespace krait {

namespace {

void putHex(Sink& sink, char letter, uint32_t value, uint8_t digits) {
  put(sink, '\\');
  put(sink, letter);
  while (digits != 0) {
    const uint8_t digit = value >> --digits * 4 & 15;
    put(sink, static_cast<char>(digit < 10 ? '0' + digit : 'a' + digit - 10));
  }
}

// Double quotes only where there is a single one and no double one.
char quoteFor(const char* text, size_t size) {
  char quote = '\'';
  for (size_t i = 0; i < size; ++i) {
    if (text[i] == '"') return '\'';
    if (text[i] == '\'') quote = '"';
  }
  return quote;
}

void putEscaped(Sink& sink, uint32_t c) {
  if (c == '\n' || c == '\r' || c == '\t') {
    put(sink, '\\');
    put(sink, c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
  } else if (c < 0x100) {
    putHex(sink, 'x', c, 2);
  } else if (c < 0x10000) {
    putHex(sink, 'u', c, 4);
  } else {
    putHex(sink, 'U', c, 8);
  }
}

}  // namespace

void writeQuoted(Sink& sink, const char* text, size_t size, bool ascii_only) {
  const char quote = quoteFor(text, size);
  put(sink, quote);
  const char* end = text + size;
  while (text != end) {
    const char* start = text;
    const uint32_t c = unicode::decode(text);
    if (c == static_cast<uint8_t>(quote) || c == '\\') {
      put(sink, '\\');
      put(sink, static_cast<char>(c));
    } else if (c < 0x80 ? c - 0x20 < 0x5F : !ascii_only && unicode::isPrintable(c)) {
      put(sink, start, static_cast<size_t>(text - start));
    } else {
      putEscaped(sink, c);
    }
  }
  put(sink, quote);
}

void writeRepr(Sink& sink, Str* text) {
  if (text == nullptr) return put(sink, KRAIT_TEXT("None"));
  writeQuoted(sink, text->data(), text->size(), false);
}

// ascii(x): repr with everything beyond ASCII escaped.
Str* ascii(Value value) {
  Str* shown = repr(value);
  if (shown->isAscii()) return shown;
  StrBuilder builder;
  const char* text = shown->data();
  const char* end = text + shown->size();
  while (text != end) {
    const uint32_t c = unicode::decode(text);
    if (c < 0x80) {
      put(builder, static_cast<char>(c));
    } else {
      putEscaped(builder, c);
    }
  }
  return builder.finish();
}

Str* repr(Value value) {
  StrBuilder builder;
  writeRepr(builder, value);
  return builder.finish();
}

Str* toStr(Value value) {
  if (isKind(value, Kind::kStr)) return unbox<Str*>(value);
  StrBuilder builder;
  writeStr(builder, value);
  return builder.finish();
}

}  // namespace krait
