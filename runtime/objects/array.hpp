// array.array: numbers side by side; a list's base with a type code. Storing checks what the code's C type
// can hold.
//
// Array<T> has the elements of its code in T: 'B' in uint8_t, 'h' in int16_t … and 'f' and 'd' in Float,
// where 'f' is rounded to 32 bits as it is stored. Where the code is known only when the program runs, or no machine
// integer has its range, the elements are Values.
#pragma once

#include "krait/objects/adaptors.hpp"

namespace krait {

struct Bytes;
struct ByteArray;

struct ArrayBase : ListBase {
  char code;
  bool of_values;
};

template <typename T>
struct Array : ArrayBase {
  using Element = T;
  static const TypeInfo type;
  static const TypeInfo bare;
  KRAIT_INLINE T* items() const { return static_cast<T*>(data); }
};

// The elements as the code's C type has them in memory, where they are kept so; else of a copy.
struct ByteView;
ByteView byteView(const ArrayBase* self) KRAIT_ALLOCATES;
// Set by arrays that keep their elements otherwise, which other programs then do not link.
extern Bytes* (*pack_array)(const ArrayBase* self);
Bytes* packArray(const ArrayBase* self) KRAIT_ALLOCATES;

namespace detail {

template <typename T>
struct ArraySlots;

}  // namespace detail

template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Array<T>::bare("array.array", nullptr, nullptr, nullptr,
                                                               detail::listMap<T>(), sizeof(ArrayBase),
                                                               Kind::kArray);
template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Array<T>::type("array.array", nullptr, nullptr,
                                                               &detail::ArraySlots<T>::kSlots,
                                                               detail::listMap<T>(), sizeof(ArrayBase),
                                                               Kind::kArray);

template <typename T>
struct Converter<Array<T>*> {
  static Value box(Array<T>* array) {
    if (array == nullptr) return kNoneValue;
    array->type_info = &Array<T>::type;
    return objectValue(array);
  }
  static Array<T>* unbox(Value value) {
    return value.isNone() ? nullptr : static_cast<Array<T>*>(value.object());
  }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &Array<T>::type; }
  static FlashText name() { return KRAIT_TEXT("array.array"); }
};

// ---- storing ----

// OverflowError: unsigned byte integer is greater than maximum (and its sisters)
[[noreturn]] void raiseArrayRange(char code, int64_t value, bool huge) KRAIT_RAISES;
[[noreturn]] void raiseArrayRange(char code, Int value) KRAIT_RAISES;
Float toArrayFloat(Value item) KRAIT_RAISES;  // TypeError: must be real number, not str
// TypeError: 'str' object cannot be interpreted as an integer
Int toArrayInt(Value item) KRAIT_RAISES;
// What an array of Values with this code keeps.
Value toArrayValue(Value item, char code) KRAIT_RAISES;

template <typename T, typename Q>
inline T toArrayItem(const Q& item, char code) {
  if constexpr (kSame<T, Value>) {
    return toArrayValue(box(item), code);
  } else if constexpr (kSame<T, Float>) {
    Float number;
    if constexpr (kSame<Q, Value>) {
      number = toArrayFloat(item);
    } else {
      number = convert<Float>(item);
    }
    return code == 'f' ? static_cast<Float>(static_cast<float>(number)) : number;
  } else if constexpr (kSame<Q, Value>) {
    return toArrayItem<T>(toArrayInt(item), code);
  } else if constexpr (kSame<Q, Int>) {
    int64_t wide;
    if (!fitsInt64(item, &wide)) raiseArrayRange(code, item);
    return toArrayItem<T>(wide, code);
  } else if constexpr (kIsIntLike<Q>) {
    if constexpr (!(kIsSigned<T> == isSignedInt<Q>() ? sizeof(T) >= sizeof(Q)
                                                     : kIsSigned<T> && sizeof(T) > sizeof(Q))) {
      if (static_cast<int64_t>(static_cast<T>(item)) != static_cast<int64_t>(item) ||
          (!kIsSigned<T> && item < Q(0))) {
        raiseArrayRange(code, static_cast<int64_t>(item), false);
      }
    }
    return static_cast<T>(item);
  } else {
    return toArrayItem<T>(box(item), code);
  }
}

// ---- making ----

