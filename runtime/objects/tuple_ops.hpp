// Operations on tuples by value: comparison item by item, hash, membership, indexing, joining, and the heap's
// form.
#pragma once

#include "krait/objects/vartuple.hpp"

namespace krait {

namespace detail {

template <typename First, typename... Rest>
constexpr bool kAllSame = (kSame<First, Rest> && ...);

template <typename T>
inline void hashItems(TupleHasher& hasher, const T& tuple) {
  if constexpr (T::kSize > 0) {
    hasher.add(hashItem(tuple.first));
    if constexpr (T::kSize > 1) hashItems(hasher, tuple.rest);
  }
}

// -1, 0, 1: at the first pair of items that differ.
template <typename A, typename B>
inline int8_t compareItems(const A& a, const B& b) {
  if constexpr (A::kSize == 0 || B::kSize == 0) {
    return A::kSize == B::kSize ? 0 : A::kSize < B::kSize ? -1 : 1;
  } else {
    if (!itemsEqual(a.first, b.first)) return itemsLess(a.first, b.first) ? -1 : 1;
    if constexpr (A::kSize > 1 && B::kSize > 1) return compareItems(a.rest, b.rest);
    return A::kSize == B::kSize ? 0 : A::kSize < B::kSize ? -1 : 1;
  }
}

template <typename A, typename B>
inline bool equalItems(const A& a, const B& b) {
  if constexpr (A::kSize != B::kSize) {
    return false;
  } else if constexpr (A::kSize == 0) {
    return true;
  } else {
    if (!itemsEqual(a.first, b.first)) return false;
    if constexpr (A::kSize > 1) return equalItems(a.rest, b.rest);
    return true;
  }
}

template <typename T, typename Q>
inline word findItem(const T& tuple, const Q& value, word index) {
  if constexpr (T::kSize == 0) {
    return -1;
  } else {
    if (itemsEqual(tuple.first, value)) return index;
    if constexpr (T::kSize > 1) return findItem(tuple.rest, value, index + 1);
    return -1;
  }
}

template <typename T, typename Q>
inline word countItems(const T& tuple, const Q& value) {
  if constexpr (T::kSize == 0) {
    return 0;
  } else {
    word count = itemsEqual(tuple.first, value);
    if constexpr (T::kSize > 1) count += countItems(tuple.rest, value);
    return count;
  }
}

template <typename T>
inline Value boxedItem(const T& tuple, word index) {
  if (index == 0) return box(tuple.first);
  if constexpr (T::kSize > 1) return boxedItem(tuple.rest, index - 1);
  return kUndefinedValue;
}

template <typename... As, typename... Bs, size_t... a, size_t... b>
inline Tuple<As..., Bs...> joinTuples(const Tuple<As...>& x, const Tuple<Bs...>& y, Indexes<a...>,
                                      Indexes<b...>) {
  return Tuple<As..., Bs...>(get<a>(x)..., get<b>(y)...);
}

template <typename T, typename... Ts, size_t... indexes>
inline void fillItems(T* place, const Tuple<Ts...>& tuple, Indexes<indexes...>) {
  ((*place++ = convert<T>(get<indexes>(tuple))), ...);
}

template <typename... Ks, typename... Qs, size_t... indexes>
inline bool toKeys(const Tuple<Qs...>& query, Tuple<Ks...>& key, Indexes<indexes...>) {
  return (toKey(get<indexes>(query), get<indexes>(key)) && ...);
}

}  // namespace detail

template <typename... Ks, typename... Qs>
inline bool toKey(const Tuple<Qs...>& query, Tuple<Ks...>& key) {
  if constexpr (sizeof...(Ks) != sizeof...(Qs)) {
    return false;
  } else {
    return detail::toKeys(query, key, detail::Count<sizeof...(Ks)>());
  }
}

template <typename... Ks>
struct KeyOfItems<Tuple<Ks...>> {
  static bool make(Value value, Tuple<Ks...>& key) {
    return isTupleOf(value, sizeof...(Ks)) && makeAll(value, key, detail::Count<sizeof...(Ks)>());
  }

