// How hash tables see keys: by width for machine integers, by two functions for everything else.
//
// A table of small integers stores keys only; hashing and comparing them is inline code shared by all such
// tables. Where hashing or comparing may run the program's own code, the hash stands before the key, as
// CPython keeps it: it is computed once, and keys of other hashes are never compared.
#pragma once

#include "krait/objects/storage.hpp"

namespace krait {

enum class KeyKind : uint8_t { kUnsigned, kSigned, kOther };

struct KeyOps {
  KeyKind kind;
  uint8_t key_bytes;   // of machine integers
  uint8_t key_offset;  // in the entry; not 0 where the hash stands before the key
  uint8_t entry_bytes;
  uword (*hash)(const void* key);
  bool (*equal)(const void* stored, const void* key);

  bool storesHash() const { return key_offset != 0; }
  bool isInt() const { return kind != KeyKind::kOther; }
};

// A machine integer in storage, widened (32 unsigned bits keep their pattern).
KRAIT_INLINE int32_t loadIntKey(const void* key, KeyKind kind, uint8_t bytes) {
  if (bytes == 1)
    return kind == KeyKind::kSigned ? *static_cast<const int8_t*>(key) : *static_cast<const uint8_t*>(key);
  if (bytes == 2) {
    return kind == KeyKind::kSigned ? *static_cast<const int16_t*>(key) : *static_cast<const uint16_t*>(key);
  }
  return *static_cast<const int32_t*>(key);
}

// CPython's hash of a small integer.
inline uword hashOfIntKey(int32_t key, KeyKind kind) {
  if (kind == KeyKind::kUnsigned) return static_cast<uword>(static_cast<uint32_t>(key));
  return static_cast<uword>(static_cast<word>(key == -1 ? -2 : key));
}

uword hashOfKey(const KeyOps& ops, const void* key) KRAIT_RAISES;

// Of an entry: stored, or computed again.
uword hashOfEntry(const KeyOps& ops, const uint8_t* entry) KRAIT_RAISES;

// --- the index table: 2^bits numbers of entries, as narrow as they fit ---

using EntryNumber = Length;
constexpr EntryNumber kEmptySlot = static_cast<EntryNumber>(-1);
constexpr EntryNumber kDeletedSlot = static_cast<EntryNumber>(-2);

KRAIT_INLINE constexpr uint8_t slotBytes(uint8_t bits) { return bits <= 8 ? 1 : bits <= 16 ? 2 : 4; }

EntryNumber loadSlot(const uint8_t* table, uint8_t bits, uword slot);
void storeSlot(uint8_t* table, uint8_t bits, uword slot, EntryNumber entry);

// Where the search for a hash begins and how it goes on: CPython's sequence.
struct Probe {
  uword mask, perturb, slot;
  Probe(uword hash, uint8_t bits) : mask((uword{1} << bits) - 1), perturb(hash), slot(hash & mask) {}
  KRAIT_INLINE void advance() {
    perturb >>= 5;
    slot = (slot * 5 + perturb + 1) & mask;
  }
};

}  // namespace krait
