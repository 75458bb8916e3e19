// What gc.mem_alloc() and its like tell, and the check of the heap's invariants: the store of granules.
#include "krait/heap/store.hpp"

#if !KRAIT_HEAP_POOLS

namespace krait::heap {

Stats stats() {
  const HeapState& h = heap_state;
  Stats result{};
  if (h.memory == nullptr) release(allocateBuffer(1));  // sets the heap up, so that its size is known
  result.allocated = h.used;
  result.peak = h.peak;
  result.collections = h.collections;
  result.free = static_cast<size_t>(h.count) * kGranule - h.used;
  result.largest = largestFree();
  return result;
}

PoolStats poolStats(uint8_t) { return {}; }

static void check(bool condition) {
  if (!condition) __builtin_trap();
}

// Every piece begins with its first granule, no mark is left, and the sums are right.
void verify() {
  const HeapState& h = heap_state;
  if (h.memory == nullptr) return;
  size_t used = 0;
  uint8_t before = kFree;
  for (uword i = 0; i < h.count; ++i) {
    const uint8_t state = i < h.top ? stateOf(i) : kFree;
    check(state == kFree || state == kRest || state == kUsed || state == (kUsed | kObject));
    check(state != kRest || before != kFree);
    check(state == kFree ? i >= h.hints[0] : i < h.top);
    if (state != kFree) used += kGranule;
    before = state;
  }
  check(used == h.used);
}

}  // namespace krait::heap

#endif