 private:
  template <size_t... indexes>
  static bool makeAll(Value value, Tuple<Ks...>& key, detail::Indexes<indexes...>) {
    static_cast<void>(value), static_cast<void>(key);
    return (toKey(tupleItem(value, indexes), get<indexes>(key)) && ...);
  }
};

template <typename... As, typename... Bs>
inline bool eq(const Tuple<As...>& a, const Tuple<Bs...>& b) {
  return detail::equalItems(a, b);
}
template <typename... As, typename... Bs>
inline bool ne(const Tuple<As...>& a, const Tuple<Bs...>& b) {
  return !detail::equalItems(a, b);
}
template <typename... As, typename... Bs>
inline bool lt(const Tuple<As...>& a, const Tuple<Bs...>& b) {
  return detail::compareItems(a, b) < 0;
}
template <typename... As, typename... Bs>
inline bool le(const Tuple<As...>& a, const Tuple<Bs...>& b) {
  return detail::compareItems(a, b) <= 0;
}
template <typename... As, typename... Bs>
inline bool gt(const Tuple<As...>& a, const Tuple<Bs...>& b) {
  return detail::compareItems(a, b) > 0;
}
template <typename... As, typename... Bs>
inline bool ge(const Tuple<As...>& a, const Tuple<Bs...>& b) {
  return detail::compareItems(a, b) >= 0;
}

template <typename... Ts>
inline Hash hash(const Tuple<Ts...>& self) {
  TupleHasher hasher;
  detail::hashItems(hasher, self);
  return hasher.finish(sizeof...(Ts));
}

template <typename... Ts, typename Q>
inline bool contains(const Tuple<Ts...>& self, const Q& item) {
  return detail::findItem(self, item, 0) >= 0;
}
template <typename... Ts, typename Q>
inline word tuple_count(const Tuple<Ts...>& self, const Q& value) {
  return detail::countItems(self, value);
}
template <typename... Ts, typename Q>
inline word tuple_index(const Tuple<Ts...>& self, const Q& value, word start = 0, word stop = kMaxWord) {
  if (start != 0 || stop != kMaxWord) return tuple_index(toTuple<Value>(self), value, start, stop);
  word found = detail::findItem(self, value, 0);
  if (found < 0) raiseNotInTuple();
  return found;
}

// By an index that is not constant: the item itself where all have one type, else a Value.
template <typename First, typename... Rest>
inline auto getitem(const Tuple<First, Rest...>& self, word index) {
  if (!resolveIndex(1 + sizeof...(Rest), index)) raiseTupleIndex();
  if constexpr (detail::kAllSame<First, Rest...>) {
    return reinterpret_cast<const First*>(&self)[index];
  } else {
    return detail::boxedItem(self, index);
  }
}

template <typename... As, typename... Bs>
inline Tuple<As..., Bs...> add(const Tuple<As...>& a, const Tuple<Bs...>& b) {
  return detail::joinTuples(a, b, detail::Count<sizeof...(As)>(), detail::Count<sizeof...(Bs)>());
}

// Items one by one: by their type where all have one, else as Values.
template <typename Tuple>
struct TupleIterator;
template <typename First, typename... Rest>
struct TupleIterator<Tuple<First, Rest...>> {
  static constexpr bool kUniform = detail::kAllSame<First, Rest...>;
  using Item = Choose<kUniform, First, Value>;
  using Class = tuple_iterator_class;
  Tuple<First, Rest...> tuple;
  word index;
  bool next(Item& item) {
    if (index >= static_cast<word>(1 + sizeof...(Rest))) return false;
    if constexpr (kUniform) {
      item = reinterpret_cast<const First*>(&tuple)[index++];
    } else {
      item = detail::boxedItem(tuple, index++);
    }
    return true;
  }
  uword hint() const { return 1 + sizeof...(Rest); }
};
template <>
struct TupleIterator<Tuple<>> {
  using Item = Value;
  using Class = tuple_iterator_class;
  Tuple<> tuple;
  word index;
  bool next(Value&) { return false; }
};
template <typename... Ts>
inline TupleIterator<Tuple<Ts...>> iterate(const Tuple<Ts...>& self) {
  return {self, 0};
}

namespace detail {

template <typename T, typename... Ts>
struct Conversion<VarTuple<T>*, Tuple<Ts...>> {
  static VarTuple<T>* apply(const Tuple<Ts...>& tuple) {
    VarTuple<T>* result = newVarTuple<T>(sizeof...(Ts));
    fillItems(result->items(), tuple, Count<sizeof...(Ts)>());
    return result;
  }
};

// Elements of another representation: a new tuple.
template <typename To, typename From>
struct Conversion<VarTuple<To>*, VarTuple<From>*> {
  static VarTuple<To>* apply(VarTuple<From>* from) {
    VarTuple<To>* result = newVarTuple<To>(from->length);
    for (uword i = 0; i < from->length; ++i) result->items()[i] = convert<To>(from->items()[i]);
    return result;
  }
};

}  // namespace detail

}  // namespace krait
