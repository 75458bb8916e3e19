// Identity of what is held by value: tuples, floats, ranges, slices. They have no address of their own, so two of them are
// the same object if what they hold is the same.
#pragma once

#include "krait/objects/arithmetic.hpp"
#include "krait/objects/builtins.hpp"
#include "krait/objects/complex.hpp"
#include "krait/objects/slice.hpp"
#include "krait/objects/tuple_ops.hpp"

namespace krait {

template <typename... As, typename... Bs>
inline bool is(const Tuple<As...>& a, const Tuple<Bs...>& b);
inline bool is(Complex a, Complex b) {
  return numbers::bitsOf(a.real) == numbers::bitsOf(b.real) &&
         numbers::bitsOf(a.imag) == numbers::bitsOf(b.imag);
}
inline bool is(const Range& a, const Range& b) {
  return a.start == b.start && a.stop == b.stop && a.step == b.step;
}
inline bool is(const Slice& a, const Slice& b) {
  return is(a.start, b.start) && is(a.stop, b.stop) && is(a.step, b.step);
}

namespace detail {

template <typename A, typename B, size_t... indexes>
inline bool areSame(const A& a, const B& b, Indexes<indexes...>) {
  return (is(get<indexes>(a), get<indexes>(b)) && ...);
}

inline uword mixIdentity(uword id, uword part) {
  return (id ^ part) * static_cast<uword>(0x9e3779b97f4a7c15) + 0x51;
}

template <typename T>
inline uword identityOf(const T& value) {
  if constexpr (kIsPointer<T>) {
    return reinterpret_cast<uword>(value);
  } else if constexpr (kSame<T, Float>) {
    const auto bits = numbers::bitsOf(value);
    return mixIdentity(static_cast<uword>(bits), static_cast<uword>(bits >> (sizeof(bits) * 4)));
  } else if constexpr (kIsIntLike<T>) {
    return static_cast<uword>(value);
  } else if constexpr (kSame<T, Int> || kSame<T, Value>) {
    return value.bits;
  } else if constexpr (kIsTuple<T>) {
    return identityOfItems(value, Count<T::kSize>());
  } else {
    return box(value).bits;
  }
}
template <typename T, size_t... indexes>
inline uword identityOfItems(const T& value, Indexes<indexes...>) {
  uword id = sizeof...(indexes);
  ((id = mixIdentity(id, identityOf(get<indexes>(value)))), ...);
  return id;
}

}  // namespace detail

template <typename... As, typename... Bs>
inline bool is(const Tuple<As...>& a, const Tuple<Bs...>& b) {
  if constexpr (sizeof...(As) != sizeof...(Bs)) {
    return false;
  } else {
    return detail::areSame(a, b, detail::Count<sizeof...(As)>());
  }
}

// The same of Values, which may hold such an object more than once.
bool isSame(Value a, Value b);

inline Int id(Float value) { return makeInt(detail::identityOf(value) >> 1); }
template <typename... Ts>
inline Int id(const Tuple<Ts...>& value) {
  return makeInt(detail::identityOf(value) >> 1);
}

}  // namespace krait
