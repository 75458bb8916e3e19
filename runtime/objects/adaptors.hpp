// Iterations over iterations, by value: enumerate, zip, reversed, map, filter. They cost what the loop by
// hand costs.
#pragma once

#include "krait/objects/dict_view.hpp"

namespace krait {

template <typename It>
struct EnumerateIterator {
  using Item = Tuple<word, typename It::Item>;
  using Class = enumerate_class;
  It it;
  word index;
  KRAIT_INLINE bool next(Item& item) {
    typename It::Item element;
    if (!it.next(element)) return false;
    item = Item(index++, element);
    return true;
  }
  uword hint() const { return lengthHint(it, 0); }
};
template <typename Iterable>
KRAIT_INLINE EnumerateIterator<IterationOf<Iterable>> enumerate(const Iterable& iterable, word start = 0) {
  return {iterate(iterable), start};
}

// What iterating over an object of the program gives, where all items are known to be of one type.
template <typename T>
struct TypedItems {
  using Item = T;
  using Class = ClassOfSource;
  ValueIterator it;
  KRAIT_INLINE bool next(Item& item) {
    Value value;
    if (!it.next(value)) return false;
    item = convert<T>(value);
    return true;
  }
};
template <typename T>
KRAIT_INLINE TypedItems<T> typedItems(Value iterable) {
  return {iterate(iterable)};
}

// The same for what collects all items: how many there will be is asked, too, as CPython does. A TypeError of __len__ is
// none, other exceptions are.
void askLength(Value iterable) KRAIT_RAISES;
inline ValueIterator sizedItems(Value iterable) {
  const ValueIterator items = iterate(iterable);
  askLength(iterable);
  return items;
}
template <typename T>
inline TypedItems<T> sizedItems(Value iterable) {
  return {sizedItems(iterable)};
}

template <typename... Its>
struct ZipIterator {
  using Item = Tuple<typename Its::Item...>;
  using Class = zip_class;
  Tuple<Its...> its;
  KRAIT_INLINE bool next(Item& item) { return step(item, detail::Count<sizeof...(Its)>()); }

 private:
  template <size_t... indexes>
  KRAIT_INLINE bool step(Item& item, detail::Indexes<indexes...>) {
    return (get<indexes>(its).next(get<indexes>(item)) && ...) && sizeof...(Its) != 0;
  }
};
template <typename... Iterables>
KRAIT_INLINE ZipIterator<IterationOf<Iterables>...> zip(const Iterables&... iterables) {
  return {Tuple<IterationOf<Iterables>...>(iterate(iterables)...)};
}

// ValueError: zip() argument 2 is shorter than argument 1
[[noreturn]] void raiseZipLength(word argument, bool longer) KRAIT_RAISES;

// zip(…, strict=True)
template <typename... Its>
struct StrictZipIterator {
  using Item = Tuple<typename Its::Item...>;
  using Class = zip_class;
  Tuple<Its...> its;
  bool next(Item& item) { return step(item, detail::Count<sizeof...(Its)>()); }

 private:
  // The first that ends decides: if it is not the first argument it is too short, else all others must end
  // too.
  template <size_t... indexes>
  bool step(Item& item, detail::Indexes<indexes...>) {
    word good = 0;
    if (((get<indexes>(its).next(get<indexes>(item)) && (++good, true)) && ...)) return sizeof...(Its) != 0;
    if (good != 0) raiseZipLength(good + 1, false);
    ((indexes != 0 && get<indexes>(its).next(get<indexes>(item)) ? raiseZipLength(indexes + 1, true)
                                                                 : void()),
     ...);
    return false;
  }
};
template <typename... Iterables>
inline StrictZipIterator<IterationOf<Iterables>...> zipStrict(const Iterables&... iterables) {
  return {Tuple<IterationOf<Iterables>...>(iterate(iterables)...)};
}

// zip(*iterables) of as many as there are: the items are tuples of any length.
template <typename Items, typename T>
struct StarZipIterator {
  using Item = Items;
  using Class = zip_class;
  List<Iterator<T>*>* its;
  bool next(Item& item) {
    using Element = typename RemovePointer<Items>::Element;
    if (its->length == 0) return false;
    Item made = newVarTuple<Element>(its->length);
    for (uword i = 0; i < its->length; ++i) {
      T part{};
      if (!its->items()[i]->next(part)) return false;
      made->items()[i] = convert<Element>(part);
    }
    item = made;
    return true;
  }
};
template <typename Items, typename Iterables>
inline auto zipStar(const Iterables& iterables) {
  using Part = typename IterationOf<typename IterationOf<Iterables>::Item>::Item;
  List<Iterator<Part>*>* its = emptyList<Iterator<Part>*>();
  auto outer = iterate(iterables);
  typename IterationOf<Iterables>::Item iterable{};
  while (outer.next(iterable)) list_append(its, makeIterator(iterable));
  return StarZipIterator<Items, Part>{its};
}

template <typename Function, typename... Its>
struct MapIterator {
  using Item = Plain<decltype(declared<Function&>()(declared<typename Its::Item&>()...))>;
  using Class = map_class;
  Function function;
  ZipIterator<Its...> arguments;
  KRAIT_INLINE bool next(Item& item) {
    typename ZipIterator<Its...>::Item values;
    if (!arguments.next(values)) return false;
    item = apply(values, detail::Count<sizeof...(Its)>());
    return true;
  }

