// Operations on containers whose result, key or other operand has a representation of its own: inference may
// want the value of `d.get(k)` as a Value though the dictionary holds integers.
#pragma once

#include "krait/objects/arithmetic.hpp"
#include "krait/objects/array.hpp"

namespace krait {

// ---- dictionaries ----

// d.get(key, otherwise) as an R.
template <typename R, typename K, typename V, typename Q>
inline R dict_getOr(const Dict<K, V>* self, const Q& key, const R& otherwise) {
  auto* entry = detail::lookUp(self, key);
  return entry == nullptr ? otherwise : convert<R>(entry->value);
}
// d.pop(key, otherwise) as an R.
template <typename R, typename K, typename V, typename Q>
inline R dict_popOr(Dict<K, V>* self, const Q& key, const R& otherwise) {
  auto* entry = detail::lookUp(self, key);
  if (entry == nullptr) return otherwise;
  V value = entry->value;
  dictRemove(self, Dict<K, V>::kOps, reinterpret_cast<uint8_t*>(entry));
  return convert<R>(value);
}
template <typename K, typename V, typename Iterable>
inline Dict<K, V>* dict_fromkeys(const Iterable& keys, Same<V> value) {
  return dictFromKeys<K, V>(keys, value);
}
template <typename K, typename V, typename Iterable>
inline Dict<K, V>* dict_fromkeys(const Iterable& keys, None) {
  return dictFromKeys<K, V>(keys, convert<V>(None{}));
}

// ---- lists, arrays, tuples ----

namespace detail {

template <typename T, typename A>
inline void appendEach(T* place, const A* items, uword count) {
  for (uword i = 0; i < count; ++i) place[i] = convert<T>(items[i]);
}

template <typename T>
constexpr char typeCode() {
  if constexpr (kSame<T, Float>) {
    return 'd';
  } else if constexpr (sizeof(T) == 1) {
    return kIsSigned<T> ? 'b' : 'B';
  } else if constexpr (sizeof(T) == 2) {
    return kIsSigned<T> ? 'h' : 'H';
  } else if constexpr (sizeof(T) == 4) {
    return kIsSigned<T> ? 'i' : 'I';
  } else {
    return kIsSigned<T> ? 'q' : 'Q';
  }
}

template <typename R, typename A, typename B>
struct Concatenation;
template <typename T, typename A, typename B>
struct Concatenation<List<T>*, List<A>, List<B>> {
  static List<T>* apply(const List<A>* a, const List<B>* b) {
    List<T>* result = newList<T>(uword{a->length} + b->length);
    // Boxing an element may collect, and the new list's is not complete: it is zero, which is no reference.
    appendEach(result->items(), a->items(), a->length);
    appendEach(result->items() + a->length, b->items(), b->length);
    keepAlive(result);
    return result;
  }
};
template <typename T, typename A, typename B>
struct Concatenation<VarTuple<T>*, VarTuple<A>, VarTuple<B>> {
  static VarTuple<T>* apply(const VarTuple<A>* a, const VarTuple<B>* b) {
    VarTuple<T>* result = newVarTuple<T>(uword{a->length} + b->length);
    appendEach(result->items(), a->items(), a->length);
    appendEach(result->items() + a->length, b->items(), b->length);
    return result;
  }
};
template <typename T, typename A, typename B>
struct Concatenation<Array<T>*, Array<A>, Array<B>> {
  static Array<T>* apply(Array<A>* a, Array<B>* b) {
    if constexpr (kSame<T, A>) {
      return add(a, b);
    } else {
      return add(arrayOfItems<T>(a->code, a), b);
    }
  }
};

}  // namespace detail

// a + b as an R, which has elements for both.
template <typename R, typename A, typename B>
KRAIT_ALLOCATES inline R concatenate(A* a, B* b) {
  return detail::Concatenation<R, A, B>::apply(a, b);
}

// The rest of `star` from `skip` on, after what `front` has: *args of a call with *iterable.
template <typename T, typename U>
KRAIT_ALLOCATES inline VarTuple<T>* appendStar(const VarTuple<T>* front, const VarTuple<U>* star, word skip) {
  const uword start = static_cast<uword>(skip), rest = star->length > start ? star->length - start : 0;
  VarTuple<T>* result = newVarTuple<T>(front->length + rest);
  copyItems(result->items(), front->items(), front->length, sizeof(T));
  detail::appendEach(result->items() + front->length, star->items() + start, rest);
  return result;
}

// An index of unknown kind, where the element's type says that it is none of a slice.
template <typename T>
inline T getitem(const List<T>* self, Value index) {
  return getitem(self, indexIn(KRAIT_TEXT("list"), index));
}
template <typename T>
inline T getitem(const VarTuple<T>* self, Value index) {
  return getitem(self, indexIn(KRAIT_TEXT("tuple"), index));
}
template <typename T>
inline T getitem(const Array<T>* self, Value index) {
  return getitem(self, indexWord(index));
}
inline word getitem(const Range& self, Value index) {
  return getitem(self, indexIn(KRAIT_TEXT("range"), index));
}
template <typename T>
inline void delitem(List<T>* self, Value index) {
  if (isType<Slice>(index)) return delitem(self, unbox<Slice>(index));
  delitem(self, indexIn(KRAIT_TEXT("list"), index));
}

// array(code) of a given length, array(code, iterable). The code is that of the element's type where it is
// left out.
// Where the code is known only when the program runs, typeCodeOf checks it: TypeError, ValueError.
char typeCodeOf(Value code) KRAIT_RAISES;
inline char typeCodeOf(Str* code) { return code->data()[0]; }

// The elements that a text or bytes stand for; false where the value is an iterable of elements. TypeError: cannot use
// a str to initialize an array with typecode 'i'.
bool fillArray(ArrayBase* self, Value initial) KRAIT_RAISES;
template <typename T>
inline void array_frombytes(Array<T>* self, BytesLike bytes) {
  if (bytes.view.size != 0) beforeResize(self, 0);
  array_frombytes(self, bytes.view.data, bytes.view.size);
}

// Bytes of an array or a view are those in memory, not the items.
template <typename T>
inline void collectBytes(ByteArray* self, Array<T>* const& source, bool) {
  extendBytes(self, byteView(static_cast<const ArrayBase*>(source)));
}
inline void collectBytes(ByteArray* self, MemoryView* const& source, bool) { extendBytes(self, byteView(source)); }

template <typename T>
KRAIT_ALLOCATES inline Array<T>* newArray(word length) {
  return newArray<T>(detail::typeCode<T>(), static_cast<uword>(length));
}
template <typename T, typename Code>
KRAIT_ALLOCATES inline Array<T>* newArray(Code code, word length) {
  return newArray<T>(typeCodeOf(code), static_cast<uword>(length));
}
template <typename T, typename Iterable>
KRAIT_ALLOCATES inline Array<T>* toArray(char code, const Iterable& iterable) {
  if constexpr (kSame<Iterable, Value> || kSame<Iterable, Bytes*> || kSame<Iterable, ByteArray*> || kSame<Iterable, Str*>) {
    Array<T>* result = emptyArray<T>(code);
    if constexpr (kSame<Iterable, Value>) {
      if (!fillArray(result, iterable)) return arrayOfItems<T>(code, iterable);
    } else {
      fillArray(result, box(iterable));
    }
    return result;
  } else {
    return arrayOfItems<T>(code, iterable);
  }
}
template <typename T, typename Iterable>
KRAIT_ALLOCATES inline Array<T>* toArray(const Iterable& iterable) {
  char code = detail::typeCode<T>();
  if constexpr (kIsPointer<Iterable> && kIsBase<ArrayBase, RemovePointer<Iterable>>) {
    if (sizeof(typename RemovePointer<Iterable>::Element) == sizeof(T)) code = iterable->code;
  }
  return toArray<T>(code, iterable);
}
template <typename T, typename Code, typename Iterable>
KRAIT_ALLOCATES inline Array<T>* toArray(Code code, const Iterable& iterable) {
  return toArray<T>(typeCodeOf(code), iterable);
}

template <typename T>
KRAIT_ALLOCATES inline FrozenSet<T>* frozenset() {
  return detail::newSet<FrozenSet<T>>();
}

// sort() without a key.
template <typename T>
inline void list_sort(List<T>* self, None, bool reverse) {
  list_sort(self, NoKey{}, reverse);
}

// filter(None, iterable)
template <typename Iterable>
KRAIT_INLINE auto filterTrue(const Iterable& iterable) {
  return filter_(None{}, iterable);
}

// What has no iterateReversed of its own raises, as a Value: 'set' object is not reversible.
template <typename S>
inline IfSet<S, ReversedValueIterator> iterateReversed(S* const& self) {
  return iterateReversed(box(self));
}
template <typename T>
inline ReversedValueIterator iterateReversed(Iterator<T>* self) {
  return iterateReversed(box(self));
}

// Tuples by value that became Values, and what they refuse.
template <typename Q>
inline word tuple_index(Value self, const Q& item, word start = 0, word stop = kMaxWord) {
  return tuple_index(toTuple<Value>(self), item, start, stop);
}
template <typename Q>
inline word tuple_count(Value self, const Q& item) {
  return tuple_count(toTuple<Value>(self), item);
}
template <typename... Ts, typename Key>
inline void delitem(const Tuple<Ts...>& self, const Key& key) {
  delitem(box(self), box(key));
}
template <typename T, typename Key>
inline void delitem(VarTuple<T>* self, const Key& key) {
  delitem(box(self), box(key));
}

// ---- in-place operators under the names of the plain ones ----

template <typename A, typename B>
inline auto ibitand_(const A& a, const B& b) -> decltype(ibitand(a, b)) {
  return ibitand(a, b);
}
template <typename A, typename B>
inline auto ibitor_(const A& a, const B& b) -> decltype(ibitor(a, b)) {
  return ibitor(a, b);
}

// What has no operators of its own is asked as a Value.
template <typename T>
inline EnableIf<detail::kIsPlainObject<T> || kSame<T, Slice> || kSame<T, ClassRef>, word> len(
    const T& object) {
  return len(box(object));
}

}  // namespace krait
