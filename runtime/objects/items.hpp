// What containers ask of their elements, whatever their representation: equality, order, hash and text.
//
// Machine numbers are compared inline. Other types bring overloads of eq, lt, hash and writeRepr; a type
// without them (an instance of a class of the program) is asked through its slots, as a Value.
#pragma once

#include "krait/numbers/float_bits.hpp"
#include "krait/objects/iterator_class.hpp"
#include "krait/objects/keys.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

template <typename T>
constexpr bool kIsIntLike = kIsMachineInt<T> || kSame<T, bool>;

// Of any type: is it a signed machine integer?
template <typename T>
constexpr bool isSignedInt() {
  if constexpr (kIsMachineInt<T>) {
    return kIsSigned<T>;
  } else {
    return false;
  }
}

// A machine integer that holds all values of both.
template <typename A, typename B>
using WideInt = Choose<(sizeof(A) < 4 && sizeof(B) < 4), int32_t, int64_t>;

namespace detail {

template <typename A, typename B, typename = void>
struct HasEq {
  static constexpr bool kValue = false;
};
template <typename A, typename B>
struct HasEq<A, B, decltype(static_cast<void>(eq(declared<A>(), declared<B>())))> {
  static constexpr bool kValue = true;
};
template <typename A, typename B, typename = void>
struct HasLt {
  static constexpr bool kValue = false;
};
template <typename A, typename B>
struct HasLt<A, B, decltype(static_cast<void>(lt(declared<A>(), declared<B>())))> {
  static constexpr bool kValue = true;
};
template <typename A, typename = void>
struct HasHash {
  static constexpr bool kValue = false;
};
template <typename A>
struct HasHash<A, decltype(static_cast<void>(hash(declared<A>())))> {
  static constexpr bool kValue = true;
};
template <typename A>
inline Int asInt(A number) {
  if constexpr (kSame<A, Int>) {
    return number;
  } else {
    return makeInt(number);
  }
}

// -1, 0, 1 or unordered for an integer and a float, exactly.
template <typename A>
inline int8_t compareWithFloat(A a, Float b) {
  if constexpr (kSame<A, Int>) {
    return compareIntFloat(a, b);
  } else if constexpr (sizeof(A) < sizeof(Float)) {
    Float wide = static_cast<Float>(a);
    return wide == b ? 0 : wide < b ? -1 : wide > b ? 1 : 2;
  } else {
    return compareIntFloat(makeInt(a), b);
  }
}

template <typename T>
constexpr bool kIsInteger = kIsIntLike<T> || kSame<T, Int>;

}  // namespace detail

// a is b or a == b: what `in`, index, count and keys mean by equal.
template <typename A, typename B>
inline bool itemsEqual(const A& a, const B& b) {
  if constexpr (kIsIntLike<A> && kIsIntLike<B>) {
    using Wide = WideInt<A, B>;
    return static_cast<Wide>(a) == static_cast<Wide>(b);
  } else if constexpr (kSame<A, Float> && kSame<B, Float>) {
    // The same bits are the same object where a float has no other identity: nan in [nan].
    return a == b || (a != a && numbers::bitsOf(a) == numbers::bitsOf(b));
  } else if constexpr (kSame<A, Value> && kSame<B, Value>) {
    return sameOrEqual(a, b);
  } else if constexpr (kSame<A, None> && kSame<B, None>) {
    return true;
  } else if constexpr (detail::kIsInteger<A> && detail::kIsInteger<B>) {
    return eq(detail::asInt(a), detail::asInt(b));
  } else if constexpr (detail::kIsInteger<A> && kSame<B, Float>) {
    return detail::compareWithFloat(a, b) == 0;
  } else if constexpr (kSame<A, Float> && detail::kIsInteger<B>) {
    return detail::compareWithFloat(b, a) == 0;
  } else if constexpr (kIsPointer<A> && kSame<A, B>) {
    if (a == b) return true;
    if (a == nullptr || b == nullptr) return false;
    if constexpr (detail::HasEq<A, B>::kValue) {
      return eq(a, b);
    } else {
      return eq(box(a), box(b));
    }
  } else if constexpr (!kSame<A, Value> && !kSame<B, Value> && detail::HasEq<A, B>::kValue) {
    return eq(a, b);
  } else {
    return sameOrEqual(box(a), box(b));
  }
}

