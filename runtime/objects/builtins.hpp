// Built-in functions over any iterable or number: sum, min, max, any, all, abs, divmod, pow, round, hash, id,
// …
//
// Where a result can be wider than its operands (a sum of bytes, the absolute value of the least integer) the
// C++ type of the result has room for it; lowering converts it to what inference has found.
#pragma once

#include "krait/objects/adaptors.hpp"
#include "krait/objects/sorting.hpp"
#include "krait/objects/str.hpp"
#include "krait/objects/unpack.hpp"

namespace krait {

// ---- any, all ----

template <typename Iterable>
inline bool any(const Iterable& iterable) {
  auto it = iterate(iterable);
  typename decltype(it)::Item item;
  while (it.next(item)) {
    if (truthOfItem(item)) return true;
  }
  return false;
}
template <typename Iterable>
inline bool all(const Iterable& iterable) {
  auto it = iterate(iterable);
  typename decltype(it)::Item item;
  while (it.next(item)) {
    if (!truthOfItem(item)) return false;
  }
  return true;
}

// ---- sum ----

namespace detail {

// Exact for as many items as there can be. Elements of lists are at most kMaxLength.
template <typename T>
constexpr auto sumTag() {
  if constexpr (kIsIntLike<T> && (sizeof(T) == 1 || (sizeof(T) == 2 && isSignedInt<T>()))) {
    return Tag<Choose<KRAIT_LENGTH_BITS == 16 && sizeof(word) == 4, int32_t, int64_t>>();
  } else if constexpr (kIsIntLike<T> && sizeof(T) <= 4) {
    return Tag<int64_t>();
  } else if constexpr (kIsIntLike<T>) {
    return Tag<Int>();
  } else {
    return Tag<T>();
  }
}
template <typename T>
using SumOf = typename decltype(sumTag<T>())::Type;

template <typename A, typename T>
inline A sumStep(const A& total, const T& item) {
  if constexpr (kIsMachineInt<A>) {
    return static_cast<A>(total + convert<A>(item));
  } else {
    return add(total, convert<A>(item));
  }
}

}  // namespace detail

template <typename A, typename Iterable>
inline A sumFrom(const Iterable& iterable, A total) {
  auto it = iterate(iterable);
  typename decltype(it)::Item item;
  while (it.next(item)) total = detail::sumStep(total, item);
  return total;
}
template <typename Iterable>
inline auto sum(const Iterable& iterable) {
  using A = detail::SumOf<ItemOf<Iterable>>;
  if constexpr (kSame<A, Value>) {
    return sumFrom<Value>(iterable, smallValue(0));
  } else if constexpr (kSame<A, Int>) {
    return sumFrom<Int>(iterable, Int::ofSmall(0));
  } else if constexpr (kSame<A, Complex>) {
    return sumFrom<Complex>(iterable, Complex{0, 0});
  } else {
    return sumFrom<A>(iterable, A(0));
  }
}
// Asked before items are added to a start of unknown type. TypeError: sum() can't sum strings [use ''.join(seq) instead]
void checkSumStart(Value start) KRAIT_RAISES;
template <typename Iterable, typename Start>
inline auto sum(const Iterable& iterable, const Start& start) {
  using T = ItemOf<Iterable>;
  if constexpr (kIsIntLike<T> && kIsIntLike<Start> && sizeof(T) <= 4 && sizeof(Start) <= 4) {
    return sumFrom<int64_t>(iterable, static_cast<int64_t>(start));
  } else if constexpr (detail::kIsInteger<T> && detail::kIsInteger<Start>) {
    return sumFrom<Int>(iterable, convert<Int>(start));
  } else if constexpr ((kSame<T, Float> && detail::kIsInteger<Start>) ||
                       (kSame<Start, Float> && detail::kIsInteger<T>)) {
    return sumFrom<Float>(iterable, convert<Float>(start));
  } else if constexpr (kSame<T, Value> || kSame<Start, Value>) {
    return sumFrom<Value>(iterable, box(start));
  } else {
    return sumFrom<Start>(iterable, start);
  }
}

// ---- min, max ----

[[noreturn]] void raiseEmptyMin() KRAIT_RAISES;  // ValueError: min() arg is an empty sequence
[[noreturn]] void raiseEmptyMax() KRAIT_RAISES;

namespace detail {

struct Identity {
  template <typename T>
  const T& operator()(const T& item) const {
    return item;
  }
};

template <bool greatest, typename A, typename B>
inline bool isMoreExtreme(const A& item, const B& best) {
  return greatest ? itemsGreater(item, best) : itemsLess(item, best);
}

// The first of the least (or greatest) items; false when there is none.
template <bool greatest, typename Iterable, typename Key>
inline bool findExtreme(const Iterable& iterable, Key key, ItemOf<Iterable>& best) {
  auto it = iterate(iterable);
  if (!it.next(best)) return false;
  ItemOf<Iterable> item;
  if constexpr (kSame<Key, Identity>) {
    while (it.next(item)) {
      if (isMoreExtreme<greatest>(item, best)) best = item;
    }
  } else {
    auto best_key = key(best);
    while (it.next(item)) {
      auto item_key = key(item);
      if (isMoreExtreme<greatest>(item_key, best_key)) {
        best = item;
        best_key = item_key;
      }
    }
  }
  return true;
}

template <bool greatest, typename T>
inline T extremeOf(const T& only) {
  return only;
}
template <bool greatest, typename A, typename B, typename... Rest>
inline auto extremeOf(const A& a, const B& b, const Rest&... rest) {
  using T = CommonOf<A, B>;
  bool second = isMoreExtreme<greatest>(b, a);
  return extremeOf<greatest>(second ? convert<T>(b) : convert<T>(a), rest...);
}
// Each item is asked for its key once.
template <bool greatest, typename Key, typename T, typename K>
inline T extremeByKeyFrom(Key&, const T& best, const K&) {
  return best;
}
template <bool greatest, typename Key, typename T, typename K, typename... Rest>
inline T extremeByKeyFrom(Key& key, const T& best, const K& best_key, const T& item, const Rest&... rest) {
  const K item_key = key(item);
  if (isMoreExtreme<greatest>(item_key, best_key)) {
    return extremeByKeyFrom<greatest>(key, item, item_key, rest...);
  }
  return extremeByKeyFrom<greatest>(key, best, best_key, rest...);
}
template <bool greatest, typename Key, typename T, typename... Rest>
inline T extremeByKey(Key key, const T& first, const Rest&... rest) {
  return extremeByKeyFrom<greatest>(key, first, key(first), rest...);
}

}  // namespace detail

#define KRAIT_EXTREME(name, greatest, raiseEmpty)                                         \
  template <typename Iterable>                                                            \
  inline ItemOf<Iterable> name(const Iterable& iterable) {                                \
    ItemOf<Iterable> best;                                                                \
    if (!detail::findExtreme<greatest>(iterable, detail::Identity{}, best)) raiseEmpty(); \
    return best;                                                                          \
  }                                                                                       \
  template <typename Iterable, typename D>                                                \
  inline auto name##Default(const Iterable& iterable, const D& otherwise) {               \
    using R = CommonOf<ItemOf<Iterable>, D>;                                              \
    ItemOf<Iterable> best;                                                                \
    bool found = detail::findExtreme<greatest>(iterable, detail::Identity{}, best);       \
    return found ? convert<R>(best) : convert<R>(otherwise);                              \
  }                                                                                       \
  template <typename Iterable, typename Key>                                              \
  inline ItemOf<Iterable> name##Key(const Iterable& iterable, Key key) {                  \
    ItemOf<Iterable> best;                                                                \
    if (!detail::findExtreme<greatest>(iterable, key, best)) raiseEmpty();                \
    return best;                                                                          \
  }                                                                                       \
  template <typename Iterable, typename Key, typename D>                                  \
  inline auto name##KeyDefault(const Iterable& iterable, Key key, const D& otherwise) {   \
    using R = CommonOf<ItemOf<Iterable>, D>;                                              \
    ItemOf<Iterable> best;                                                                \
    bool found = detail::findExtreme<greatest>(iterable, key, best);                      \
    return found ? convert<R>(best) : convert<R>(otherwise);                              \
  }                                                                                       \
  template <typename A, typename B, typename... Rest>                                     \
  KRAIT_INLINE auto name##Of(const A& a, const B& b, const Rest&... rest) {               \
    return detail::extremeOf<greatest>(a, b, rest...);                                    \
  }                                                                                       \
  template <typename Key, typename T, typename... Rest>                                   \
  inline T name##OfKey(Key key, const T& a, const Rest&... rest) {                        \
    return detail::extremeByKey<greatest>(key, a, rest...);                               \
  }
