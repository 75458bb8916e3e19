// What all sets share: keys without order, and a table of small numbers that finds them in CPython's order.
//
//     set ──> | type | keys | table | length fill capacity finger | bits |
//                       │       └──> | - | 0 | 2 | - | 1 | - | - | - |      where CPython's own table has the
//                       keys └──> | k0 | k1 | k2 | spare |
//
// Table sizes, probing (ten neighbours, then a jump) and growth are CPython's, so a set of integers is
// iterated and printed in CPython's order. Only the table is sparse, a byte or two a slot; the keys
// themselves stay close together. Strings and objects have other hashes here, so their order differs, as it
// does from run to run in CPython.
#pragma once

#include "krait/objects/keys.hpp"

namespace krait {

struct SetBase : Object {
  uint8_t* keys;
  uint8_t* table;  // null before the first key
  Length length;
  Length fill;      // slots that are not empty: keys and deleted ones
  Length capacity;  // of keys
  uint8_t bits;     // 2^bits slots
  uword finger;     // where pop() goes on looking
};
static_assert(__builtin_offsetof(SetBase, table) == 2 * sizeof(void*), "see traceTwoBuffers");

SetBase* newSetBase(const TypeInfo* type) KRAIT_ALLOCATES;

bool setHas(const SetBase* self, const KeyOps& ops, const void* key) KRAIT_RAISES;
bool setInsert(SetBase* self, const KeyOps& ops, const void* key) KRAIT_ALLOCATES;  // true when it was absent
bool setRemove(SetBase* self, const KeyOps& ops, const void* key) KRAIT_RAISES;     // true when it was there
void setClear(SetBase* self);
// After many removals: a new table if more than a quarter of the slots are deleted ones.
void setDropDeleted(SetBase* self, const KeyOps& ops) KRAIT_ALLOCATES;

// All keys of `other`, which has keys of the same type: as set.update and set.copy do it.
void setMerge(SetBase* self, const SetBase* other, const KeyOps& ops) KRAIT_ALLOCATES;

// The key in the next slot that has one, from slot `slot` on, or null; `slot` becomes the one after it.
const uint8_t* setNext(const SetBase* self, const KeyOps& ops, uword& slot);

// Removes some key and copies it to `key`; false when the set is empty.
bool setPop(SetBase* self, const KeyOps& ops, void* key) KRAIT_RAISES;

[[noreturn]] void raiseSetChanged() KRAIT_RAISES;  // Set changed size during iteration

}  // namespace krait
