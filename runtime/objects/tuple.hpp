// Tuples of fixed arity and known types: plain structs, by value, on the stack or inside of what holds them.
//
//     auto pair = krait::tuple(1, name);      krait::get<0>(pair)
//
// As a Value a tuple becomes a VarTuple<Value> on the heap, and comes back from any heap tuple of its length.
#pragma once

#include "krait/base/memory.hpp"
#include "krait/objects/type_info.hpp"

namespace krait {

template <typename... Ts>
struct Tuple;

template <>
struct Tuple<> {
  static constexpr word kSize = 0;
};

template <typename First, typename... Rest>
struct Tuple<First, Rest...> {
  static constexpr word kSize = 1 + sizeof...(Rest);
  First first;
  [[no_unique_address]] Tuple<Rest...> rest;

  Tuple() = default;
  constexpr Tuple(First first_item, Rest... rest_items) : first(first_item), rest(rest_items...) {}
};
template <typename Only>
struct Tuple<Only> {
  static constexpr word kSize = 1;
  Only first;

  Tuple() = default;
  constexpr Tuple(Only item) : first(item) {}
};

template <typename T>
constexpr bool kIsTuple = false;
template <typename... Ts>
constexpr bool kIsTuple<Tuple<Ts...>> = true;

template <size_t index, typename First, typename... Rest>
constexpr auto& get(Tuple<First, Rest...>& tuple) {
  if constexpr (index == 0) {
    return tuple.first;
  } else {
    return get<index - 1>(tuple.rest);
  }
}
template <size_t index, typename First, typename... Rest>
constexpr const auto& get(const Tuple<First, Rest...>& tuple) {
  if constexpr (index == 0) {
    return tuple.first;
  } else {
    return get<index - 1>(tuple.rest);
  }
}

template <typename T, size_t index>
using ElementOf = Plain<decltype(get<index>(*static_cast<T*>(nullptr)))>;

template <typename... Ts>
constexpr Tuple<Ts...> tuple(Ts... items) {
  return Tuple<Ts...>(items...);
}

namespace detail {

template <size_t... indexes>
struct Indexes {};
template <size_t count, size_t... indexes>
struct CountImpl : CountImpl<count - 1, count - 1, indexes...> {};
template <size_t... indexes>
struct CountImpl<0, indexes...> {
  using Type = Indexes<indexes...>;
};
template <size_t count>
using Count = typename CountImpl<count>::Type;

}  // namespace detail

template <typename... Ts>
constexpr word len(const Tuple<Ts...>&) {
  return sizeof...(Ts);
}
template <typename... Ts>
constexpr bool truth(const Tuple<Ts...>&) {
  return sizeof...(Ts) != 0;
}

// Where the references of a tuple lie, for pointer maps.
template <typename... Ts>
constexpr uint32_t tupleReferenceWords();

template <typename... Ts>
constexpr uint32_t kReferenceWords<Tuple<Ts...>> = tupleReferenceWords<Ts...>();

template <typename... Ts>
constexpr uint32_t tupleReferenceWords() {
  if constexpr (sizeof...(Ts) == 0) {
    return 0;
  } else {
    return [](auto* tag) constexpr -> uint32_t {
      using T = RemovePointer<decltype(tag)>;
      using First = decltype(T::first);
      uint32_t words = kReferenceWords<First>;
      if constexpr (T::kSize > 1) {
        constexpr uint32_t rest = kReferenceWords<decltype(T::rest)>;
        if constexpr (rest != 0) words |= entryReferences<decltype(T::rest), __builtin_offsetof(T, rest)>();
      }
      return words;
    }(static_cast<Tuple<Ts...>*>(nullptr));
  }
}

// The heap tuple of these items (vartuple.cpp).
KRAIT_ALLOCATES Value makeTupleValue(const Value* items, word count);
// Whether `value` is a tuple of `count` items; item of any heap tuple.
bool isTupleOf(Value value, word count);
Value tupleItem(Value tuple, word index);

}  // namespace krait
