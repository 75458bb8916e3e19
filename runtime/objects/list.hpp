// List<T>: a list whose elements have a known representation; the thin, typed side of ListBase.
//
// Elements are stored as they are: List<uint8_t> needs a byte an element, List<Tuple<Float, Float>> holds
// pairs. A list that becomes a Value is given its full descriptor at that moment: programs that never do so
// do not link what only Values need (printing, comparing and converting of elements).
#pragma once

#include "krait/objects/list_base.hpp"
#include "krait/objects/sequence.hpp"

namespace krait {

template <typename T>
struct List : ListBase {
  using Element = T;
  static constexpr uint16_t kWidth = sizeof(T);

  static const TypeInfo type;  // of lists that are Values
  static const TypeInfo bare;  // of all others: without slots

  KRAIT_INLINE T* items() const { return static_cast<T*>(data); }
};

namespace detail {

template <typename T>
struct ListSlots;

template <typename T>
void traceList(Object* object, Marker& marker) {
  ListBase* list = static_cast<ListBase*>(object);
  marker.buffer(list->data);
  visitElements(marker, list->data, list->length, sizeof(T), kReferenceWords<T>);
}
void traceListOfWords(Object* object, Marker& marker);


template <typename T>
constexpr PointerMap listMap() {
  if constexpr (kReferenceWords<T> == 0) {
    return bufferMap<1>();
  } else {
    return traceBy(sizeof(T) == sizeof(word) ? &traceListOfWords : &traceList<T>);
  }
}

}  // namespace detail

template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo List<T>::bare("list", nullptr, nullptr, nullptr,
                                                              detail::listMap<T>(), sizeof(ListBase),
                                                              Kind::kList);
template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo List<T>::type("list", nullptr, nullptr,
                                                              &detail::ListSlots<T>::kSlots,
                                                              detail::listMap<T>(), sizeof(ListBase),
                                                              Kind::kList);

template <typename T>
struct Converter<List<T>*> {
  static Value box(List<T>* list) {
    if (list == nullptr) return kNoneValue;
    list->type_info = &List<T>::type;
    return objectValue(list);
  }
  static List<T>* unbox(Value value) {
    return value.isNone() ? nullptr : static_cast<List<T>*>(value.object());
  }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &List<T>::type; }
  static FlashText name() { return KRAIT_TEXT("list"); }
};

// ---- making ----

template <typename T>
KRAIT_ALLOCATES inline List<T>* newList(uword length) {
  return static_cast<List<T>*>(newListBase(&List<T>::bare, length, sizeof(T)));
}
template <typename T>
KRAIT_ALLOCATES inline List<T>* emptyList() {
  return newList<T>(0);
}
// Empty, with room for `count` elements.
template <typename T>
KRAIT_ALLOCATES inline List<T>* listWithRoom(uword count) {
  List<T>* result = newList<T>(0);
  listReserve(result, count, sizeof(T));
  return result;
}
template <typename T, typename... Items>
KRAIT_ALLOCATES inline List<T>* list(Items... items) {
  List<T>* result = newList<T>(sizeof...(Items));
  [[maybe_unused]] T* place = result->items();
  ((*place++ = convert<T>(items)), ...);
  keepAlive(result);
  return result;
}
// Long displays come in parts: one call of them all would be too much for C++ compilers. `list` has its length by then.
template <typename T, typename... Items>
KRAIT_ALLOCATES inline List<T>* withItems(List<T>* list, word at, Items... items) {
  T* place = list->items() + at;
  ((*place++ = convert<T>(items)), ...);
  keepAlive(list);
  return list;
}
template <typename T>
KRAIT_ALLOCATES inline List<T>* listRepeat(Same<T> item, word times) {
  List<T>* result = newList<T>(repeatedLength(1, times));
  if (result->length != 0) {
    *result->items() = item;
    repeatElements(result->data, 1, result->length, sizeof(T));
  }
  return result;
}

// ---- elements ----

