// Set<T> and FrozenSet<T>: keys of known representation; the thin, typed side of SetBase.
//
// Every operation does what CPython does, in its order, so that results are iterated as there.
#pragma once

#include "krait/objects/dict.hpp"
#include "krait/objects/set_base.hpp"

namespace krait {

template <typename T>
struct Set : SetBase {
  using Element = T;
  using Entry = KeyEntry<T>;
  static constexpr bool kFrozen = false;
  static constexpr const KeyOps& kOps = KeyOpsOf<T, Entry>::kOps;
  static const TypeInfo type;
  static const TypeInfo bare;
};

template <typename T>
struct FrozenSet : SetBase {
  using Element = T;
  using Entry = KeyEntry<T>;
  static constexpr bool kFrozen = true;
  static constexpr const KeyOps& kOps = KeyOpsOf<T, Entry>::kOps;
  static const TypeInfo type;
  static const TypeInfo bare;
};

template <typename S>
constexpr bool kIsSet = false;
template <typename T>
constexpr bool kIsSet<Set<T>> = true;
template <typename T>
constexpr bool kIsSet<FrozenSet<T>> = true;
template <typename S>
constexpr bool kIsSet<const S> = kIsSet<S>;

template <typename S, typename R>
using IfSet = EnableIf<kIsSet<S>, R>;

namespace detail {

template <typename S>
struct SetSlots;

template <typename T>
void traceSet(Object* object, Marker& marker) {
  SetBase* set = static_cast<SetBase*>(object);
  marker.buffer(set->keys);
  marker.buffer(set->table);
  using Entry = KeyEntry<T>;
  visitElements(marker, set->keys, set->length, sizeof(Entry),
                entryReferences<T, __builtin_offsetof(Entry, key)>());
}

template <typename T>
constexpr PointerMap setMap() {
  if constexpr (kReferenceWords<T> == 0) {
    return bufferMap<2>();
  } else {
    return traceBy(&traceSet<T>);
  }
}

}  // namespace detail

template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Set<T>::bare("set", nullptr, nullptr, nullptr,
                                                             detail::setMap<T>(), sizeof(SetBase),
                                                             Kind::kSet);
template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Set<T>::type("set", nullptr, nullptr,
                                                             &detail::SetSlots<Set<T>>::kSlots,
                                                             detail::setMap<T>(), sizeof(SetBase),
                                                             Kind::kSet);
template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo FrozenSet<T>::bare("frozenset", nullptr, nullptr, nullptr,
                                                                   detail::setMap<T>(), sizeof(SetBase),
                                                                   Kind::kFrozenSet);
template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo FrozenSet<T>::type("frozenset", nullptr, nullptr,
                                                                   &detail::SetSlots<FrozenSet<T>>::kSlots,
                                                                   detail::setMap<T>(), sizeof(SetBase),
                                                                   Kind::kFrozenSet);

namespace detail {

template <typename S>
struct SetConverter {
  static Value box(S* set) {
    if (set == nullptr) return kNoneValue;
    set->type_info = &S::type;
    return objectValue(set);
  }
  static S* unbox(Value value) { return value.isNone() ? nullptr : static_cast<S*>(value.object()); }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &S::type; }
};

}  // namespace detail

template <typename T>
struct Converter<Set<T>*> : detail::SetConverter<Set<T>> {
  static FlashText name() { return KRAIT_TEXT("set"); }
};
template <typename T>
struct Converter<FrozenSet<T>*> : detail::SetConverter<FrozenSet<T>> {
  static FlashText name() { return KRAIT_TEXT("frozenset"); }
};

// ---- iteration ----

template <typename S>
struct SetIterator {
  using Item = typename S::Element;
  using Class = set_iterator_class;
  const S* set;
  uword slot;
  Length length;
  bool next(Item& item) {
    if (set == nullptr) return false;
    if (set->length != length) {
      set = nullptr;
      raiseSetChanged();
    }
    const uint8_t* entry = setNext(set, S::kOps, slot);
    if (entry == nullptr) {
      set = nullptr;
      return false;
    }
    item = reinterpret_cast<const typename S::Entry*>(entry)->key;
    return true;
  }
  uword hint() const { return length; }
};
template <typename S>
inline IfSet<S, SetIterator<S>> iterate(S* const& self) {
  return {self, 0, self->length};
}

