// `gc`: questions to the heap, and the wish to collect.
#pragma once

#include "krait/krait.hpp"
#if KRAIT_GC_INCREMENTAL
#include "krait_hal.hpp"
#endif

namespace krait::heap {

// Collects, and ends circles of objects with __del__ as well (heap/watched.hpp).
KRAIT_COLLECTS void collectCircles();

}  // namespace krait::heap

namespace krait::gc {

// The number of objects freed is not counted: always 0.
inline word collect() {
  heap::collectCircles();
  return 0;
}
inline word mem_free() { return static_cast<word>(heap::stats().free); }
inline word mem_alloc() { return static_cast<word>(heap::stats().allocated); }
inline void enable() { heap::enabled = true; }
inline void disable() { heap::enabled = false; }
inline bool isenabled() { return heap::enabled; }
constexpr word kAsk = -2;
inline word threshold(word amount) {
  if (amount != kAsk) heap::setThreshold(static_cast<size_t>(amount));
  return static_cast<word>(heap::threshold());
}

inline bool step([[maybe_unused]] word microseconds) {
#if KRAIT_GC_INCREMENTAL
  const uint32_t start = hal::ticksUs();
  do {
    if (heap::collectStep()) return true;
  } while (hal::ticksUs() - start < static_cast<uint32_t>(microseconds));
  return false;
#else
  return true;
#endif
}

using Stats = Tuple<Int, Int, Int, Int, Int>;
inline Int whole(size_t number) { return convert<Int>(static_cast<word>(number)); }
inline Stats stats() {
  const heap::Stats now = heap::stats();
  return Stats{whole(now.allocated), whole(now.free), whole(now.peak), whole(now.collections), whole(now.largest)};
}

inline List<Tuple<Int, Int, Int>>* pools() {
  auto* result = emptyList<Tuple<Int, Int, Int>>();
  uint8_t number = 0;
  for (heap::PoolStats pool; (pool = heap::poolStats(number)).size != 0; ++number) {
    if (pool.room != 0) list_append(result, Tuple<Int, Int, Int>{whole(pool.size), whole(pool.used), whole(pool.room)});
  }
  return result;
}

}  // namespace krait::gc