template <typename T>
KRAIT_INLINE word len(const List<T>* self) {
  return static_cast<word>(self->length);
}
template <typename T>
KRAIT_INLINE bool truth(const List<T>* self) {
  return self != nullptr && self->length != 0;
}
template <typename T>
KRAIT_INLINE T at(const List<T>* self, word index) {
  return self->items()[index];
}
template <typename T>
KRAIT_INLINE T getitem(const List<T>* self, word index) {
  if (!resolveIndex(self->length, index)) raiseListIndex();
  return self->items()[index];
}
template <typename T>
KRAIT_INLINE T getitem(const List<T>* self, Int index) {
  return getitem(self, toIndex(index));
}
template <typename T>
KRAIT_INLINE void setitem(List<T>* self, word index, Same<T> item) {
  if (!resolveIndex(self->length, index)) raiseListAssignmentIndex();
  heap::overwrites(self->items() + index, kReferenceWords<T>);
  storeElement<T>(self->items() + index, item);
}
template <typename T>
KRAIT_INLINE void setitem(List<T>* self, Int index, Same<T> item) {
  setitem(self, toIndex(index), item);
}
// Unchecked, for indexes that are proved.
template <typename T>
KRAIT_INLINE void setat(List<T>* self, word index, Same<T> item) {
  heap::overwrites(self->items() + index, kReferenceWords<T>);
  storeElement<T>(self->items() + index, item);
}
template <typename T>
inline void delitem(List<T>* self, word index) {
  if (!resolveIndex(self->length, index)) raiseListAssignmentIndex();
  listCut(self, static_cast<uword>(index), 1, sizeof(T));
}
template <typename T>
inline void delitem(List<T>* self, Int index) {
  delitem(self, toIndex(index));
}

template <typename T>
struct ListIterator {
  using Item = T;
  using Class = list_iterator_class;
  const List<T>* list;
  uword index;
  KRAIT_INLINE bool next(T& item) {
    if (index >= list->length) return false;
    item = list->items()[index++];
    return true;
  }
  uword hint() const { return list->length; }
};
template <typename T>
KRAIT_INLINE ListIterator<T> iterate(const List<T>* self) {
  return {self, 0};
}
template <typename T>
KRAIT_INLINE ListIterator<T> iterate(List<T>* self) {
  return {self, 0};
}

// Backwards by index, as CPython: elements that are added meanwhile are not seen.
template <typename T>
struct ReversedListIterator {
  using Item = T;
  using Class = list_reverseiterator_class;
  const List<T>* list;
  uword left;
  bool next(T& item) {
    if (left == 0 || left > list->length) return false;
    item = list->items()[--left];
    return true;
  }
  uword hint() const { return left; }
};
template <typename T>
inline ReversedListIterator<T> iterateReversed(const List<T>* self) {
  return {self, self->length};
}
template <typename T>
inline ReversedListIterator<T> iterateReversed(List<T>* self) {
  return {self, self->length};
}

// ---- methods ----

template <typename T>
KRAIT_INLINE void list_append(List<T>* self, Same<T> item) {
  if (KRAIT_UNLIKELY(self->length == self->capacity)) listGrow(self, sizeof(T));
  storeElement<T>(self->items() + self->length++, item);
}

// Where there is room for sure: in a comprehension whose length is known.
template <typename T>
KRAIT_INLINE void appendInRoom(List<T>* self, Same<T> item) {
  storeElement<T>(self->items() + self->length++, item);
}

template <typename T>
inline void list_clear(List<T>* self) {
  heap::changes(self);
  self->length = self->capacity = 0;
  heap::release(self->data);
  self->data = nullptr;
}

namespace detail {

template <typename T>
inline List<T>* copyPart(const List<T>* self, word start, word step, uword count) {
  List<T>* result = newList<T>(count);
  copyStrided(result->data, self->data, start, step, count, sizeof(T));
  return result;
}

}  // namespace detail

template <typename T>
inline List<T>* list_copy(const List<T>* self) {
  return detail::copyPart(self, 0, 1, self->length);
}