template <typename T>
KRAIT_ALLOCATES inline Array<T>* newArray(char code, uword length) {
  ArrayBase* array = static_cast<ArrayBase*>(newObject(&Array<T>::bare, sizeof(ArrayBase)));
  array->code = code;
  array->of_values = kSame<T, Value>;
  if constexpr (kSame<T, Value> || kSame<T, Float>) pack_array = &packArray;
  if (length != 0) {
    listReserve(array, length, sizeof(T));
    fillBytes(array->data, 0, length * sizeof(T));
    if constexpr (kSame<T, Value>) {
      for (uword i = 0; i < length; ++i) static_cast<Value*>(array->data)[i] = smallValue(0);
    }
    array->length = static_cast<Length>(length);
  }
  return static_cast<Array<T>*>(array);
}
template <typename T>
KRAIT_ALLOCATES inline Array<T>* emptyArray(char code) {
  return newArray<T>(code, 0);
}

// Before the size changes. What this calls is looked up where the templates are used: programs that see arrays through a
// memoryview include array_views.hpp, whose overload is a closer match.
template <typename T>
KRAIT_INLINE void beforeResize(Array<T>*, ...) {}

template <typename T, typename Q>
KRAIT_INLINE void array_append(Array<T>* self, const Q& item) {
  T element = toArrayItem<T>(item, self->code);
  beforeResize(self, 0);
  if (KRAIT_UNLIKELY(self->length == self->capacity)) listGrow(self, sizeof(T));
  storeElement<T>(self->items() + self->length++, element);
}
[[noreturn]] void raiseOtherArray() KRAIT_RAISES;  // can only extend with array of same kind
template <typename T, typename Iterable>
inline void array_extend(Array<T>* self, const Iterable& iterable) {
  if constexpr (kIsPointer<Iterable> && kIsBase<ArrayBase, RemovePointer<Iterable>>) {
    if (self->code != iterable->code) raiseOtherArray();
  }
  if constexpr (kSame<Iterable, Array<T>*>) {
    uword count = iterable->length;
    if (count != 0) beforeResize(self, 0);
    listReserve(self, count, sizeof(T));
    copyItems(self->items() + self->length, iterable->data, count, sizeof(T));
    self->length = static_cast<Length>(self->length + count);
  } else {
    auto it = iterate(iterable);
    if (uword hint = lengthHint(it, 0)) listReserve(self, hint, sizeof(T));
    typename decltype(it)::Item item;
    while (it.next(item)) array_append(self, item);
  }
}
// array(code, iterable)
template <typename T, typename Iterable>
KRAIT_ALLOCATES inline Array<T>* arrayOfItems(char code, const Iterable& iterable) {
  Array<T>* result = emptyArray<T>(code);
  auto it = iterate(iterable);
  if (uword hint = lengthHint(it, 0)) listReserve(result, hint, sizeof(T));
  typename decltype(it)::Item item;
  while (it.next(item)) array_append(result, item);
  return result;
}

// ---- elements ----

[[noreturn]] void raiseArrayIndex() KRAIT_RAISES;            // array index out of range
[[noreturn]] void raiseArrayAssignmentIndex() KRAIT_RAISES;  // array assignment index out of range

