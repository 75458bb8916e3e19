// Dict<K, V>: keys and values of known representation in entries; the thin, typed side of DictBase.
//
// Look-ups take keys of any representation: a key that no K can equal is simply not there.
#pragma once

#include "krait/objects/dict_base.hpp"
#include "krait/objects/tuple_ops.hpp"

namespace krait {

template <typename K, typename V, bool plain = kHashesPlainly<K>>
struct DictEntry {
  K key;
  V value;
};
template <typename K, typename V>
struct DictEntry<K, V, false> {
  uword hash;
  K key;
  V value;
};

template <typename K, typename V>
struct Dict : DictBase {
  using Key = K;
  using Mapped = V;
  using Entry = DictEntry<K, V>;
  static constexpr const KeyOps& kOps = KeyOpsOf<K, Entry>::kOps;

  static const TypeInfo type;  // of dictionaries that are Values
  static const TypeInfo bare;
};

namespace detail {

template <typename K, typename V>
struct DictSlots;

template <typename K, typename V>
constexpr uint32_t dictEntryWords() {
  using Entry = DictEntry<K, V>;
  return entryReferences<K, __builtin_offsetof(Entry, key)>() |
         entryReferences<V, __builtin_offsetof(Entry, value)>();
}

template <typename K, typename V>
void traceDict(Object* object, Marker& marker) {
  DictBase* dict = static_cast<DictBase*>(object);
  marker.buffer(dict->entries);
  marker.buffer(dict->table);
  visitElements(marker, dict->entries, dict->used, sizeof(DictEntry<K, V>), dictEntryWords<K, V>());
}

template <typename K, typename V>
constexpr PointerMap dictMap() {
  if constexpr (kReferenceWords<K> == 0 && kReferenceWords<V> == 0) {
    return bufferMap<2>();
  } else {
    return traceBy(&traceDict<K, V>);
  }
}

}  // namespace detail

template <typename K, typename V>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Dict<K, V>::bare("dict", nullptr, nullptr, nullptr,
                                                                 detail::dictMap<K, V>(), sizeof(DictBase),
                                                                 Kind::kDict);
template <typename K, typename V>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Dict<K, V>::type("dict", nullptr, nullptr,
                                                                 &detail::DictSlots<K, V>::kSlots,
                                                                 detail::dictMap<K, V>(), sizeof(DictBase),
                                                                 Kind::kDict);

template <typename K, typename V>
struct Converter<Dict<K, V>*> {
  static Value box(Dict<K, V>* dict) {
    if (dict == nullptr) return kNoneValue;
    dict->type_info = &Dict<K, V>::type;
    return objectValue(dict);
  }
  static Dict<K, V>* unbox(Value value) {
    return value.isNone() ? nullptr : static_cast<Dict<K, V>*>(value.object());
  }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &Dict<K, V>::type; }
  static FlashText name() { return KRAIT_TEXT("dict"); }
};

// The representation that holds values of both, for results like that of dict.get.
namespace detail {

template <typename T>
struct Tag {
  using Type = T;
};

template <typename A, typename B>
constexpr auto commonOf() {
  if constexpr (kSame<A, B>) {
    return Tag<A>();
  } else if constexpr (kIsPointer<A> && kSame<B, None>) {
    return Tag<A>();
  } else if constexpr (kIsPointer<B> && kSame<A, None>) {
    return Tag<B>();
  } else if constexpr (kIsMachineInt<A> && kIsMachineInt<B>) {
    if constexpr (kIsSigned<A> == kIsSigned<B>) {
      return Tag<Choose<(sizeof(A) >= sizeof(B)), A, B>>();
    } else {
      return Tag<WideInt<A, B>>();
    }
  } else if constexpr ((kIsMachineInt<A> || kSame<A, Int>) && (kIsMachineInt<B> || kSame<B, Int>)) {
    return Tag<Int>();
  } else {
    return Tag<Value>();
  }
}

}  // namespace detail

template <typename A, typename B>
using CommonOf = typename decltype(detail::commonOf<A, B>())::Type;

// ---- making, elements ----

template <typename K, typename V>
KRAIT_ALLOCATES inline Dict<K, V>* emptyDict() {
  return static_cast<Dict<K, V>*>(newDictBase(&Dict<K, V>::bare));
}

