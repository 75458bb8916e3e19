// Pools of cells over blocks, runs of blocks for what is larger.
#include "krait/heap/profile.hpp"
#include "krait/heap/store.hpp"

#if KRAIT_HEAP_POOLS

namespace krait::heap {

HeapState heap_state;

void initialise(uint8_t* begin, uint8_t* end) {
  HeapState& h = heap_state;
  // The table stands at the end, where a few odd bytes are lost anyway.
  uintptr_t first = (reinterpret_cast<uintptr_t>(begin) + kAlignment - 1) / kAlignment * kAlignment;
  size_t count = (reinterpret_cast<uintptr_t>(end) - first) / (kBlockSize + 1);
  if (count > kNoBlock - size_t{1}) count = kNoBlock - size_t{1};
  h.memory = reinterpret_cast<uint8_t*>(first);
  h.table = h.memory + count * kBlockSize;
  h.count = static_cast<BlockIndex>(count);
  // The table is zero, as all of the memory, and better not touched.
  for (BlockIndex& available : h.available) available = kNoBlock;
}

namespace {

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
  profile::took(memory, c.size, (state & kObject) != 0);
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
  profile::took(blockAt(index), count * kBlockSize, (state & kObject) != 0);
  return blockAt(index);
}

}  // namespace

void* take(size_t size, uint8_t state) {
  if (size > kMaxCell) return takeRun(size, state);
  uint8_t size_class = 0;
  while (kSizes[size_class] < size) ++size_class;
  if (heap_state.available[size_class] == kNoBlock && !addBlock(size_class)) return nullptr;
  return takeCell(size_class, state);
}

void* takeGrowing(size_t size, uint8_t state) { return take(size, state); }

// Rather waste some bytes of a larger cell than fail.
void* takeAnywhere(size_t size, uint8_t state) {
  for (uint8_t i = 0; i < kClasses; ++i) {
    if (kSizes[i] >= size && heap_state.available[i] != kNoBlock) return takeCell(i, state);
  }
  return nullptr;
}

void* slide(void*, size_t) { return nullptr; }

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
  const uword distance = address - reinterpret_cast<uword>(h.memory);
  if (h.memory == nullptr || distance >= static_cast<size_t>(h.top) * kBlockSize) return found;
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
  profile::gave(found.memory);
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

size_t resizeInPlace(void* buffer, size_t, size_t new_size) {
  const Found found = find(reinterpret_cast<uword>(buffer));
  if (found.memory == nullptr) return 0;
  if (!found.large) return new_size <= found.size ? found.size : 0;
  HeapState& h = heap_state;
  const size_t old_count = found.size / kBlockSize;
  const size_t new_count = new_size <= kMaxCell ? 1 : (new_size + kBlockSize - 1) / kBlockSize;
  if (new_count < old_count) {
    freeBlocks(found.block + new_count, old_count - new_count);
    h.used -= (old_count - new_count) * kBlockSize;
    profile::resized(buffer, new_count * kBlockSize);
    return new_count * kBlockSize;
  }
  if (new_count > static_cast<size_t>(h.count) - found.block) return 0;
  for (size_t i = old_count; i < new_count; ++i) {
    if (h.table[found.block + i] != kFree) return 0;
  }
  fillBytes(h.table + found.block + old_count, kRest, new_count - old_count);
  if (found.block + new_count > h.top) h.top = static_cast<BlockIndex>(found.block + new_count);
  account((new_count - old_count) * kBlockSize);
  profile::resized(buffer, new_count * kBlockSize);
  return new_count * kBlockSize;
}

bool extendInPlace(void* memory, size_t known, size_t new_size) {
  return new_size <= usableSize(memory) || resizeInPlace(memory, known, new_size) != 0;
}

size_t usableSize(const void* buffer) { return find(reinterpret_cast<uword>(buffer)).size; }
size_t realSize(const void* buffer, size_t) { return usableSize(buffer); }