template <typename T>
KRAIT_INLINE word len(const Array<T>* self) {
  return static_cast<word>(self->length);
}
template <typename T>
KRAIT_INLINE bool truth(const Array<T>* self) {
  return self != nullptr && self->length != 0;
}
template <typename T>
KRAIT_INLINE T at(const Array<T>* self, word index) {
  return self->items()[index];
}
template <typename T>
KRAIT_INLINE T getitem(const Array<T>* self, word index) {
  if (!resolveIndex(self->length, index)) raiseArrayIndex();
  return self->items()[index];
}
template <typename T>
KRAIT_INLINE T getitem(const Array<T>* self, Int index) {
  return getitem(self, toIndex(index));
}
template <typename T, typename Q>
KRAIT_INLINE void setitem(Array<T>* self, word index, const Q& item) {
  T element = toArrayItem<T>(item, self->code);
  if (!resolveIndex(self->length, index)) raiseArrayAssignmentIndex();
  storeElement<T>(self->items() + index, element);
}
// Unchecked, for indexes that are proved.
template <typename T, typename Q>
KRAIT_INLINE void setat(Array<T>* self, word index, const Q& item) {
  storeElement<T>(self->items() + index, toArrayItem<T>(item, self->code));
}
template <typename T, typename Q>
KRAIT_INLINE void setitem(Array<T>* self, Int index, const Q& item) {
  setitem(self, toIndex(index), item);
}
template <typename T>
inline void delitem(Array<T>* self, word index) {
  if (!resolveIndex(self->length, index)) raiseArrayAssignmentIndex();
  beforeResize(self, 0);
  listCut(self, static_cast<uword>(index), 1, sizeof(T));
}
template <typename T>
inline Array<T>* getitem(const Array<T>* self, const Slice& slice) {
  Selection part = select(slice, self->length);
  Array<T>* result = newArray<T>(self->code, part.count);
  copyStrided(result->data, self->data, part.start, part.step, part.count, sizeof(T));
  return result;
}
template <typename T>
inline void setitem(Array<T>* self, const Slice& slice, Array<T>* source) {
  if (source == self) source = getitem(self, krait::slice(kNoneValue));
  Selection part = select(slice, self->length);
  if (part.count != source->length) beforeResize(self, 0);
  listOpenSlice(self, part, source->length, sizeof(T));
  part.count = source->length;
  listStoreSlice(self, part, source->data, sizeof(T));
}
[[noreturn]] void raiseArraySlice(Value item) KRAIT_RAISES;   // can only assign array (not "list") to array slice
[[noreturn]] void raiseArrayAppend(Value item, bool in_place) KRAIT_RAISES;  // can only append array (not "list") to array
// Of another representation, though perhaps of the same code; or no array at all.
template <typename T, typename Q>
inline EnableIf<!kSame<Q, Array<T>*>> setitem(Array<T>* self, const Slice& slice, const Q& source) {
  if constexpr (kIsPointer<Q> && kIsBase<ArrayBase, RemovePointer<Q>>) {
    if (source->code == self->code) return setitem(self, slice, arrayOfItems<T>(self->code, source));
  }
  if constexpr (kSame<Q, Value>) {
    if (isType<Array<T>*>(source)) return setitem(self, slice, unbox<Array<T>*>(source));
  }
  raiseArraySlice(box(source));
}
template <typename T>
inline void delitem(Array<T>* self, const Slice& slice) {
  Selection part = select(slice, self->length);
  if (part.count != 0) beforeResize(self, 0);
  listCutStrided(self, part.start, part.step, part.count, sizeof(T));
}

template <typename T>
struct ArrayIterator {
  using Item = T;
  using Class = arrayiterator_class;
  const Array<T>* array;
  uword index;
  KRAIT_INLINE bool next(T& item) {
    if (index >= array->length) return false;
    item = array->items()[index++];
    return true;
  }
  uword hint() const { return array->length; }
};
template <typename T>
KRAIT_INLINE ArrayIterator<T> iterate(const Array<T>* self) {
  return {self, 0};
}
template <typename T>
KRAIT_INLINE ArrayIterator<T> iterate(Array<T>* self) {
  return {self, 0};
}
template <typename T>
constexpr bool kReversedByPosition<Array<T>> = true;

// ---- methods ----

