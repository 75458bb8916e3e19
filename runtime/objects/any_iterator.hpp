// Iterators of which only the items' type is known: conversions of the items, and what generators can do
// beyond next(), asked of the object itself.
#pragma once

#include "krait/objects/adaptors.hpp"
#include "krait/objects/generator.hpp"

namespace krait {

// next(iterator, otherwise) as an R.
template <typename R, typename T>
inline R nextOr(Iterator<T>* iterator, const R& otherwise) {
  T item;
  return iterator->next(item) ? convert<R>(item) : otherwise;
}

namespace detail {

template <typename T, typename U>
constexpr bool areTuplesOfOtherLengths() {
  if constexpr (kIsTuple<T> && kIsTuple<U>) {
    return T::kSize != U::kSize;
  } else {
    return false;
  }
}

}  // namespace detail

template <typename T, typename U>
struct ConvertingIterator {
  using Item = T;
  using Class = ClassOfSource;
  Iterator<U>* source;
  bool next(T& item) {
    U own;
    if (!source->next(own)) return false;
    if constexpr (detail::areTuplesOfOtherLengths<T, U>()) {
      // There are none: the iterators share a variable with others whose items are longer or shorter.
      return false;
    } else {
      item = convert<T>(own);
      return true;
    }
  }
};

// An iterator whose items are those of `source` in another representation.
template <typename T, typename U>
KRAIT_ALLOCATES inline Iterator<T>* convertIterator(Iterator<U>* source) {
  if constexpr (kSame<T, U>) {
    return source;
  } else {
    return makeIterator(ConvertingIterator<T, U>{source});
  }
}
template <typename T, typename It>
KRAIT_ALLOCATES inline EnableIf<!kIsPointer<It>, Iterator<T>*> convertIterator(const It& source) {
  return convertIterator<T>(makeIterator(source));
}

// An iteration that gives nothing: it may raise, and has no items of the type that its user expects.
template <typename T, typename It>
struct IdleIterator {
  using Item = T;
  It source;
  bool next(T&) {
    typename It::Item item;
    source.next(item);
    return false;
  }
};
template <typename T, typename It>
KRAIT_ALLOCATES inline Iterator<T>* idleIterator(const It& source) {
  return makeIterator(IdleIterator<T, It>{source});
}

namespace detail {

// An iteration that is kept, and iterators of one item type as those of another.
template <typename T, typename It>
struct Conversion<Iterator<T>*, It, EnableIf<!kIsPointer<It> && !kSame<typename It::Item, void>>> {
  static Iterator<T>* apply(const It& iteration) { return convertIterator<T>(makeIterator(iteration)); }
};
template <typename T, typename U>
struct Conversion<Iterator<T>*, Iterator<U>*> {
  static Iterator<T>* apply(Iterator<U>* iterator) { return convertIterator<T>(iterator); }
};

}  // namespace detail

// The state of a generator. AttributeError "'list_iterator' object has no attribute 'send'" for other
// iterators.
GeneratorState& generatorState(IteratorBase* iterator, FlashText method) KRAIT_RAISES;
// `gi_running` and its like. AttributeError for other iterators.
bool generator_running(IteratorBase* generator) KRAIT_RAISES;
bool generator_suspended(IteratorBase* generator) KRAIT_RAISES;
// What it is called: in programs that ask, the function's name stands before the descriptor's, "counter\0generator".
KRAIT_ALLOCATES Str* generator_name(IteratorBase* generator) KRAIT_RAISES;
KRAIT_ALLOCATES Str* generator_qualname(IteratorBase* generator) KRAIT_RAISES;
void sendTo(IteratorBase* generator, Value value) KRAIT_RAISES;
// Whether the body has to run to handle the exception: it is left there then. Else it is raised.
void throwInto(IteratorBase* generator, Exception* exception) KRAIT_RAISES;
bool beginClose(IteratorBase* generator) KRAIT_RAISES;
void endClose(Flow flow, Exception* caught, bool alive) KRAIT_RAISES;

// What the body of an exhausted generator returned (once, as StopIteration has it), None of other iterators.
Value returnedBy(IteratorBase* iterator);

template <typename T>
KRAIT_RAISES inline T generator_send(Iterator<T>* self, Value value) {
  sendTo(self, value);
  return next(self);
}
template <typename T>
KRAIT_RAISES inline T generator_send(Iterator<T>* self, None) {
  return generator_send(self, kNoneValue);
}
template <typename T>
KRAIT_RAISES inline T generator_throw(Iterator<T>* self, Exception* exception) {
  throwInto(self, exception);
  return next(self);
}
template <typename T>
KRAIT_RAISES inline void generator_close(Iterator<T>* self) {
  if (!beginClose(self)) return;
  bool alive = false;
  Exception* caught;
  const Flow flow = guard(caught, [&] {
    T item;
    alive = self->next(item);
    return Flow::kNext;
  });
  endClose(flow, caught, alive);
}

// Makes ready for a step of the inner iterator of `yield from`: what was thrown is left in it, or raised where it has no
// use for exceptions; what was sent is sent. True where it has to be closed first.
bool beginStep(IteratorBase* inner, Exception* thrown, Value sent) KRAIT_RAISES;

namespace detail {

template <typename T>
KRAIT_RAISES bool delegateStep(GeneratorState& state, Value sent, Iterator<T>* inner, T& item) {
  Exception* thrown = state.thrown;
  state.thrown = nullptr;
  if (beginStep(inner, thrown, sent)) {
    generator_close(inner);
    raise(thrown);
  }
  return inner->next(item);
}

}  // namespace detail

template <typename Y, typename S, typename R>
template <typename T>
bool Generator<Y, S, R>::delegate(Iterator<T>* inner, T& item) {
  if constexpr (kSame<S, None>) {
    if (KRAIT_LIKELY(control.thrown == nullptr)) return inner->next(item);
    return detail::delegateStep(control, kNoneValue, inner, item);
  } else {
    if (KRAIT_LIKELY(control.thrown == nullptr && isNoneItem(this->sent))) return inner->next(item);
    return detail::delegateStep(control, box(this->sent), inner, item);
  }
}

}  // namespace krait
