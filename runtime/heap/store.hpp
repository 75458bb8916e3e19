// What allocation and collection want of the store, of which there are two: blocks of cells and runs (blocks.hpp), and
// granules where every byte counts (granules.hpp). Private to the heap.
#pragma once

#include "krait/heap/heap.hpp"
#include "krait/objects/type_info.hpp"

namespace krait::heap {

// What stands beside a piece of memory that is used.
enum State : uint8_t {
  kUsed = 1,
  kObject = 2,   // begins with a header; else a buffer
  kMarked = 4,   // only during a collection
  kPending = 8,  // marked, but the mark stack was full: its references are still to be visited
};

}  // namespace krait::heap

#if KRAIT_HEAP_POOLS
#include "krait/heap/blocks.hpp"
#else
#include "krait/heap/granules.hpp"
#endif

namespace krait::heap {

// Bytes allocated until the next collection even if there is room, where the program says nothing.
size_t usualLimit();
// When the limit is reached: that which the program has set becomes the limit. Whether there may be an allocation.
bool passLimit();

// Prepares the memory from `begin` to `end`.
void initialise(uint8_t* begin, uint8_t* end);

// Memory for `size` bytes; null where there is none without a collection.
void* take(size_t size, uint8_t state);
// Makes a buffer, which has `known` bytes at least, hold `new_size` bytes without moving it. What it then really has; 0
// where that is not possible.
size_t resizeInPlace(void* buffer, size_t known, size_t new_size);
// The same without giving anything back where the piece of memory is large enough.
bool extendInPlace(void* memory, size_t known, size_t new_size);
// Memory for what is on its way to becoming larger.
void* takeGrowing(size_t size, uint8_t state);
// After a collection that was not enough: a place that is not meant for this size.
void* takeAnywhere(size_t size, uint8_t state);
// Moves a buffer a little, over memory that it has itself, to make it larger; null where that is not possible.
void* slide(void* buffer, size_t new_size);

// What a piece of memory really has that was just made to hold `size` bytes.
size_t realSize(const void* memory, size_t size);

// The used piece of memory that `address` points at or into.
Found find(uword address);

// Frees what is not marked, and takes the marks away.
void sweep();

}  // namespace krait::heap