template <typename T, typename Q>
inline void array_insert(Array<T>* self, word index, const Q& item) {
  T element = toArrayItem<T>(item, self->code);
  beforeResize(self, 0);
  uword position = static_cast<uword>(clampIndex(self->length, index));
  *static_cast<T*>(listOpen(self, position, 1, sizeof(T))) = element;
}
void checkArrayList(Value items) KRAIT_RAISES;
word arrayPopIndex(const ArrayBase* self, word index) KRAIT_RAISES;
template <typename T>
inline T array_pop(Array<T>* self, word index) {
  index = arrayPopIndex(self, index);
  beforeResize(self, 0);
  T item = self->items()[index];
  listCut(self, static_cast<uword>(index), 1, sizeof(T));
  return item;
}
template <typename T, typename Q>
inline bool contains(const Array<T>* self, const Q& item) {
  for (uword i = 0; i < self->length; ++i) {
    if (itemsEqual(self->items()[i], item)) return true;
  }
  return false;
}
template <typename T, typename Q>
inline word array_count(const Array<T>* self, const Q& item) {
  word count = 0;
  for (uword i = 0; i < self->length; ++i) count += itemsEqual(self->items()[i], item);
  return count;
}
[[noreturn]] void raiseNotInArray(bool removing) KRAIT_RAISES;
template <typename T, typename Q>
inline word array_index(const Array<T>* self, const Q& item, word start = 0, word stop = kMaxWord) {
  start = clampIndex(self->length, start);
  stop = clampIndex(self->length, stop);
  for (; start < stop; ++start) {
    if (itemsEqual(self->items()[start], item)) return start;
  }
  raiseNotInArray(false);
}
template <typename T, typename Q>
inline void array_remove(Array<T>* self, const Q& item) {
  for (uword i = 0; i < self->length; ++i) {
    if (itemsEqual(self->items()[i], item)) {
      beforeResize(self, 0);
      listCut(self, i, 1, sizeof(T));
      return;
    }
  }
  raiseNotInArray(true);
}
template <typename T>
inline void array_reverse(Array<T>* self) {
  listReverse(self, sizeof(T));
}
template <typename T>
inline List<T>* array_tolist(const Array<T>* self) {
  List<T>* result = newList<T>(self->length);
  copyItems(result->data, self->data, self->length, sizeof(T));
  return result;
}
// Nothing is added where an item is wrong. TypeError: arg must be list
template <typename T, typename Q>
inline void array_fromlist(Array<T>* self, const Q& list) {
  if constexpr (kSame<Q, Value>) {
    checkArrayList(list);
    Array<T>* items = arrayOfItems<T>(self->code, list);
    array_extend(self, items);
  } else if constexpr (kIsPointer<Q> && kIsBase<ListBase, RemovePointer<Q>> && !kIsBase<ArrayBase, RemovePointer<Q>>) {
    array_extend(self, arrayOfItems<T>(self->code, list));
  } else {
    checkArrayList(box(list));
  }
}
void swapBytes(void* elements, uword count, uint8_t width);
void swapBytesOfValues(ArrayBase* self);
template <typename T>
inline void array_byteswap(Array<T>* self) {
  if constexpr (kSame<T, Value>) {
    swapBytesOfValues(self);
  } else {
    swapBytes(self->data, self->length, sizeof(T));
  }
}
word arrayItemSize(char code);
inline word array_itemsize(const ArrayBase* self) { return arrayItemSize(self->code); }
Str* array_typecode(const ArrayBase* self) KRAIT_ALLOCATES;
Bytes* array_tobytes(const ArrayBase* self) KRAIT_ALLOCATES;
// ValueError: bytes length not a multiple of item size
void array_frombytes(ArrayBase* self, const uint8_t* bytes, uword size) KRAIT_ALLOCATES;

// ---- operators ----

[[noreturn]] void raiseArrayOperand() KRAIT_RAISES;  // bad argument type for built-in operation
template <typename T>
inline Array<T>* add(const Array<T>* a, const Array<T>* b) {
  if (a->code != b->code) raiseArrayOperand();
  Array<T>* result = newArray<T>(a->code, uword{a->length} + b->length);
  copyItems(result->items(), a->data, a->length, sizeof(T));
  copyItems(result->items() + a->length, b->data, b->length, sizeof(T));
  return result;
}
template <typename A, typename B>
inline EnableIf<!kSame<A, B>, Array<A>*> add(const Array<A>* a, const Array<B>* b) {
  if (a->code != b->code) raiseArrayOperand();
  return add(a, arrayOfItems<A>(a->code, b));
}
template <typename T>
inline Array<T>* mul(const Array<T>* self, word times) {
  Array<T>* result = newArray<T>(self->code, repeatedLength(self->length, times));
  if (result->length != 0) {
    copyItems(result->data, self->data, self->length, sizeof(T));
    repeatElements(result->data, self->length, result->length, sizeof(T));
  }
  return result;
}
template <typename T>
inline Array<T>* mul(word times, const Array<T>* self) {
  return mul(self, times);
}
template <typename T>
inline Array<T>* imul(Array<T>* self, word times) {
  const uword before = self->length, length = repeatedLength(before, times);
  if (length != before) beforeResize(self, 0);
  if (length > before) {
    listReserve(self, length - before, sizeof(T));
    repeatElements(self->data, before, length, sizeof(T));
  }
  self->length = static_cast<Length>(length);
  return self;
}
template <typename T>
inline Array<T>* imul(Array<T>* self, Int times) {
  return imul(self, toIndex(times));
}
template <typename T>
inline Array<T>* iadd(Array<T>* self, Array<T>* other) {
  array_extend(self, other);
  return self;
}
template <typename T, typename Q>
inline EnableIf<!kSame<Q, Array<T>*>, Array<T>*> iadd(Array<T>* self, const Q& other) {
  if constexpr (kIsPointer<Q> && kIsBase<ArrayBase, RemovePointer<Q>>) {
    array_extend(self, other);
    return self;
  } else {
    raiseArrayAppend(box(other), true);
  }
}
template <typename A, typename B>
inline bool eq(const Array<A>* a, const Array<B>* b) {
  return sequencesEqual(a->items(), a->length, b->items(), b->length);
}
template <typename A, typename B>
inline bool ne(const Array<A>* a, const Array<B>* b) {
  return !eq(a, b);
}
template <typename A, typename B>
inline bool lt(const Array<A>* a, const Array<B>* b) {
  for (uword i = 0; i < a->length && i < b->length; ++i) {
    if (!itemsEqual(a->items()[i], b->items()[i])) return itemsLess(a->items()[i], b->items()[i]);
  }
  return a->length < b->length;
}

