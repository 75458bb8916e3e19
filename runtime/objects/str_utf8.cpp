// encode() and decode() as they are nearly always called: UTF-8, errors raised.
#include "krait/errors/unicode_error.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/str_codec.hpp"

namespace krait {

Bytes* str_encode(Str* self) {
  const char* const text = self->data();
  const size_t size = self->size();
  if (!self->isAscii()) {
    const char* at = text;
    for (word position = 0; at != text + size; ++position) {
      if (unicode::decode(at) - 0xD800 >= 0x800) continue;
      word end = position + 1;
      while (at != text + size && unicode::decode(at) - 0xD800 < 0x800) ++end;
      raiseUnicode(&UnicodeEncodeError_type, codecName(Codec::kUtf8), box(self), position, end,
                   KRAIT_TEXT("surrogates not allowed"));
    }
  }
  Bytes* result = makeBytes(reinterpret_cast<const uint8_t*>(text), size);
  keepAlive(self);
  return result;
}

Utf8Sequence readUtf8(const uint8_t* data, size_t left) {
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

Str* decodeUtf8(Value bytes) {
  const ByteView view = byteView(bytes);
  for (size_t at = 0; at < view.size;) {
    if (view.data[at] < 0x80) {
      ++at;
      continue;
    }
    const Utf8Sequence sequence = readUtf8(view.data + at, view.size - at);
    if (!sequence.complete) {
      raiseUnicode(&UnicodeDecodeError_type, codecName(Codec::kUtf8), box(toBytes(bytes)), static_cast<word>(at),
                   static_cast<word>(at + sequence.right), sequence.reason);
    }
    at += sequence.right;
  }
  Str* text = makeStr(reinterpret_cast<const char*>(view.data), view.size);
  keepAlive(bytes.object());
  return text;
}

}  // namespace krait
