// What gc.mem_alloc() and its like tell, and the check of the heap's invariants: the store of pools.
#include "krait/heap/store.hpp"

#if KRAIT_HEAP_POOLS

namespace krait::heap {

Stats stats() {
  const HeapState& h = heap_state;
  Stats result{};
  if (h.memory == nullptr) {
    release(allocateBuffer(1));  // sets the heap up, so that its size is known
  }
  result.allocated = h.used;
  result.peak = h.peak;
  result.collections = h.collections;
  result.free = static_cast<size_t>(h.count) * kBlockSize - h.used;
  result.largest = largestFree();
  return result;
}

size_t largestFree() {
  const HeapState& h = heap_state;
  size_t run = 0;
  size_t largest = 0;
  for (size_t i = 0; i < h.count; ++i) {
    run = h.table[i] == kFree ? run + kBlockSize : 0;
    if (run > largest) largest = run;
  }
  return largest;
}

namespace {

void check(bool condition) {
  if (!condition) __builtin_trap();
}

void verifyPool(BlockIndex index) {
  const Block* block = blockAt(index);
  check(block->size_class < kClasses);
  const Class& c = kClassTable.list[block->size_class];
  check(block->fresh <= c.count && block->used <= block->fresh);
  CellIndex used = 0;
  CellIndex free = 0;
  for (CellIndex cell = 0; cell < c.count; ++cell) {
    const uint8_t state = block->state(cell);
    check((state & (kMarked | kPending)) == 0);
    check(cell < block->fresh || state == 0);
    if (state & kUsed) ++used;
  }
  check(used == block->used);
  for (Offset offset = block->free; offset != 0; ++free) {
    check(offset >= c.first && (offset - c.first) % c.size == 0);
    check((block->state(static_cast<CellIndex>((offset - c.first) / c.size)) & kUsed) == 0);
    check(free < c.count);
    copyBytes(&offset, reinterpret_cast<const uint8_t*>(block) + offset, sizeof offset);
  }
  check(static_cast<CellIndex>(used + free) == block->fresh);
}

}  // namespace

// Every used cell is counted, every free one is on its block's list, no mark is left, runs begin properly,
// and the blocks that pools take cells from have some.
void verify() {
  const HeapState& h = heap_state;
  if (h.memory == nullptr) return;
  uint8_t before = kFree;
  for (size_t i = 0; i < h.count; ++i) {
    const uint8_t entry = h.table[i];
    check(entry == kFree || entry == kPool || entry == kRest || entry >= kFirst);
    check(entry == kFree || i < h.top);
    if (entry == kRest) check(before == kRest || before >= kFirst);
    if (entry >= kFirst) check((entry & (kMarked | kPending)) == 0 && (entry & kUsed) != 0);
    if (entry == kPool) verifyPool(static_cast<BlockIndex>(i));
    before = entry;
  }
  for (uint8_t size_class = 0; size_class < kClasses; ++size_class) {
    for (BlockIndex i = h.available[size_class]; i != kNoBlock; i = blockAt(i)->next) {
      check(h.table[i] == kPool && blockAt(i)->size_class == size_class);
      check(blockAt(i)->used < kClassTable.list[size_class].count);
    }
  }
}

}  // namespace krait::heap

#endif
