// bytes and bytearray: objects, searching, items.
#include "krait/objects/bytes.hpp"

#include "krait/errors/raise.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Bytes::type("bytes", &Object_type, nullptr, nullptr, kNoPointers,
                                            sizeof(Bytes), Kind::kBytes);
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo ByteArray::type("bytearray", &Object_type, nullptr, nullptr,
                                                bufferMap<1>(),
                                                sizeof(ByteArray), Kind::kByteArray);

Bytes* newBytes(size_t size) {
  Bytes* bytes = createWith<Bytes>(size);
  bytes->length = size;
  return bytes;
}

Bytes* makeBytes(const uint8_t* data, size_t size) {
  Bytes* bytes = newBytes(size);
  if (size != 0) copyBytes(bytes->storage(), data, size);
  return bytes;
}

ByteArray* newByteArray(size_t size) {
  return static_cast<ByteArray*>(newListBase(&ByteArray::type, size, 1));
}

ByteArray* makeByteArray(const uint8_t* data, size_t size) {
  ByteArray* bytes = newByteArray(size);
  if (size != 0) copyBytes(bytes->data, data, size);
  return bytes;
}

uint8_t byteOf(Int value, bool of_bytes) {
  if (!value.isSmall() || value.small() < 0 || value.small() > 255) {
    raiseValueError(of_bytes ? KRAIT_TEXT("bytes must be in range(0, 256)")
                             : KRAIT_TEXT("byte must be in range(0, 256)"));
  }
  return static_cast<uint8_t>(value.small());
}

namespace detail {

void raiseByteRange() { raiseValueError(KRAIT_TEXT("byte must be in range(0, 256)")); }
void raiseByteArrayIndex() { raiseIndexError(KRAIT_TEXT("bytearray index out of range")); }

namespace {

// Bounds as methods have them; false where nothing can be found.
bool clampPart(ByteSpan self, word* start, word* end) {
  const word length = static_cast<word>(self.size);
  if (*end > length) *end = length;
  if (*end < 0) *end = *end + length < 0 ? 0 : *end + length;
  if (*start < 0) *start = *start + length < 0 ? 0 : *start + length;
  return *start <= *end;
}

}  // namespace

word bytesFind(ByteSpan self, const Needle& sub, word start, word end, bool last) {
  if (!clampPart(self, &start, &end)) return -1;
  const ByteSpan part{self.data + start, static_cast<size_t>(end - start)};
  const size_t at = last ? findLastSpan(part, sub.span(), part.size) : findSpan(part, sub.span());
  return at == kNotFound ? -1 : static_cast<word>(at) + start;
}

word bytesIndex(ByteSpan self, const Needle& sub, word start, word end, bool last) {
  const word at = bytesFind(self, sub, start, end, last);
  if (at < 0) raiseValueError(KRAIT_TEXT("subsection not found"));
  return at;
}

word bytesCount(ByteSpan self, const Needle& sub, word start, word end) {
  if (!clampPart(self, &start, &end)) return 0;
  const ByteSpan part{self.data + start, static_cast<size_t>(end - start)};
  if (sub.span().size == 0) return static_cast<word>(part.size) + 1;
  return static_cast<word>(countSpan(part, sub.span()));
}

uint8_t bytesItem(ByteSpan self, word index, FlashText error) {
  if (!resolveIndex(self.size, index)) raiseIndexError(error);
  return static_cast<uint8_t>(self.data[index]);
}

void writeBytesRepr(Sink& sink, ByteSpan self, bool escape_single) {
  char quote = '\'';
  for (size_t i = 0; i < self.size; ++i) {
    if (self.data[i] == '\'') quote = '"';
  }
  if (quote == '"' && findSpan(self, {"\"", 1}) != kNotFound) quote = '\'';
  put(sink, 'b');
  put(sink, quote);
  for (size_t i = 0; i < self.size; ++i) {
    const uint8_t c = static_cast<uint8_t>(self.data[i]);
    if (c == static_cast<uint8_t>(quote) || (escape_single && c == '\'') || c == '\\' || c == '\n' ||
        c == '\r' || c == '\t') {
      put(sink, '\\');
      put(sink, c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : static_cast<char>(c));
    } else if (c < 0x20 || c >= 0x7f) {
      put(sink, "\\x", 2);
      put(sink, static_cast<char>((c >> 4) < 10 ? '0' + (c >> 4) : 'a' + (c >> 4) - 10));
      put(sink, static_cast<char>((c & 15) < 10 ? '0' + (c & 15) : 'a' + (c & 15) - 10));
    } else {
      put(sink, static_cast<char>(c));
    }
  }
  put(sink, quote);
}

}  // namespace detail

}  // namespace krait