template <typename T, typename Iterable>
inline void list_extend(List<T>* self, const Iterable& iterable) {
  if constexpr (kSame<Iterable, List<T>*>) {
    uword count = iterable->length;
    listReserve(self, count, sizeof(T));
    copyItems(self->items() + self->length, iterable->data, count, sizeof(T));
    self->length = static_cast<Length>(self->length + count);
  } else {
    auto it = iterate(iterable);
    if (uword hint = lengthHint(it, 0)) listReserve(self, hint, sizeof(T));
    typename decltype(it)::Item item;
    while (it.next(item)) list_append(self, convert<T>(item));
  }
}

template <typename T>
inline void list_insert(List<T>* self, word index, Same<T> item) {
  uword position = static_cast<uword>(clampIndex(self->length, index));
  *static_cast<T*>(listOpen(self, position, 1, sizeof(T))) = item;
}

template <typename T>
KRAIT_INLINE T list_pop(List<T>* self, word index) {
  if (__builtin_constant_p(index) && index == -1 && KRAIT_LIKELY(self->length != 0)) {
    heap::overwrites(self->items() + self->length - 1, kReferenceWords<T>);
    return self->items()[--self->length];
  }
  index = listPopIndex(self, index);
  T item = self->items()[index];
  listCut(self, static_cast<uword>(index), 1, sizeof(T));
  return item;
}

namespace detail {

// The first position in start..stop with an equal element, or -1. The list may change while elements are
// compared.
template <typename T, typename Q>
inline word findInList(const List<T>* self, const Q& value, uword start, uword stop) {
  for (uword i = start; i < stop && i < self->length; ++i) {
    if (itemsEqual(self->items()[i], value)) return static_cast<word>(i);
  }
  return -1;
}

}  // namespace detail

template <typename T, typename Q>
inline bool contains(const List<T>* self, const Q& item) {
  return detail::findInList(self, item, 0, kMaxLength) >= 0;
}
template <typename T, typename Q>
inline word list_count(const List<T>* self, const Q& value) {
  word count = 0;
  for (uword i = 0; i < self->length; ++i) count += itemsEqual(self->items()[i], value);
  return count;
}
template <typename T, typename Q>
inline word list_index(const List<T>* self, const Q& value, word start, word stop) {
  word found = detail::findInList(self, value, static_cast<uword>(clampIndex(self->length, start)),
                                  static_cast<uword>(clampIndex(self->length, stop)));
  if (found < 0) raiseNotIn(box(value), KRAIT_TEXT(" is not in list"));
  return found;
}
template <typename T, typename Q>
inline void list_remove(List<T>* self, const Q& value) {
  word found = detail::findInList(self, value, 0, kMaxLength);
  if (found < 0) raiseValueError(KRAIT_TEXT("list.remove(x): x not in list"));
  listCut(self, static_cast<uword>(found), 1, sizeof(T));
}
template <typename T>
inline void list_reverse(List<T>* self) {
  listReverse(self, sizeof(T));
}

// ---- slices ----

template <typename T>
inline List<T>* getitem(const List<T>* self, const Slice& slice) {
  Selection part = select(slice, self->length);
  return detail::copyPart(self, part.start, part.step, part.count);
}
// xs[start:stop] with word bounds (0 and kMaxWord where missing).
template <typename T>
inline List<T>* getslice(const List<T>* self, word start, word stop) {
  Selection part = select(start, stop, self->length);
  return detail::copyPart(self, part.start, 1, part.count);
}
template <typename T>
inline void delitem(List<T>* self, const Slice& slice) {
  Selection part = select(slice, self->length);
  if (part.step == 1) {
    listCut(self, static_cast<uword>(part.start), part.count, sizeof(T));
  } else {
    listCutStrided(self, part.start, part.step, part.count, sizeof(T));
  }
}

