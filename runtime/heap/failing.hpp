// Allocations that fail because a test wants them to: in builds with KRAIT_GC_FAIL, and nowhere else.
//
// Which one is said from outside, so that one image serves for all: on the host by KRAIT_FAIL_AT in the environment, on
// boards in the word `krait_fail_at`, which start-up code leaves alone. 1 is the first allocation; -1: it and all after
// it. Then the program's end tells on the error console how many allocations there were ("krait: 37 allocations"), after a
// look at the whole heap.
#pragma once

#include "krait/base/word.hpp"

namespace krait::heap {

#if KRAIT_GC_FAIL

// Counts an allocation. Whether it is one that fails.
bool allocationFails();
// What is due before the program ends.
void tellAllocations();

#else

inline bool allocationFails() { return false; }
inline void tellAllocations() {}

#endif

}  // namespace krait::heap
