// The store of boards and of the host: cells of one size in blocks at the low end, longer pieces at the high end. Private
// to the heap.
//
//     memory   | cell | cell | cell | … | cell | cell | …    gap    … | length | piece        | length | piece |
//              ' block of a pool        ' block                       ' runs of granules
//     starts   a bit a granule: a piece that is used begins there
//     marks    a bit a granule: that piece was reached; the bit after it: its references are still to be visited
//     kinds    a byte a block: which pool it serves, if any
//
// A block has as many granules as a word has bits, so one word of `starts` tells which of its cells are used, and sweeping
// a block is one `and`. Cells of a block have one size, and are all objects or all buffers. A block without cells goes
// back to the gaps. What is larger than half a block is a run of granules behind a word with its length; gaps begin with
// such a word, too, and with the number of the next one, in the order of their addresses.
//
// Small pieces come from the lowest gap, long ones from the highest, so neither stands among the others: see ARCHITECTURE.md
// for what that bounds. In a word of bits the highest is the first granule's.
#pragma once

#include "krait/heap/heap.hpp"

namespace krait::heap {

constexpr size_t kGranule = sizeof(word);
constexpr uword kBlock = kWordBits;  // granules
constexpr uword kNone = static_cast<uword>(-1);

// ---- Pools ----

// Sizes of cells in granules: of all that fill a block equally often, the largest.
constexpr uword kMaxCell = kBlock / 2;
struct Pools {
  uint8_t count;
  uint8_t size[kMaxCell];
  uword cells[kMaxCell];          // the bits of their first granules
  uint8_t of_size[kMaxCell + 1];  // the smallest pool that holds so many granules
};
constexpr Pools makePools() {
  Pools pools{};
  for (uword size = 2; size <= kMaxCell; ++size) {
    if (size != kMaxCell && kBlock / (size + 1) == kBlock / size) continue;
    pools.size[pools.count] = static_cast<uint8_t>(size);
    for (uword first = 0; first + size <= kBlock; first += size) {
      pools.cells[pools.count] |= ~(~uword{0} >> 1) >> first;
    }
    ++pools.count;
  }
  uint8_t pool = 0;
  for (uword size = 0; size <= kMaxCell; ++size) {
    if (pools.size[pool] < size) ++pool;
    pools.of_size[size] = pool;
  }
  return pools;
}
inline constexpr Pools kPools = makePools();

// The table's byte for a block: 0, or that of a pool. Each size has two, for buffers and for objects.
constexpr uint8_t kKinds = static_cast<uint8_t>(kPools.count * 2 + 1);
constexpr uint8_t kindOf(uint8_t pool, bool is_object) {
  return static_cast<uint8_t>(pool * 2 + 1 + (is_object ? 1 : 0));
}
constexpr uint8_t poolOf(uint8_t kind) { return static_cast<uint8_t>((kind - 1) / 2); }
constexpr bool isObjectKind(uint8_t kind) { return kind % 2 == 0; }

// ---- Runs ----

// The word before a run: its granules with that word, and what it is.
enum : uword { kRunUsed = 1, kRunObject = 2, kRunPending = 4, kRunFlags = 7 };
constexpr uint8_t kLengthShift = 3;

// Of a block: boards have at most 8 MB.
#if KRAIT_HOST
using BlockIndex = uint32_t;
#else
using BlockIndex = uint16_t;
#endif

struct HeapState {
  uint8_t* memory;  // null until the first allocation
  uword* starts;
  uword* marks;
  uint8_t* kinds;
  uword count;   // granules: whole blocks
  uword gaps;    // the lowest gap, or kNone
  uword recent;  // a gap from which searching the list may begin, or kNone
  uword fresh;   // blocks from here to `fresh_end` were never used: their bits are not set up yet
  uword fresh_end;
  uword pools_end;      // no block from here on serves a pool
  BlockIndex hints[kKinds];  // no block below has a free cell of this kind
  size_t used_before;   // bytes in use but for those of `since`
  size_t peak;
  size_t since;  // bytes allocated since the last collection
  size_t limit;  // when that is reached, the next allocation goes another way (heap.cpp); 0 at first
  uint32_t collections;
#if KRAIT_GC_INCREMENTAL
  uword cursor;  // new pieces from here on are marked, for the cycle that goes on; kNone: there is none
#endif
};
extern HeapState heap_state;

inline size_t usedBytes() { return heap_state.used_before + heap_state.since; }
void notePeak();
// From here on `since` counts anew.
void beginAccount();
#if KRAIT_GC_INCREMENTAL
// Sweeps so many blocks and runs; whether that was all.
bool sweepSome(word units);
#endif

inline uword bitOf(uword granule) { return ~(~uword{0} >> 1) >> granule % kBlock; }
inline bool isSet(const uword* bits, uword granule) { return (bits[granule / kBlock] & bitOf(granule)) != 0; }
inline void setBit(uword* bits, uword granule) { bits[granule / kBlock] |= bitOf(granule); }
inline void clearBit(uword* bits, uword granule) { bits[granule / kBlock] &= ~bitOf(granule); }

inline uint8_t* granuleAt(uword granule) {
  return heap_state.memory + static_cast<size_t>(granule) * kGranule;
}
inline uword granuleOf(const void* memory) {
  return static_cast<uword>((reinterpret_cast<uword>(memory) - reinterpret_cast<uword>(heap_state.memory)) /
                            kGranule);
}
// The word before a run or of a gap, and the one behind it.
inline uword& headerAt(uword run) { return *reinterpret_cast<uword*>(granuleAt(run)); }
inline uword& nextGap(uword gap) { return *reinterpret_cast<uword*>(granuleAt(gap + 1)); }
inline uword lengthAt(uword run) { return headerAt(run) >> kLengthShift; }
inline uint8_t kindAt(uword granule) { return heap_state.kinds[granule / kBlock]; }

// A used piece.
struct Found {
  uint8_t* memory;  // null: nothing
  uword granule;    // its first
  uint8_t kind;     // of its pool; 0: a run
};
inline bool isObject(const Found& found) {
  return found.kind != 0 ? isObjectKind(found.kind) : (headerAt(found.granule - 1) & kRunObject) != 0;
}
inline size_t sizeOf(const Found& found) {
  return kGranule * (found.kind != 0 ? kPools.size[poolOf(found.kind)] : lengthAt(found.granule - 1) - 1);
}

}  // namespace krait::heap
