// What a build with an incremental collector (KRAIT_GC_INCREMENTAL) wants to know of writes to the heap: what was there.
//
// While a cycle marks, everything that could be reached when it began is kept: each reference that is overwritten in the heap
// is marked first. Writes to variables, the stack and new objects need nothing: those were looked at in the beginning. In other
// builds all of this is empty.
#pragma once

#include "krait/objects/type_info.hpp"

namespace krait {

namespace heap {

#if KRAIT_GC_INCREMENTAL

// Whether a cycle marks.
extern bool is_marking;

void keepReferences(const void* place, uint32_t words);
void keepAll(const Object* object);

// Before a part of an object or a buffer is written. `words` as kReferenceWords says.
KRAIT_INLINE void overwrites(const void* place, uint32_t words) {
  if (words != 0 && KRAIT_UNLIKELY(is_marking)) keepReferences(place, words);
}
// Before references of an object or a container move, or several go at once; in the moment of the write: what allocates may
// begin a cycle.
KRAIT_INLINE void changes(const Object* object) {
  if (KRAIT_UNLIKELY(is_marking)) keepAll(object);
}
// Of an object that something refers to that keeps nothing alive, and that becomes an ordinary reference.
KRAIT_INLINE void revives(const Object* object) {
  if (KRAIT_UNLIKELY(is_marking)) keepReferences(&object, 1);
}

#else

KRAIT_INLINE void overwrites(const void*, uint32_t) {}
KRAIT_INLINE void changes(const Object*) {}
KRAIT_INLINE void revives(const Object*) {}

#endif

}  // namespace heap

// Stores into an object of the heap.
template <typename T>
KRAIT_INLINE void store(T& place, Same<T> value) {
  heap::overwrites(&place, kReferenceWords<T>);
  place = value;
}

}  // namespace krait
