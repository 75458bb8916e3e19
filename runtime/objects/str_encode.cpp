// str.encode(encoding, errors).
#include "krait/errors/unicode_error.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/str_codec.hpp"

namespace krait {

namespace {

struct Encoder {
  Str* text;
  Str* error_name;
  Codec codec;
  StrBuilder out;

  bool fits(uint32_t c) const {
    if (codec == Codec::kAscii) return c < 0x80;
    if (codec == Codec::kLatin1) return c < 0x100;
    return c - 0xD800 >= 0x800;
  }

  void putUnit(uint32_t unit, uint8_t bytes) {
    for (uint8_t i = 0; i < bytes; ++i)
      put(out, static_cast<char>(unit >> (isBigEndian(codec) ? bytes - 1 - i : i) * 8));
  }

  void putCharacter(uint32_t c) {
    if (codec == Codec::kUtf8) {
      out.appendCodePoint(c);
    } else if (isUtf32(codec)) {
      putUnit(c, 4);
    } else if (!isUtf16(codec)) {
      put(out, static_cast<char>(c));
    } else if (c < 0x10000) {
      putUnit(c, 2);
    } else {
      putUnit(0xD7C0 + (c >> 10), 2);
      putUnit(0xDC00 + (c & 0x3FF), 2);
    }
  }

  // Replacements are texts in ASCII, which every codec can say.
  void putAscii(const StrBuilder& replacement) {
    for (size_t i = 0; i < replacement.size(); ++i) putCharacter(static_cast<uint8_t>(replacement.data()[i]));
  }

  FlashText reason() const {
    return codec == Codec::kAscii    ? KRAIT_TEXT("ordinal not in range(128)")
           : codec == Codec::kLatin1 ? KRAIT_TEXT("ordinal not in range(256)")
                                     : KRAIT_TEXT("surrogates not allowed");
  }

  // CPython tells the whole run of characters that do not fit, but UTF-16 and UTF-32 one at a time.
  [[noreturn]] void raiseAt(word position, const char* rest) {
    const char* end = text->data() + text->size();
    word stop = position + 1;
    if (!isUtf16(codec) && !isUtf32(codec)) {
      while (rest != end && !fits(unicode::decode(rest))) ++stop;
    }
    raiseUnicode(&UnicodeEncodeError_type, codecName(codec), box(text), position, stop, reason());
  }

  // What does not fit, at a position; `rest` is what follows it.
  void putUnfit(uint32_t c, word position, const char* rest) {
    StrBuilder replacement;
    switch (codecErrorsNamed(error_name)) {
      case CodecErrors::kIgnore:
        return;
      case CodecErrors::kReplace:
        return putCharacter('?');
      case CodecErrors::kBackslash:
        putCharacterEscape(replacement, c);
        return putAscii(replacement);
      case CodecErrors::kXmlCharRef:
        put(replacement, "&#", 2);
        writeWord(replacement, static_cast<word>(c));
        put(replacement, ';');
        return putAscii(replacement);
      case CodecErrors::kSurrogateEscape:
        if (c - 0xDC80 >= 0x80) raiseAt(position, rest);
        return put(out, static_cast<char>(c - 0xDC00));
      case CodecErrors::kSurrogatePass:
        if (codec == Codec::kAscii || codec == Codec::kLatin1) raiseAt(position, rest);
        return putCharacter(c);
      default:
        raiseAt(position, rest);
    }
  }
};

}  // namespace

Bytes* str_encode(Str* self, Str* encoding, Str* error_name) {
  Encoder encoder{self, error_name, codecNamed(encoding), {}};
  // Without a byte order in its name an encoding begins with a mark.
  if (encoder.codec == Codec::kUtf16 || encoder.codec == Codec::kUtf32) encoder.putCharacter(0xFEFF);
  const char* text = self->data();
  const char* end = text + self->size();
  for (word position = 0; text != end; ++position) {
    const uint32_t c = unicode::decode(text);
    if (encoder.fits(c)) {
      encoder.putCharacter(c);
    } else {
      encoder.putUnfit(c, position, text);
    }
  }
  keepAlive(self);
  return makeBytes(reinterpret_cast<const uint8_t*>(encoder.out.data()), encoder.out.size());
}

}  // namespace krait
