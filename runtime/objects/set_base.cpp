#include "krait/objects/set_base.hpp"

namespace krait {

namespace {

constexpr uword kLinearProbes = 9;
constexpr uint8_t kLeastBits = 3;

uword maskOf(const SetBase* self) { return self->table == nullptr ? 7 : (uword{1} << self->bits) - 1; }

uint8_t* keyAt(const SetBase* self, const KeyOps& ops, uword index) {
  return self->keys + index * ops.entry_bytes;
}

// Walks the slots in CPython's order until `stop(slot)` says so.
template <typename Stop>
KRAIT_INLINE uword walk(uint8_t bits, uword hash, Stop stop) {
  for (Probe probe(hash, bits);; probe.advance()) {
    uword last = probe.slot + kLinearProbes <= probe.mask ? probe.slot + kLinearProbes : probe.slot;
    for (uword slot = probe.slot; slot <= last; ++slot) {
      if (stop(slot)) return slot;
    }
  }
}

constexpr uword kNowhere = static_cast<uword>(-1);

// The slot of a key, or kNowhere; `free` gets the slot where CPython would put it.
template <typename Matches>
KRAIT_INLINE uword search(const SetBase* self, const KeyOps& ops, uword hash, Matches matches, uword* free) {
restart:
  const uint8_t* table = self->table;
  if (table == nullptr) return kNowhere;
  uword deleted = kNowhere;
  bool found = false, changed = false;
  uword slot = walk(self->bits, hash, [&](uword candidate) {
    EntryNumber index = loadSlot(table, self->bits, candidate);
    if (index == kEmptySlot) return true;
    if (index == kDeletedSlot) {
      deleted = candidate;
      return false;
    }
    found = matches(keyAt(self, ops, index));
    // Comparing may run the program's code, and that may change the set.
    changed = self->table != table;
    return found || changed;
  });
  if (changed) goto restart;
  if (found) return slot;
  if (free != nullptr) *free = deleted != kNowhere ? deleted : slot;
  return kNowhere;
}

KRAIT_OUTLINE uword findInt(const SetBase* self, const KeyOps& ops, int32_t key, uword* free) {
  return search(
      self, ops, hashOfIntKey(key, ops.kind),
      [&](const uint8_t* stored) { return loadIntKey(stored, ops.kind, ops.key_bytes) == key; }, free);
}

KRAIT_OUTLINE uword findOther(const SetBase* self, const KeyOps& ops, const void* key, uword hash,
                              uword* free) {
  return search(
      self, ops, hash,
      [&](const uint8_t* stored) {
        if (ops.storesHash() && *reinterpret_cast<const uword*>(stored) != hash) return false;
        return ops.equal(stored + ops.key_offset, key);
      },
      free);
}

uword find(const SetBase* self, const KeyOps& ops, const void* key, uword hash, uword* free) {
  return ops.isInt() ? findInt(self, ops, loadIntKey(key, ops.kind, ops.key_bytes), free)
                     : findOther(self, ops, key, hash, free);
}

void placeClean(uint8_t* table, uint8_t bits, uword hash, EntryNumber index) {
  uword slot =
      walk(bits, hash, [&](uword candidate) { return loadSlot(table, bits, candidate) == kEmptySlot; });
  storeSlot(table, bits, slot, index);
}

uint8_t bitsAbove(uword least) {
  uint8_t bits = kLeastBits;
  while ((uword{1} << bits) <= least) ++bits;
  return bits;
}

// A new table; the keys go there in the order of the old one.
void resizeTable(SetBase* self, const KeyOps& ops, uword least) {
  uint8_t bits = bitsAbove(least);
  uword bytes = slotBytes(bits) * (uword{1} << bits);
  uint8_t* table = static_cast<uint8_t*>(heap::allocateBuffer(bytes));
  fillBytes(table, 0xff, bytes);
  if (self->table != nullptr) {
    for (uword slot = 0; slot <= maskOf(self); ++slot) {
      EntryNumber index = loadSlot(self->table, self->bits, slot);
      if (index < kDeletedSlot) placeClean(table, bits, hashOfEntry(ops, keyAt(self, ops, index)), index);
    }
  }
  heap::release(self->table);
  self->table = table;
  self->bits = bits;
  self->fill = self->length;
}

uword grownSize(const SetBase* self) { return uword{self->length} * (self->length > 50000 ? 2 : 4); }

void reserveKeys(SetBase* self, const KeyOps& ops, uword count) {
  if (count <= self->capacity) return;
  if (count > kMaxLength) raiseTooLong();
  self->keys =
      static_cast<uint8_t*>(heap::reallocateBuffer(self->keys, checkedBytes(count, ops.entry_bytes)));
  self->capacity = static_cast<Length>(count);
}

void writeKey(SetBase* self, const KeyOps& ops, const void* key, uword hash) {
  uint8_t* place = keyAt(self, ops, self->length);
  if (ops.storesHash()) *reinterpret_cast<uword*>(place) = hash;
  copyBytes(place + ops.key_offset, key, ops.key_bytes);
  ++self->length;
}

// Empties a slot. The last key moves to where the removed one was: order is in the table only.
void removeAt(SetBase* self, const KeyOps& ops, uword slot) {
  heap::changes(self);
  EntryNumber index = loadSlot(self->table, self->bits, slot);
  storeSlot(self->table, self->bits, slot, kDeletedSlot);
  EntryNumber last = static_cast<EntryNumber>(self->length - 1);
  if (index != last) {
    uint8_t* moved = keyAt(self, ops, last);
    uword moved_slot = walk(self->bits, hashOfEntry(ops, moved), [&](uword candidate) {
      return loadSlot(self->table, self->bits, candidate) == last;
    });
    storeSlot(self->table, self->bits, moved_slot, index);
    copyBytes(keyAt(self, ops, index), moved, ops.entry_bytes);
  }
  self->length = static_cast<Length>(last);
}

}  // namespace

SetBase* newSetBase(const TypeInfo* type) { return static_cast<SetBase*>(newObject(type, sizeof(SetBase))); }

bool setHas(const SetBase* self, const KeyOps& ops, const void* key) {
  return find(self, ops, key, hashOfKey(ops, key), nullptr) != kNowhere;
}

bool setInsert(SetBase* self, const KeyOps& ops, const void* key) {
  uword hash = hashOfKey(ops, key);
  if (self->table == nullptr) resizeTable(self, ops, 0);
  uword slot;
  if (find(self, ops, key, hash, &slot) != kNowhere) return false;
  if (self->length == self->capacity) {
    uword capacity = self->capacity;
    reserveKeys(self, ops, capacity + (capacity < 16 ? 4 : capacity / 4));
  }
  bool was_deleted = loadSlot(self->table, self->bits, slot) == kDeletedSlot;
  storeSlot(self->table, self->bits, slot, self->length);
  writeKey(self, ops, key, hash);
  if (was_deleted) return true;
  ++self->fill;
  if (uword{self->fill} * 5 >= maskOf(self) * 3) resizeTable(self, ops, grownSize(self));
  return true;
}

void setDropDeleted(SetBase* self, const KeyOps& ops) {
  if (self->table == nullptr || static_cast<uword>(self->fill - self->length) <= maskOf(self) / 4) return;
  resizeTable(self, ops, grownSize(self));
}

bool setRemove(SetBase* self, const KeyOps& ops, const void* key) {
  uword slot = find(self, ops, key, hashOfKey(ops, key), nullptr);
  if (slot == kNowhere) return false;
  removeAt(self, ops, slot);
  return true;
}

void setClear(SetBase* self) {
  heap::changes(self);
  heap::release(self->keys);
  heap::release(self->table);
  self->keys = self->table = nullptr;
  self->length = self->fill = self->capacity = 0;
  self->bits = 0;
  self->finger = 0;
}

void setMerge(SetBase* self, const SetBase* other, const KeyOps& ops) {
  if (other == self || other->length == 0) return;
  if ((uword{self->fill} + other->length) * 5 >= maskOf(self) * 3 || self->table == nullptr) {
    bool crowded = (uword{self->fill} + other->length) * 5 >= maskOf(self) * 3;
    resizeTable(self, ops, crowded ? (uword{self->length} + other->length) * 2 : 0);
  }
  uword slot = 0;
  if (self->fill != 0) {
    while (const uint8_t* key = setNext(other, ops, slot)) {
      setInsert(self, ops, key + ops.key_offset);
    }
    return;
  }
  reserveKeys(self, ops, other->length);
  // Without deleted slots and at equal size CPython copies its table, which keeps places that probing would
  // change.
  bool same_places = self->bits == other->bits && other->fill == other->length;
  while (const uint8_t* key = setNext(other, ops, slot)) {
    uword hash = hashOfEntry(ops, key);
    if (same_places) {
      storeSlot(self->table, self->bits, slot - 1, self->length);
    } else {
      placeClean(self->table, self->bits, hash, self->length);
    }
    writeKey(self, ops, key + ops.key_offset, hash);
    ++self->fill;
  }
}

const uint8_t* setNext(const SetBase* self, const KeyOps& ops, uword& slot) {
  if (self->table == nullptr) return nullptr;
  while (slot <= maskOf(self)) {
    EntryNumber index = loadSlot(self->table, self->bits, slot++);
    if (index < kDeletedSlot) return keyAt(self, ops, index);
  }
  return nullptr;
}

bool setPop(SetBase* self, const KeyOps& ops, void* key) {
  if (self->length == 0) return false;
  uword slot = self->finger & maskOf(self);
  while (loadSlot(self->table, self->bits, slot) >= kDeletedSlot) slot = (slot + 1) & maskOf(self);
  copyBytes(key, keyAt(self, ops, loadSlot(self->table, self->bits, slot)) + ops.key_offset, ops.key_bytes);
  removeAt(self, ops, slot);
  self->finger = slot + 1;
  return true;
}

KRAIT_COLD void raiseSetChanged() { raiseRuntimeError(KRAIT_TEXT("Set changed size during iteration")); }

}  // namespace krait
