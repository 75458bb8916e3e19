// Unpacking: a, b = x and a, *b, c = x, for iterables of unknown length. Tuples by value are unpacked by
// `get`.
#pragma once

#include "krait/objects/tuple_ops.hpp"

namespace krait {

// ValueError: not enough values to unpack (expected 3, got 2) / too many values to unpack (expected 2) /
// not enough values to unpack (expected at least 2, got 1)
[[noreturn]] void raiseTooFew(word expected, word got) KRAIT_RAISES;
[[noreturn]] void raiseTooMany(word expected) KRAIT_RAISES;
[[noreturn]] void raiseTooFewStarred(word expected, word got) KRAIT_RAISES;
// TypeError: cannot unpack non-iterable int object
void checkUnpackable(Value value) KRAIT_RAISES;

namespace detail {

template <typename T, size_t count, typename... Ts>
struct UniformImpl : UniformImpl<T, count - 1, T, Ts...> {};
template <typename T, typename... Ts>
struct UniformImpl<T, 0, Ts...> {
  using Type = Tuple<Ts...>;
};
template <typename T, size_t count>
using Uniform = typename UniformImpl<T, count>::Type;

template <typename T, size_t count, size_t... indexes>
inline Uniform<T, count> uniformOf(const T* items, Indexes<indexes...>) {
  static_cast<void>(items);
  return Uniform<T, count>(items[indexes]...);
}
template <typename T, size_t count>
inline Uniform<T, count> uniformTuple(const T* items) {
  if constexpr (count == 0) {
    return {};
  } else {
    return uniformOf<T, count>(items, Count<count>());
  }
}

template <typename T, typename R, size_t... before, size_t... after>
inline auto starred(const T* first, List<T>* middle, const T* last, Indexes<before...>, Indexes<after...>)
    -> R {
  return R(first[before]..., middle, last[after]...);
}

template <typename T, size_t before, size_t after, typename... Ts>
struct StarredImpl : StarredImpl<T, before - 1, after, T, Ts...> {};
template <typename T, size_t after, typename... Ts>
struct StarredImpl<T, 0, after, Ts...> : StarredImpl<T, static_cast<size_t>(-1), after, Ts..., List<T>*> {};
template <typename T, size_t after, typename... Ts>
struct StarredImpl<T, static_cast<size_t>(-1), after, Ts...>
    : StarredImpl<T, static_cast<size_t>(-1), after - 1, Ts..., T> {};
template <typename T, typename... Ts>
struct StarredImpl<T, static_cast<size_t>(-1), 0, Ts...> {
  using Type = Tuple<Ts...>;
};

}  // namespace detail

// a, b, c = iterable: a tuple of `count` items.
template <size_t count, typename Iterable>
KRAIT_RAISES inline auto unpackExact(const Iterable& iterable) {
  using T = ItemOf<Iterable>;
  if constexpr (kSame<Iterable, Value>) checkUnpackable(iterable);
  if constexpr (kSame<Iterable, List<T>*> || kSame<Iterable, VarTuple<T>*>) {
    if (iterable->length < count) raiseTooFew(count, static_cast<word>(iterable->length));
    if (iterable->length > count) raiseTooMany(count);
    return detail::uniformTuple<T, count>(iterable->items());
  } else {
    auto it = iterate(iterable);
    T items[count + 1];
    for (size_t i = 0; i < count; ++i) {
      if (!it.next(items[i])) raiseTooFew(count, static_cast<word>(i));
    }
    if (it.next(items[count])) raiseTooMany(count);
    return detail::uniformTuple<T, count>(items);
  }
}

// a, *b, c = iterable: a tuple of the items before, the list of the rest, and the items after.
template <size_t before, size_t after, typename Iterable>
KRAIT_ALLOCATES inline auto unpackStarred(const Iterable& iterable) {
  using T = ItemOf<Iterable>;
  using R = typename detail::StarredImpl<T, before, after>::Type;
  if constexpr (kSame<Iterable, Value>) checkUnpackable(iterable);
  List<T>* all = toList<T>(iterable);
  if (all->length < before + after) raiseTooFewStarred(before + after, static_cast<word>(all->length));
  List<T>* middle = getslice(all, before, static_cast<word>(all->length - after));
  R result = detail::starred<T, R>(all->items(), middle, all->items() + (all->length - after),
                                   detail::Count<before>(), detail::Count<after>());
  keepAlive(all);
  return result;
}

}  // namespace krait