namespace detail {

template <typename K, typename V>
inline DictEntry<K, V>* findEntry(const Dict<K, V>* self, const K& key) {
  return reinterpret_cast<DictEntry<K, V>*>(dictFind(self, Dict<K, V>::kOps, &key));
}
template <typename K, typename V, typename Q>
inline DictEntry<K, V>* lookUp(const Dict<K, V>* self, const Q& query) {
  if constexpr (kSame<K, Q>) {
    return findEntry(self, query);
  } else {
    K key;
    return toKey(query, key) ? findEntry(self, key) : nullptr;
  }
}

}  // namespace detail

template <typename K, typename V>
inline void setitem(Dict<K, V>* self, Same<K> key, Same<V> value) {
#if KRAIT_GC_INCREMENTAL
  bool fresh;
  auto* entry = reinterpret_cast<DictEntry<K, V>*>(dictInsert(self, Dict<K, V>::kOps, &key, &fresh));
  if (!fresh) heap::overwrites(&entry->value, kReferenceWords<V>);
  entry->value = value;
#else
  reinterpret_cast<DictEntry<K, V>*>(dictInsert(self, Dict<K, V>::kOps, &key, nullptr))->value = value;
#endif
}

namespace detail {

template <typename K, typename V>
inline void setPairs(Dict<K, V>*) {}
template <typename K, typename V, typename A, typename B, typename... Rest>
inline void setPairs(Dict<K, V>* self, const A& key, const B& value, const Rest&... rest) {
  setitem(self, convert<K>(key), convert<V>(value));
  setPairs(self, rest...);
}

}  // namespace detail

// {k1: v1, k2: v2, …}
template <typename K, typename V, typename... Items>
KRAIT_ALLOCATES inline Dict<K, V>* dict(const Items&... items) {
  Dict<K, V>* result = emptyDict<K, V>();
  if constexpr (sizeof...(Items) > 0) dictReserve(result, Dict<K, V>::kOps, sizeof...(Items) / 2);
  detail::setPairs(result, items...);
  return result;
}

// Long displays come in parts: one call of them all would be too much for C++ compilers.
template <typename K, typename V, typename... Items>
KRAIT_ALLOCATES inline Dict<K, V>* withPairs(Dict<K, V>* self, const Items&... items) {
  detail::setPairs(self, items...);
  return self;
}

template <typename K, typename V>
KRAIT_INLINE word len(const Dict<K, V>* self) {
  return static_cast<word>(self->length);
}
template <typename K, typename V>
KRAIT_INLINE bool truth(const Dict<K, V>* self) {
  return self != nullptr && self->length != 0;
}
template <typename K, typename V, typename Q>
inline V getitem(const Dict<K, V>* self, const Q& key) {
  auto* entry = detail::lookUp(self, key);
  if (entry == nullptr) raiseKeyError(box(key));
  return entry->value;
}
template <typename K, typename V, typename Q>
inline void delitem(Dict<K, V>* self, const Q& key) {
  auto* entry = detail::lookUp(self, key);
  if (entry == nullptr) raiseKeyError(box(key));
  dictRemove(self, Dict<K, V>::kOps, reinterpret_cast<uint8_t*>(entry));
}
template <typename K, typename V, typename Q>
inline bool contains(const Dict<K, V>* self, const Q& key) {
  return detail::lookUp(self, key) != nullptr;
}

// ---- iteration and views ----

enum class DictPart : uint8_t { kKeys, kValues, kItems };

namespace detail {

template <typename K, typename V, DictPart part>
struct PartOf;
template <typename K, typename V>
struct PartOf<K, V, DictPart::kKeys> {
  using Item = K;
  static void take(const DictEntry<K, V>& entry, K& item) { item = entry.key; }
};
template <typename K, typename V>
struct PartOf<K, V, DictPart::kValues> {
  using Item = V;
  static void take(const DictEntry<K, V>& entry, V& item) { item = entry.value; }
};
template <typename K, typename V>
struct PartOf<K, V, DictPart::kItems> {
  using Item = Tuple<K, V>;
  static void take(const DictEntry<K, V>& entry, Tuple<K, V>& item) {
    item = Tuple<K, V>(entry.key, entry.value);
  }
};

}  // namespace detail

