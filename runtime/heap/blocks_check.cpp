// What gc.mem_alloc() and its like tell, and the check of the heap's invariants: the store of blocks.
#include "krait/heap/store.hpp"

#if KRAIT_HEAP_POOLS

namespace krait::heap {

Stats stats() {
  const HeapState& h = heap_state;
  Stats result{};
  if (h.memory == nullptr) release(allocateBuffer(1));  // sets the heap up, so that its size is known
  notePeak();
  result.allocated = usedBytes();
  result.peak = h.peak;
  result.collections = h.collections;
  result.free = static_cast<size_t>(h.count) * kGranule - usedBytes();
  result.largest = largestFree();
  return result;
}

PoolStats poolStats(uint8_t number) {
  const HeapState& h = heap_state;
  const uint8_t kind = static_cast<uint8_t>(number + 1);
  PoolStats result{};
  if (kind >= kKinds || h.memory == nullptr) return result;
  const uint8_t pool = poolOf(kind);
  result.size = static_cast<uint16_t>(kPools.size[pool] * kGranule);
  result.of_objects = isObjectKind(kind);
  for (uword block = 0; block < h.pools_end; ++block) {
    if (h.kinds[block] != kind) continue;
    result.room += static_cast<uint32_t>(kBlock / kPools.size[pool]);
    for (uword rest = h.starts[block]; rest != 0; rest &= rest - 1) ++result.used;
  }
  return result;
}

static void check(bool condition) {
  if (!condition) __builtin_trap();
}

// Whether a cycle is under way.
static bool hasMarks() {
#if KRAIT_GC_INCREMENTAL
  return heap_state.cursor != kNone;
#else
  return false;
#endif
}

// Pieces and gaps follow each other from the first granule to the last, the list of gaps has all of them, no mark is left,
// and the sums are right.
void verify() {
  const HeapState& h = heap_state;
  if (h.memory == nullptr) return;
  size_t used = 0;
  uword gap = h.gaps;
  bool is_recent = h.recent == kNone;
  bool after_gap = false;
  uword at = 0;
  while (at < h.count) {
    const uword block = at / kBlock;
    if (at % kBlock == 0 && h.kinds[block] != 0) {
      check(h.kinds[block] < kKinds && block < h.pools_end && (block < h.fresh || block >= h.fresh_end));
      const uint8_t pool = poolOf(h.kinds[block]);
      check((h.starts[block] & ~kPools.cells[pool]) == 0 && (hasMarks() || h.marks[block] == 0));
      check((kPools.cells[pool] & ~h.starts[block]) == 0 || block >= h.hints[h.kinds[block]]);
      for (uword rest = h.starts[block]; rest != 0; rest &= rest - 1) used += kPools.size[pool] * kGranule;
      at += kBlock;
      after_gap = false;
      continue;
    }
    const uword run = at, count = lengthAt(run);
    check(count >= 2 && count <= h.count - run);
    for (uword i = run; i < run + count; ++i) {
      if (i / kBlock >= h.fresh && i / kBlock < h.fresh_end) {
        check((headerAt(run) & kRunUsed) == 0);
        i = minimum(h.fresh_end * kBlock, run + count) - 1;
        continue;
      }
      check(h.kinds[i / kBlock] == 0 && (hasMarks() || !isSet(h.marks, i)));
      check(isSet(h.starts, i) == ((headerAt(run) & kRunUsed) != 0 && i == run + 1));
    }
    if ((headerAt(run) & kRunUsed) != 0) {
      check(hasMarks() || (headerAt(run) & kRunPending) == 0);
      used += count * kGranule;
      after_gap = false;
    } else {
      check((headerAt(run) & kRunFlags) == 0 && !after_gap && gap == run);
      if (h.recent == run) is_recent = true;
      gap = nextGap(run);
      after_gap = true;
    }
    at += count;
  }
  check(at == h.count && gap == kNone && is_recent && used == usedBytes());
}

}  // namespace krait::heap

#endif
