// Iteration: small by-value structs with `bool next(Item&)`, and the heap object that one becomes when it
// must live on.
//
//     auto it = krait::iterate(x); T item; while (it.next(item)) {…}
//
// `iterate` has an overload beside every iterable type. What is iterated on the spot costs what a loop
// written by hand costs; only `iter(x)`, generators and iterators that are stored are objects: an
// `Iterator<T>` holds the function that advances it, so that a call of next() is one indirect call and
// nothing is boxed.
#pragma once

#include "krait/objects/items.hpp"

namespace krait {

// What all iterators have, of whatever item type.
struct IteratorBase : Object {
  void (*advance_function)();
};

template <typename T>
struct Iterator : IteratorBase {
  using Item = T;
  using Advance = bool (*)(Iterator<T>* self, T& item);

  static const TypeInfo type;

  // On a line of its own: `krait stack` goes by the names on the line of a call.
  KRAIT_INLINE bool next(T& item) {
    return reinterpret_cast<Advance>(advance_function)(this, item);
  }
};

namespace detail {

template <typename T>
bool iteratorNextSlot(Value self, Value& item) {
  T next;
  if (!static_cast<Iterator<T>*>(self.object())->next(next)) return false;
  item = box(next);
  return true;
}

inline Value iteratorIterSlot(Value self) { return self; }

template <typename T>
struct IteratorSlots {
  static constexpr Slots make() {
    Slots slots{};
    slots.iter = iteratorIterSlot;
    slots.next = iteratorNextSlot<T>;
    return slots;
  }
  KRAIT_FLASH_DATA static constexpr Slots kSlots = make();
};

// An Iterator<T> around a by-value iteration. Its words are scanned as they are: what is no address is
// ignored.
template <typename It>
struct IteratorAround : Iterator<typename It::Item> {
  It iteration;
  static const IteratorType type;
  static bool advance(Iterator<typename It::Item>* self, typename It::Item& item) {
    checkStack();  // over another over another
    heap::changes(self);
    return static_cast<IteratorAround*>(self)->iteration.next(item);
  }
};

// Whatever is in an iterator or a frame may be a reference.
void traceAllWords(Object* object, Marker& marker);

template <typename It>
constexpr PointerMap iterationMap() {
  return traceBy(traceAllWords);
}

}  // namespace detail

template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo
    Iterator<T>::type("iterator", nullptr, nullptr, slotsOf<Iterator<T>>(&detail::IteratorSlots<T>::kSlots),
                      kNoPointers, sizeof(Iterator<T>), Kind::kIterator);

template <typename It>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const IteratorType detail::IteratorAround<It>::type(
    ClassOfIteration<It>::Type::kName, &Iterator<typename It::Item>::type, iterationMap<It>(),
    sizeof(IteratorAround<It>), ClassOfIteration<It>::Type::kType);

// Iterators are their own iterables.
template <typename T>
struct IteratorReference {
  using Item = T;
  Iterator<T>* iterator;
  KRAIT_INLINE bool next(T& item) { return iterator->next(item); }
};
template <typename T>
KRAIT_INLINE IteratorReference<T> iterate(Iterator<T>* iterator) {
  return {iterator};
}

// Any object that is iterated, as a Value: items are Values.
struct ValueIterator {
  using Item = Value;
  using Class = ClassOfSource;
  Value iterator;
  bool next(Value& item) { return nextValue(iterator, item); }
};
inline ValueIterator iterate(Value iterable) { return {iter(iterable)}; }

// By-value iterations (adaptors) are iterables too: passing one on moves it.
template <typename It, typename = typename It::Item,
          typename = decltype(declared<It&>().next(declared<typename It::Item&>()))>
KRAIT_INLINE It iterate(const It& iteration) {
  return iteration;
}

template <typename Iterable>
using IterationOf = decltype(iterate(declared<const Iterable&>()));
template <typename Iterable>
using ItemOf = typename IterationOf<Iterable>::Item;

// iter(x)
template <typename Iterable>
KRAIT_ALLOCATES inline auto makeIterator(const Iterable& iterable) -> Iterator<ItemOf<Iterable>>* {
  using It = IterationOf<Iterable>;
  if constexpr (kSame<It, IteratorReference<ItemOf<Iterable>>>) {
    return iterate(iterable).iterator;
  } else {
    It iteration = iterate(iterable);
    auto* result = create<detail::IteratorAround<It>>();
    result->advance_function = reinterpret_cast<void (*)()>(&detail::IteratorAround<It>::advance);
    // Functions in it can be copied, but not assigned.
    ::new (static_cast<void*>(&result->iteration)) It(iteration);
    return result;
  }
}

// StopIteration, with the value that a generator returned.
[[noreturn]] KRAIT_COLD void raiseExhausted(IteratorBase* iterator);

// next(iterator), next(iterator, default)
template <typename T>
KRAIT_RAISES inline T next(Iterator<T>* iterator) {
  T item;
  if (!iterator->next(item)) raiseExhausted(iterator);
  return item;
}
template <typename T>
inline T next(Iterator<T>* iterator, Same<T> otherwise) {
  T item;
  return iterator->next(item) ? item : otherwise;
}
KRAIT_RAISES Value next(Value iterator);
KRAIT_RAISES Value next(Value iterator, Value otherwise);

// iter(callable, sentinel)
template <typename Function, typename Sentinel>
struct CallIterator {
  using Item = decltype(declared<Function&>()());
  using Class = callable_iterator_class;
  Function function;
  Sentinel sentinel;
  bool done;
  bool next(Item& item) {
    if (done) return false;
    item = function();
    done = itemsEqual(item, sentinel);
    return !done;
  }
};
template <typename Function, typename Sentinel>
inline CallIterator<Function, Sentinel> callIterator(Function function, Sentinel sentinel) {
  return {function, sentinel, false};
}

// The items of an iterable, handed to a function of any number of arguments: f(*iterable).
template <typename Iterable>
struct AllOf {
  Iterable items;
  template <typename Visit>
  void forEach(const Visit& visit) const {
    auto it = iterate(items);
    typename decltype(it)::Item item;
    while (it.next(item)) visit(item);
  }
};
template <typename Iterable>
inline AllOf<Iterable> allOf(const Iterable& items) {
  return {items};
}

// An upper bound of what is still to come, where it is known: makes room in advance. 0 is always right.
template <typename It>
inline auto lengthHint(const It& iteration, int) -> decltype(iteration.hint()) {
  return iteration.hint();
}
template <typename It>
inline uword lengthHint(const It&, long) {
  return 0;
}

}  // namespace krait