template <typename K, typename V, DictPart part>
struct DictIterator {
  using Part = detail::PartOf<K, V, part>;
  using Item = typename Part::Item;
  using Class = Choose<part == DictPart::kKeys, dict_keyiterator_class,
                       Choose<part == DictPart::kValues, dict_valueiterator_class, dict_itemiterator_class>>;
  const Dict<K, V>* dict;
  uword index;
  Length length;
  bool next(Item& item) {
    if (dict == nullptr) return false;
    if (dict->length != length) {
      dict = nullptr;
      raiseDictChanged();
    }
    uint8_t* entry = dictNext(dict, sizeof(DictEntry<K, V>), index);
    if (entry == nullptr) {
      dict = nullptr;
      return false;
    }
    Part::take(*reinterpret_cast<DictEntry<K, V>*>(entry), item);
    return true;
  }
  uword hint() const { return length; }
};

template <typename K, typename V, DictPart part>
struct ReversedDictIterator {
  using Part = detail::PartOf<K, V, part>;
  using Item = typename Part::Item;
  using Class = Choose<
      part == DictPart::kKeys, dict_reversekeyiterator_class,
      Choose<part == DictPart::kValues, dict_reversevalueiterator_class, dict_reverseitemiterator_class>>;
  const Dict<K, V>* dict;
  uword index;
  Length length;
  bool next(Item& item) {
    if (dict->length != length) raiseDictChanged();
    uint8_t* entry = dictPrevious(dict, sizeof(DictEntry<K, V>), index);
    if (entry == nullptr) return false;
    Part::take(*reinterpret_cast<DictEntry<K, V>*>(entry), item);
    return true;
  }
  uword hint() const { return length; }
};

// d.keys(), d.values(), d.items(): by value; iterated by `iterate`, an object of their own only as a Value.
template <typename K, typename V, DictPart part>
struct DictView {
  using Item = typename detail::PartOf<K, V, part>::Item;
  Dict<K, V>* dict;
};

template <typename K, typename V>
inline DictView<K, V, DictPart::kKeys> dict_keys(Dict<K, V>* self) {
  return {self};
}
template <typename K, typename V>
inline DictView<K, V, DictPart::kValues> dict_values(Dict<K, V>* self) {
  return {self};
}
template <typename K, typename V>
inline DictView<K, V, DictPart::kItems> dict_items(Dict<K, V>* self) {
  return {self};
}

template <typename K, typename V>
inline DictIterator<K, V, DictPart::kKeys> iterate(const Dict<K, V>* self) {
  return {self, 0, self->length};
}
template <typename K, typename V>
inline DictIterator<K, V, DictPart::kKeys> iterate(Dict<K, V>* self) {
  return {self, 0, self->length};
}
template <typename K, typename V, DictPart part>
inline DictIterator<K, V, part> iterate(const DictView<K, V, part>& self) {
  return {self.dict, 0, self.dict->length};
}
template <typename K, typename V>
inline ReversedDictIterator<K, V, DictPart::kKeys> iterateReversed(Dict<K, V>* self) {
  return {self, self->used, self->length};
}
template <typename K, typename V, DictPart part>
inline ReversedDictIterator<K, V, part> iterateReversed(const DictView<K, V, part>& self) {
  return {self.dict, self.dict->used, self.dict->length};
}

// ---- methods ----