KRAIT_EXTREME(min, false, raiseEmptyMin)
KRAIT_EXTREME(max, true, raiseEmptyMax)
#undef KRAIT_EXTREME

// ---- numbers ----

template <typename T>
KRAIT_INLINE EnableIf<kIsIntLike<T> && sizeof(T) <= 4, Choose<(sizeof(T) < 4), int32_t, int64_t>> abs(T number) {
  using R = Choose<(sizeof(T) < 4), int32_t, int64_t>;
  return number < T(0) ? -static_cast<R>(number) : static_cast<R>(number);
}
// That of the least 64-bit integer is none.
template <typename T>
KRAIT_ALLOCATES inline EnableIf<kIsIntLike<T> && (sizeof(T) > 4), Int> abs(T number) {
  return abs(convert<Int>(number));
}

// divmod of machine integers: both of the wider type. ZeroDivisionError "integer division or modulo by zero".
template <typename A, typename B>
inline EnableIf<kIsIntLike<A> && kIsIntLike<B>, Tuple<WideInt<A, B>, WideInt<A, B>>> divmod(A a, B b) {
  using R = WideInt<A, B>;
  R x = static_cast<R>(a), y = static_cast<R>(b);
  if (y == 0) raiseIntegerZeroDivision();
  if (y == -1) return Tuple<R, R>(static_cast<R>(-x), 0);
  R quotient = x / y, remainder = x % y;
  if (remainder != 0 && (remainder < 0) != (y < 0)) {
    --quotient;
    remainder += y;
  }
  return Tuple<R, R>(quotient, remainder);
}
inline Tuple<Int, Int> divmod(Int a, Int b) {
  IntPair pair = divmodInt(a, b);
  return Tuple<Int, Int>(pair.quotient, pair.remainder);
}
Tuple<Float, Float> divmod(Float a, Float b) KRAIT_RAISES;  // ZeroDivisionError: float divmod()

