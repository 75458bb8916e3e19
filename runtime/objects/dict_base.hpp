// What all dictionaries share: entries in order of insertion, and a table of small numbers that finds them.
//
//     dict ──> | type | entries | table | length used capacity | bits |
//                          │        └──> | 2 | - | 0 | - | 1 | - | - | - |   2^bits numbers of 1, 2 or 4
//                          bytes └──> | k0 v0 | k1 v1 | k2 v2 | spare |            …then one bit an entry: is
//                          it deleted?
//
// Up to eight entries there is no table: they are searched one by one, which needs less memory and is as
// fast. An entry that is deleted from a larger one stays as a hole until the entries move next; at the end of
// the entries it goes at once, and only its slot stays, marked as deleted. Such stale slots are counted: when
// they are an eighth of the table, it is filled again, so that every search meets an empty slot. Four fifths of
// a table may be full: memory counts more here than a probe.
#pragma once

#include "krait/objects/keys.hpp"

namespace krait {

struct DictBase : Object {
  uint8_t* entries;
  uint8_t* table;  // null while small
  Length length;   // entries that count
  Length used;     // entries and holes
  Length capacity;
  uint8_t bits;  // 2^bits slots in the table
#if KRAIT_LENGTH_BITS > 16
  uint16_t stale;  // slots of entries that went from the end
#else
  uint8_t stale;  // slots of entries that went from the end
#endif
};
static_assert(__builtin_offsetof(DictBase, table) == 2 * sizeof(void*), "see traceTwoBuffers");

DictBase* newDictBase(const TypeInfo* type) KRAIT_ALLOCATES;

// The entry of a key, or null.
uint8_t* dictFind(const DictBase* self, const KeyOps& ops, const void* key) KRAIT_RAISES;

// The entry of a key, made if there is none; a new entry has its key and hash set, and whoever asked sets the rest before
// the next allocation.
uint8_t* dictInsert(DictBase* self, const KeyOps& ops, const void* key, bool* fresh) KRAIT_ALLOCATES;

void dictRemove(DictBase* self, const KeyOps& ops, uint8_t* entry) KRAIT_RAISES;

void dictClear(DictBase* self);

// Copies entries and table; `self` is new.
void dictCopy(DictBase* self, const DictBase* other, const KeyOps& ops) KRAIT_ALLOCATES;

// Room for `count` entries in all.
void dictReserve(DictBase* self, const KeyOps& ops, uword count) KRAIT_ALLOCATES;

// The first entry at or after position `index` that is no hole, or null; `index` becomes the position after
// it.
uint8_t* dictNext(const DictBase* self, uint8_t entry_bytes, uword& index);
// Backwards: from the entry before position `index`, which becomes its position.
uint8_t* dictPrevious(const DictBase* self, uint8_t entry_bytes, uword& index);

[[noreturn]] void raiseDictChanged() KRAIT_RAISES;  // dictionary changed size during iteration

}  // namespace krait
