// Lists that are made once and never change their size: an array, and a header that is known at compile time.
//
//     extern uint8_t flags_items[100];
//     constexpr krait::List<uint8_t>* flags = krait::staticList<flags_items>();
//
// The header is constant: C++ sees through it, so `len(flags)` is a number and `at(flags, i)` an access to the array, and
// it takes memory only where its address is needed. What holds the list as an object (a container, a Value) gives it a
// descriptor, so then it has a header that can be written: `staticListObject`.
#pragma once

#include "krait/base/flash.hpp"
#include "krait/objects/list.hpp"

namespace krait {

namespace detail {

template <typename T>
struct Items;
template <typename T, size_t count>
struct Items<T[count]> {
  using Element = T;
  static constexpr Length kCount = count;
};
template <typename T, size_t count>
struct Items<const T[count]> : Items<T[count]> {};

template <typename Array, Array* items>
struct StaticList {
  using T = typename Items<Array>::Element;
  static constexpr Length kCount = Items<Array>::kCount;

  static constexpr List<T> make() {
    return {{{&List<T>::bare}, const_cast<T*>(&(*items)[0]), kCount, kCount}};
  }
  static constexpr List<T> constant = make();
  static inline List<T> object = make();
};

template <typename Pointer, Pointer items>
struct PointerTo;
template <typename Array, Array* items>
struct PointerTo<Array*, items> {
  using List = StaticList<Array, items>;
};
template <typename Pointer, Pointer items>
using StaticListOf = typename PointerTo<Pointer, items>::List;

}  // namespace detail

template <auto* items>
constexpr auto staticList() {
  using Static = detail::StaticListOf<decltype(items), items>;
  return const_cast<List<typename Static::T>*>(&Static::constant);
}

template <auto* items>
constexpr auto staticListObject() {
  return &detail::StaticListOf<decltype(items), items>::object;
}

// A list of constants: `items` lies in flash.
template <typename T>
KRAIT_ALLOCATES List<T>* listFrom(const T* items, Length count) {
  List<T>* result = newList<T>(count);
#ifdef __AVR__
  for (Length i = 0; i < count; ++i) result->items()[i] = fromFlash(items[i]);
#else
  copyItems(result->data, items, count, sizeof(T));
#endif
  return result;
}
template <typename T, size_t count>
KRAIT_ALLOCATES inline List<T>* listFrom(const T (&items)[count]) {
  return listFrom<T>(&items[0], count);
}

// ---- lists in a list that is an array ----
//
//     grid = [[0] * 16 for _ in range(16)]
//
// There are as many as the outer list has items, made once each, all of `kLength` items. They are objects, beside the
// arrays, told apart by their places in the outer list.

namespace detail {

template <typename Pointer, Pointer outer, Length kLength>
struct Rows;
template <typename T, size_t count, List<T>* (*outer)[count], Length kLength>
struct Rows<List<T>* (*)[count], outer, kLength> {
  using Item = T;
  struct Row {
    List<T> list;
    T items[kLength];
  };
  static inline Row rows[count]{};

  static List<T>* at(word place, Length length) {
    Row& row = rows[place];
    row.list.type_info = &List<T>::bare;
    row.list.data = row.items;
    row.list.length = length;
    row.list.capacity = kLength;
    return &row.list;
  }
};

}  // namespace detail

// Empty, with its room.
template <auto* outer, Length kLength>
inline auto listRow(word place) {
  return detail::Rows<decltype(outer), outer, kLength>::at(place, 0);
}
// Full of one item.
template <auto* outer, Length kLength, typename T>
inline auto listRowFilled(word place, T item) {
  using Rows = detail::Rows<decltype(outer), outer, kLength>;
  auto* list = Rows::at(place, kLength);
  const auto converted = convert<typename Rows::Item>(item);
  for (Length i = 0; i < kLength; ++i) list->items()[i] = converted;
  return list;
}
template <auto* outer, Length kLength, typename... Items>
inline auto listRowOf(word place, Items... items) {
  using Rows = detail::Rows<decltype(outer), outer, kLength>;
  auto* list = Rows::at(place, kLength);
  auto* at = list->items();
  ((*at++ = convert<typename Rows::Item>(items)), ...);
  return list;
}

// Repeats the first `count` elements up to the end.
template <typename T>
inline void repeatFirst(List<T>* list, word count) {
  repeatElements(list->data, static_cast<uword>(count), list->length, sizeof(T));
}

}  // namespace krait