// ---- making, elements ----

// Sets are asked for as if they were frozen: a set (not one of a class of the program) becomes an equal frozen set.
Value asFrozen(Value item) KRAIT_ALLOCATES;

namespace detail {

template <typename S>
inline S* newSet() {
  return static_cast<S*>(newSetBase(&S::bare));
}
template <typename S>
inline void addKey(S* self, const typename S::Element& key) {
  setInsert(self, S::kOps, &key);
}
template <typename S, typename Q>
inline bool hasKey(const S* self, const Q& query) {
  typename S::Element key;
  return toKey(query, key) && setHas(self, S::kOps, &key);
}
template <typename S, typename Q>
inline bool removeKey(S* self, const Q& query) {
  typename S::Element key;
  return toKey(query, key) && setRemove(self, S::kOps, &key);
}
// What a set is asked for. Only among Values and frozen sets can there be one that equals a set.
template <typename K>
constexpr bool kMayBeFrozenSet = kSame<K, Value>;
template <typename T>
constexpr bool kMayBeFrozenSet<FrozenSet<T>*> = true;
template <typename S, typename Q>
inline auto asQuery(const Q& query) {
  if constexpr (kIsPointer<Q> && kIsSet<RemovePointer<Q>>) {
    return asFrozen(box(query));
  } else if constexpr (kSame<Q, Value> && kMayBeFrozenSet<typename S::Element>) {
    return asFrozen(query);
  } else {
    return query;
  }
}
template <typename S, typename R>
constexpr bool kSameKeys = false;
template <typename T>
constexpr bool kSameKeys<Set<T>, Set<T>> = true;
template <typename T>
constexpr bool kSameKeys<Set<T>, FrozenSet<T>> = true;
template <typename T>
constexpr bool kSameKeys<FrozenSet<T>, Set<T>> = true;
template <typename T>
constexpr bool kSameKeys<FrozenSet<T>, FrozenSet<T>> = true;

template <typename S>
inline S* copySet(const SetBase* other) {
  S* result = newSet<S>();
  setMerge(result, other, S::kOps);
  return result;
}
template <typename S, typename Iterable>
inline void addAll(S* self, const Iterable& iterable);
template <typename S, typename Iterable>
inline S* intersect(S* self, const Iterable& other);
template <typename S, typename Iterable>
inline void subtractFrom(S* self, const Iterable& other);
// The same with all of several iterables.
template <typename S, typename It>
inline void addAll(S* self, const AllOf<It>& others) {
  others.forEach([&](const auto& other) { addAll(self, other); });
}
template <typename S, typename It>
inline S* intersect(S* self, const AllOf<It>& others) {
  S* result = copySet<S>(self);
  others.forEach([&](const auto& other) { result = intersect(result, other); });
  return result;
}
template <typename S, typename It>
inline void subtractFrom(S* self, const AllOf<It>& others) {
  others.forEach([&](const auto& other) { subtractFrom(self, other); });
}
template <typename S, typename It>
inline S* subtract(S* self, const AllOf<It>& others) {
  S* result = copySet<S>(self);
  subtractFrom(result, others);
  return result;
}

template <typename S, typename Iterable>
inline void addAll(S* self, const Iterable& iterable) {
  if constexpr (kSameKeys<S, RemovePointer<Iterable>>) {
    setMerge(self, iterable, S::kOps);
  } else {
    auto it = iterate(iterable);
    typename decltype(it)::Item item;
    while (it.next(item)) addKey(self, convert<typename S::Element>(item));
  }
}
template <typename S, typename Iterable>
inline S* setOf(const Iterable& iterable) {
  S* result = newSet<S>();
  addAll(result, iterable);
  return result;
}
// The iterable itself where it is a set, else a set of its items (as Values where their type has no common
// ground).
template <typename Iterable>
inline auto asSet(const Iterable& iterable) {
  if constexpr (kIsPointer<Iterable> && kIsSet<RemovePointer<Iterable>>) {
    return iterable;
  } else {
    return setOf<Set<ItemOf<Iterable>>>(iterable);
  }
}

template <typename S, typename Iterable>
inline bool isItself(S* self, const Iterable& other) {
  if constexpr (kIsPointer<Iterable>) {
    return static_cast<const void*>(self) == static_cast<const void*>(other);
  } else {
    return false;
  }
}

template <typename S, typename Iterable>
inline S* intersect(S* self, const Iterable& other) {
  if (isItself(self, other)) return copySet<S>(self);
  S* result = newSet<S>();
  if constexpr (kIsPointer<Iterable> && kIsSet<RemovePointer<Iterable>>) {
    if (other->length > self->length) {
      auto it = iterate(self);
      typename S::Element key;
      while (it.next(key)) {
        if (hasKey(other, key)) addKey(result, key);
      }
      return result;
    }
  }
  auto it = iterate(other);
  typename decltype(it)::Item item;
  while (it.next(item)) {
    typename S::Element key;
    if (toKey(item, key) && setHas(self, S::kOps, &key)) addKey(result, key);
  }
  return result;
}
template <typename S, typename Iterable>
inline void subtractFrom(S* self, const Iterable& other) {
  if constexpr (kSame<Iterable, S*>) {
    if (self == other) {
      setClear(self);
      return;
    }
  }
  auto it = iterate(other);
  typename decltype(it)::Item item;
  while (it.next(item)) removeKey(self, item);
  setDropDeleted(self, S::kOps);
}
template <typename S, typename Iterable>
inline S* subtract(S* self, const Iterable& other) {
  if constexpr (kIsPointer<Iterable> && kIsSet<RemovePointer<Iterable>>) {
    if ((self->length >> 2) <= other->length) {
      S* result = newSet<S>();
      auto it = iterate(self);
      typename S::Element key;
      while (it.next(key)) {
        if (!hasKey(other, key)) addKey(result, key);
      }
      return result;
    }
  }
  S* result = copySet<S>(self);
  subtractFrom(result, other);
  return result;
}
// A key that is there is removed, one that is not is added.
template <typename S, typename R>
inline void toggleEach(S* self, R* other) {
  auto it = iterate(other);
  typename R::Element item;
  while (it.next(item)) {
    typename S::Element key = convert<typename S::Element>(item);
    if (!setRemove(self, S::kOps, &key)) setInsert(self, S::kOps, &key);
  }
}
template <typename S, typename Iterable>
inline void toggle(S* self, const Iterable& other) {
  if (isItself(self, other)) {
    setClear(self);
  } else {
    toggleEach(self, asSet(other));
  }
}
template <typename S, typename Iterable>
inline S* symmetricDifference(S* self, const Iterable& other) {
  S* result = setOf<S>(other);
  toggleEach(result, self);
  return result;
}
template <typename A, typename B>
inline bool isSubset(A* a, B* b) {
  if (a->length > b->length) return false;
  auto it = iterate(a);
  typename A::Element key;
  while (it.next(key)) {
    if (!hasKey(b, key)) return false;
  }
  return true;
}
template <typename S, typename Iterable>
inline bool isDisjoint(S* self, const Iterable& other) {
  auto it = iterate(other);
  typename decltype(it)::Item item;
  while (it.next(item)) {
    if (hasKey(self, item)) return false;
  }
  return true;
}
template <typename S>
inline void takeKeys(S* self, S* from) {
  heap::changes(self);
  heap::changes(from);
  self->keys = from->keys;
  self->table = from->table;
  self->length = from->length;
  self->fill = from->fill;
  self->capacity = from->capacity;
  self->bits = from->bits;
  from->keys = from->table = nullptr;
  from->length = from->capacity = 0;
}

}  // namespace detail

