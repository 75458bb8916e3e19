// Allocation: pools of cells over blocks, runs of blocks for what is larger.
#include "krait/heap/heap.hpp"

#include "krait/errors/raise.hpp"
#include "krait/heap/layout.hpp"
#include "krait/heap/region.hpp"

namespace krait::heap {

HeapState heap_state;

namespace {

// Bytes allocated until the next collection even if there is room: where memory is plenty, a collection
// should find as much garbage as live data.
#if KRAIT_HOST
constexpr size_t kThreshold = 16 * 1024 * 1024;
#endif

void initialise() {
  uint8_t* begin;
  uint8_t* end;
  region(begin, end);
  HeapState& h = heap_state;
  // The table stands at the end, where a few odd bytes are lost anyway.
  uintptr_t first = (reinterpret_cast<uintptr_t>(begin) + kAlignment - 1) / kAlignment * kAlignment;
  size_t count = (reinterpret_cast<uintptr_t>(end) - first) / (kBlockSize + 1);
  if (count > kNoBlock - size_t{1}) count = kNoBlock - size_t{1};
  h.blocks = reinterpret_cast<uint8_t*>(first);
  h.table = h.blocks + count * kBlockSize;
  h.count = static_cast<BlockIndex>(count);
#if !KRAIT_HOST
  fillBytes(h.table, kFree, count);  // the host's pages are zero, and are better not touched
#endif
  for (BlockIndex& available : h.available) available = kNoBlock;
}

// `count` free blocks in a row, or kNoBlock.
BlockIndex findBlocks(size_t count) {
  HeapState& h = heap_state;
  size_t length = 0;
  bool first = true;
  for (size_t i = h.free_hint; i < h.count; ++i) {
    if (h.table[i] != kFree) {
      length = 0;
      continue;
    }
    if (first) {
      h.free_hint = static_cast<BlockIndex>(i);
      first = false;
    }
    if (++length == count) {
      if (i + 1 > h.top) h.top = static_cast<BlockIndex>(i + 1);
      return static_cast<BlockIndex>(i + 1 - count);
    }
  }
  return kNoBlock;
}

void account(size_t size) {
  HeapState& h = heap_state;
  h.used += size;
  h.since += size;
  if (h.used > h.peak) h.peak = h.used;
}

void* takeCell(uint8_t size_class, uint8_t state) {
  HeapState& h = heap_state;
  const BlockIndex index = h.available[size_class];
  Block* block = blockAt(index);
  const Class& c = kClassTable.list[size_class];
  uint8_t* memory;
  CellIndex cell;
  if (block->free != 0) {
    memory = reinterpret_cast<uint8_t*>(block) + block->free;
    cell = static_cast<CellIndex>(static_cast<Product>((block->free - c.first) * c.reciprocal) >>
                                  kReciprocalShift);
    copyBytes(&block->free, memory, sizeof block->free);
  } else {
    cell = block->fresh++;
    memory = reinterpret_cast<uint8_t*>(block) + c.first + static_cast<size_t>(cell) * c.size;
  }
  if (++block->used == c.count) h.available[size_class] = block->next;
  block->setState(cell, state);
  account(c.size);
  return memory;
}

bool addBlock(uint8_t size_class) {
  HeapState& h = heap_state;
  const BlockIndex index = findBlocks(1);
  if (index == kNoBlock) return false;
  h.table[index] = kPool;
  Block* block = blockAt(index);
  fillBytes(block, 0, kClassTable.list[size_class].first);
  block->size_class = size_class;
  block->next = h.available[size_class];
  h.available[size_class] = index;
  return true;
}

void* takeRun(size_t size, uint8_t state) {
  HeapState& h = heap_state;
  const size_t count = (size + kBlockSize - 1) / kBlockSize;
  const BlockIndex index = findBlocks(count);
  if (index == kNoBlock) return nullptr;
  fillBytes(h.table + index, kRest, count);
  h.table[index] = kFirst | state;
  account(count * kBlockSize);
  return blockAt(index);
}

// No collection; null when there is no room.
void* tryAllocate(size_t size, uint8_t state) {
  if (size > kMaxCell) return takeRun(size, state);
  uint8_t size_class = 0;
  while (kSizes[size_class] < size) ++size_class;
  if (heap_state.available[size_class] == kNoBlock && !addBlock(size_class)) return nullptr;
  return takeCell(size_class, state);
}

// Rather waste some bytes of a larger cell than fail.
void* takeLargerCell(size_t size, uint8_t state) {
  for (uint8_t i = 0; i < kClasses; ++i) {
    if (kSizes[i] >= size && heap_state.available[i] != kNoBlock) return takeCell(i, state);
  }
  return nullptr;
}

KRAIT_COLD void* allocateSlow(size_t size, uint8_t state) {
  if (enabled) {
    collect();
    if (void* memory = tryAllocate(size, state)) return memory;
  }
  if (void* memory = takeLargerCell(size, state)) return memory;
  raiseMemoryError(size);
}

void* allocate(size_t size, uint8_t state) {
  if (KRAIT_UNLIKELY(heap_state.blocks == nullptr)) initialise();
#if KRAIT_GC_FAIL_AT
  if (++heap_state.allocations == KRAIT_GC_FAIL_AT) raiseMemoryError(size);
#endif
#if KRAIT_GC_STRESS
  if (enabled) collect();
#elif KRAIT_HOST
  if (KRAIT_UNLIKELY(heap_state.since > kThreshold && heap_state.since > heap_state.used / 2) && enabled)
    collect();
#endif
  void* memory = tryAllocate(size, state);
  return KRAIT_LIKELY(memory != nullptr) ? memory : allocateSlow(size, state);
}

// Sizes that cannot be, and whose rounding up would wrap.
void checkSize(size_t size) {
  if (KRAIT_UNLIKELY(size > static_cast<size_t>(kMaxWord) - kBlockSize)) raiseMemoryError(size);
}

}  // namespace

void* allocateObject(size_t size) {
  checkSize(size);
  void* memory = allocate(size, kUsed | kObject);
  fillBytes(memory, 0, size);
  return memory;
}

void* allocateBuffer(size_t size) {
  if (size == 0) return nullptr;
  checkSize(size);
  return allocate(size, kUsed);
}

uint8_t Found::state() const { return large ? heap_state.table[block] & 15 : blockAt(block)->state(cell); }

void Found::setState(uint8_t state) const {
  if (large) {
    heap_state.table[block] = kFirst | state;
  } else {
    blockAt(block)->setState(cell, state);
  }
}

Found find(uword address) {
  const HeapState& h = heap_state;
  Found found{nullptr, 0, 0, 0, false};
  const uword distance = address - reinterpret_cast<uword>(h.blocks);
  if (h.blocks == nullptr || distance >= static_cast<size_t>(h.top) * kBlockSize) return found;
  size_t index = distance / kBlockSize;
  uint8_t entry = h.table[index];
  if (entry == kPool) {
    Block* block = blockAt(static_cast<BlockIndex>(index));
    const Class& c = kClassTable.list[block->size_class];
    const size_t offset = distance % kBlockSize;
    if (offset < c.first) return found;
    const CellIndex cell =
        static_cast<CellIndex>(static_cast<Product>((offset - c.first) * c.reciprocal) >> kReciprocalShift);
    if (cell >= c.count || (block->state(cell) & kUsed) == 0) return found;
    found.memory = reinterpret_cast<uint8_t*>(block) + c.first + static_cast<size_t>(cell) * c.size;
    found.size = c.size;
    found.cell = cell;
  } else if (entry != kFree) {
    while (entry == kRest) entry = h.table[--index];
    size_t end = index + 1;
    while (end < h.count && h.table[end] == kRest) ++end;
    found.memory = reinterpret_cast<uint8_t*>(blockAt(static_cast<BlockIndex>(index)));
    found.size = (end - index) * kBlockSize;
    found.large = true;
  }
  found.block = static_cast<BlockIndex>(index);
  return found;
}

namespace {

// Takes blocks out of use.
void freeBlocks(size_t first, size_t count) {
  HeapState& h = heap_state;
#if KRAIT_GC_POISON
  fillBytes(blockAt(static_cast<BlockIndex>(first)), 0xDD, count * kBlockSize);
#endif
  fillBytes(h.table + first, kFree, count);
  if (first < h.free_hint) h.free_hint = static_cast<BlockIndex>(first);
}

}  // namespace

void release(void* memory) {
  HeapState& h = heap_state;
  const Found found = find(reinterpret_cast<uword>(memory));
  if (found.memory == nullptr) return;
  h.used -= found.size;
  if (found.large) {
    freeBlocks(found.block, found.size / kBlockSize);
    return;
  }
  Block* block = blockAt(found.block);
  const Class& c = kClassTable.list[block->size_class];
  block->setState(found.cell, 0);
#if KRAIT_GC_POISON
  fillBytes(found.memory, 0xDD, c.size);
#endif
  const bool was_full = block->used-- == c.count;
  BlockIndex& available = h.available[block->size_class];
  if (block->used == 0 && available == found.block) {
    // Only the first of the list leaves it cheaply; the others wait for the next sweep.
    available = block->next;
    freeBlocks(found.block, 1);
    return;
  }
  copyBytes(found.memory, &block->free, sizeof block->free);
  block->free = static_cast<Offset>(found.memory - reinterpret_cast<uint8_t*>(block));
  if (was_full) {
    block->next = available;
    available = found.block;
  }
}

bool resizeInPlace(void* buffer, size_t new_size) {
  const Found found = find(reinterpret_cast<uword>(buffer));
  if (found.memory == nullptr) return false;
  if (!found.large) return new_size <= found.size;
  HeapState& h = heap_state;
  const size_t old_count = found.size / kBlockSize;
  const size_t new_count = new_size <= kMaxCell ? 1 : (new_size + kBlockSize - 1) / kBlockSize;
  if (new_count < old_count) {
    freeBlocks(found.block + new_count, old_count - new_count);
    h.used -= (old_count - new_count) * kBlockSize;
    return true;
  }
  if (new_count > static_cast<size_t>(h.count) - found.block) return false;
  for (size_t i = old_count; i < new_count; ++i) {
    if (h.table[found.block + i] != kFree) return false;
  }
  fillBytes(h.table + found.block + old_count, kRest, new_count - old_count);
  if (found.block + new_count > h.top) h.top = static_cast<BlockIndex>(found.block + new_count);
  account((new_count - old_count) * kBlockSize);
  return true;
}

void* reallocateBuffer(void* buffer, size_t new_size) {
  checkSize(new_size);
  if (buffer != nullptr && new_size != 0 && resizeInPlace(buffer, new_size)) return buffer;
  void* moved = allocateBuffer(new_size);
  if (buffer != nullptr) {
    // The old buffer may be a constant: its size is then unknown, and it is the caller's to copy.
    const size_t old_size = usableSize(buffer);
    if (moved != nullptr) copyBytes(moved, buffer, minimum(old_size, new_size));
    release(buffer);
  }
  return moved;
}

size_t usableSize(const void* buffer) { return find(reinterpret_cast<uword>(buffer)).size; }

bool contains(const void* address) {
  const uword distance = reinterpret_cast<uword>(address) - reinterpret_cast<uword>(heap_state.blocks);
  return heap_state.blocks != nullptr && distance < static_cast<size_t>(heap_state.count) * kBlockSize;
}

}  // namespace krait::heap
