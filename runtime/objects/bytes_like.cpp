// Bytes-like arguments of unknown type.
#include "krait/errors/raise.hpp"
#include "krait/objects/array.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

bool isBytesLike(Value value) {
  const Kind kind = kindOf(value);
  return kind == Kind::kBytes || kind == Kind::kByteArray || kind == Kind::kMemoryView || kind == Kind::kArray;
}

ByteView byteView(Value value) {
  switch (kindOf(value)) {
    case Kind::kBytes:
      return byteView(static_cast<Bytes*>(value.object()));
    case Kind::kByteArray:
      return byteView(static_cast<ByteArray*>(value.object()));
    case Kind::kArray:
      return byteView(static_cast<ArrayBase*>(value.object()));
    default:
      return byteView(static_cast<MemoryView*>(value.object()));
  }
}

BytesLike::BytesLike(Value value) : view{nullptr, 0}, given(!value.isNone()) {
  if (!given) return;
  if (!krait::isBytesLike(value)) raiseTypeError("a bytes-like object is required, not '{}'", value);
  view = byteView(value);
}

Needle::Needle(Value value) : byte(0), bytes(nullptr), is_byte(false) {
  if (krait::isBytesLike(value)) {
    bytes = BytesLike(value);
    return;
  }
  if (!isIntLike(value)) {
    raiseTypeError("argument should be integer or bytes-like object, not '{}'", value);
  }
  byte = byteOf(intOf(value));
  is_byte = true;
}

namespace detail {

namespace {

template <typename Test>
bool anyAffix(Value affixes, const char* error, Test test) {
  if (krait::isBytesLike(affixes)) return test(BytesLike(affixes).span());
  if (!isKind(affixes, Kind::kTuple)) raiseTypeError(error, affixes);
  for (word i = 0, count = len(affixes); i < count; ++i) {
    if (test(BytesLike(tupleItem(affixes, i)).span())) return true;
  }
  return false;
}

bool partOf(ByteSpan* self, word start, word end) {
  const word length = static_cast<word>(self->size);
  if (end > length) end = length;
  if (end < 0) end = end + length < 0 ? 0 : end + length;
  if (start < 0) start = start + length < 0 ? 0 : start + length;
  if (start > end) return false;
  *self = {self->data + start, static_cast<size_t>(end - start)};
  return true;
}

}  // namespace

bool bytesStartsWith(ByteSpan self, Value prefix, word start, word end) {
  return partOf(&self, start, end) &&
         anyAffix(prefix, "startswith first arg must be bytes or a tuple of bytes, not {}",
                  [self](ByteSpan affix) { return startsWith(self, affix); });
}

bool bytesEndsWith(ByteSpan self, Value suffix, word start, word end) {
  return partOf(&self, start, end) &&
         anyAffix(suffix, "endswith first arg must be bytes or a tuple of bytes, not {}",
                  [self](ByteSpan affix) { return endsWith(self, affix); });
}

void joinValue(Sink& builder, Value item, word index) {
  if (krait::isBytesLike(item)) {
    const ByteView view = byteView(item);
    return put(builder, reinterpret_cast<const char*>(view.data), view.size);
  }
  StrBuilder text;
  put(text, KRAIT_TEXT("sequence item "));
  writeWord(text, index);
  put(text, KRAIT_TEXT(": expected a bytes-like object, "));
  put(text, typeOf(item)->name());
  put(text, KRAIT_TEXT(" found"));
  raiseError(&TypeError_type, text.finish());
}

}  // namespace detail
}  // namespace krait
