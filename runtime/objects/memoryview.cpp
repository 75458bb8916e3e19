// memoryview: a window on the bytes of a bytes, bytearray or array object, writable where its owner is.
#include "krait/objects/memoryview.hpp"

#include "krait/errors/raise.hpp"
#include "krait/objects/array.hpp"
#include "krait/objects/array_items.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo MemoryView::type("memoryview", &Object_type, nullptr, nullptr,
                                                 pointerMap<MemoryView>(KRAIT_FIELD(MemoryView, owner)),
                                                 sizeof(MemoryView), Kind::kMemoryView);

namespace {

[[noreturn]] KRAIT_COLD void raiseResized() {
  raiseError(&BufferError_type, KRAIT_TEXT("Existing exports of data: object cannot be re-sized"));
}

// The bytes of an owner as they are now.
ByteView ownerBytes(Object* owner) {
  const Kind kind = owner->type_info->kind();
  if (kind == Kind::kBytes) return byteView(static_cast<Bytes*>(owner));
  if (kind == Kind::kByteArray) return byteView(static_cast<ByteArray*>(owner));
  const ArrayBase* array = static_cast<ArrayBase*>(owner);
  return {static_cast<const uint8_t*>(array->data), array->length * size_t{itemSizeOf(array->code)}};
}

MemoryView* newMemoryView(Object* owner, uword start, uword length, word stride, char format,
                          bool read_only = false) {
  MemoryView* view = create<MemoryView>();
  view->owner = owner;
  view->start = start;
  view->length = length;
  view->stride = stride;
  view->format = format;
  view->read_only = read_only;
  if (owner->type_info->kind() != Kind::kBytes) noteView(view);
  return view;
}

}  // namespace

void checkView(const MemoryView* view) {
  if (view->owner == nullptr) raiseValueError(KRAIT_TEXT("operation forbidden on released memoryview object"));
}

bool isReadOnly(const MemoryView* view) { return view->owner->type_info->kind() == Kind::kBytes; }

// An owner that shrank under the view is noticed here, before anything is read beyond its end.
uint8_t* MemoryView::at(uword index) const {
  checkView(this);
  const ByteView bytes = ownerBytes(owner);
  const uword offset = start + static_cast<uword>(static_cast<word>(index) * stride);
  if (offset + itemSizeOf(format) > bytes.size) raiseResized();
  return const_cast<uint8_t*>(bytes.data) + offset;
}

bool isContiguous(const MemoryView* view) { return view->length <= 1 || view->stride == itemSizeOf(view->format); }

ByteView byteView(const MemoryView* view) {
  checkView(view);
  const uint8_t size = itemSizeOf(view->format);
  if (view->length == 0) return {nullptr, 0};
  if (isContiguous(view)) {
    view->at(view->length - 1);
    return {view->at(0), view->length * size};
  }
  Bytes* gathered = newBytes(view->length * size);
  for (uword i = 0; i < view->length; ++i) copyBytes(gathered->storage() + i * size, view->at(i), size);
  return byteView(gathered);
}

MemoryView* toMemoryView(Bytes* bytes) { return newMemoryView(bytes, 0, bytes->size(), 1, 'B'); }
MemoryView* toMemoryView(ByteArray* bytes) { return newMemoryView(bytes, 0, bytes->size(), 1, 'B'); }

MemoryView* toMemoryView(Value object) {
  if (isKind(object, Kind::kBytes)) return toMemoryView(static_cast<Bytes*>(object.object()));
  if (isKind(object, Kind::kByteArray)) return toMemoryView(static_cast<ByteArray*>(object.object()));
  if (isKind(object, Kind::kMemoryView)) {
    const MemoryView* view = static_cast<MemoryView*>(object.object());
    checkView(view);
    return newMemoryView(view->owner, view->start, view->length, view->stride, view->format, view->read_only);
  }
  if (isKind(object, Kind::kArray)) {
    ArrayBase* array = static_cast<ArrayBase*>(object.object());
    if (array->of_values || (array->code == 'f' && sizeof(Float) != sizeof(float))) {
      raiseError(&NotImplementedError_type, KRAIT_TEXT("memoryview of an array whose elements are not kept as in C"));
    }
    return newMemoryView(array, 0, array->length, itemSizeOf(array->code), array->code);
  }
  raiseTypeError("memoryview: a bytes-like object is required, not '{}'", object);
}

uint8_t getitem(MemoryView* self, word index) {
  checkView(self);
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("index out of bounds on dimension 1"));
  return *self->at(static_cast<uword>(index));
}

word viewIndex(Value key) {
  const Value number = isIntLike(key) ? key : unaryOrUndefined(UnaryOp::kIndex, key);
  if (number.isUndefined()) raiseTypeError(KRAIT_TEXT("memoryview: invalid slice key"));
  return indexWord(number);
}

uint8_t getitem(MemoryView* self, Value index) {
  checkView(self);
  return getitem(self, viewIndex(index));
}

MemoryView* getitem(MemoryView* self, const Slice& slice) {
  checkView(self);
  const Selection part = select(slice, self->length);
  const uword start = self->start + static_cast<uword>(static_cast<word>(part.start) * self->stride);
  return newMemoryView(self->owner, start, part.count, self->stride * part.step, self->format, self->read_only);
}

List<uint8_t>* memoryview_tolist(MemoryView* self) {
  checkView(self);
  List<uint8_t>* result = newList<uint8_t>(self->length);
  for (uword i = 0; i < self->length; ++i) static_cast<uint8_t*>(result->data)[i] = *self->at(i);
  return result;
}

Bytes* memoryview_tobytes(MemoryView* self, Str*) {
  const ByteView view = byteView(self);
  return makeBytes(view.data, view.size);
}

Str* memoryview_hex(MemoryView* self, Str* separator, word bytes_per_separator) {
  const ByteView view = byteView(self);
  return detail::bytesHex({reinterpret_cast<const char*>(view.data), view.size}, separator, bytes_per_separator);
}

}  // namespace krait