// {a, b, …}
template <typename T, typename... Items>
KRAIT_ALLOCATES inline Set<T>* set(const Items&... items) {
  Set<T>* result = detail::newSet<Set<T>>();
  (detail::addKey(result, convert<T>(items)), ...);
  return result;
}
// Long displays come in parts: one call of them all would be too much for C++ compilers.
template <typename T, typename... Items>
KRAIT_ALLOCATES inline Set<T>* withKeys(Set<T>* self, const Items&... items) {
  (detail::addKey(self, convert<T>(items)), ...);
  return self;
}
template <typename T>
KRAIT_ALLOCATES inline Set<T>* emptySet() {
  return detail::newSet<Set<T>>();
}
// set(iterable), frozenset(iterable)
template <typename T, typename Iterable>
inline Set<T>* toSet(const Iterable& iterable) {
  return detail::setOf<Set<T>>(iterable);
}
template <typename T, typename Iterable>
inline FrozenSet<T>* toFrozenSet(const Iterable& iterable) {
  if constexpr (kSame<Iterable, FrozenSet<T>*>) {
    return iterable;
  } else {
    return detail::setOf<FrozenSet<T>>(iterable);
  }
}

template <typename S>
inline IfSet<S, word> len(const S* self) {
  return static_cast<word>(self->length);
}
template <typename S>
inline IfSet<S, bool> truth(const S* self) {
  return self != nullptr && self->length != 0;
}
// A set is asked for as if it were frozen: `{1} in sets` compares with frozen sets.
template <typename S, typename Q>
inline IfSet<S, bool> contains(const S* self, const Q& item) {
  return detail::hasKey(self, detail::asQuery<S>(item));
}

