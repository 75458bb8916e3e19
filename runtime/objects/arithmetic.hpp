// Operators on mixed operands: machine integers with Int and float, anything with a Value.
//
// What is proved to fit, emitted code computes with C++'s own operators; what comes here may leave the
// machine's range, so integers give an Int. The overloads for operands of one type stand with the type
// (int.hpp, float.hpp, complex.hpp …); these templates only choose the type in which an operation happens, as
// Python would: int, float, complex, or a Value.
#pragma once

#include "krait/numbers/float_bits.hpp"
#include "krait/objects/builtins.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/convert.hpp"
#include "krait/objects/dict.hpp"
#include "krait/objects/set.hpp"
#include "krait/objects/str.hpp"
#include "krait/objects/tuple_ops.hpp"

namespace krait {

template <typename T>
constexpr bool kIsIntKind = kIsMachineInt<T> || kSame<T, bool> || kSame<T, Int>;
template <typename T>
constexpr bool kIsNumber = kIsIntKind<T> || kSame<T, Float> || kSame<T, Complex>;

namespace detail {

// Two numbers of which at least one is no Int, or of different types: for two of the same the plain overloads
// are there.
template <typename A, typename B>
constexpr bool kMixedNumbers =
    kIsNumber<A> && kIsNumber<B> && (!kSame<A, B> || kIsMachineInt<A> || kSame<A, bool>);
template <typename A, typename B>
using Common = Choose<kSame<A, Complex> || kSame<B, Complex>, Complex,
                      Choose<kSame<A, Float> || kSame<B, Float>, Float, Int>>;
// One side is a Value, the other is not.
template <typename A, typename B>
constexpr bool kMixedValue = kSame<A, Value> != kSame<B, Value>;

// Program classes and whatever else brings no operators of its own.
template <typename T>
constexpr bool kIsPlainObject = false;
template <typename T>
constexpr bool kIsPlainObject<T*> =
    kIsBase<Object, T> && !kSame<T, Str> && !kSame<T, Bytes> && !kIsBase<ListBase, T> &&
    !kIsBase<VarTupleBase, T> && !kIsBase<DictBase, T> && !kIsBase<SetBase, T>;

template <typename A, typename B>
constexpr bool kPlainObjects = kIsPlainObject<A> && kIsPlainObject<B>;

}  // namespace detail

#define KRAIT_MIXED(name)                                                                               \
  template <                                                                                            \
      typename A, typename B,                                                                           \
      EnableIf<detail::kMixedNumbers<A, B> || detail::kMixedValue<A, B> || detail::kPlainObjects<A, B>, \
               int> = 0>                                                                                \
  inline auto name(const A& a, const B& b) {                                                            \
    if constexpr (detail::kMixedNumbers<A, B>) {                                                        \
      using Number = detail::Common<A, B>;                                                              \
      return name(convert<Number>(a), convert<Number>(b));                                              \
    } else {                                                                                            \
      return name(box(a), box(b));                                                                      \
    }                                                                                                   \
  }

KRAIT_MIXED(add)
KRAIT_MIXED(sub)
KRAIT_MIXED(mul)
KRAIT_MIXED(pow)
KRAIT_MIXED(powValue)
KRAIT_MIXED(lshift)
KRAIT_MIXED(rshift)
KRAIT_MIXED(bitand_)
KRAIT_MIXED(bitor_)
KRAIT_MIXED(bitxor)
#undef KRAIT_MIXED

// As above, but machine integers need not become Ints.
template <typename A, typename B,
          EnableIf<detail::kMixedNumbers<A, B> || detail::kMixedValue<A, B> || detail::kPlainObjects<A, B>,
                   int> = 0>
inline auto truediv(const A& a, const B& b) {
  if constexpr (kFitsInt32<A> && kFitsInt32<B>) {
    return truediv(static_cast<int32_t>(a), static_cast<int32_t>(b));
  } else if constexpr (detail::kMixedNumbers<A, B>) {
    using Number = detail::Common<A, B>;
    return truediv(convert<Number>(a), convert<Number>(b));
  } else {
    return truediv(box(a), box(b));
  }
}

// Of two bools these are bools.
constexpr bool bitand_(bool a, bool b) { return a && b; }
constexpr bool bitor_(bool a, bool b) { return a || b; }
constexpr bool bitxor(bool a, bool b) { return a != b; }

#define KRAIT_MIXED_VALUE(name)                                                                       \
  template <typename A, typename B>                                                                   \
  inline EnableIf<detail::kMixedValue<A, B> && !kSame<A, Str*>, Value> name(const A& a, const B& b) { \
    return name(box(a), box(b));                                                                      \
  }
KRAIT_MIXED_VALUE(floordiv)
KRAIT_MIXED_VALUE(mod)
KRAIT_MIXED_VALUE(matmul)
KRAIT_MIXED_VALUE(divmod)
KRAIT_MIXED_VALUE(iadd)
KRAIT_MIXED_VALUE(isub)
KRAIT_MIXED_VALUE(imul)
KRAIT_MIXED_VALUE(imatmul)
KRAIT_MIXED_VALUE(itruediv)
KRAIT_MIXED_VALUE(ifloordiv)
KRAIT_MIXED_VALUE(imod)
KRAIT_MIXED_VALUE(ipow)
KRAIT_MIXED_VALUE(ilshift)
KRAIT_MIXED_VALUE(irshift)
KRAIT_MIXED_VALUE(ibitand)
KRAIT_MIXED_VALUE(ibitor)
KRAIT_MIXED_VALUE(ibitxor)
#undef KRAIT_MIXED_VALUE

// ---- // and % of machine integers stay machine integers ----

namespace detail {

template <typename T>
constexpr bool kIsSmallInt = kIsMachineInt<T> || kSame<T, bool>;
// Holds the results for all values of both but the least integer divided by -1, which lowering excludes.
template <typename A, typename B>
using Quotient =
    Choose<(sizeof(A) < 4 || (sizeof(A) == 4 && kIsSigned<A>)) &&
               (sizeof(B) < 4 || (sizeof(B) == 4 && kIsSigned<B>)),
           int32_t,
           Choose<sizeof(A) <= 4 && sizeof(B) <= 4 && !kIsSigned<A> && !kIsSigned<B>, uint32_t, int64_t>>;

}  // namespace detail

template <typename A, typename B>
KRAIT_RAISES inline EnableIf<detail::kIsSmallInt<A> && detail::kIsSmallInt<B>, detail::Quotient<A, B>>
floordiv(A a, B b) {
  using Wide = detail::Quotient<A, B>;
  const Wide left = static_cast<Wide>(a), right = static_cast<Wide>(b);
  if (right == 0) raiseIntegerZeroDivision();
  const Wide quotient = left / right;
  return quotient * right != left && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}
template <typename A, typename B>
KRAIT_RAISES inline EnableIf<detail::kIsSmallInt<A> && detail::kIsSmallInt<B>, detail::Quotient<A, B>> mod(
    A a, B b) {
  using Wide = detail::Quotient<A, B>;
  const Wide right = static_cast<Wide>(b);
  if (right == 0) raiseIntegerModuloZero();
  const Wide remainder = static_cast<Wide>(a) % right;
  return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder;
}
template <typename A, typename B>
inline EnableIf<kIsNumber<A> && kIsNumber<B> && !kSame<A, B> &&
                    !(detail::kIsSmallInt<A> && detail::kIsSmallInt<B>),
                detail::Common<A, B>>
floordiv(const A& a, const B& b) {
  using Number = detail::Common<A, B>;
  return floordiv(convert<Number>(a), convert<Number>(b));
}
template <typename A, typename B>
inline EnableIf<kIsNumber<A> && kIsNumber<B> && !kSame<A, B> &&
                    !(detail::kIsSmallInt<A> && detail::kIsSmallInt<B>),
                detail::Common<A, B>>
mod(const A& a, const B& b) {
  using Number = detail::Common<A, B>;
  return mod(convert<Number>(a), convert<Number>(b));
}

// divmod of numbers of different types, where one is no machine integer (builtins.hpp has the others).
template <typename A, typename B>
inline EnableIf<detail::kMixedNumbers<A, B> && !(detail::kIsSmallInt<A> && detail::kIsSmallInt<B>),
                Tuple<detail::Common<A, B>, detail::Common<A, B>>>
divmod(const A& a, const B& b) {
  using Number = detail::Common<A, B>;
  return divmod(convert<Number>(a), convert<Number>(b));
}

// ---- One operand ----

template <typename T>
inline EnableIf<kIsMachineInt<T> || kSame<T, bool>, Int> neg(T a) {
  return neg(makeInt(a));
}
template <typename T>
inline EnableIf<kIsMachineInt<T> || kSame<T, bool>, Int> pos(T a) {
  return makeInt(a);
}
template <typename T>
inline EnableIf<kIsMachineInt<T> || kSame<T, bool>, Int> invert(T a) {
  return invert(makeInt(a));
}
template <typename T>
inline EnableIf<detail::kIsPlainObject<T>, Value> neg(T a) {
  return neg(box(a));
}
template <typename T>
constexpr EnableIf<kIsMachineInt<T> || kSame<T, bool>, bool> truth(T a) {
  return a != 0;
}
inline bool truth(None) { return false; }
template <typename T>
inline EnableIf<detail::kIsPlainObject<T>, bool> truth(T object) {
  return object != nullptr && truth(box(object));
}
template <typename T>
inline EnableIf<kIsMachineInt<T> || kSame<T, bool>, Int> toInt(T a) {
  return makeInt(a);
}
template <typename T>
inline EnableIf<kIsMachineInt<T> || kSame<T, bool>, Float> toFloat(T a) {
  return static_cast<Float>(a);
}
template <typename T>
inline EnableIf<kIsMachineInt<T> || kSame<T, bool> || kSame<T, Int>, Complex> toComplex(T a) {
  return {toFloat(a), 0};
}
template <typename A, typename B>
inline EnableIf<!(kSame<A, Float> && kSame<B, Float>) && !(kSame<A, Value> && kSame<B, Value>), Complex> toComplex(
    const A& real, const B& imag) {
  return toComplex(box(real), box(imag));
}
// int(text, base)
template <typename T>
inline EnableIf<kIsMachineInt<T>, Int> toInt(Str* text, T base) {
  return toInt(text, makeInt(base));
}
template <typename T>
inline EnableIf<kIsMachineInt<T>, Int> toInt(Value value, T base) {
  return toInt(value, makeInt(base));
}
template <typename T>
inline EnableIf<!kSame<T, Value> && !kSame<T, Str*>, Int> toInt(const T& value, word base) {
  return toInt(box(value), makeInt(base));
}
// An int as a bound of words.
template <typename T>
inline EnableIf<kIsMachineInt<T>, word> clampToWord(T value) {
  if constexpr (sizeof(T) < sizeof(word) || (sizeof(T) == sizeof(word) && kIsSigned<T>)) {
    return static_cast<word>(value);
  } else {
    const auto wide = static_cast<int64_t>(value);
    return wide > kMaxWord ? kMaxWord : wide < -kMaxWord - 1 ? -kMaxWord - 1 : static_cast<word>(wide);
  }
}
template <typename T>
inline bool toBool(const T& value) {
  return truth(value);
}

// ---- Comparison: exact between integers and floats ----

namespace detail {

// -1, 0, 1, or unordered.
template <typename A, typename B>
inline int8_t order(const A& a, const B& b) {
  if constexpr (kSame<A, Float>) {
    if constexpr (kSame<B, Float>) {
      return a < b ? -1 : a > b ? 1 : a == b ? 0 : numbers::kUnordered;
    } else {
      const int8_t reversed = order(b, a);
      return reversed == numbers::kUnordered ? reversed : static_cast<int8_t>(-reversed);
    }
  } else if constexpr (kSame<B, Float>) {
    if constexpr (kIsSmallInt<A> && sizeof(A) < sizeof(Float)) {
      return order(static_cast<Float>(a), b);
    } else {
      return compareIntFloat(convert<Int>(a), b);
    }
  } else if constexpr (kIsSmallInt<A> && kIsSmallInt<B> && (sizeof(A) < 8 || kIsSigned<A>) &&
                       (sizeof(B) < 8 || kIsSigned<B>)) {
    const int64_t left = static_cast<int64_t>(a), right = static_cast<int64_t>(b);
    return left < right ? -1 : left > right;
  } else {
    const Int left = convert<Int>(a), right = convert<Int>(b);
    return lt(left, right) ? -1 : eq(left, right) ? 0 : 1;
  }
}

}  // namespace detail

#define KRAIT_MIXED_COMPARE(name, condition)                                                             \
  template <typename A, typename B>                                                                      \
  inline EnableIf<detail::kMixedNumbers<A, B> && !kSame<detail::Common<A, B>, Complex>, bool> name(      \
      const A& a, const B& b) {                                                                          \
    const int8_t order = detail::order(a, b);                                                            \
    return condition;                                                                                    \
  }                                                                                                      \
  template <typename A, typename B>                                                                      \
  inline EnableIf<detail::kMixedValue<A, B> || (detail::kIsPlainObject<A> && detail::kIsPlainObject<B>), \
                  bool>                                                                                  \
  name(const A& a, const B& b) {                                                                         \
    return name(box(a), box(b));                                                                         \
  }
KRAIT_MIXED_COMPARE(eq, order == 0)
KRAIT_MIXED_COMPARE(ne, order != 0)
KRAIT_MIXED_COMPARE(lt, order == -1)
KRAIT_MIXED_COMPARE(le, order == -1 || order == 0)
KRAIT_MIXED_COMPARE(gt, order == 1)
KRAIT_MIXED_COMPARE(ge, order == 1 || order == 0)
#undef KRAIT_MIXED_COMPARE

// Equality with complex numbers: the imaginary part is 0 and the real parts are equal.
template <typename A, typename B>
inline EnableIf<detail::kMixedNumbers<A, B> && kSame<detail::Common<A, B>, Complex>, bool> ne(const A& a,
                                                                                              const B& b) {
  return !eq(a, b);
}
template <typename T>
inline EnableIf<kIsNumber<T> && !kSame<T, Complex>, bool> eq(const Complex& a, const T& b) {
  return a.imag == 0 && detail::order(a.real, b) == 0;
}
template <typename T>
inline EnableIf<kIsNumber<T> && !kSame<T, Complex>, bool> eq(const T& a, const Complex& b) {
  return eq(b, a);
}
inline bool eq(None, None) { return true; }
inline bool ne(None, None) { return false; }
inline bool eq(ClassRef a, ClassRef b) { return a.type == b.type; }
inline bool ne(ClassRef a, ClassRef b) { return a.type != b.type; }

// Things of kinds that never compare equal, or None and something that may be absent.
namespace detail {
template <typename A, typename B>
constexpr bool kIsNoneAndOther = (kSame<A, None> != kSame<B, None>) && !kSame<A, Value> && !kSame<B, Value>;
}
template <typename A, typename B>
inline EnableIf<detail::kIsNoneAndOther<A, B>, bool> eq(const A& a, const B& b) {
  return is(a, b);
}
template <typename A, typename B>
inline EnableIf<detail::kIsNoneAndOther<A, B>, bool> ne(const A& a, const B& b) {
  return !is(a, b);
}

// ---- Identity ----

template <typename A, typename B>
inline bool is(const A& a, const B& b) {
  if constexpr (kIsPointer<A> && kIsPointer<B>) {
    return static_cast<const void*>(a) == static_cast<const void*>(b);
  } else if constexpr (kIsPointer<A> && kSame<B, None>) {
    return a == nullptr;
  } else if constexpr (kSame<A, None> && kIsPointer<B>) {
    return b == nullptr;
  } else if constexpr (kSame<A, None> && kSame<B, None>) {
    return true;
  } else if constexpr (kSame<A, Value> && kSame<B, None>) {
    return a.isNone();
  } else if constexpr (kSame<A, None> && kSame<B, Value>) {
    return b.isNone();
  } else if constexpr (kSame<A, bool> != kSame<B, bool> && !kSame<A, Value> && !kSame<B, Value>) {
    return false;
  } else if constexpr (kIsIntKind<A> && kIsIntKind<B>) {
    return detail::order(a, b) == 0;
  } else if constexpr (kSame<A, Float> && kSame<B, Float>) {
    return numbers::bitsOf(a) == numbers::bitsOf(b);
  } else if constexpr (kSame<A, ClassRef> && kSame<B, ClassRef>) {
    return a.type == b.type;
  } else if constexpr (kSame<A, Value> || kSame<B, Value>) {
    return box(a).bits == box(b).bits;
  } else {
    return false;
  }
}

}  // namespace krait