bool contains(const void* address) {
  const uword distance = reinterpret_cast<uword>(address) - reinterpret_cast<uword>(heap_state.memory);
  return heap_state.memory != nullptr && distance < static_cast<size_t>(heap_state.count) * kBlockSize;
}


namespace {

template <typename Visit>
void forEachCell(BlockIndex index, Visit visit) {
  Block* block = blockAt(index);
  const Class& c = kClassTable.list[block->size_class];
  uint8_t* memory = reinterpret_cast<uint8_t*>(block) + c.first;
  for (CellIndex cell = 0; cell < block->fresh; ++cell, memory += c.size) visit(block, cell, memory);
}

void sweepPool(BlockIndex index) {
  Block* block = blockAt(index);
  const Class& c = kClassTable.list[block->size_class];
  block->used = 0;
  block->free = 0;
  forEachCell(index, [&c](Block* self, CellIndex cell, uint8_t* memory) {
    const uint8_t state = self->state(cell);
    if (state & kMarked) {
      self->setState(cell, state & ~kMarked);
      ++self->used;
      return;
    }
#if KRAIT_GC_POISON
    if (state & kUsed) fillBytes(memory, 0xDD, c.size);
#endif
    if (state & kUsed) {
      heap_state.used -= c.size;
      profile::gave(memory);
    }
    self->setState(cell, 0);
    copyBytes(memory, &self->free, sizeof self->free);
    self->free = static_cast<Offset>(memory - reinterpret_cast<uint8_t*>(self));
  });
  if (block->used == 0) {
    heap_state.table[index] = kFree;
  } else if (block->used < c.count) {
    block->next = heap_state.available[block->size_class];
    heap_state.available[block->size_class] = index;
  }
}

}  // namespace

void forEachPending(uint8_t*& lowest, void (*visit)(void* context, uint8_t* memory), void* context) {
  const auto blockOf = [](const uint8_t* memory) {
    return static_cast<BlockIndex>(static_cast<size_t>(memory - heap_state.memory) / kBlockSize);
  };
  for (BlockIndex i = blockOf(lowest); i < heap_state.top;) {
    lowest = nullptr;
    uint8_t& entry = heap_state.table[i];
    if (entry == kPool) {
      forEachCell(i, [visit, context](Block* block, CellIndex cell, uint8_t* memory) {
        const uint8_t state = block->state(cell);
        if ((state & kPending) == 0) return;
        block->setState(cell, state & ~kPending);
        visit(context, memory);
      });
    } else if (entry >= kFirst && (entry & kPending)) {
      entry &= static_cast<uint8_t>(~kPending);
      visit(context, reinterpret_cast<uint8_t*>(blockAt(i)));
    }
    ++i;
    if (lowest != nullptr) i = minimum(i, blockOf(lowest));
  }
  lowest = nullptr;
}

void sweep() {
  HeapState& h = heap_state;
  for (BlockIndex& available : h.available) available = kNoBlock;
  bool freeing = false;  // the blocks of a run whose first one was freed
  // From the top, so that lists begin with the lowest blocks… but runs are told from their beginning: two
  // passes would cost more than the order is worth.
  for (BlockIndex i = 0; i < h.top; ++i) {
    uint8_t& entry = h.table[i];
    if (entry == kPool) {
      sweepPool(i);
    } else if (entry == kRest) {
      if (freeing) {
        entry = kFree;
        h.used -= kBlockSize;
      }
    } else if (entry >= kFirst) {
      freeing = (entry & kMarked) == 0;
      entry &= static_cast<uint8_t>(~kMarked);
      if (freeing) {
        profile::gave(blockAt(i));
        entry = kFree;
        h.used -= kBlockSize;
      }
    }
  }
  while (h.top > 0 && h.table[h.top - 1] == kFree) --h.top;
  h.free_hint = 0;
}

}  // namespace krait::heap

#endif
