#include "krait/objects/keys.hpp"

namespace krait {

uword hashOfKey(const KeyOps& ops, const void* key) {
  if (ops.isInt()) return hashOfIntKey(loadIntKey(key, ops.kind, ops.key_bytes), ops.kind);
  return ops.hash(key);
}

uword hashOfEntry(const KeyOps& ops, const uint8_t* entry) {
  if (ops.storesHash()) return *reinterpret_cast<const uword*>(entry);
  return hashOfKey(ops, entry);
}

// The two highest numbers of a width stand for empty and deleted.
EntryNumber loadSlot(const uint8_t* table, uint8_t bits, uword slot) {
  if (slotBytes(bits) == 1) {
    uint8_t entry = table[slot];
    return static_cast<EntryNumber>(entry >= 0xfe ? entry | (kEmptySlot & ~EntryNumber{0xff}) : entry);
  }
#if KRAIT_LENGTH_BITS > 16
  if (slotBytes(bits) == 4) return reinterpret_cast<const uint32_t*>(table)[slot];
#endif
  uint16_t entry = reinterpret_cast<const uint16_t*>(table)[slot];
  return static_cast<EntryNumber>(entry >= 0xfffe ? entry | (kEmptySlot & ~EntryNumber{0xffff}) : entry);
}

void storeSlot(uint8_t* table, uint8_t bits, uword slot, EntryNumber entry) {
  if (slotBytes(bits) == 1) {
    table[slot] = static_cast<uint8_t>(entry);
    return;
  }
#if KRAIT_LENGTH_BITS > 16
  if (slotBytes(bits) == 4) {
    reinterpret_cast<uint32_t*>(table)[slot] = entry;
    return;
  }
#endif
  reinterpret_cast<uint16_t*>(table)[slot] = static_cast<uint16_t>(entry);
}

}  // namespace krait