// ---- methods ----

template <typename T>
inline void set_add(Set<T>* self, Same<T> item) {
  setInsert(self, Set<T>::kOps, &item);
}
template <typename T>
inline void set_clear(Set<T>* self) {
  setClear(self);
}
template <typename T>
inline Set<T>* set_copy(Set<T>* self) {
  return detail::copySet<Set<T>>(self);
}
template <typename T>
inline FrozenSet<T>* frozenset_copy(FrozenSet<T>* self) {
  return self;
}
template <typename T, typename Q>
inline void set_discard(Set<T>* self, const Q& item) {
  detail::removeKey(self, detail::asQuery<Set<T>>(item));
}
template <typename T, typename Q>
inline void set_remove(Set<T>* self, const Q& item) {
  if (!detail::removeKey(self, detail::asQuery<Set<T>>(item))) raiseKeyError(box(item));
}
[[noreturn]] void raiseEmptySet() KRAIT_RAISES;  // KeyError: 'pop from an empty set'
template <typename T>
inline T set_pop(Set<T>* self) {
  T key;
  if (!setPop(self, Set<T>::kOps, &key)) raiseEmptySet();
  return key;
}
template <typename T, typename... Its>
inline void set_update(Set<T>* self, const Its&... others) {
  (detail::addAll(self, others), ...);
}
template <typename T, typename... Its>
inline void set_intersection_update(Set<T>* self, const Its&... others) {
  ((detail::takeKeys(self, detail::intersect(self, others))), ...);
}
template <typename T, typename... Its>
inline void set_difference_update(Set<T>* self, const Its&... others) {
  (detail::subtractFrom(self, others), ...);
}
template <typename T, typename Iterable>
inline void set_symmetric_difference_update(Set<T>* self, const Iterable& other) {
  detail::toggle(self, other);
}

// Methods that both kinds have: of the result's kind is the receiver's.
#define KRAIT_SET_METHODS(prefix, Set)                                                 \
  template <typename T, typename... Its>                                               \
  inline Set<T>* prefix##_union(Set<T>* self, const Its&... others) {                  \
    Set<T>* result = detail::copySet<Set<T>>(self);                                    \
    ((detail::isItself(self, others) ? void() : detail::addAll(result, others)), ...); \
    return result;                                                                     \
  }                                                                                    \
  template <typename T, typename... Its>                                               \
  inline Set<T>* prefix##_intersection(Set<T>* self, const Its&... others) {           \
    if constexpr (sizeof...(Its) == 0) self = detail::copySet<Set<T>>(self);           \
    ((self = detail::intersect(self, others)), ...);                                   \
    return self;                                                                       \
  }                                                                                    \
  template <typename T, typename... Its>                                               \
  inline Set<T>* prefix##_difference(Set<T>* self, const Its&... others) {             \
    if constexpr (sizeof...(Its) == 0) self = detail::copySet<Set<T>>(self);           \
    ((self = detail::subtract(self, others)), ...);                                    \
    return self;                                                                       \
  }                                                                                    \
  template <typename T, typename Iterable>                                             \
  inline Set<T>* prefix##_symmetric_difference(Set<T>* self, const Iterable& other) {  \
    return detail::symmetricDifference(self, other);                                   \
  }                                                                                    \
  template <typename T, typename Iterable>                                             \
  inline bool prefix##_isdisjoint(Set<T>* self, const Iterable& other) {               \
    return detail::isDisjoint(self, other);                                            \
  }                                                                                    \
  template <typename T, typename Iterable>                                             \
  inline bool prefix##_issubset(Set<T>* self, const Iterable& other) {                 \
    return detail::isSubset(self, detail::asSet(other));                               \
  }                                                                                    \
  template <typename T, typename Iterable>                                             \
  inline bool prefix##_issuperset(Set<T>* self, const Iterable& other) {               \
    auto it = iterate(other);                                                          \
    typename decltype(it)::Item item;                                                  \
    while (it.next(item)) {                                                            \
      if (!detail::hasKey(self, item)) return false;                                   \
    }                                                                                  \
    return true;                                                                       \
  }
