// Views of dictionaries as sets and as Values: d.keys() & x, "in", ==, and what print(d.items()) shows.
#pragma once

#include "krait/objects/set.hpp"

namespace krait {

template <typename K, typename V, DictPart part>
inline word len(const DictView<K, V, part>& self) {
  return static_cast<word>(self.dict->length);
}
template <typename K, typename V, DictPart part>
inline bool truth(const DictView<K, V, part>& self) {
  return self.dict->length != 0;
}

template <typename K, typename V, typename Q>
inline bool contains(const DictView<K, V, DictPart::kKeys>& self, const Q& key) {
  return contains(self.dict, key);
}
template <typename K, typename V, typename Q>
inline bool contains(const DictView<K, V, DictPart::kValues>& self, const Q& value) {
  auto it = iterate(self);
  V item;
  while (it.next(item)) {
    if (itemsEqual(item, value)) return true;
  }
  return false;
}
template <typename K, typename V, typename A, typename B>
inline bool contains(const DictView<K, V, DictPart::kItems>& self, const Tuple<A, B>& pair) {
  auto* entry = detail::lookUp(self.dict, get<0>(pair));
  return entry != nullptr && itemsEqual(entry->value, get<1>(pair));
}
template <typename K, typename V>
inline bool contains(const DictView<K, V, DictPart::kItems>& self, Value pair) {
  using Pair = Tuple<Value, Value>;
  return isType<Pair>(pair) && contains(self, unbox<Pair>(pair));
}

namespace detail {

template <typename T>
constexpr bool kIsSetView = false;
template <typename K, typename V>
constexpr bool kIsSetView<DictView<K, V, DictPart::kKeys>> = true;
template <typename K, typename V>
constexpr bool kIsSetView<DictView<K, V, DictPart::kItems>> = true;

template <typename T>
using SetOfView = Set<typename T::Item>*;

}  // namespace detail

// Operators of key and item views with anything iterable give sets.
template <typename T, typename Iterable>
inline EnableIf<detail::kIsSetView<T>, detail::SetOfView<T>> bitand_(const T& self, const Iterable& other) {
  return detail::intersect(detail::setOf<Set<typename T::Item>>(self), other);
}
template <typename T, typename Iterable>
inline EnableIf<detail::kIsSetView<T>, detail::SetOfView<T>> bitor_(const T& self, const Iterable& other) {
  auto* result = detail::setOf<Set<typename T::Item>>(self);
  detail::addAll(result, other);
  return result;
}
template <typename T, typename Iterable>
inline EnableIf<detail::kIsSetView<T>, detail::SetOfView<T>> sub(const T& self, const Iterable& other) {
  return detail::subtract(detail::setOf<Set<typename T::Item>>(self), other);
}
template <typename T, typename Iterable>
inline EnableIf<detail::kIsSetView<T>, detail::SetOfView<T>> bitxor(const T& self, const Iterable& other) {
  return detail::symmetricDifference(detail::setOf<Set<typename T::Item>>(self), other);
}
template <typename T, typename U>
inline EnableIf<detail::kIsSetView<T>, bool> eq(const T& a, const U& b) {
  auto* left = detail::setOf<Set<typename T::Item>>(a);
  auto* right = detail::asSet(b);
  return eq(left, right);
}
template <typename T, typename U>
inline EnableIf<detail::kIsSetView<T>, bool> ne(const T& a, const U& b) {
  return !eq(a, b);
}
template <typename T, typename U>
inline EnableIf<detail::kIsSetView<T>, bool> le(const T& a, const U& b) {
  return le(detail::setOf<Set<typename T::Item>>(a), detail::asSet(b));
}
template <typename T, typename U>
inline EnableIf<detail::kIsSetView<T>, bool> lt(const T& a, const U& b) {
  return lt(detail::setOf<Set<typename T::Item>>(a), detail::asSet(b));
}
template <typename T, typename U>
inline EnableIf<detail::kIsSetView<T>, bool> ge(const T& a, const U& b) {
  return ge(detail::setOf<Set<typename T::Item>>(a), detail::asSet(b));
}
template <typename T, typename U>
inline EnableIf<detail::kIsSetView<T>, bool> gt(const T& a, const U& b) {
  return gt(detail::setOf<Set<typename T::Item>>(a), detail::asSet(b));
}
template <typename K, typename V, typename Iterable>
inline bool dict_keys_isdisjoint(const DictView<K, V, DictPart::kKeys>& self, const Iterable& other) {
  return detail::isDisjoint(detail::setOf<Set<K>>(self), other);
}
template <typename K, typename V, typename Iterable>
inline bool dict_items_isdisjoint(const DictView<K, V, DictPart::kItems>& self, const Iterable& other) {
  return detail::isDisjoint(detail::setOf<Set<Tuple<K, V>>>(self), other);
}

template <typename K, typename V, DictPart part>
inline void writeRepr(Sink& sink, const DictView<K, V, part>& self) {
  put(sink, part == DictPart::kKeys     ? KRAIT_TEXT("dict_keys([")
            : part == DictPart::kValues ? KRAIT_TEXT("dict_values([")
                                        : KRAIT_TEXT("dict_items(["));
  auto it = iterate(self);
  typename DictView<K, V, part>::Item item;
  for (bool first = true; it.next(item); first = false) {
    if (!first) put(sink, KRAIT_TEXT(", "));
    writeItem(sink, item);
  }
  put(sink, KRAIT_TEXT("])"));
}
template <typename K, typename V, DictPart part>
inline void writeStr(Sink& sink, const DictView<K, V, part>& self) {
  writeRepr(sink, self);
}

// ---- as a Value ----

template <typename K, typename V, DictPart part>
inline constexpr uint32_t kReferenceWords<DictView<K, V, part>> = 1;

struct DictViewObject : Object {
  DictBase* dict;
};

// Comparison and operators of boxed views: as those of the sets of their items.
Value viewCompareSlot(Compare op, Value self, Value other);
Value viewBinarySlot(BinaryOp op, Value left, Value right, Role role);

namespace detail {

template <typename K, typename V, DictPart part>
struct ViewSlots {
  using View = DictView<K, V, part>;
  static const TypeInfo type;

