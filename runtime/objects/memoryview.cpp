// memoryview: a window of bytes, writable where its owner is a bytearray.
#include "krait/errors/raise.hpp"
#include "krait/objects/bytes.hpp"

namespace krait {

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo MemoryView::type("memoryview", &Object_type, nullptr, nullptr,
                                                 pointerMap<MemoryView>(KRAIT_FIELD(MemoryView, owner)),
                                                 sizeof(MemoryView), Kind::kMemoryView);

uint8_t* MemoryView::data() const {
  if (owner->type_info == &Bytes::type)
    return const_cast<uint8_t*>(static_cast<Bytes*>(owner)->data()) + start;
  return static_cast<ByteArray*>(owner)->bytes() + start;
}

static MemoryView* newMemoryView(Object* owner, uword start, uword length) {
  MemoryView* view = create<MemoryView>();
  view->owner = owner;
  view->start = start;
  view->length = length;
  return view;
}

MemoryView* toMemoryView(Bytes* bytes) { return newMemoryView(bytes, 0, bytes->size()); }
MemoryView* toMemoryView(ByteArray* bytes) { return newMemoryView(bytes, 0, bytes->size()); }

MemoryView* toMemoryView(Value object) {
  if (isKind(object, Kind::kBytes)) return toMemoryView(static_cast<Bytes*>(object.object()));
  if (isKind(object, Kind::kByteArray)) return toMemoryView(static_cast<ByteArray*>(object.object()));
  if (isKind(object, Kind::kMemoryView)) {
    const MemoryView* view = static_cast<MemoryView*>(object.object());
    return newMemoryView(view->owner, view->start, view->length);
  }
  raiseTypeError("memoryview: a bytes-like object is required, not '{}'", object);
}

uint8_t getitem(MemoryView* self, word index) {
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("index out of bounds on dimension 1"));
  return self->data()[index];
}

void setitem(MemoryView* self, word index, Int item) {
  if (self->owner->type_info == &Bytes::type) raiseTypeError(KRAIT_TEXT("cannot modify read-only memory"));
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("index out of bounds on dimension 1"));
  if (!item.isSmall() || item.small() < 0 || item.small() > 255) {
    raiseValueError(KRAIT_TEXT("memoryview: invalid value for format 'B'"));
  }
  self->data()[index] = static_cast<uint8_t>(item.small());
}

MemoryView* getitem(MemoryView* self, const Slice& slice) {
  const Selection part = select(slice, self->length);
  if (part.step != 1) {
    raiseError(&NotImplementedError_type, KRAIT_TEXT("memoryview: slices with a step are not supported"));
  }
  return newMemoryView(self->owner, self->start + static_cast<uword>(part.start), part.count);
}

List<uint8_t>* memoryview_tolist(MemoryView* self) {
  List<uint8_t>* result = newList<uint8_t>(self->length);
  if (self->length != 0) copyBytes(result->data, self->data(), self->length);
  return result;
}

}  // namespace krait