KRAIT_SET_METHODS(set, Set)
KRAIT_SET_METHODS(frozenset, FrozenSet)
#undef KRAIT_SET_METHODS

// ---- operators between sets of either kind ----

template <typename A, typename B>
using IfSets = EnableIf<kIsSet<A> && kIsSet<B>, A*>;
template <typename A, typename B>
using IfSetsBool = EnableIf<kIsSet<A> && kIsSet<B>, bool>;

template <typename A, typename B>
inline IfSets<A, B> bitor_(A* a, B* b) {
  A* result = detail::copySet<A>(a);
  if (!detail::isItself(a, b)) detail::addAll(result, b);
  return result;
}
template <typename A, typename B>
inline IfSets<A, B> bitand_(A* a, B* b) {
  return detail::intersect(a, b);
}
template <typename A, typename B>
inline IfSets<A, B> sub(A* a, B* b) {
  return detail::subtract(a, b);
}
template <typename A, typename B>
inline IfSets<A, B> bitxor(A* a, B* b) {
  return detail::symmetricDifference(a, b);
}
template <typename T, typename B>
inline IfSets<Set<T>, B> ibitor(Set<T>* a, B* b) {
  detail::addAll(a, b);
  return a;
}
template <typename T, typename B>
inline IfSets<Set<T>, B> ibitand(Set<T>* a, B* b) {
  detail::takeKeys(a, detail::intersect(a, b));
  return a;
}
template <typename T, typename B>
inline IfSets<Set<T>, B> isub(Set<T>* a, B* b) {
  detail::subtractFrom(a, b);
  return a;
}
template <typename T, typename B>
inline IfSets<Set<T>, B> ibitxor(Set<T>* a, B* b) {
  detail::toggle(a, b);
  return a;
}
template <typename A, typename B>
inline IfSetsBool<A, B> eq(A* a, B* b) {
  return a->length == b->length && detail::isSubset(a, b);
}
template <typename A, typename B>
inline IfSetsBool<A, B> ne(A* a, B* b) {
  return !eq(a, b);
}
template <typename A, typename B>
inline IfSetsBool<A, B> le(A* a, B* b) {
  return detail::isSubset(a, b);
}
template <typename A, typename B>
inline IfSetsBool<A, B> lt(A* a, B* b) {
  return a->length < b->length && detail::isSubset(a, b);
}
template <typename A, typename B>
inline IfSetsBool<A, B> ge(A* a, B* b) {
  return detail::isSubset(b, a);
}
template <typename A, typename B>
inline IfSetsBool<A, B> gt(A* a, B* b) {
  return lt(b, a);
}

Hash finishSetHash(uword mixed, uword length);
uword mixSetHash(uword hash);
template <typename T>
inline Hash hash(FrozenSet<T>* self) {
  uword mixed = 0;
  uword slot = 0;
  while (const uint8_t* entry = setNext(self, FrozenSet<T>::kOps, slot)) {
    mixed ^= mixSetHash(hashOfEntry(FrozenSet<T>::kOps, entry));
  }
  return finishSetHash(mixed, self->length);
}

template <typename T>
struct KeyOfItems<FrozenSet<T>*> {
  static bool make(Value value, FrozenSet<T>*& key) {
    if (!value.isObject() || value.object()->type_info->kind() != Kind::kFrozenSet) return false;
    FrozenSet<T>* same = detail::newSet<FrozenSet<T>>();
    auto it = iterate(value);
    Value item;
    while (it.next(item)) {
      T own;
      if (!toKey(item, own)) return false;
      detail::addKey(same, own);
    }
    key = same;
    return true;
  }
};