// Room for `count` elements where a selection of step 1 is, or the error of an extended slice of another
// size.
void listOpenSlice(ListBase* self, const Selection& part, uword count, uint16_t width) KRAIT_ALLOCATES;
// Writes elements over a selection of equal size.
void listStoreSlice(ListBase* self, const Selection& part, const void* from, uint16_t width);
// TypeError: can only assign an iterable
void checkAssignable(const Selection& part, Value source) KRAIT_RAISES;

template <typename T, typename Iterable>
List<T>* toList(const Iterable& iterable);

template <typename T, typename Iterable>
inline void setitem(List<T>* self, const Slice& slice, const Iterable& iterable) {
  // A list of its own first: the elements may come from the list itself, or change it.
  if constexpr (kSame<Iterable, Value>) checkAssignable(select(slice, self->length), iterable);
  List<T>* source = toList<T>(iterable);
  Selection part = select(slice, self->length);
  listOpenSlice(self, part, source->length, sizeof(T));
  part.count = source->length;
  listStoreSlice(self, part, source->data, sizeof(T));
  keepAlive(source);
}

// ---- operators ----

template <typename T>
inline List<T>* add(const List<T>* a, const List<T>* b) {
  List<T>* result = newList<T>(uword{a->length} + b->length);
  copyItems(result->items(), a->data, a->length, sizeof(T));
  copyItems(result->items() + a->length, b->data, b->length, sizeof(T));
  return result;
}
template <typename T>
inline List<T>* mul(const List<T>* self, word times) {
  List<T>* result = newList<T>(repeatedLength(self->length, times));
  if (result->length != 0) {
    copyItems(result->data, self->data, self->length, sizeof(T));
    repeatElements(result->data, self->length, result->length, sizeof(T));
  }
  return result;
}
template <typename T>
inline List<T>* mul(word times, const List<T>* self) {
  return mul(self, times);
}
template <typename T>
inline List<T>* mul(const List<T>* self, Int times) {
  return mul(self, toIndex(times));
}
template <typename T>
inline List<T>* mul(Int times, const List<T>* self) {
  return mul(self, toIndex(times));
}
// The items as built-in functions take them, see plainValue().
template <typename T, typename Iterable>
List<T>* plainItems(const Iterable& iterable) {
  List<T>* plain = list<T>();
  auto items = iterate(iterable);
  typename decltype(items)::Item item;
  while (items.next(item)) list_append(plain, plainValue(box(item)));
  return plain;
}
template <typename T, typename Iterable>
inline List<T>* iadd(List<T>* self, const Iterable& iterable) {
  list_extend(self, iterable);
  return self;
}
template <typename T>
inline List<T>* imul(List<T>* self, word times) {
  uword length = self->length, total = repeatedLength(length, times);
  if (total == 0) {
    list_clear(self);
  } else {
    listReserve(self, total - length, sizeof(T));
    repeatElements(self->data, length, total, sizeof(T));
    self->length = static_cast<Length>(total);
  }
  return self;
}
template <typename T>
inline List<T>* imul(List<T>* self, Int times) {
  return imul(self, toIndex(times));
}

template <typename A, typename B>
inline bool eq(const List<A>* a, const List<B>* b) {
  if (static_cast<const void*>(a) == b) return true;
  if (a->length != b->length) return false;
  for (uword i = 0; i < a->length && i < b->length; ++i) {
    if (!itemsEqual(a->items()[i], b->items()[i])) return false;
  }
  return a->length == b->length;
}
template <typename A, typename B>
inline bool ne(const List<A>* a, const List<B>* b) {
  return !eq(a, b);
}
template <typename A, typename B>
inline bool lt(const List<A>* a, const List<B>* b) {
  for (uword i = 0; i < a->length && i < b->length; ++i) {
    if (!itemsEqual(a->items()[i], b->items()[i])) return itemsLess(a->items()[i], b->items()[i]);
  }
  return a->length < b->length;
}
template <typename A, typename B>
inline bool gt(const List<A>* a, const List<B>* b) {
  return lt(b, a);
}
template <typename A, typename B>
inline bool le(const List<A>* a, const List<B>* b) {
  for (uword i = 0; i < a->length && i < b->length; ++i) {
    if (!itemsEqual(a->items()[i], b->items()[i])) return !itemsLess(b->items()[i], a->items()[i]);
  }
  return a->length <= b->length;
}
template <typename A, typename B>
inline bool ge(const List<A>* a, const List<B>* b) {
  return le(b, a);
}
template <typename A, typename B>
inline bool is(const List<A>* a, const List<B>* b) {
  return static_cast<const void*>(a) == b;
}