 private:
  template <size_t... indexes>
  KRAIT_INLINE Item apply(typename ZipIterator<Its...>::Item& values, detail::Indexes<indexes...>) {
    return function(get<indexes>(values)...);
  }
};
template <typename Function, typename... Iterables>
KRAIT_INLINE MapIterator<Function, IterationOf<Iterables>...> map_(Function function,
                                                                   const Iterables&... iterables) {
  return {function, zip(iterables...)};
}

// map(), filter() and iter(callable, sentinel) whose function is never called.
template <typename C>
struct EmptyIteration {
  using Item = Value;
  using Class = C;
  bool next(Value&) { return false; }
};
inline Iterator<Value>* emptyMap() { return makeIterator(EmptyIteration<map_class>{}); }
inline Iterator<Value>* emptyFilter() { return makeIterator(EmptyIteration<filter_class>{}); }
inline Iterator<Value>* emptyCalls() { return makeIterator(EmptyIteration<callable_iterator_class>{}); }

namespace detail {

template <typename T, typename = void>
struct HasTruth {
  static constexpr bool kValue = false;
};
template <typename T>
struct HasTruth<T, decltype(static_cast<void>(truth(declared<T>())))> {
  static constexpr bool kValue = true;
};

}  // namespace detail

template <typename T>
KRAIT_INLINE bool truthOfItem(const T& item) {
  if constexpr (kIsMachineInt<T> || kSame<T, bool>) {
    return item != 0;
  } else if constexpr (kSame<T, None>) {
    return false;
  } else if constexpr (kIsPointer<T>) {
    if constexpr (detail::HasTruth<T>::kValue) {
      return truth(item);
    } else {
      return item != nullptr && truth(box(item));
    }
  } else {
    return truth(item);
  }
}

// What filter(None, …) asks of an item.
struct ItsTruth {
  template <typename T>
  bool operator()(const T& item) const {
    return truthOfItem(item);
  }
};

template <typename Function, typename It>
struct FilterIterator {
  using Item = typename It::Item;
  using Class = filter_class;
  Function function;
  It it;
  KRAIT_INLINE bool next(Item& item) {
    while (it.next(item)) {
      if (truthOfItem(function(item))) return true;
    }
    return false;
  }
};
template <typename Function, typename Iterable>
KRAIT_INLINE FilterIterator<Function, IterationOf<Iterable>> filter_(Function function,
                                                                     const Iterable& iterable) {
  return {function, iterate(iterable)};
}
template <typename Iterable>
KRAIT_INLINE FilterIterator<ItsTruth, IterationOf<Iterable>> filter_(None, const Iterable& iterable) {
  return {ItsTruth{}, iterate(iterable)};
}

// reversed(x): by the iterateReversed of its type.
struct ReversedValueIterator {
  using Item = Value;
  using Class = ClassOfSource;
  Value sequence;
  word left;
  bool next(Value& item) {
    if (left == 0) return false;
    item = getitem(sequence, smallValue(--left));
    return true;
  }
};
ReversedValueIterator iterateReversed(Value sequence)
    KRAIT_RAISES;  // TypeError: 'set' object is not reversible

template <typename First, typename... Rest>
struct ReversedTupleIterator {
  using Item = typename TupleIterator<Tuple<First, Rest...>>::Item;
  using Class = reversed_class;
  TupleIterator<Tuple<First, Rest...>> items;
  bool next(Item& item) {
    if (items.index == 0) return false;
    --items.index;
    TupleIterator<Tuple<First, Rest...>> one = items;
    return one.next(item);
  }
};
template <typename First, typename... Rest>
inline ReversedTupleIterator<First, Rest...> iterateReversed(const Tuple<First, Rest...>& self) {
  return {{self, 1 + sizeof...(Rest)}};
}
// By position, for whatever has len and getitem (texts, bytes, arrays).
template <typename Sequence>
struct ReversedIterator {
  using Item = ItemOf<Sequence*>;
  using Class = reversed_class;
  Sequence* sequence;
  word left;
  bool next(Item& item) {
    if (left == 0) return false;
    item = getitem(sequence, --left);
    return true;
  }
};
template <typename Sequence>
constexpr bool kReversedByPosition = false;
template <typename Sequence>
inline EnableIf<kReversedByPosition<Sequence>, ReversedIterator<Sequence>> iterateReversed(
    Sequence* const& self) {
  return {self, len(self)};
}

template <typename Iterable>
KRAIT_INLINE auto reversed(const Iterable& iterable) {
  return iterateReversed(iterable);
}

}  // namespace krait
