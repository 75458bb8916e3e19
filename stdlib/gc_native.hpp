// `gc`: questions to the heap, and the wish to collect.
#pragma once

#include "krait/krait.hpp"

namespace krait::heap {

// In watched.cpp, where there are objects with __del__ or weak references.
KRAIT_WEAK void collectCircles();

}  // namespace krait::heap

namespace krait::gc {

// The number of objects freed is not counted: always 0.
inline word collect() {
  if (&heap::collectCircles != nullptr)
    heap::collectCircles();
  else
    heap::collect();
  return 0;
}
inline word mem_free() { return static_cast<word>(heap::stats().free); }
inline word mem_alloc() { return static_cast<word>(heap::stats().allocated); }
inline void enable() { heap::enabled = true; }
inline void disable() { heap::enabled = false; }
inline bool isenabled() { return heap::enabled; }
inline word threshold(word) { return -1; }

}  // namespace krait::gc
