// memoryview: items of one C type in the memory of another object, `stride` bytes from one to the next.
#pragma once

#include "krait/objects/bytes.hpp"
#include "krait/objects/vartuple.hpp"

namespace krait {

// ValueError: operation forbidden on released memoryview object
void checkView(const MemoryView* view) KRAIT_RAISES;
bool isReadOnly(const MemoryView* view);
bool isContiguous(const MemoryView* view);

KRAIT_ALLOCATES MemoryView* toMemoryView(Value object);
KRAIT_ALLOCATES MemoryView* toMemoryView(Bytes* bytes);
inline MemoryView* toMemoryView(MemoryView* view) { return toMemoryView(box(view)); }
KRAIT_ALLOCATES MemoryView* toMemoryView(ByteArray* bytes);
inline word len(const MemoryView* self) {
  checkView(self);
  return static_cast<word>(self->length);
}
inline bool truth(const MemoryView* self) { return self != nullptr && len(self) != 0; }
// Of views of bytes, the only ones that programs without cast() and arrays have.
KRAIT_RAISES uint8_t getitem(MemoryView* self, word index);
KRAIT_RAISES uint8_t getitem(MemoryView* self, Value index);
inline uint8_t getitem(MemoryView* self, Int index) { return getitem(self, toIndex(index)); }
word viewIndex(Value key) KRAIT_RAISES;  // TypeError: memoryview: invalid slice key
KRAIT_ALLOCATES MemoryView* getitem(MemoryView* self, const Slice& slice);
KRAIT_ALLOCATES List<uint8_t>* memoryview_tolist(MemoryView* self);
// Of any format.
KRAIT_RAISES KRAIT_ALLOCATES Value viewItem(MemoryView* self, word index);
KRAIT_RAISES void setitem(MemoryView* self, word index, Value item);
KRAIT_RAISES void setitem(MemoryView* self, const Slice& slice, Value source);
KRAIT_ALLOCATES List<Value>* memoryview_items(MemoryView* self);
bool sameItems(MemoryView* a, MemoryView* b);

template <typename Key>
inline void delitem(MemoryView* self, const Key& key) {
  delitem(box(self), box(key));
}

struct ViewIterator {
  using Item = uint8_t;
  using Class = memory_iterator_class;
  MemoryView* view;
  uword position;
  bool next(uint8_t& item) {
    if (position >= view->length) return false;
    item = *view->at(position++);
    return true;
  }
  uword hint() const { return view->length; }
};
inline ViewIterator iterate(MemoryView* self) {
  checkView(self);
  return {self, 0};
}

struct ReversedViewIterator {
  using Item = uint8_t;
  using Class = reversed_class;
  MemoryView* view;
  uword left;
  bool next(uint8_t& item) {
    if (left == 0) return false;
    item = *view->at(--left);
    return true;
  }
  uword hint() const { return left; }
};
inline ReversedViewIterator iterateReversed(MemoryView* self) { return {self, static_cast<uword>(len(self))}; }

KRAIT_ALLOCATES Bytes* memoryview_tobytes(MemoryView* self, Str* order = nullptr);
KRAIT_ALLOCATES Str* memoryview_hex(MemoryView* self, Str* separator = nullptr, word bytes_per_separator = 1);
KRAIT_ALLOCATES MemoryView* memoryview_cast(MemoryView* self, Str* format);
KRAIT_ALLOCATES MemoryView* memoryview_toreadonly(MemoryView* self);
inline void memoryview_release(MemoryView* self) {
  heap::changes(self);
  self->owner = nullptr;
}
inline MemoryView* memoryview_enter(MemoryView* self) {
  checkView(self);
  return self;
}
inline void memoryview_exit(MemoryView* self, Value, Value, Value) { memoryview_release(self); }

KRAIT_ALLOCATES Str* memoryview_format(MemoryView* self);
word memoryview_itemsize(MemoryView* self) KRAIT_RAISES;
word memoryview_nbytes(MemoryView* self) KRAIT_RAISES;
KRAIT_ALLOCATES VarTuple<Value>* memoryview_shape(MemoryView* self);
KRAIT_ALLOCATES VarTuple<Value>* memoryview_strides(MemoryView* self);
KRAIT_ALLOCATES VarTuple<Value>* memoryview_suboffsets(MemoryView* self);
word memoryview_ndim(MemoryView* self) KRAIT_RAISES;
bool memoryview_readonly(MemoryView* self) KRAIT_RAISES;
bool memoryview_contiguous(MemoryView* self) KRAIT_RAISES;
Value memoryview_obj(MemoryView* self) KRAIT_RAISES;

}  // namespace krait
