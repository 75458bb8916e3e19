// What changes a bytearray: the operations of lists, with elements of one byte.
#include "krait/errors/raise.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

// That of buffer_views.cpp takes its place in programs with memory views.
KRAIT_WEAK void checkResizable(ByteArray*) {}

void bytearray_append(ByteArray* self, Int item) { appendByte(self, byteOf(item)); }

void appendByte(ByteArray* self, uint8_t byte) {
  checkResizable(self);
  if (self->length == self->capacity) listGrow(self, 1);
  self->bytes()[self->length++] = byte;
}

void bytearray_insert(ByteArray* self, word index, Int item) {
  const uint8_t byte = byteOf(item);
  const word at = clampIndex(self->length, index);
  checkResizable(self);
  *static_cast<uint8_t*>(listOpen(self, static_cast<uword>(at), 1, 1)) = byte;
}

uint8_t bytearray_pop(ByteArray* self, word index) {
  if (self->length == 0) raiseIndexError(KRAIT_TEXT("pop from empty bytearray"));
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("pop index out of range"));
  checkResizable(self);
  const uint8_t byte = self->bytes()[index];
  listCut(self, static_cast<uword>(index), 1, 1);
  return byte;
}

void bytearray_remove(ByteArray* self, Int value) {
  const uint8_t byte = byteOf(value);
  const char wanted = static_cast<char>(byte);
  const size_t at = findSpan(spanOf(self), {&wanted, 1});
  if (at == kNotFound) raiseValueError(KRAIT_TEXT("value not found in bytearray"));
  checkResizable(self);
  listCut(self, at, 1, 1);
}

void bytearray_clear(ByteArray* self) {
  if (self->length != 0) checkResizable(self);
  self->length = 0;
}

void bytearray_reverse(ByteArray* self) { listReverse(self, 1); }

void extendBytes(ByteArray* self, ByteView bytes) {
  if (bytes.size == 0) return;
  checkResizable(self);
  // The source may be the bytearray itself, whose buffer moves when it grows.
  const bool own = bytes.data == self->bytes();
  uint8_t* gap = static_cast<uint8_t*>(listOpen(self, self->length, bytes.size, 1));
  copyBytes(gap, own ? self->bytes() : bytes.data, bytes.size);
}

void setitem(ByteArray* self, word index, Int item) {
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("bytearray index out of range"));
  self->bytes()[index] = byteOf(item);
}

void delitem(ByteArray* self, word index) {
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("bytearray index out of range"));
  checkResizable(self);
  listCut(self, static_cast<uword>(index), 1, 1);
}

void setitem(ByteArray* self, const Slice& slice, BytesLike bytes) {
  const Selection part = select(slice, self->length);
  // A copy, because the source may be the bytearray itself or a view of it.
  ByteArray* source = makeByteArray(bytes.view.data, bytes.view.size);
  if (part.step == 1) {
    const uword count = part.count;
    if (source->length != count) checkResizable(self);
    if (source->length > count) {
      listOpen(self, static_cast<uword>(part.start) + count, source->length - count, 1);
    } else if (source->length < count) {
      listCut(self, static_cast<uword>(part.start) + source->length, count - source->length, 1);
    }
    if (source->length != 0) copyBytes(self->bytes() + part.start, source->data, source->length);
    return;
  }
  if (source->length != part.count) {
    StrBuilder text;
    put(text, KRAIT_TEXT("attempt to assign bytes of size "));
    writeWord(text, static_cast<word>(source->length));
    put(text, KRAIT_TEXT(" to extended slice of size "));
    writeWord(text, static_cast<word>(part.count));
    raiseError(&ValueError_type, text.finish());
  }
  for (uword i = 0; i < part.count; ++i) {
    self->bytes()[part.start + static_cast<word>(i) * part.step] = source->bytes()[i];
  }
}

void delitem(ByteArray* self, const Slice& slice) {
  const Selection part = select(slice, self->length);
  if (part.count != 0) checkResizable(self);
  if (part.step == 1) {
    listCut(self, static_cast<uword>(part.start), part.count, 1);
  } else {
    listCutStrided(self, part.start, part.step, part.count, 1);
  }
}

void checkExtends(Value iterable) {
  if (slotOfValue(iterable, &Slots::iter) == nullptr && slotOfValue(iterable, &Slots::next) == nullptr) {
    raiseTypeError("can't extend bytearray with {}", iterable);
  }
}

ByteArray* imul(ByteArray* self, word times) {
  ByteArray* product = mul(self, times);
  setitem(self, Slice{kNoneValue, kNoneValue, kNoneValue}, BytesLike(product));
  return self;
}

void setitem(ByteArray* self, const Slice& slice, Value items) {
  if (isBytesLike(items)) return setitem(self, slice, BytesLike(items));
  const bool iterates = slotOfValue(items, &Slots::iter) != nullptr || slotOfValue(items, &Slots::next) != nullptr;
  const bool is_number = isIntLike(items) || isKind(items, Kind::kFloat) || isKind(items, Kind::kComplex);
  if (!iterates && !is_number) raiseTypeError("cannot convert '{}' object to bytearray", items);
  if (is_number || isKind(items, Kind::kStr)) {
    raiseTypeError(KRAIT_TEXT("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
  }
  ByteArray* collected = newByteArray(0);
  collectBytes(collected, items, false);
  setitem(self, slice, BytesLike(collected));
}

}  // namespace krait
