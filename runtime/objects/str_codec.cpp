// encode and decode: UTF-8, ASCII and Latin-1, with the error handlers strict, ignore, replace,
// backslashreplace and surrogateescape's absence told by LookupError.
#include "krait/errors/raise.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/str.hpp"

namespace krait {

namespace {

enum class Codec : uint8_t { kUtf8, kAscii, kLatin1 };
enum class Errors : uint8_t { kStrict, kIgnore, kReplace, kBackslash };

// Case and the difference of '-', '_' and nothing do not count.
bool isNamed(Str* name, const char* candidate) {
  const char* text = name->data();
  const char* end = text + name->size();
  for (; text != end; ++text) {
    char c = *text;
    if (c == '-' || c == '_' || c == ' ') continue;
    if (unicode::isAsciiUpper(static_cast<uint8_t>(c))) c = static_cast<char>(c + 32);
    if (*candidate != c) return false;
    ++candidate;
  }
  return *candidate == 0;
}

Codec codecOf(Str* name) {
  if (name == nullptr || isNamed(name, "utf8") || isNamed(name, "u8") || isNamed(name, "utf"))
    return Codec::kUtf8;
  if (isNamed(name, "ascii") || isNamed(name, "usascii") || isNamed(name, "646")) return Codec::kAscii;
  if (isNamed(name, "latin1") || isNamed(name, "latin") || isNamed(name, "iso88591") || isNamed(name, "l1")) {
    return Codec::kLatin1;
  }
  raiseFormatted(&LookupError_type, "unknown encoding: {}", name);
}

Errors errorsOf(Str* name) {
  if (name == nullptr || isNamed(name, "strict")) return Errors::kStrict;
  if (isNamed(name, "ignore")) return Errors::kIgnore;
  if (isNamed(name, "replace")) return Errors::kReplace;
  if (isNamed(name, "backslashreplace")) return Errors::kBackslash;
  raiseFormatted(&LookupError_type, "unknown error handler name '{}'", name);
}

FlashText nameOf(Codec codec) {
  return codec == Codec::kUtf8    ? KRAIT_TEXT("utf-8")
         : codec == Codec::kAscii ? KRAIT_TEXT("ascii")
                                  : KRAIT_TEXT("latin-1");
}

void putHex(Sink& sink, uint32_t value, uint8_t digits) {
  while (digits != 0) {
    const uint8_t digit = value >> --digits * 4 & 15;
    put(sink, static_cast<char>(digit < 10 ? '0' + digit : 'a' + digit - 10));
  }
}

// \xNN, \uNNNN, \UNNNNNNNN
void putEscape(Sink& sink, uint32_t c) {
  put(sink, '\\');
  put(sink, c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U');
  putHex(sink, c, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
}

[[noreturn]] KRAIT_COLD void raiseEncode(Codec codec, uint32_t c, size_t position) {
  StrBuilder text;
  put(text, '\'');
  put(text, nameOf(codec));
  put(text, KRAIT_TEXT("' codec can't encode character '"));
  putEscape(text, c);
  put(text, KRAIT_TEXT("' in position "));
  writeWord(text, static_cast<word>(position));
  put(text, codec == Codec::kUtf8    ? KRAIT_TEXT(": surrogates not allowed")
            : codec == Codec::kAscii ? KRAIT_TEXT(": ordinal not in range(128)")
                                     : KRAIT_TEXT(": ordinal not in range(256)"));
  raiseError(&UnicodeEncodeError_type, text.finish());
}

[[noreturn]] KRAIT_COLD void raiseDecode(Codec codec, const uint8_t* data, size_t position, size_t count,
                                         FlashText reason) {
  StrBuilder text;
  put(text, '\'');
  put(text, nameOf(codec));
  if (count == 1) {
    put(text, KRAIT_TEXT("' codec can't decode byte 0x"));
    putHex(text, data[position], 2);
    put(text, KRAIT_TEXT(" in position "));
    writeWord(text, static_cast<word>(position));
  } else {
    put(text, KRAIT_TEXT("' codec can't decode bytes in position "));
    writeWord(text, static_cast<word>(position));
    put(text, '-');
    writeWord(text, static_cast<word>(position + count - 1));
  }
  put(text, ": ", 2);
  put(text, reason);
  raiseError(&UnicodeDecodeError_type, text.finish());
}

// How many bytes of a sequence are right, from its first; the code point where it is complete.
struct Sequence {
  uint8_t right;
  bool complete;
  FlashText reason;
};

Sequence readSequence(const uint8_t* data, size_t left) {
  const uint8_t first = data[0];
  const uint8_t needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4) return {1, false, KRAIT_TEXT("invalid start byte")};
  for (uint8_t i = 1; i < needed; ++i) {
    if (i >= left) return {i, false, KRAIT_TEXT("unexpected end of data")};
    uint8_t low = 0x80, high = 0xBF;
    if (i == 1) {
      if (first == 0xE0) low = 0xA0;
      if (first == 0xED) high = 0x9F;
      if (first == 0xF0) low = 0x90;
      if (first == 0xF4) high = 0x8F;
    }
    if (data[i] < low || data[i] > high) return {i, false, KRAIT_TEXT("invalid continuation byte")};
  }
  return {needed, true, {nullptr}};
}

void decodeError(StrBuilder& builder, Codec codec, Errors errors, const uint8_t* data, size_t position,
                 size_t count, FlashText reason) {
  switch (errors) {
    case Errors::kStrict:
      raiseDecode(codec, data, position, count, reason);
    case Errors::kReplace:
      return builder.appendCodePoint(0xFFFD);
    case Errors::kBackslash:
      for (size_t i = 0; i < count; ++i) putEscape(builder, data[position + i]);
      return;
    default:
      return;
  }
}

}  // namespace

Bytes* str_encode(Str* self, Str* encoding, Str* error_name) {
  const Codec codec = codecOf(encoding);
  const Errors errors = errorsOf(error_name);
  if (self->isAscii()) return makeBytes(reinterpret_cast<const uint8_t*>(self->data()), self->size());
  StrBuilder builder;
  const char* text = self->data();
  const char* end = text + self->size();
  const uint32_t limit = codec == Codec::kUtf8 ? 0x110000 : codec == Codec::kAscii ? 0x80 : 0x100;
  for (size_t position = 0; text != end; ++position) {
    const uint32_t c = unicode::decode(text);
    const bool surrogate = c - 0xD800 < 0x800;
    if (c < limit && !(surrogate && codec == Codec::kUtf8)) {
      if (codec == Codec::kUtf8) {
        builder.appendCodePoint(c);
      } else {
        put(builder, static_cast<char>(c));
      }
    } else if (errors == Errors::kStrict) {
      raiseEncode(codec, c, position);
    } else if (errors == Errors::kReplace) {
      put(builder, '?');
    } else if (errors == Errors::kBackslash) {
      putEscape(builder, c);
    }
  }
  keepAlive(self);
  return makeBytes(reinterpret_cast<const uint8_t*>(builder.data()), builder.size());
}

Str* decodeBytes(const uint8_t* data, size_t size, Str* encoding, Str* error_name) {
  const Codec codec = codecOf(encoding);
  const Errors errors = errorsOf(error_name);
  StrBuilder builder;
  for (size_t at = 0; at < size;) {
    if (data[at] < 0x80) {
      put(builder, static_cast<char>(data[at++]));
    } else if (codec == Codec::kLatin1) {
      builder.appendCodePoint(data[at++]);
    } else if (codec == Codec::kAscii) {
      decodeError(builder, codec, errors, data, at++, 1, KRAIT_TEXT("ordinal not in range(128)"));
    } else {
      const Sequence sequence = readSequence(data + at, size - at);
      if (sequence.complete) {
        put(builder, reinterpret_cast<const char*>(data + at), sequence.right);
      } else {
        decodeError(builder, codec, errors, data, at, sequence.right, sequence.reason);
      }
      at += sequence.right;
    }
  }
  return builder.finish();
}

}  // namespace krait