template <typename T>
inline void writeRepr(Sink& sink, Array<T>* self) {
  put(sink, KRAIT_TEXT("array('"));
  put(sink, self->code);
  put(sink, '\'');
  for (uword i = 0; i < self->length; ++i) {
    put(sink, i == 0 ? KRAIT_TEXT(", [") : KRAIT_TEXT(", "));
    writeItem(sink, self->items()[i]);
  }
  put(sink, self->length == 0 ? KRAIT_TEXT(")") : KRAIT_TEXT("])"));
}
template <typename T>
inline void writeStr(Sink& sink, Array<T>* self) {
  writeRepr(sink, self);
}

// ---- as a Value ----

namespace detail {

inline word arrayLenSlot(Value self) { return static_cast<ListBase*>(self.object())->length; }

template <typename T>
struct ArraySlots {
  static Array<T>* of(Value self) { return static_cast<Array<T>*>(self.object()); }

  static void repr(Sink& sink, Value self) { writeRepr(sink, of(self)); }
  static Value getitem(Value self, Value key) {
    if (isType<Slice>(key)) return box(krait::getitem(of(self), unbox<Slice>(key)));
    return box(krait::getitem(of(self), indexWord(key)));
  }
  static void setitem(Value self, Value key, Value item) {
    if (isType<Slice>(key)) {
      if (!isType<Array<T>*>(item)) raiseArraySlice(item);
      return krait::setitem(of(self), unbox<Slice>(key), unbox<Array<T>*>(item));
    }
    krait::setitem(of(self), indexWord(key), item);
  }
  static Value binary(BinaryOp op, Value left, Value right, Role role) {
    const Value times = role == Role::kRight ? left : right;
    if (op == BinaryOp::kMul && (isType<Int>(times) || times.isBool())) {
      if (role == Role::kRight) return box(krait::mul(of(right), indexWord(left)));
      return box(krait::mul(of(left), indexWord(right)));
    }
    if (op != BinaryOp::kAdd || role == Role::kRight) return kNotImplementedValue;
    if (!isType<Array<T>*>(right)) raiseArrayAppend(right, role != Role::kLeft);
    if (role != Role::kLeft) return box(iadd(of(left), of(right)));
    return box(krait::add(of(left), of(right)));
  }
  static void delitem(Value self, Value key) {
    if (isType<Slice>(key)) return krait::delitem(of(self), unbox<Slice>(key));
    krait::delitem(of(self), indexWord(key));
  }

  static constexpr Slots make() {
    Slots slots{};
    slots.repr = repr;
    slots.hash = kUnhashable;
    slots.compare = sequenceCompareSlot;
    slots.len = arrayLenSlot;
    slots.iter = sequenceIterSlot;
    slots.getitem = getitem;
    slots.setitem = setitem;
    slots.delitem = delitem;
    slots.binary = binary;
    return slots;
  }
  KRAIT_FLASH_DATA static constexpr Slots kSlots = make();
};

}  // namespace detail

}  // namespace krait