template <typename K, typename V, typename Q, typename D>
inline CommonOf<V, D> dict_get(const Dict<K, V>* self, const Q& key, const D& otherwise) {
  auto* entry = detail::lookUp(self, key);
  if (entry == nullptr) return convert<CommonOf<V, D>>(otherwise);
  return convert<CommonOf<V, D>>(entry->value);
}
template <typename K, typename V, typename Q>
inline CommonOf<V, None> dict_get(const Dict<K, V>* self, const Q& key) {
  return dict_get(self, key, None{});
}
template <typename K, typename V, typename Q>
inline V dict_pop(Dict<K, V>* self, const Q& key) {
  auto* entry = detail::lookUp(self, key);
  if (entry == nullptr) raiseKeyError(box(key));
  V value = entry->value;
  dictRemove(self, Dict<K, V>::kOps, reinterpret_cast<uint8_t*>(entry));
  return value;
}
template <typename K, typename V, typename Q, typename D>
inline CommonOf<V, D> dict_pop(Dict<K, V>* self, const Q& key, const D& otherwise) {
  auto* entry = detail::lookUp(self, key);
  if (entry == nullptr) return convert<CommonOf<V, D>>(otherwise);
  V value = entry->value;
  dictRemove(self, Dict<K, V>::kOps, reinterpret_cast<uint8_t*>(entry));
  return convert<CommonOf<V, D>>(value);
}
template <typename K, typename V>
inline V dict_setdefault(Dict<K, V>* self, Same<K> key, Same<V> value) {
  bool fresh;
  auto* entry = reinterpret_cast<DictEntry<K, V>*>(dictInsert(self, Dict<K, V>::kOps, &key, &fresh));
  if (fresh) entry->value = value;
  return entry->value;
}
[[noreturn]] void raiseEmptyDict() KRAIT_RAISES;  // KeyError: 'popitem(): dictionary is empty'
template <typename K, typename V>
inline Tuple<K, V> dict_popitem(Dict<K, V>* self) {
  uword index = self->used;
  uint8_t* place = dictPrevious(self, sizeof(DictEntry<K, V>), index);
  if (place == nullptr) raiseEmptyDict();
  auto* entry = reinterpret_cast<DictEntry<K, V>*>(place);
  Tuple<K, V> item(entry->key, entry->value);
  dictRemove(self, Dict<K, V>::kOps, place);
  return item;
}
template <typename K, typename V>
inline void dict_clear(Dict<K, V>* self) {
  dictClear(self);
}
template <typename K, typename V>
inline Dict<K, V>* dict_copy(const Dict<K, V>* self) {
  Dict<K, V>* result = emptyDict<K, V>();
  dictCopy(result, self, Dict<K, V>::kOps);
  return result;
}

namespace detail {

template <typename T>
constexpr bool kIsPair = false;
template <typename A, typename B>
constexpr bool kIsPair<Tuple<A, B>> = true;

}  // namespace detail

// The two halves of element `position` of an update sequence. TypeError or ValueError where it is no pair.
void splitPair(Value pair, word position, Value& key, Value& value) KRAIT_RAISES;
// The dictionary behind a Value, as pairs; false: it is an iterable of pairs.
bool isMapping(Value value);

template <typename K, typename V>
inline void dict_update(Dict<K, V>*) {}

template <typename K, typename V, typename Iterable>
inline void dict_update(Dict<K, V>* self, const Iterable& pairs) {
  if constexpr (kSame<Iterable, Value>) {
    bool mapping = isMapping(pairs);
    auto it = iterate(pairs);
    Value item, key, value;
    for (word position = 0; it.next(item); ++position) {
      if (mapping) {
        key = item;
        value = getitem(pairs, item);
      } else {
        splitPair(item, position, key, value);
      }
      setitem(self, checked<K>(key), checked<V>(value));
    }
  } else {
    auto it = iterate(pairs);
    typename decltype(it)::Item item;
    for (word position = 0; it.next(item); ++position) {
      if constexpr (detail::kIsPair<decltype(item)>) {
        setitem(self, convert<K>(get<0>(item)), convert<V>(get<1>(item)));
      } else {
        Value key, value;
        splitPair(box(item), position, key, value);
        setitem(self, checked<K>(key), checked<V>(value));
      }
    }
  }
}
template <typename K, typename V, typename K2, typename V2>
inline void dict_update(Dict<K, V>* self, Dict<K2, V2>* const& other) {
  if constexpr (kSame<K, K2> && kSame<V, V2>) {
    if (self == other) return;
  }
  dict_update(self, dict_items(other));
}

// dict(iterable), dict(mapping)
template <typename K, typename V, typename Iterable>
inline Dict<K, V>* toDict(const Iterable& pairs) {
  Dict<K, V>* result = emptyDict<K, V>();
  dict_update(result, pairs);
  return result;
}
// dict.fromkeys(iterable, value)
template <typename K, typename V, typename Iterable>
inline Dict<K, V>* dictFromKeys(const Iterable& keys, Same<V> value) {
  Dict<K, V>* result = emptyDict<K, V>();
  auto it = iterate(keys);
  typename decltype(it)::Item key;
  while (it.next(key)) setitem(result, convert<K>(key), value);
  return result;
}

