// bytes.decode(encoding, errors).
#include "krait/errors/unicode_error.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/str_codec.hpp"

namespace krait {

namespace {

struct Decoder {
  Value bytes;
  ByteView view;
  Str* error_name;
  Codec codec;
  size_t at;
  StrBuilder out;

  // The bytes at..stop are wrong: what stands for them; goes on behind.
  void putWrong(size_t stop, FlashText reason) {
    const size_t start = at;
    at = stop;
    switch (codecErrorsNamed(error_name)) {
      case CodecErrors::kIgnore:
        return;
      case CodecErrors::kReplace:
        return out.appendCodePoint(0xFFFD);
      case CodecErrors::kBackslash:
        for (size_t i = start; i < stop; ++i) putCharacterEscape(out, view.data[i]);
        return;
      case CodecErrors::kXmlCharRef:
        raiseTypeError(KRAIT_TEXT("don't know how to handle UnicodeDecodeError in error callback"));
      case CodecErrors::kSurrogateEscape:
        if (view.data[start] < 0x80) break;
        for (at = start; at < stop && view.data[at] >= 0x80; ++at) out.appendCodePoint(0xDC00u + view.data[at]);
        return;
      case CodecErrors::kSurrogatePass:
        if (codec == Codec::kUtf8 && view.size - start >= 3 && view.data[start] == 0xED &&
            (view.data[start + 1] & 0xE0) == 0xA0 && (view.data[start + 2] & 0xC0) == 0x80) {
          at = start + 3;
          return out.appendCodePoint(0xD000u | (view.data[start + 1] & 0x3Fu) << 6 | (view.data[start + 2] & 0x3Fu));
        }
        break;
      default:
        break;
    }
    raiseUnicode(&UnicodeDecodeError_type, codecName(codec), box(toBytes(bytes)), static_cast<word>(start),
                 static_cast<word>(stop), reason);
  }

  uint32_t unit(size_t from, uint8_t size) const {
    uint32_t value = 0;
    for (uint8_t i = 0; i < size; ++i)
      value |= static_cast<uint32_t>(view.data[from + i]) << (isBigEndian(codec) ? size - 1 - i : i) * 8;
    return value;
  }

  // A mark at the beginning tells the byte order; without one it is the machine's.
  void takeByteOrder(uint8_t size, Codec little, Codec big) {
    codec = little;
    if (view.size < size) return;
    if (unit(0, size) == 0xFEFF) {
      at = size;
      return;
    }
    codec = big;
    if (unit(0, size) == 0xFEFF) {
      at = size;
    } else {
      codec = little;
    }
  }

  void utf8() {
    if (view.data[at] < 0x80) return put(out, static_cast<char>(view.data[at++]));
    const Utf8Sequence sequence = readUtf8(view.data + at, view.size - at);
    if (!sequence.complete) return putWrong(at + sequence.right, sequence.reason);
    put(out, reinterpret_cast<const char*>(view.data + at), sequence.right);
    at += sequence.right;
  }

  void utf16() {
    if (view.size - at < 2) return putWrong(view.size, KRAIT_TEXT("truncated data"));
    const uint32_t first = unit(at, 2);
    if (first - 0xD800 >= 0x800) {
      out.appendCodePoint(first);
      at += 2;
    } else if (first >= 0xDC00) {
      putWrong(at + 2, KRAIT_TEXT("illegal encoding"));
    } else if (view.size - at < 4) {
      putWrong(view.size, KRAIT_TEXT("unexpected end of data"));
    } else if (const uint32_t second = unit(at + 2, 2); second - 0xDC00 >= 0x400) {
      putWrong(at + 2, KRAIT_TEXT("illegal UTF-16 surrogate"));
    } else {
      out.appendCodePoint(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
      at += 4;
    }
  }

  void utf32() {
    if (view.size - at < 4) return putWrong(view.size, KRAIT_TEXT("truncated data"));
    const uint32_t c = unit(at, 4);
    if (c - 0xD800 < 0x800) return putWrong(at + 4, KRAIT_TEXT("code point in surrogate code point range(0xd800, 0xe000)"));
    if (c > 0x10FFFF) return putWrong(at + 4, KRAIT_TEXT("code point not in range(0x110000)"));
    out.appendCodePoint(c);
    at += 4;
  }

  void step() {
    if (codec == Codec::kUtf8) return utf8();
    if (isUtf16(codec)) return utf16();
    if (isUtf32(codec)) return utf32();
    if (codec == Codec::kAscii && view.data[at] >= 0x80) return putWrong(at + 1, KRAIT_TEXT("ordinal not in range(128)"));
    out.appendCodePoint(view.data[at++]);
  }
};

}  // namespace

Str* decodeBytes(Value bytes, Str* encoding, Str* error_name) {
  Decoder decoder{bytes, byteView(bytes), error_name, codecNamed(encoding), 0, {}};
  if (decoder.codec == Codec::kUtf16) decoder.takeByteOrder(2, Codec::kUtf16Little, Codec::kUtf16Big);
  if (decoder.codec == Codec::kUtf32) decoder.takeByteOrder(4, Codec::kUtf32Little, Codec::kUtf32Big);
  while (decoder.at < decoder.view.size) decoder.step();
  keepAlive(bytes.object());
  return decoder.out.finish();
}

}  // namespace krait
