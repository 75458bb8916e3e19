// The store of large heaps: pools of cells of one size over blocks of KRAIT_HEAP_BLOCK bytes. Private to the
// heap.
//
// A block is free, or serves a pool of cells of one size, or belongs to a run that holds one large object.
// Pools take blocks from the common store and return them when empty:
//
//     table   one byte a block: free, pool, first of a run, rest of a run
//     block   | next  free  used  class | state nibbles, one a cell | cell | cell | cell | … |
//
// Allocation takes constant time. The unused cells of a pool and the ends of runs are the price, which a heap
// of a few kilobytes cannot pay: see granules.hpp.
#pragma once

#include "krait/heap/heap.hpp"

namespace krait::heap {

using BlockIndex = uint32_t;
using Offset = uint16_t;
using CellIndex = uint16_t;
using Product = uint64_t;
constexpr uint8_t kReciprocalShift = 32;

constexpr size_t kBlockSize = KRAIT_HEAP_BLOCK;
constexpr BlockIndex kNoBlock = static_cast<BlockIndex>(-1);
constexpr size_t kAlignment = 8;

// The table's byte for a block.
enum : uint8_t {
  kFree = 0,
  kPool = 1,
  kRest = 2,
  kFirst = 16,  // plus State
};

struct Block {
  BlockIndex next;  // of the blocks of this class that have free cells
  Offset
      free;  // of the first free cell from the block's start; 0: none. A free cell begins with the next one
  CellIndex fresh;  // cells that were never used begin here
  CellIndex used;
  uint8_t size_class;
  uint8_t states[1];

  uint8_t state(CellIndex cell) const { return states[cell / 2] >> (cell & 1) * 4 & 15; }
  void setState(CellIndex cell, uint8_t state) {
    uint8_t& pair = states[cell / 2];
    pair = static_cast<uint8_t>(cell & 1 ? (pair & 0x0f) | state << 4 : (pair & 0xf0) | state);
  }
};

// Sizes are chosen so that whole cells fill a block well; a size that is a multiple of 8 never lands in a
// cell that is not.
constexpr uint16_t kSizes[] = {16,  24,  32,  40,  48,  56,  64,  80,  96,   112, 128,
                               160, 192, 224, 256, 320, 384, 496, 664, 1000, 2008};
constexpr uint8_t kClasses = sizeof kSizes / sizeof kSizes[0];
constexpr size_t kMaxCell = kSizes[kClasses - 1];

struct Class {
  uint16_t size;
  Offset first;  // of the first cell
  CellIndex count;
  Product reciprocal;
};

constexpr Class makeClass(uint16_t size) {
  Class result{size, 0, 0, 0};
  for (size_t count = kBlockSize / size; count > 0; --count) {
    const size_t header = __builtin_offsetof(Block, states) + (count + 1) / 2;
    const size_t first = (header + kAlignment - 1) / kAlignment * kAlignment;
    if (first + count * size > kBlockSize) continue;
    result.first = static_cast<Offset>(first);
    result.count = static_cast<CellIndex>(count);
    break;
  }
  result.reciprocal = static_cast<Product>(((uint64_t{1} << kReciprocalShift) + size - 1) / size);
  return result;
}

struct Classes {
  Class list[kClasses];
};
constexpr Classes makeClasses() {
  Classes classes{};
  for (uint8_t i = 0; i < kClasses; ++i) classes.list[i] = makeClass(kSizes[i]);
  return classes;
}
inline constexpr Classes kClassTable = makeClasses();

// Multiplying by the reciprocal is dividing, for every offset that occurs.
constexpr bool reciprocalsAreExact() {
  for (const Class& c : kClassTable.list) {
    for (size_t offset = 0; offset < kBlockSize; offset += 3) {
      if (static_cast<Product>(offset * c.reciprocal) >> kReciprocalShift != offset / c.size) return false;
    }
    if (c.count == 0) return false;
  }
  return true;
}
static_assert(reciprocalsAreExact(), "every offset in a block finds its cell");

struct HeapState {
  uint8_t* memory;  // the blocks; null until the first allocation
  uint8_t* table;
  BlockIndex count;
  BlockIndex free_hint;  // no block below is free
  BlockIndex top;        // no block from here on was ever used
  BlockIndex available[kClasses];
  size_t used;  // bytes
  size_t peak;
  size_t since;  // bytes allocated since the last collection
  size_t limit;  // when that is reached, the next allocation goes another way (heap.cpp); 0 at first
  uint32_t collections;
};
extern HeapState heap_state;

inline Block* blockAt(BlockIndex index) {
  return reinterpret_cast<Block*>(heap_state.memory + static_cast<size_t>(index) * kBlockSize);
}

// The used cell or large object that an address points at or into.
struct Found {
  uint8_t* memory;  // null: nothing
  size_t size;
  BlockIndex block;
  CellIndex cell;
  bool large;

  uint8_t state() const;
  void setState(uint8_t state) const;
};

}  // namespace krait::heap