namespace detail {

template <typename S>
inline void writeSet(Sink& sink, S* self) {
  if (S::kFrozen || self->length == 0) put(sink, S::kFrozen ? KRAIT_TEXT("frozenset(") : KRAIT_TEXT("set("));
  if (self->length != 0) {
    ReprGuard guard(self);
    if (guard.isRecursive()) {
      put(sink, S::kFrozen ? KRAIT_TEXT("...)") : KRAIT_TEXT("set(...)"));
      return;
    }
    put(sink, '{');
    uword slot = 0;
    bool first = true;
    while (const uint8_t* entry = setNext(self, S::kOps, slot)) {
      if (!first) put(sink, KRAIT_TEXT(", "));
      first = false;
      writeItem(sink, reinterpret_cast<const typename S::Entry*>(entry)->key);
    }
    put(sink, '}');
    guard.leave();
  }
  if (S::kFrozen || self->length == 0) put(sink, ')');
}
}  // namespace detail

template <typename T>
inline void writeRepr(Sink& sink, Set<T>* self) {
  detail::writeSet(sink, self);
}
template <typename T>
inline void writeRepr(Sink& sink, FrozenSet<T>* self) {
  detail::writeSet(sink, self);
}
template <typename T>
inline void writeStr(Sink& sink, Set<T>* self) {
  detail::writeSet(sink, self);
}
template <typename T>
inline void writeStr(Sink& sink, FrozenSet<T>* self) {
  detail::writeSet(sink, self);
}

// ---- as a Value ----

// a op b for sets of different representations, when both are Values: of the kind of the left one.
Value combineSets(BinaryOp op, Value left, Value right) KRAIT_ALLOCATES;
Value setCompareSlot(Compare op, Value self, Value other);
bool isAnySet(Value value);

namespace detail {

inline word setLenSlot(Value self) { return static_cast<SetBase*>(self.object())->length; }

template <typename S>
struct SetSlots {
  static S* of(Value self) { return static_cast<S*>(self.object()); }

  static void repr(Sink& sink, Value self) {
    checkStack();  // one in another in another
    writeRepr(sink, of(self));
  }
  static Hash hash(Value self) {
    checkStack();
    if constexpr (S::kFrozen) {
      return krait::hash(of(self));
    } else {
      return 0;
    }
  }
  static Value iter(Value self) { return box(makeIterator(of(self))); }
  static bool contains(Value self, Value item) { return hasKey(of(self), asQuery<S>(item)); }
  static Value binary(BinaryOp op, Value left, Value right, Role role) {
    if (role == Role::kRight || !isAnySet(right)) return kNotImplementedValue;
    if (role == Role::kLeft || S::kFrozen)
      return role == Role::kLeft ? combineSets(op, left, right) : kNotImplementedValue;
    if constexpr (!S::kFrozen) {
      S* self = of(left);
      switch (op) {
        case BinaryOp::kOr: {
          auto it = iterate(right);
          Value item;
          while (it.next(item)) addKey(self, checked<typename S::Element>(item));
          return left;
        }
        case BinaryOp::kAnd:
          takeKeys(self, intersect(self, right));
          return left;
        case BinaryOp::kSub:
          if (left.bits == right.bits) {
            setClear(self);
          } else {
            subtractFrom(self, right);
          }
          return left;
        case BinaryOp::kXor: {
          if (left.bits == right.bits) {
            setClear(self);
            return left;
          }
          auto it = iterate(right);
          Value item;
          while (it.next(item)) {
            if (!removeKey(self, item)) addKey(self, checked<typename S::Element>(item));
          }
          return left;
        }
        default:
          break;
      }
    }
    return kNotImplementedValue;
  }

  static constexpr Slots make() {
    Slots slots{};
    slots.repr = repr;
    slots.hash = S::kFrozen ? hash : kUnhashable;
    slots.compare = setCompareSlot;
    slots.len = setLenSlot;
    slots.iter = iter;
    slots.contains = contains;
    slots.binary = binary;
    return slots;
  }
  KRAIT_FLASH_DATA static constexpr Slots kSlots = make();
};

}  // namespace detail

}  // namespace krait