// ---- text and conversion ----

template <typename T>
inline void writeRepr(Sink& sink, List<T>* self) {
  ReprGuard guard(self);
  if (guard.isRecursive()) {
    put(sink, KRAIT_TEXT("[...]"));
    return;
  }
  put(sink, '[');
  for (uword i = 0; i < self->length; ++i) {
    if (i != 0) put(sink, KRAIT_TEXT(", "));
    writeItem(sink, self->items()[i]);
  }
  put(sink, ']');
  guard.leave();
}
template <typename T>
inline void writeStr(Sink& sink, List<T>* self) {
  writeRepr(sink, self);
}

// list(iterable)
template <typename T, typename Iterable>
inline List<T>* toList(const Iterable& iterable) {
  List<T>* result = emptyList<T>();
  list_extend(result, iterable);
  return result;
}

// ---- as a Value ----

// The sum of lists of different element types, when both are Values.
Value concatenateValues(Value a, Value b) KRAIT_ALLOCATES;

namespace detail {

inline word listLenSlot(Value self) { return static_cast<ListBase*>(self.object())->length; }

template <typename T>
struct ListSlots {
  static List<T>* of(Value self) { return static_cast<List<T>*>(self.object()); }

  static void repr(Sink& sink, Value self) {
    checkStack();  // one in another in another
    writeRepr(sink, of(self));
  }

  static Value getitem(Value self, Value key) {
    if (isType<Slice>(key)) return box(krait::getitem(of(self), unbox<Slice>(key)));
    return box(krait::getitem(of(self), indexIn(KRAIT_TEXT("list"), key)));
  }
  static void setitem(Value self, Value key, Value item) {
    if (isType<Slice>(key)) {
      krait::setitem(of(self), unbox<Slice>(key), item);
      return;
    }
    krait::setitem(of(self), indexIn(KRAIT_TEXT("list"), key), checked<T>(item));
  }
  static void delitem(Value self, Value key) {
    if (isType<Slice>(key)) {
      krait::delitem(of(self), unbox<Slice>(key));
      return;
    }
    krait::delitem(of(self), indexIn(KRAIT_TEXT("list"), key));
  }
  static Value binary(BinaryOp op, Value left, Value right, Role role) {
    if (op == BinaryOp::kMul) {
      Value list = role == Role::kRight ? right : left, times = role == Role::kRight ? left : right;
      if (!times.isSmall() && !times.isBool() && !isBigInt(times)) return kNotImplementedValue;
      if (role == Role::kInPlace) return box(imul(of(list), indexWord(times)));
      return box(mul(of(list), indexWord(times)));
    }
    if (op != BinaryOp::kAdd || role == Role::kRight) return kNotImplementedValue;
    if (role == Role::kInPlace) {
      if (isType<List<T>*>(right)) {
        list_extend(of(left), of(right));
      } else {
        auto it = iterate(right);
        Value item;
        while (it.next(item)) list_append(of(left), checked<T>(item));
      }
      return left;
    }
    if (isType<List<T>*>(right)) return box(add(of(left), of(right)));
    if (kindOf(right) != Kind::kList) raiseConcatenate(KRAIT_TEXT("list"), right);
    return concatenateValues(left, right);
  }

  static constexpr Slots make() {
    Slots slots{};
    slots.repr = repr;
    slots.hash = kUnhashable;
    slots.compare = sequenceCompareSlot;
    slots.len = listLenSlot;
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
