#include "krait/objects/dict_base.hpp"

namespace krait {

namespace {

constexpr uword kSmall = 8;
constexpr uint8_t kLeastBits = 4;

constexpr uword usable(uint8_t bits) { return (uword{1} << bits) * 4 / 5; }

uword tableBytes(uint8_t bits) { return slotBytes(bits) << bits; }

// Table and hole bits are one buffer.
uword bufferBytes(uint8_t bits) { return tableBytes(bits) + (usable(bits) + 7) / 8; }

uint8_t* holes(const DictBase* self) { return self->table + tableBytes(self->bits); }

bool isHole(const DictBase* self, uword index) {
  return self->table != nullptr && (holes(self)[index / 8] >> (index % 8) & 1) != 0;
}

uint8_t* entryAt(const DictBase* self, const KeyOps& ops, uword index) {
  return self->entries + index * ops.entry_bytes;
}

template <typename Matches>
KRAIT_INLINE uint8_t* search(const DictBase* self, const KeyOps& ops, uword hash, Matches matches,
                             uword* empty_slot) {
restart:
  const uint8_t* table = self->table;
  if (table == nullptr) {
    for (uword i = 0; i < self->used; ++i) {
      if (matches(entryAt(self, ops, i))) return i < self->used ? entryAt(self, ops, i) : nullptr;
      if (self->table != nullptr) goto restart;
    }
    return nullptr;
  }
  for (Probe probe(hash, self->bits);; probe.advance()) {
    EntryNumber index = loadSlot(table, self->bits, probe.slot);
    if (index == kEmptySlot) {
      *empty_slot = probe.slot;
      return nullptr;
    }
    if (index == kDeletedSlot) continue;
    bool same = matches(entryAt(self, ops, index));
    // Comparing may run the program's code, and that may change the dictionary.
    if (self->table != table) goto restart;
    if (same) return entryAt(self, ops, index);
  }
}

// Integers are compared without a call, so nothing changes meanwhile: one loop a width of slots.
template <typename Slot>
KRAIT_INLINE uint8_t* findIntInTable(const DictBase* self, const KeyOps& ops, int32_t key, uword* empty_slot) {
  const Slot* table = reinterpret_cast<const Slot*>(self->table);
  for (Probe probe(hashOfIntKey(key, ops.kind), self->bits);; probe.advance()) {
    Slot index = table[probe.slot];
    if (KRAIT_LIKELY(index < static_cast<Slot>(kDeletedSlot))) {
      uint8_t* entry = entryAt(self, ops, index);
      if (loadIntKey(entry, ops.kind, ops.key_bytes) == key) return entry;
    } else if (index == static_cast<Slot>(kEmptySlot)) {
      *empty_slot = probe.slot;
      return nullptr;
    }
  }
}

// The entry of a key; if there is none, where the table has room for its number.
KRAIT_OUTLINE uint8_t* findInt(const DictBase* self, const KeyOps& ops, int32_t key, uword* empty_slot) {
  if (self->table == nullptr) {
    uint8_t* end = entryAt(self, ops, self->used);
    for (uint8_t* entry = self->entries; entry != end; entry += ops.entry_bytes) {
      if (loadIntKey(entry, ops.kind, ops.key_bytes) == key) return entry;
    }
    return nullptr;
  }
  if (slotBytes(self->bits) == 1) return findIntInTable<uint8_t>(self, ops, key, empty_slot);
#if KRAIT_LENGTH_BITS > 16
  if (slotBytes(self->bits) == 4) return findIntInTable<uint32_t>(self, ops, key, empty_slot);
#endif
  return findIntInTable<uint16_t>(self, ops, key, empty_slot);
}

KRAIT_OUTLINE uint8_t* findOther(const DictBase* self, const KeyOps& ops, const void* key, uword hash,
                                 uword* empty_slot) {
  return search(
      self, ops, hash,
      [&](const uint8_t* entry) {
        if (ops.storesHash() && *reinterpret_cast<const uword*>(entry) != hash) return false;
        return ops.equal(entry + ops.key_offset, key);
      },
      empty_slot);
}

// Integers need no call, and are aligned as such.
KRAIT_INLINE void storeKey(uint8_t* place, const KeyOps& ops, const void* key) {
  if (!ops.isInt()) {
    copyBytes(place, key, ops.key_bytes);
  } else if (ops.key_bytes == 4) {
    *reinterpret_cast<int32_t*>(place) = *static_cast<const int32_t*>(key);
  } else if (ops.key_bytes == 2) {
    *reinterpret_cast<int16_t*>(place) = *static_cast<const int16_t*>(key);
  } else {
    *place = *static_cast<const uint8_t*>(key);
  }
}

template <typename Slot>
KRAIT_INLINE void placeIn(DictBase* self, uword hash, uword index) {
  Slot* table = reinterpret_cast<Slot*>(self->table);
  Probe probe(hash, self->bits);
  while (table[probe.slot] < static_cast<Slot>(kDeletedSlot)) probe.advance();
  table[probe.slot] = static_cast<Slot>(index);
}

void placeInTable(DictBase* self, uword hash, uword index) {
  if (slotBytes(self->bits) == 1) return placeIn<uint8_t>(self, hash, index);
#if KRAIT_LENGTH_BITS > 16
  if (slotBytes(self->bits) == 4) return placeIn<uint32_t>(self, hash, index);
#endif
  placeIn<uint16_t>(self, hash, index);
}

// So many slots may be stale: entries, holes and these leave some slots empty.
uword mostStale(uint8_t bits) {
  constexpr uword kMost = sizeof(DictBase::stale) == 1 ? 0xff : 0xffff;
  return minimum<uword>(kMost, (uword{1} << bits) / 8);
}

// The slot that holds an entry's number.
uword slotOf(const DictBase* self, uword hash, uword index) {
  Probe probe(hash, self->bits);
  while (loadSlot(self->table, self->bits, probe.slot) != index) probe.advance();
  return probe.slot;
}

void closeHoles(DictBase* self, const KeyOps& ops) {
  if (self->used == self->length) return;
  heap::changes(self);
  uword to = 0;
  for (uword from = 0; from < self->used; ++from) {
    if (isHole(self, from)) continue;
    if (to != from) copyBytes(entryAt(self, ops, to), entryAt(self, ops, from), ops.entry_bytes);
    ++to;
  }
  self->used = self->length;
}

uint8_t bitsFor(uword capacity) {
  uint8_t bits = kLeastBits;
  while (usable(bits) < capacity) ++bits;
  return bits;
}

void fillTable(DictBase* self, const KeyOps& ops) {
  uword bytes = tableBytes(self->bits);
  fillBytes(self->table, 0xff, bytes);
  fillBytes(holes(self), 0, bufferBytes(self->bits) - bytes);
  for (uword i = 0; i < self->used; ++i) placeInTable(self, hashOfEntry(ops, entryAt(self, ops, i)), i);
  self->stale = 0;
}

void setCapacity(DictBase* self, const KeyOps& ops, uword capacity) {
  if (capacity > kMaxLength) raiseTooLong();
  if (capacity != self->capacity) {
    size_t size = checkedBytes(capacity, ops.entry_bytes);
    self->entries =
        static_cast<uint8_t*>(heap::reallocateKnown(self->entries, size_t{self->capacity} * ops.entry_bytes, size));
    self->capacity = static_cast<Length>(capacity);
  }
}

// Entries for `capacity` and a table to match. What may fail comes first: afterwards nothing can be half
// done.
KRAIT_OUTLINE void rebuild(DictBase* self, const KeyOps& ops, uword capacity) {
  uint8_t* table = self->table;
  uint8_t bits = self->bits;
  if (capacity > kSmall && (table == nullptr || usable(bits) < capacity)) {
    bits = bitsFor(capacity);
    table = static_cast<uint8_t*>(heap::allocateBuffer(bufferBytes(bits)));
  }
  bool refill = table != self->table || (table != nullptr && self->used != self->length);
  setCapacity(self, ops, capacity);
  closeHoles(self, ops);
  if (table != self->table) {
    heap::release(self->table);
    self->table = table;
    self->bits = bits;
  }
  if (refill) fillTable(self, ops);
}

uword grownCapacity(const DictBase* self) {
  uword capacity = self->capacity;
  if (capacity == 0) return 2;
  return self->length >= capacity - capacity / 4 ? capacity + capacity / 4 + 2 : capacity;
}

}  // namespace

DictBase* newDictBase(const TypeInfo* type) {
  return static_cast<DictBase*>(newObject(type, sizeof(DictBase)));
}

uint8_t* dictFind(const DictBase* self, const KeyOps& ops, const void* key) {
  uword empty_slot;
  if (ops.isInt()) return findInt(self, ops, loadIntKey(key, ops.kind, ops.key_bytes), &empty_slot);
  return findOther(self, ops, key, ops.hash(key), &empty_slot);
}

uint8_t* dictInsert(DictBase* self, const KeyOps& ops, const void* key, bool* fresh) {
  uword hash, empty_slot = 0;
  uint8_t* entry;
  if (ops.isInt()) {
    int32_t number = loadIntKey(key, ops.kind, ops.key_bytes);
    hash = hashOfIntKey(number, ops.kind);
    entry = findInt(self, ops, number, &empty_slot);
  } else {
    hash = ops.hash(key);
    entry = findOther(self, ops, key, hash, &empty_slot);
  }
  if (fresh != nullptr) *fresh = entry == nullptr;
  if (entry != nullptr) return entry;
  bool grows = self->used == self->capacity;
  if (grows) rebuild(self, ops, grownCapacity(self));
  uword index = self->used;
  entry = entryAt(self, ops, index);
  if (ops.storesHash()) *reinterpret_cast<uword*>(entry) = hash;
  storeKey(entry + ops.key_offset, ops, key);
  if (self->table != nullptr) {
    if (grows) {
      placeInTable(self, hash, index);
    } else {
      storeSlot(self->table, self->bits, empty_slot, static_cast<EntryNumber>(index));
    }
  }
  self->used = static_cast<Length>(index + 1);
  ++self->length;
  return entry;
}

void dictRemove(DictBase* self, const KeyOps& ops, uint8_t* entry) {
  heap::changes(self);
  uword index = static_cast<uword>(entry - self->entries) / ops.entry_bytes;
  if (self->table == nullptr) {
    moveBytes(entry, entry + ops.entry_bytes, (self->used - index - 1) * ops.entry_bytes);
    --self->used;
    --self->length;
    return;
  }
  storeSlot(self->table, self->bits, slotOf(self, hashOfEntry(ops, entry), index), kDeletedSlot);
  fillBytes(entry, 0, ops.entry_bytes);
  holes(self)[index / 8] |= static_cast<uint8_t>(1u << (index % 8));
  --self->length;
  // Holes at the end go at once: taking items from the end stays cheap.
  uword stale = self->stale;
  while (self->used != 0 && isHole(self, self->used - 1u)) {
    --self->used;
    holes(self)[self->used / 8] &= static_cast<uint8_t>(~(1u << (self->used % 8)));
    ++stale;
  }
  if (stale < mostStale(self->bits)) {
    self->stale = static_cast<decltype(self->stale)>(stale);
    return;
  }
  closeHoles(self, ops);
  fillTable(self, ops);
}

void dictClear(DictBase* self) {
  heap::changes(self);
  heap::release(self->entries);
  heap::release(self->table);
  self->entries = self->table = nullptr;
  self->length = self->used = self->capacity = 0;
}

void dictCopy(DictBase* self, const DictBase* other, const KeyOps& ops) {
  if (other->length == 0) return;
  rebuild(self, ops, other->length);
  uword index = 0;
  for (uint8_t* entry; (entry = dictNext(other, ops.entry_bytes, index)) != nullptr;) {
    copyBytes(entryAt(self, ops, self->used), entry, ops.entry_bytes);
    if (self->table != nullptr) placeInTable(self, hashOfEntry(ops, entry), self->used);
    ++self->used;
    ++self->length;
  }
}

void dictReserve(DictBase* self, const KeyOps& ops, uword count) {
  if (count <= self->capacity) return;
  rebuild(self, ops, count);
}

uint8_t* dictNext(const DictBase* self, uint8_t entry_bytes, uword& index) {
  while (index < self->used) {
    uword current = index++;
    if (!isHole(self, current)) return self->entries + current * entry_bytes;
  }
  return nullptr;
}

uint8_t* dictPrevious(const DictBase* self, uint8_t entry_bytes, uword& index) {
  if (index > self->used) index = self->used;
  while (index > 0) {
    --index;
    if (!isHole(self, index)) return self->entries + index * entry_bytes;
  }
  return nullptr;
}

KRAIT_COLD void raiseDictChanged() {
  raiseRuntimeError(KRAIT_TEXT("dictionary changed size during iteration"));
}

}  // namespace krait