template <typename A, typename B>
inline bool itemsLess(const A& a, const B& b) {
  if constexpr (kIsIntLike<A> && kIsIntLike<B>) {
    using Wide = WideInt<A, B>;
    return static_cast<Wide>(a) < static_cast<Wide>(b);
  } else if constexpr (kSame<A, Float> && kSame<B, Float>) {
    return a < b;
  } else if constexpr (detail::kIsInteger<A> && detail::kIsInteger<B>) {
    return lt(detail::asInt(a), detail::asInt(b));
  } else if constexpr (detail::kIsInteger<A> && kSame<B, Float>) {
    return detail::compareWithFloat(a, b) == -1;
  } else if constexpr (kSame<A, Float> && detail::kIsInteger<B>) {
    return detail::compareWithFloat(b, a) == 1;
  } else if constexpr (!kSame<A, Value> && !kSame<B, Value> && detail::HasLt<A, B>::kValue) {
    return lt(a, b);
  } else {
    return lt(box(a), box(b));
  }
}

// a > b: what max() asks, where it makes a difference who is asked.
template <typename A, typename B>
inline bool itemsGreater(const A& a, const B& b) {
  if constexpr (kIsIntLike<A> || kSame<A, Float> || detail::kIsInteger<A> ||
                (!kSame<A, Value> && !kSame<B, Value> && detail::HasLt<B, A>::kValue)) {
    return itemsLess(b, a);
  } else {
    return gt(box(a), box(b));
  }
}

template <typename T>
inline Hash hashItem(const T& item) {
  if constexpr (kIsIntLike<T>) {
    if constexpr (sizeof(T) <= 4 && kIsSigned<T>) {
      return numbers::hashInt32(static_cast<int32_t>(item));
    } else {
      return numbers::hashInt64(static_cast<int64_t>(item));
    }
  } else if constexpr (kSame<T, None>) {
    return static_cast<Hash>(0x0bca27ed);
  } else if constexpr (kIsPointer<T>) {
    if (item == nullptr) return hashItem(None{});
    if constexpr (detail::HasHash<T>::kValue) {
      return hash(item);
    } else {
      return hash(box(item));
    }
  } else if constexpr (detail::HasHash<T>::kValue) {
    return hash(item);
  } else {
    return hash(box(item));
  }
}

// repr() of an element.
template <typename T>
inline void writeItem(Sink& sink, const T& item) {
  if constexpr (kIsPointer<T>) {
    if (item == nullptr) {
      writeRepr(sink, None{});
      return;
    }
  }
  writeRepr(sink, item);
}

// ValueError: <repr of item><text>
[[noreturn]] void raiseNotIn(Value item, FlashText text) KRAIT_RAISES;

// Whether comparing elements can run nothing but the runtime: containers need no protection while they are
// sorted.
template <typename T>
constexpr bool kComparesPlainly = kIsIntLike<T> || kSame<T, Float> || kSame<T, Int> || kSame<T, None> ||
                                  kSame<T, Str*> || kSame<T, Complex>;
template <typename... Ts>
constexpr bool kComparesPlainly<Tuple<Ts...>> = (kComparesPlainly<Ts> && ...);

// ---- keys ----

// A container as a key of another representation, item by item: `FrozenSet<uint8_t>` for a value that is an equal
// frozen set of Values. Containers whose items have a representation of their own specialise it.
template <typename K>
struct KeyOfItems {
  static bool make(Value, K&) { return false; }
};

// The real number that equals a complex one, or undefined.
Value realOfComplex(Value number);