// ---- operators ----

template <typename K, typename V>
inline Dict<K, V>* bitor_(const Dict<K, V>* a, Dict<K, V>* b) {
  Dict<K, V>* result = dict_copy(a);
  dict_update(result, b);
  return result;
}
template <typename K, typename V, typename Iterable>
inline Dict<K, V>* ibitor(Dict<K, V>* self, const Iterable& pairs) {
  dict_update(self, pairs);
  return self;
}
template <typename K, typename V, typename K2, typename V2>
inline bool eq(Dict<K, V>* a, Dict<K2, V2>* b) {
  if (static_cast<const void*>(a) == b) return true;
  if (a->length != b->length) return false;
  auto it = iterate(dict_items(a));
  Tuple<K, V> item;
  while (it.next(item)) {
    auto* entry = detail::lookUp(b, get<0>(item));
    if (entry == nullptr || !itemsEqual(get<1>(item), entry->value)) return false;
  }
  return true;
}
template <typename K, typename V, typename K2, typename V2>
inline bool ne(Dict<K, V>* a, Dict<K2, V2>* b) {
  return !eq(a, b);
}

template <typename K, typename V>
inline void writeRepr(Sink& sink, Dict<K, V>* self) {
  ReprGuard guard(self);
  if (guard.isRecursive()) {
    put(sink, KRAIT_TEXT("{...}"));
    return;
  }
  put(sink, '{');
  uword index = 0;
  bool first = true;
  while (uint8_t* place = dictNext(self, sizeof(DictEntry<K, V>), index)) {
    if (!first) put(sink, KRAIT_TEXT(", "));
    first = false;
    DictEntry<K, V> entry = *reinterpret_cast<DictEntry<K, V>*>(place);
    writeItem(sink, entry.key);
    put(sink, KRAIT_TEXT(": "));
    writeItem(sink, entry.value);
  }
  put(sink, '}');
  guard.leave();
}
template <typename K, typename V>
inline void writeStr(Sink& sink, Dict<K, V>* self) {
  writeRepr(sink, self);
}

// ---- as a Value ----

// The union of dictionaries of different representations, when both are Values.
Value mergeValues(Value a, Value b) KRAIT_ALLOCATES;
Value dictCompareSlot(Compare op, Value self, Value other);

namespace detail {

inline word dictLenSlot(Value self) { return static_cast<DictBase*>(self.object())->length; }

template <typename K, typename V>
struct DictSlots {
  static Dict<K, V>* of(Value self) { return static_cast<Dict<K, V>*>(self.object()); }

  static void repr(Sink& sink, Value self) {
    checkStack();  // one in another in another
    writeRepr(sink, of(self));
  }
  static Value iter(Value self) { return box(makeIterator(of(self))); }
  static bool contains(Value self, Value key) { return krait::contains(of(self), key); }
  static Value getitem(Value self, Value key) { return box(krait::getitem(of(self), key)); }
  static void setitem(Value self, Value key, Value value) {
    krait::setitem(of(self), checked<K>(key), checked<V>(value));
  }
  static void delitem(Value self, Value key) { krait::delitem(of(self), key); }
  static Value binary(BinaryOp op, Value left, Value right, Role role) {
    if (op != BinaryOp::kOr || role == Role::kRight) return kNotImplementedValue;
    if (role == Role::kInPlace) {
      dict_update(of(left), right);
      return left;
    }
    if (kindOf(right) != Kind::kDict) return kNotImplementedValue;
    if (isType<Dict<K, V>*>(right)) return box(bitor_(of(left), of(right)));
    return mergeValues(left, right);
  }

  static constexpr Slots make() {
    Slots slots{};
    slots.repr = repr;
    slots.hash = kUnhashable;
    slots.compare = dictCompareSlot;
    slots.len = dictLenSlot;
    slots.iter = iter;
    slots.contains = contains;
    slots.getitem = getitem;
    slots.setitem = setitem;
    slots.delitem = delitem;
    slots.binary = binary;
    return slots;
  }
  KRAIT_FLASH_DATA static constexpr Slots kSlots = make();
};

}  // namespace detail

}  // namespace krait
