// Sorting: stable, by merging; runs of eight are sorted by insertion.
//
// Comparing elements may run the program's code only where the elements are objects of its classes or Values.
// Such lists are sorted in a copy, so that a comparison that changes the list, or collects, never sees it
// half merged. With a key, pairs of key and element are sorted; keys are computed once, in order.
#pragma once

#include "krait/objects/tuple_ops.hpp"

namespace krait {

struct NoKey {};

namespace detail {

struct ItemsLess {
  bool reverse;
  template <typename T>
  bool operator()(const T& a, const T& b) const {
    return reverse ? itemsLess(b, a) : itemsLess(a, b);
  }
};
struct KeysLess {
  bool reverse;
  template <typename T>
  bool operator()(const T& a, const T& b) const {
    return reverse ? itemsLess(get<0>(b), get<0>(a)) : itemsLess(get<0>(a), get<0>(b));
  }
};

template <typename T, typename Less>
inline void insertionSort(T* items, uword count, Less less) {
  for (uword i = 1; i < count; ++i) {
    T item = items[i];
    uword j = i;
    // While an element is out of the array its copy on the stack keeps it alive.
    for (; j > 0 && less(item, items[j - 1]); --j) store(items[j], items[j - 1]);
    store(items[j], item);
  }
}

constexpr uword kRun = 8;

// `scratch` has room for half of the items.
template <typename T, typename Less>
void mergeSort(T* items, uword count, T* scratch, Less less) {
  if (count <= kRun) {
    insertionSort(items, count, less);
    return;
  }
  uword half = count / 2;
  mergeSort(items, half, scratch, less);
  mergeSort(items + half, count - half, scratch, less);
  if (!less(items[half], items[half - 1])) return;
  if constexpr (KRAIT_GC_INCREMENTAL && kReferenceWords<T> != 0) {
    for (uword i = 0; i < half; ++i) store(scratch[i], items[i]);
  } else {
    copyItems(static_cast<void*>(scratch), items, half, sizeof(T));
  }
  T* to = items;
  T *left = scratch, *left_end = scratch + half;
  T *right = items + half, *right_end = items + count;
  while (left != left_end && right != right_end) {
    T& next = less(*right, *left) ? *right++ : *left++;
    store(*to++, next);
  }
  while (left != left_end) store(*to++, *left++);
}

// Sorts a list that nobody else knows. The scratch is a list too: the collector sees what is in it.
template <typename T, typename Less>
KRAIT_ALLOCATES inline void sortOwn(List<T>* list, Less less) {
  List<T>* scratch = newList<T>(list->length > kRun ? list->length / 2 : 0);
  mergeSort(list->items(), list->length, scratch->items(), less);
  keepAlive(scratch);
  keepAlive(list);
}

[[noreturn]] void raiseModifiedDuringSort() KRAIT_RAISES;  // ValueError: list modified during sort

}  // namespace detail

// list.sort(key=…, reverse=…)
template <typename T>
inline void list_sort(List<T>* self, NoKey, bool reverse) {
  detail::ItemsLess less{reverse};
  if constexpr (kComparesPlainly<T>) {
    detail::sortOwn(self, less);
  } else {
    List<T>* work = list_copy(self);
    detail::sortOwn(work, less);
    if (self->length != work->length) detail::raiseModifiedDuringSort();
    heap::changes(self);
    copyItems(self->data, work->data, work->length, sizeof(T));
    keepAlive(work);
  }
}

template <typename T, typename Key>
inline void list_sort(List<T>* self, Key key, bool reverse) {
  using K = Plain<decltype(key(declared<T>()))>;
  using Pair = Tuple<K, T>;
  uword count = self->length;
  List<Pair>* work = newList<Pair>(count);
  for (uword i = 0; i < count; ++i) {
    if (i >= self->length) detail::raiseModifiedDuringSort();
    T item = self->items()[i];
    const Pair pair(key(item), item);
    store(work->items()[i], pair);
  }
  detail::sortOwn(work, detail::KeysLess{reverse});
  if (self->length != count) detail::raiseModifiedDuringSort();
  for (uword i = 0; i < count; ++i) store(self->items()[i], get<1>(work->items()[i]));
  keepAlive(work);
}

// sorted(iterable, key=…, reverse=…)
template <typename Iterable, typename Key>
KRAIT_ALLOCATES inline List<ItemOf<Iterable>>* sorted(const Iterable& iterable, Key key, bool reverse) {
  auto* result = toList<ItemOf<Iterable>>(iterable);
  list_sort(result, key, reverse);
  return result;
}

}  // namespace krait