  static View of(Value self) {
    return {static_cast<Dict<K, V>*>(static_cast<DictViewObject*>(self.object())->dict)};
  }
  static void repr(Sink& sink, Value self) { writeRepr(sink, of(self)); }
  static word len(Value self) { return krait::len(of(self)); }
  static Value iter(Value self) { return box(makeIterator(of(self))); }
  static bool contains(Value self, Value item) { return krait::contains(of(self), item); }

  static constexpr Slots make() {
    Slots slots{};
    slots.repr = repr;
    slots.len = len;
    slots.iter = iter;
    slots.contains = contains;
    if (part != DictPart::kValues) {
      slots.hash = kUnhashable;
      slots.compare = viewCompareSlot;
      slots.binary = viewBinarySlot;
    }
    return slots;
  }
  KRAIT_FLASH_DATA static constexpr Slots kSlots = make();
};

template <typename K, typename V, DictPart part>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo ViewSlots<K, V, part>::type(
    part == DictPart::kKeys     ? "dict_keys"
    : part == DictPart::kValues ? "dict_values"
                                : "dict_items",
    nullptr, nullptr, &kSlots, PointerMap{wordBit(__builtin_offsetof(DictViewObject, dict)), nullptr},
    sizeof(DictViewObject), Kind::kDictView);

}  // namespace detail

template <typename K, typename V, DictPart part>
struct Converter<DictView<K, V, part>> {
  using Slots = detail::ViewSlots<K, V, part>;
  static Value box(const DictView<K, V, part>& view) {
    DictViewObject* object = static_cast<DictViewObject*>(heap::allocateObject(sizeof(DictViewObject)));
    object->type_info = &Slots::type;
    object->dict = view.dict;
    return objectValue(object);
  }
  static DictView<K, V, part> unbox(Value value) { return Slots::of(value); }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &Slots::type; }
  static FlashText name() { return Slots::type.name(); }
};

}  // namespace krait