// An element as key K, where some K equals it; false: no key can. An unhashable value raises TypeError.
template <typename K, typename Q>
inline bool toKey(const Q& query, K& key) {
  if constexpr (kSame<K, Q>) {
    key = query;
    return true;
  } else if constexpr (kSame<K, Value>) {
    key = box(query);
    return true;
  } else if constexpr (kIsIntLike<K> && kIsIntLike<Q>) {
    key = static_cast<K>(query);
    return static_cast<WideInt<K, Q>>(key) == static_cast<WideInt<K, Q>>(query);
  } else if constexpr (kIsIntLike<K> && kSame<Q, Int>) {
    int64_t wide;
    return fitsInt64(query, &wide) && toKey(wide, key);
  } else if constexpr (kIsIntLike<K> && kSame<Q, Float>) {
    if (!(query >= Float(-9.2e18) && query <= Float(9.2e18))) return false;
    int64_t wide = static_cast<int64_t>(query);
    return static_cast<Float>(wide) == query && toKey(wide, key);
  } else if constexpr (kSame<K, Int> && kIsIntLike<Q>) {
    key = makeInt(query);
    return true;
  } else if constexpr (kSame<K, Int> && kSame<Q, Float>) {
    if (!(query - query == 0)) return false;
    key = toInt(query);
    return compareIntFloat(key, query) == 0;
  } else if constexpr (kSame<K, Float> && detail::kIsInteger<Q>) {
    key = convert<Float>(query);
    return detail::compareWithFloat(query, key) == 0;
  } else if constexpr (kSame<Q, Value> || (kIsTuple<Q> && !kIsTuple<K>) || (kIsTuple<K> && !kIsTuple<Q>)) {
    Value value = box(query);
    if (isType<K>(value)) {
      key = unbox<K>(value);
      return true;
    }
    if constexpr (kIsIntLike<K> || kSame<K, Int> || kSame<K, Float>) {
      if (value.isBool()) return toKey(value.bits == kTrueValue.bits, key);
      if (isType<Int>(value)) return toKey(unbox<Int>(value), key);
      if constexpr (!kSame<K, Float>) {
        if (isType<Float>(value)) return toKey(unbox<Float>(value), key);
      }
      if (value.isObject() && value.object()->type_info->kind() == Kind::kComplex) {
        const Value real = realOfComplex(value);
        return !real.isUndefined() && toKey(real, key);
      }
    }
    static_cast<void>(hash(value));
    return KeyOfItems<K>::make(value, key);
  } else {
    static_cast<void>(key);
    return false;
  }
}
template <typename... Ks, typename... Qs>
inline bool toKey(const Tuple<Qs...>& query, Tuple<Ks...>& key);

// Whether hashing a key is cheap and cannot run the program's code: then no hash is kept.
template <typename K>
constexpr bool kHashesPlainly = kComparesPlainly<K>;

template <typename K>
struct KeyOnly {
  K key;
};
template <typename K>
struct KeyWithHash {
  uword hash;
  K key;
};
template <typename K>
using KeyEntry = Choose<kHashesPlainly<K>, KeyOnly<K>, KeyWithHash<K>>;

namespace detail {

template <typename K>
uword hashKey(const void* key) {
  return static_cast<uword>(hashItem(*static_cast<const K*>(key)));
}
template <typename K>
bool equalKeys(const void* stored, const void* key) {
  return itemsEqual(*static_cast<const K*>(stored), *static_cast<const K*>(key));
}

}  // namespace detail

template <typename K>
constexpr bool kIsIntKey = kIsIntLike<K> && sizeof(K) <= 4;

// How the table of entries of type Entry, with a member `key`, sees its keys.
template <typename K, typename Entry>
struct KeyOpsOf {
  static_assert(sizeof(Entry) < 256, "an entry of a table has less than 256 bytes");
  static constexpr KeyOps makeOps() {
    if constexpr (kIsIntKey<K>) {
      return {kIsSigned<K> ? KeyKind::kSigned : KeyKind::kUnsigned,
              sizeof(K),
              0,
              sizeof(Entry),
              nullptr,
              nullptr};
    } else {
      return {KeyKind::kOther, sizeof(K),           static_cast<uint8_t>(__builtin_offsetof(Entry, key)),
              sizeof(Entry),   &detail::hashKey<K>, &detail::equalKeys<K>};
    }
  }
  static constexpr KeyOps kOps = makeOps();
};

}  // namespace krait
