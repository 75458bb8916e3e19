// Items of memory views in every format, and casts from one to another.
#include "krait/errors/raise.hpp"
#include "krait/objects/array_items.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/memoryview.hpp"

namespace krait {

namespace {

[[noreturn]] KRAIT_COLD void raiseWrongItem(char format, bool of_type) {
  StrBuilder text;
  put(text, of_type ? KRAIT_TEXT("memoryview: invalid type for format '") : KRAIT_TEXT("memoryview: invalid value for format '"));
  put(text, format);
  put(text, '\'');
  raiseError(of_type ? &TypeError_type : &ValueError_type, text.finish());
}

void checkWritable(MemoryView* view) {
  checkView(view);
  if (view->read_only || isReadOnly(view)) raiseTypeError(KRAIT_TEXT("cannot modify read-only memory"));
}

// The item as it can be stored; raises where it cannot.
Value checkedItem(Value item, char format) {
  if (format == '?') return item;
  if (format == 'c') {
    if (!isKind(item, Kind::kBytes)) raiseWrongItem(format, true);
    if (byteView(item).size != 1) raiseWrongItem(format, false);
    return item;
  }
  if (isFloatCode(format)) {
    if (!isKind(item, Kind::kFloat) && !isIntLike(item)) raiseWrongItem(format, true);
    return item;
  }
  const Value number = isIntLike(item) ? item : unaryOrUndefined(UnaryOp::kIndex, item);
  if (number.isUndefined()) raiseWrongItem(format, true);
  if (!fitsCode(intOf(number), format)) raiseWrongItem(format, false);
  return number;
}

}  // namespace

Value viewItem(MemoryView* self, word index) {
  checkView(self);
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("index out of bounds on dimension 1"));
  return loadItem(self->at(static_cast<uword>(index)), self->format);
}

void setitem(MemoryView* self, word index, Value item) {
  checkWritable(self);
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("index out of bounds on dimension 1"));
  item = checkedItem(item, self->format);
  storeItem(self->at(static_cast<uword>(index)), self->format, item);
}

void setitem(MemoryView* self, const Slice& slice, Value source) {
  checkWritable(self);
  if (!isBytesLike(source)) raiseTypeError("a bytes-like object is required, not '{}'", source);
  MemoryView* from = toMemoryView(source);
  MemoryView* to = getitem(self, slice);
  if (from->format != to->format || from->length != to->length)
    raiseValueError(KRAIT_TEXT("memoryview assignment: lvalue and rvalue have different structures"));
  // Both may lie in the same memory: what is stored is a copy.
  Bytes* copy = memoryview_tobytes(from);
  const uint8_t size = itemSizeOf(to->format);
  for (uword i = 0; i < to->length; ++i) copyBytes(to->at(i), copy->data() + i * size, size);
}

List<Value>* memoryview_items(MemoryView* self) {
  checkView(self);
  List<Value>* result = emptyList<Value>();
  for (uword i = 0; i < self->length; ++i) list_append(result, loadItem(self->at(i), self->format));
  return result;
}

bool sameItems(MemoryView* a, MemoryView* b) {
  if (a->length != b->length) return false;
  for (uword i = 0; i < a->length; ++i) {
    if (a->format == b->format && !isFloatCode(a->format)) {
      const uint8_t *x = a->at(i), *y = b->at(i);
      for (uint8_t byte = itemSizeOf(a->format); byte != 0; --byte) {
        if (*x++ != *y++) return false;
      }
    } else if (!eq(loadItem(a->at(i), a->format), loadItem(b->at(i), b->format))) {
      return false;
    }
  }
  return true;
}

MemoryView* memoryview_cast(MemoryView* self, Str* format) {
  checkView(self);
  const char* text = format->data();
  const char code = format->size() == 1 ? text[0] : format->size() == 2 && text[0] == '@' ? text[1] : '\0';
  if (itemSizeOf(code) == 0) {
    raiseValueError(KRAIT_TEXT(
        "memoryview: destination format must be a native single character format prefixed with an optional '@'"));
  }
  if (!isContiguous(self)) raiseTypeError(KRAIT_TEXT("memoryview: casts are restricted to C-contiguous views"));
  const auto isBytes = [](char one) { return one == 'B' || one == 'b' || one == 'c'; };
  if (!isBytes(self->format) && !isBytes(code)) raiseTypeError(KRAIT_TEXT("memoryview: cannot cast between two non-byte formats"));
  const uword bytes = self->length * itemSizeOf(self->format);
  const uint8_t size = itemSizeOf(code);
  if (bytes % size != 0) raiseTypeError(KRAIT_TEXT("memoryview: length is not a multiple of itemsize"));
  MemoryView* view = toMemoryView(box(self));
  view->format = code;
  view->length = bytes / size;
  view->stride = size;
  return view;
}

MemoryView* memoryview_toreadonly(MemoryView* self) {
  MemoryView* view = toMemoryView(box(self));
  view->read_only = true;
  return view;
}

Str* memoryview_format(MemoryView* self) {
  checkView(self);
  return makeStr(&self->format, 1);
}
word memoryview_itemsize(MemoryView* self) {
  checkView(self);
  return itemSizeOf(self->format);
}
word memoryview_nbytes(MemoryView* self) {
  checkView(self);
  return static_cast<word>(self->length * itemSizeOf(self->format));
}
VarTuple<Value>* memoryview_shape(MemoryView* self) { return varTuple<Value>(len(self)); }
VarTuple<Value>* memoryview_strides(MemoryView* self) {
  checkView(self);
  return varTuple<Value>(self->stride);
}
VarTuple<Value>* memoryview_suboffsets(MemoryView* self) {
  checkView(self);
  return newVarTuple<Value>(0);
}
word memoryview_ndim(MemoryView* self) {
  checkView(self);
  return 1;
}
bool memoryview_readonly(MemoryView* self) {
  checkView(self);
  return self->read_only || isReadOnly(self);
}
bool memoryview_contiguous(MemoryView* self) {
  checkView(self);
  return isContiguous(self);
}
Value memoryview_obj(MemoryView* self) {
  checkView(self);
  const Kind kind = self->owner->type_info->kind();
  if (kind == Kind::kBytes) return box(static_cast<Bytes*>(self->owner));
  if (kind == Kind::kByteArray) return box(static_cast<ByteArray*>(self->owner));
  return objectValue(self->owner);
}

}  // namespace krait
