// The store of small heaps: granules of a few bytes, of which every object takes as many as it needs. Private
// to the heap.
//
//     table    a nibble a granule: free, first of an object or buffer (its State), or rest of one
//     memory   | object     | buffer                   | free | object | …
//
// Nothing is rounded up to more than a granule, and a buffer grows by a granule where the next one is free:
// a list of 100 readings of two bytes takes 200 bytes. Small pieces are taken from the low end. Buffers that
// grow are put near the high end of the highest gap, with room behind them that others take last; of a gap that is
// far larger than they are only the low part counts, so that megabytes cost no more than kilobytes. The table begins
// unwritten: what is behind all that was ever used is free.
//
// Measured against pools on 64-byte blocks in the Uno's 2 KB: a pool's header, its unused cells and the blocks
// between pinned strings left no room for 132 bytes with 600 bytes free.
#pragma once

#include "krait/heap/heap.hpp"

namespace krait::heap {

constexpr size_t kGranule = sizeof(word) < 4 ? 4 : sizeof(word);

// The nibble of all granules of a piece but its first. (Used ones have kUsed.)
constexpr uint8_t kFree = 0;
constexpr uint8_t kRest = 2;

// Sizes in granules that have a hint of their own where to search; larger ones share the last.
constexpr uword kHints = sizeof(word) < 4 ? 2 : 8;

struct HeapState {
  uint8_t* memory;  // null until the first allocation
  uint8_t* table;
  uword count;
  uword hints[kHints];  // [n - 1]: a search for n free granules in a row finds none that begins below
  uword top;   // no granule from here on is used
  uword known;  // granules that have their entry in the table; those behind were never used (even)
  size_t used;  // bytes
  size_t peak;
  size_t since;  // bytes allocated since the last collection
  size_t limit;  // when that is reached, the next allocation goes another way (heap.cpp); 0 at first
  uint32_t collections;
};
extern HeapState heap_state;

inline size_t usedBytes() { return heap_state.used; }

inline uint8_t stateOf(uword granule) {
  const uint8_t pair = heap_state.table[granule / 2];
  return granule & 1 ? pair >> 4 : pair & 15;
}
inline void setStateOf(uword granule, uint8_t state) {
  uint8_t& pair = heap_state.table[granule / 2];
  pair = static_cast<uint8_t>(granule & 1 ? (pair & 0x0f) | state << 4 : (pair & 0xf0) | state);
}
inline bool isFree(uword granule) { return granule >= heap_state.top || stateOf(granule) == kFree; }
inline uint8_t* granuleAt(uword granule) { return heap_state.memory + static_cast<size_t>(granule) * kGranule; }

struct Found {
  uint8_t* memory;  // null: nothing
  uword granule;    // its first

  uint8_t state() const { return stateOf(granule); }
  void setState(uint8_t state) const { setStateOf(granule, state); }
};

// Visits the objects that are pending, which then are so no more. `lowest` is the lowest of them; `visit` may make others
// pending and says so there: then the search goes back to that place, not to the beginning. Null in the end.
void forEachPending(uint8_t*& lowest, void (*visit)(void* context, uint8_t* memory), void* context);

}  // namespace krait::heap