// round(x): half to even. round(x, n) keeps the type.
Int round(Float number) KRAIT_ALLOCATES;  // ValueError, OverflowError for nan and inf
Float round(Float number, word digits);
inline Int round(Int number) { return number; }
Int round(Int number, word digits) KRAIT_ALLOCATES;
template <typename T>
KRAIT_INLINE EnableIf<kIsIntLike<T>, T> round(T number) {
  return number;
}
template <typename T>
inline EnableIf<kIsIntLike<T>, Int> round(T number, word digits) {
  return round(makeInt(number), digits);
}
template <typename T>
inline auto round(T number, None) {
  return round(number);
}
Value round(Value number) KRAIT_ALLOCATES;
Value round(Value number, Value digits) KRAIT_ALLOCATES;

template <typename T>
KRAIT_INLINE EnableIf<kIsIntLike<T>, Hash> hash(T number) {
  return hashItem(number);
}
template <typename T>
KRAIT_INLINE EnableIf<kIsBase<Object, T>, Int> id(T* object) {
  return makeInt(reinterpret_cast<uword>(object));
}
inline Int id(Value value) { return makeInt(value.bits); }
template <typename T>
inline EnableIf<kIsIntLike<T>, Int> id(T value) {
  return id(box(value));
}

inline Tuple<Int, Int> int_as_integer_ratio(Int number) { return Tuple<Int, Int>(number, Int::ofSmall(1)); }

// str.maketrans: from a dictionary, or from two texts of equal length and what is to be deleted. y and z may
// be None.
Dict<Int, Value>* str_maketrans(Value x, Value y, Value z) KRAIT_ALLOCATES;

// ---- the console, and the rest ----

Str* input() KRAIT_ALLOCATES;  // EOFError: EOF when reading a line
template <typename T>
inline Str* input(const T& prompt) {
  writeStr(console, prompt);
  return input();
}

bool callable(Value value);

}  // namespace krait
