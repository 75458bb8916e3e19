// `gc`: questions to the heap, and the wish to collect.
#pragma once

#include "krait/krait.hpp"

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

using Stats = Tuple<Int, Int, Int, Int, Int>;
inline Int whole(size_t number) { return convert<Int>(static_cast<word>(number)); }
inline Stats stats() {
  const heap::Stats now = heap::stats();
  return Stats{whole(now.allocated), whole(now.free), whole(now.peak), whole(now.collections), whole(now.largest)};
}

}  // namespace krait::gc
