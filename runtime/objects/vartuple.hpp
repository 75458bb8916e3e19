// VarTuple<T>: a tuple of any length whose elements have one representation; they follow the header.
//
//     | type | length | e0 | e1 | e2 | …
//
// Constant ones lie in flash: KRAIT_TUPLE(name, T, e0, e1, …). VarTuple<Value> is what every tuple is as a
// Value.
#pragma once

#include "krait/objects/list.hpp"

namespace krait {

struct VarTupleBase : Object {
  Length length;
};

constexpr size_t alignedTo(size_t offset, size_t alignment) {
  return (offset + alignment - 1) / alignment * alignment;
}

template <typename T>
struct VarTuple : VarTupleBase {
  using Element = T;
  static constexpr size_t kOffset = alignedTo(sizeof(Object) + sizeof(Length), alignof(T));

  static const TypeInfo type;  // of tuples that are Values
  static const TypeInfo bare;

  KRAIT_INLINE T* items() const { return reinterpret_cast<T*>(reinterpret_cast<uword>(this) + kOffset); }
};

template <typename T, size_t count>
struct VarTupleConstant {
  const TypeInfo* type_info;
  Length length;
  alignas(alignof(T)) T items[count == 0 ? 1 : count];
};

#define KRAIT_TUPLE(name, T, ...)                                                                            \
  static constexpr T name##_items[] = {__VA_ARGS__};                                                         \
  alignas(4) static constexpr ::krait::VarTupleConstant<T, sizeof(name##_items) / sizeof(T)> name##_object = \
      {&::krait::VarTuple<T>::bare, sizeof(name##_items) / sizeof(T), {__VA_ARGS__}};                        \
  static ::krait::VarTuple<T>* const name =                                                                  \
      const_cast<::krait::VarTuple<T>*>(reinterpret_cast<const ::krait::VarTuple<T>*>(&name##_object))

namespace detail {

// Flag of the descriptors of VarTuple<Value>: asking for it links less than comparing with a descriptor
// would.
constexpr uint8_t kTupleOfValues = 0x80;

template <typename T>
struct VarTupleSlots;

template <typename T>
void traceVarTuple(Object* object, Marker& marker) {
  VarTuple<T>* tuple = static_cast<VarTuple<T>*>(object);
  visitElements(marker, tuple->items(), tuple->length, sizeof(T), kReferenceWords<T>);
}
void traceVarTupleOfWords(Object* object, Marker& marker);

template <typename T>
constexpr PointerMap varTupleMap() {
  if constexpr (kReferenceWords<T> == 0) {
    return kNoPointers;
  } else {
    return traceBy(sizeof(T) == sizeof(word) ? &traceVarTupleOfWords : &traceVarTuple<T>);
  }
}

VarTupleBase* newVarTupleBase(const TypeInfo* type, uword length, size_t offset,
                              uint16_t width) KRAIT_ALLOCATES;

}  // namespace detail

template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo
    VarTuple<T>::bare("tuple", nullptr, nullptr, nullptr, detail::varTupleMap<T>(), sizeof(VarTupleBase),
                      Kind::kTuple, kSame<T, Value> ? detail::kTupleOfValues : 0);
template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo
    VarTuple<T>::type("tuple", nullptr, nullptr, &detail::VarTupleSlots<T>::kSlots, detail::varTupleMap<T>(),
                      sizeof(VarTupleBase), Kind::kTuple, kSame<T, Value> ? detail::kTupleOfValues : 0);

// ---- making ----

template <typename T>
KRAIT_ALLOCATES inline VarTuple<T>* newVarTuple(uword length) {
  return static_cast<VarTuple<T>*>(
      detail::newVarTupleBase(&VarTuple<T>::bare, length, VarTuple<T>::kOffset, sizeof(T)));
}
template <typename T, typename... Items>
KRAIT_ALLOCATES inline VarTuple<T>* varTuple(Items... items) {
  VarTuple<T>* result = newVarTuple<T>(sizeof...(Items));
  T* place = result->items();
  ((*place++ = convert<T>(items)), ...);
  keepAlive(result);
  return result;
}
template <typename T>
KRAIT_ALLOCATES inline VarTuple<T>* listToTuple(const List<T>* list) {
  VarTuple<T>* result = newVarTuple<T>(list->length);
  copyItems(result->items(), list->data, list->length, sizeof(T));
  return result;
}
// tuple(iterable)
template <typename T, typename Iterable>
KRAIT_ALLOCATES inline VarTuple<T>* toTuple(const Iterable& iterable) {
  if constexpr (kSame<Iterable, VarTuple<T>*>) {
    return iterable;
  } else if constexpr (kSame<Iterable, List<T>*>) {
    return listToTuple<T>(iterable);
  } else {
    return listToTuple<T>(toList<T>(iterable));
  }
}

// A constant in flash cannot be given another descriptor: its copy can.
template <typename T>
struct Converter<VarTuple<T>*> {
  static Value box(VarTuple<T>* tuple) {
    if (tuple == nullptr) return kNoneValue;
    if (tuple->type_info != &VarTuple<T>::type) {
      if (!heap::contains(tuple)) {
        VarTuple<T>* copy = newVarTuple<T>(tuple->length);
        copyItems(copy->items(), tuple->items(), tuple->length, sizeof(T));
        tuple = copy;
      }
      tuple->type_info = &VarTuple<T>::type;
    }
    return objectValue(tuple);
  }
  static VarTuple<T>* unbox(Value value) {
    return value.isNone() ? nullptr : static_cast<VarTuple<T>*>(value.object());
  }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &VarTuple<T>::type; }
  static FlashText name() { return KRAIT_TEXT("tuple"); }
};

// ---- elements ----

template <typename T>
KRAIT_INLINE word len(const VarTuple<T>* self) {
  return self->length;
}
template <typename T>
KRAIT_INLINE bool truth(const VarTuple<T>* self) {
  return self != nullptr && self->length != 0;
}
template <typename T>
KRAIT_INLINE T at(const VarTuple<T>* self, word index) {
  return self->items()[index];
}
[[noreturn]] void raiseTupleIndex() KRAIT_RAISES;  // tuple index out of range
template <typename T>
KRAIT_INLINE T getitem(const VarTuple<T>* self, word index) {
  if (!resolveIndex(self->length, index)) raiseTupleIndex();
  return self->items()[index];
}
template <typename T>
KRAIT_INLINE T getitem(const VarTuple<T>* self, Int index) {
  return getitem(self, toIndex(index));
}
template <typename T>
inline VarTuple<T>* getitem(const VarTuple<T>* self, const Slice& slice) {
  Selection part = select(slice, self->length);
  VarTuple<T>* result = newVarTuple<T>(part.count);
  copyStrided(result->items(), self->items(), part.start, part.step, part.count, sizeof(T));
  return result;
}
template <typename T>
inline VarTuple<T>* getslice(const VarTuple<T>* self, word start, word stop) {
  Selection part = select(start, stop, self->length);
  VarTuple<T>* result = newVarTuple<T>(part.count);
  copyItems(result->items(), self->items() + part.start, part.count, sizeof(T));
  return result;
}

template <typename T>
struct VarTupleIterator {
  using Item = T;
  using Class = tuple_iterator_class;
  const VarTuple<T>* tuple;
  uword index;
  KRAIT_INLINE bool next(T& item) {
    if (index >= tuple->length) return false;
    item = tuple->items()[index++];
    return true;
  }
  uword hint() const { return tuple->length; }
};
template <typename T>
KRAIT_INLINE VarTupleIterator<T> iterate(const VarTuple<T>* self) {
  return {self, 0};
}
template <typename T>
KRAIT_INLINE VarTupleIterator<T> iterate(VarTuple<T>* self) {
  return {self, 0};
}
template <typename T>
struct ReversedVarTupleIterator {
  using Item = T;
  using Class = reversed_class;
  const VarTuple<T>* tuple;
  uword left;
  bool next(T& item) {
    if (left == 0) return false;
    item = tuple->items()[--left];
    return true;
  }
  uword hint() const { return left; }
};
template <typename T>
inline ReversedVarTupleIterator<T> iterateReversed(const VarTuple<T>* self) {
  return {self, self->length};
}
template <typename T>
inline ReversedVarTupleIterator<T> iterateReversed(VarTuple<T>* self) {
  return {self, self->length};
}

// ---- methods and operators ----

template <typename T, typename Q>
inline bool contains(const VarTuple<T>* self, const Q& item) {
  for (uword i = 0; i < self->length; ++i) {
    if (itemsEqual(self->items()[i], item)) return true;
  }
  return false;
}
template <typename T, typename Q>
inline word tuple_count(const VarTuple<T>* self, const Q& value) {
  word count = 0;
  for (uword i = 0; i < self->length; ++i) count += itemsEqual(self->items()[i], value);
  return count;
}
[[noreturn]] void raiseNotInTuple() KRAIT_RAISES;
template <typename T, typename Q>
inline word tuple_index(const VarTuple<T>* self, const Q& value, word start = 0, word stop = kMaxWord) {
  start = clampIndex(self->length, start);
  stop = clampIndex(self->length, stop);
  for (; start < stop; ++start) {
    if (itemsEqual(self->items()[start], value)) return start;
  }
  raiseNotInTuple();
}

template <typename T>
inline VarTuple<T>* add(const VarTuple<T>* a, const VarTuple<T>* b) {
  VarTuple<T>* result = newVarTuple<T>(uword{a->length} + b->length);
  copyItems(result->items(), a->items(), a->length, sizeof(T));
  copyItems(result->items() + a->length, b->items(), b->length, sizeof(T));
  return result;
}
template <typename T>
inline VarTuple<T>* mul(const VarTuple<T>* self, word times) {
  VarTuple<T>* result = newVarTuple<T>(repeatedLength(self->length, times));
  if (result->length != 0) {
    copyItems(result->items(), self->items(), self->length, sizeof(T));
    repeatElements(result->items(), self->length, result->length, sizeof(T));
  }
  return result;
}
template <typename T>
inline VarTuple<T>* mul(word times, const VarTuple<T>* self) {
  return mul(self, times);
}
template <typename T>
inline VarTuple<T>* mul(const VarTuple<T>* self, Int times) {
  return mul(self, toIndex(times));
}

template <typename A, typename B>
inline bool eq(const VarTuple<A>* a, const VarTuple<B>* b) {
  return static_cast<const void*>(a) == b || sequencesEqual(a->items(), a->length, b->items(), b->length);
}
template <typename A, typename B>
inline bool ne(const VarTuple<A>* a, const VarTuple<B>* b) {
  return !eq(a, b);
}
template <typename A, typename B>
inline bool lt(const VarTuple<A>* a, const VarTuple<B>* b) {
  for (uword i = 0; i < a->length && i < b->length; ++i) {
    if (!itemsEqual(a->items()[i], b->items()[i])) return itemsLess(a->items()[i], b->items()[i]);
  }
  return a->length < b->length;
}
template <typename A, typename B>
inline bool gt(const VarTuple<A>* a, const VarTuple<B>* b) {
  return lt(b, a);
}
template <typename A, typename B>
inline bool le(const VarTuple<A>* a, const VarTuple<B>* b) {
  for (uword i = 0; i < a->length && i < b->length; ++i) {
    if (!itemsEqual(a->items()[i], b->items()[i])) return !itemsLess(b->items()[i], a->items()[i]);
  }
  return a->length <= b->length;
}
template <typename A, typename B>
inline bool ge(const VarTuple<A>* a, const VarTuple<B>* b) {
  return le(b, a);
}

// CPython's hash of tuples (xxHash), item by item.
struct TupleHasher {
  uword accumulator;
  TupleHasher();
  void add(Hash item);
  Hash finish(uword length) const;
};
template <typename T>
inline Hash hash(const VarTuple<T>* self) {
  TupleHasher hasher;
  for (uword i = 0; i < self->length; ++i) hasher.add(hashItem(self->items()[i]));
  return hasher.finish(self->length);
}

template <typename T>
inline void writeRepr(Sink& sink, VarTuple<T>* self) {
  ReprGuard guard(self);
  if (guard.isRecursive()) {
    put(sink, KRAIT_TEXT("(...)"));
    return;
  }
  put(sink, '(');
  for (uword i = 0; i < self->length; ++i) {
    if (i != 0) put(sink, KRAIT_TEXT(", "));
    writeItem(sink, self->items()[i]);
  }
  if (self->length == 1) put(sink, ',');
  put(sink, ')');
  guard.leave();
}
template <typename T>
inline void writeStr(Sink& sink, VarTuple<T>* self) {
  writeRepr(sink, self);
}

// ---- as a Value ----

// The sum of tuples of different element types, when both are Values.
Value concatenateTuples(Value a, Value b) KRAIT_ALLOCATES;

namespace detail {

inline word varTupleLenSlot(Value self) { return static_cast<VarTupleBase*>(self.object())->length; }

template <typename T>
struct VarTupleSlots {
  static VarTuple<T>* of(Value self) { return static_cast<VarTuple<T>*>(self.object()); }

  static void repr(Sink& sink, Value self) {
    checkStack();  // one in another in another
    writeRepr(sink, of(self));
  }
  static Hash hash(Value self) {
    checkStack();
    return krait::hash(of(self));
  }
  static Value getitem(Value self, Value key) {
    if (isType<Slice>(key)) return box(krait::getitem(of(self), unbox<Slice>(key)));
    return box(krait::getitem(of(self), indexIn(KRAIT_TEXT("tuple"), key)));
  }
  static Value binary(BinaryOp op, Value left, Value right, Role role) {
    if (op == BinaryOp::kMul && role != Role::kInPlace) {
      Value tuple = role == Role::kRight ? right : left, times = role == Role::kRight ? left : right;
      if (!times.isSmall() && !times.isBool() && !isBigInt(times)) return kNotImplementedValue;
      return box(mul(of(tuple), indexWord(times)));
    }
    if (op != BinaryOp::kAdd || role != Role::kLeft) return kNotImplementedValue;
    if (isType<VarTuple<T>*>(right)) return box(add(of(left), of(right)));
    if (kindOf(right) != Kind::kTuple) raiseConcatenate(KRAIT_TEXT("tuple"), right);
    return concatenateTuples(left, right);
  }

  static constexpr Slots make() {
    Slots slots{};
    slots.repr = repr;
    slots.hash = hash;
    slots.compare = sequenceCompareSlot;
    slots.len = varTupleLenSlot;
    slots.iter = sequenceIterSlot;
    slots.getitem = getitem;
    slots.binary = binary;
    return slots;
  }
  KRAIT_FLASH_DATA static constexpr Slots kSlots = make();
};

}  // namespace detail

template <typename T>
struct KeyOfItems<VarTuple<T>*> {
  static bool make(Value value, VarTuple<T>*& key) {
    if (!value.isObject() || value.object()->type_info->kind() != Kind::kTuple) return false;
    const word length = len(value);
    VarTuple<T>* same = newVarTuple<T>(static_cast<uword>(length));
    for (word i = 0; i < length; ++i) {
      if (!toKey(tupleItem(value, i), same->items()[i])) return false;
    }
    key = same;
    return true;
  }
};

}  // namespace krait
