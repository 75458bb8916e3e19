// Cells in blocks, runs of granules, and the gaps between them.
#include "krait/heap/incremental.hpp"
#include "krait/heap/profile.hpp"
#include "krait/heap/store.hpp"

#if KRAIT_HEAP_POOLS

namespace krait::heap {

HeapState heap_state;

void notePeak() {
  const size_t used = usedBytes();
  if (used > heap_state.peak) heap_state.peak = used;
}

namespace {

uword granulesOf(size_t size) { return static_cast<uword>((size + kGranule - 1) / kGranule); }

// Of a single bit, which granule of its block it is for.
uword indexOf(uword bit) {
  return static_cast<uword>(sizeof(uword) == 8 ? __builtin_clzll(bit)
                                               : __builtin_clz(static_cast<unsigned>(bit)));
}

void account(uword granules) { heap_state.since += granules * kGranule; }
void unaccount(uword granules) {
  notePeak();
  heap_state.used_before -= granules * kGranule;
}

void poison([[maybe_unused]] uword first, [[maybe_unused]] uword count) {
#if KRAIT_GC_POISON
  fillBytes(granuleAt(first), 0xDD, count * kGranule);
#endif
}

// ---- Gaps ----

// The last gap that begins below, or kNone.
uword gapBefore(uword granule) {
  HeapState& h = heap_state;
  uword before = kNone;
  uword next = h.gaps;
  if (h.recent < granule) before = h.recent, next = nextGap(before);
  for (; next < granule; next = nextGap(next)) before = next;
  h.recent = before;
  return before;
}

uword& linkAfter(uword gap) { return gap == kNone ? heap_state.gaps : nextGap(gap); }

void makeGap(uword first, uword count, uword next) {
  headerAt(first) = count << kLengthShift;
  nextGap(first) = next;
}

// Granules that are used no more become a gap, or a part of one.
void giveBack(uword first, uword count) {
  HeapState& h = heap_state;
  const uword before = gapBefore(first);
  uword next = linkAfter(before);
  if (first + count == next) {
    count += lengthAt(next);
    next = nextGap(next);
  }
  if (before != kNone && before + lengthAt(before) == first) {
    first = before;
    count += lengthAt(before);
  } else {
    linkAfter(before) = first;
  }
  makeGap(first, count, next);
  h.recent = first;
#if KRAIT_GC_INCREMENTAL
  // It stands where something begins.
  if (h.cursor > first && h.cursor < first + count) h.cursor = first;
#endif
}

// A new piece.
void begin(uword granule) {
  setBit(heap_state.starts, granule);
#if KRAIT_GC_INCREMENTAL
  if (granule >= heap_state.cursor) setBit(heap_state.marks, granule);
#endif
}

// A piece is no more.
void end(uword granule) {
  clearBit(heap_state.starts, granule);
#if KRAIT_GC_INCREMENTAL
  if (heap_state.cursor == kNone) return;
  forget(granuleAt(granule));
  clearBit(heap_state.marks, granule);
  if (kindAt(granule) != 0) clearBit(heap_state.marks, granule + 1);
#endif
}

// The bits of blocks that are used for the first time.
void setUp(uword first, uword count) {
  HeapState& h = heap_state;
  const uword low = first / kBlock, high = (first + count - 1) / kBlock + 1;
  if (high <= h.fresh || low >= h.fresh_end) return;
  uword begin = h.fresh, end = minimum(high, h.fresh_end);
  if (low > h.fresh && low - h.fresh > h.fresh_end - end) {
    begin = low;
    end = h.fresh_end;
    h.fresh_end = low;
  } else {
    h.fresh = end;
  }
  fillBytes(h.starts + begin, 0, (end - begin) * sizeof(uword));
  fillBytes(h.marks + begin, 0, (end - begin) * sizeof(uword));
}

// Takes a part out of a gap. What is left before and behind it is nothing, or two granules at least.
void carve(uword gap, uword first, uword count) {
  HeapState& h = heap_state;
  const uword before = gapBefore(gap);
  const uword end = gap + lengthAt(gap);
  uword next = nextGap(gap);
  if (first + count != end) {
    makeGap(first + count, end - first - count, next);
    next = first + count;
  }
  if (first != gap) {
    makeGap(gap, first - gap, next);
    h.recent = gap;
  } else {
    linkAfter(before) = next;
  }
  setUp(first, count);
}

// ---- Runs ----

void beginRun(uword run, uword count, uword flags) {
  headerAt(run) = count << kLengthShift | flags;
  begin(run + 1);
}

// From the highest gap that is large enough; with `room` granules left behind it, if there are so many.
void* takeRun(uword count, uint8_t state, uword room) {
  uword gap = kNone;
  for (uword next = heap_state.gaps; next != kNone; next = nextGap(next)) {
    if (lengthAt(next) >= count) gap = next;
  }
  if (gap == kNone) return nullptr;
  uword before = lengthAt(gap) - count;
  room = minimum(before, room);
  if (room == 1) room = 0;
  before -= room;
  if (before == 1) before = 0, ++count;
  const uword run = gap + before;
  carve(gap, run, count);
  beginRun(run, count, (state & kObject) != 0 ? kRunUsed | kRunObject : kRunUsed);
  account(count);
  profile::took(granuleAt(run + 1), (count - 1) * kGranule, (state & kObject) != 0);
  return granuleAt(run + 1);
}

// Of a run, how long it can become where it is.
uword roomOf(uword run) {
  const uword next = run + lengthAt(run);
  const uword gap = linkAfter(gapBefore(next));
  return gap == next ? next - run + lengthAt(gap) : next - run;
}

// ---- Pools ----

// The lowest whole block of a gap.
bool takeBlock(uint8_t kind) {
  HeapState& h = heap_state;
  for (uword gap = h.gaps; gap != kNone; gap = nextGap(gap)) {
    const uword end = gap + lengthAt(gap);
    uword first = (gap + kBlock - 1) / kBlock * kBlock;
    if (first - gap == 1) first += kBlock;
    if (first + kBlock > end || end - first - kBlock == 1) continue;
    carve(gap, first, kBlock);
    const uword block = first / kBlock;
    h.starts[block] = h.marks[block] = 0;
    h.kinds[block] = kind;
    h.hints[kind] = static_cast<BlockIndex>(block);
    h.pools_end = maximum(h.pools_end, block + 1);
    return true;
  }
  return false;
}

KRAIT_OUTLINE bool findBlock(uint8_t kind) {
  HeapState& h = heap_state;
  const uword cells = kPools.cells[poolOf(kind)];
  for (uword block = h.hints[kind]; block < h.pools_end; ++block) {
    if (h.kinds[block] != kind || (cells & ~h.starts[block]) == 0) continue;
    h.hints[kind] = static_cast<BlockIndex>(block);
    return true;
  }
  h.hints[kind] = static_cast<BlockIndex>(h.pools_end == 0 ? 0 : h.pools_end - 1);
  return takeBlock(kind);
}

void* takeCell(uint8_t pool, uint8_t state) {
  HeapState& h = heap_state;
  const uint8_t kind = kindOf(pool, (state & kObject) != 0);
  const uword cells = kPools.cells[pool];
  uword block = h.hints[kind];
  if (KRAIT_UNLIKELY(h.kinds[block] != kind || (cells & ~h.starts[block]) == 0)) {
    if (!findBlock(kind)) return nullptr;
    block = h.hints[kind];
  }
  const uword free = cells & ~h.starts[block];
  // The last one: that takes no search on chips which cannot count zeros.
  const uword bit = free & (uword{0} - free);
  h.starts[block] |= bit;
  account(kPools.size[pool]);
  const uword granule = block * kBlock + indexOf(bit);
#if KRAIT_GC_INCREMENTAL
  if (granule >= h.cursor) h.marks[block] |= bit;
#endif
  uint8_t* const memory = granuleAt(granule);
  profile::took(memory, kPools.size[pool] * kGranule, (state & kObject) != 0);
  return memory;
}

// What a gap is at most good for, as bytes.
size_t roomIn(uword gap) { return (lengthAt(gap) - 1) * kGranule; }

}  // namespace

void initialise(uint8_t* begin, uint8_t* end) {
  HeapState& h = heap_state;
  const uintptr_t first = (reinterpret_cast<uintptr_t>(begin) + kGranule - 1) / kGranule * kGranule;
  const uintptr_t limit = reinterpret_cast<uintptr_t>(end) / kGranule * kGranule;
  constexpr size_t kTables = 2 * sizeof(uword) + 1;
  constexpr size_t kEach = kBlock * kGranule + kTables;
  if (limit < first + 2 * kEach) return;
  const size_t bytes = limit - first;
  // The last block may be shorter than the others.
  const size_t whole = bytes / kEach, rest = bytes % kEach;
  const size_t last = rest < kTables + 2 * kGranule ? 0 : (rest - kTables) / kGranule;
  const size_t blocks = whole + (last != 0 ? 1 : 0);
  h.starts = reinterpret_cast<uword*>(first);
  h.marks = h.starts + blocks;
  h.memory = reinterpret_cast<uint8_t*>(h.marks + blocks);
  h.count = static_cast<uword>(whole * kBlock + last);
  h.kinds = granuleAt(h.count);
  // Large memory of the host is zero and better not touched.
  if (!KRAIT_HOST || KRAIT_EMBEDDED) fillBytes(h.kinds, 0, blocks);
  h.fresh_end = static_cast<uword>(blocks);
  h.recent = kNone;
#if KRAIT_GC_INCREMENTAL
  h.cursor = kNone;
#endif
  makeGap(0, h.count, kNone);
}

void beginAccount() {
  notePeak();
  heap_state.used_before += heap_state.since;
  heap_state.since = 0;
}

// What is not yet collected stands between what stays: more of it would scatter that over the whole heap. The host, which
// has room, collects by its own rule.
size_t usualLimit() {
#if KRAIT_GC_INCREMENTAL
  return minimum<size_t>(heap_state.count * kGranule / 4, 1024 * 1024);
#else
  return KRAIT_HOST ? static_cast<size_t>(-1) : heap_state.count * kGranule / 4;
#endif
}

void* take(size_t size, uint8_t state) {
  const uword count = granulesOf(size);
  if (count > kMaxCell) return takeRun(count + 1, state, 0);
  return takeCell(kPools.of_size[count], state);
}

void* takeGrowing(size_t size, uint8_t state) {
  const uword count = granulesOf(size);
  if (count <= kMaxCell) return take(size, state);
  return takeRun(count + 1, state, count / 2);
}

// Where no block is free, gaps may be, and cells that are too large.
void* takeAnywhere(size_t size, uint8_t state) {
  const uword count = granulesOf(size);
  if (void* memory = takeRun(maximum<uword>(count, 1) + 1, state, 0)) return memory;
  for (uint8_t pool = 0; pool < kPools.count; ++pool) {
    if (kPools.size[pool] < count) continue;
    if (void* memory = takeCell(pool, state)) return memory;
  }
  return nullptr;
}

Found find(uword address) {
  const HeapState& h = heap_state;
  const uword granule = (address - reinterpret_cast<uword>(h.memory)) / kGranule;
  const Found nothing{nullptr, 0, 0};
  if (granule >= h.count) return nothing;
  uword block = granule / kBlock;
  if (block >= h.fresh && block < h.fresh_end) return nothing;
  const uint8_t kind = h.kinds[block];
  uword bits = h.starts[block] & (uword{0} - bitOf(granule));
  if (kind == 0) {
    while (bits == 0) {
      if (block == 0 || h.kinds[--block] != 0 || (block >= h.fresh && block < h.fresh_end)) return nothing;
      bits = h.starts[block];
    }
  } else if (bits == 0) {
    return nothing;
  }
  const uword first = block * kBlock + indexOf(bits & (uword{0} - bits));
  const uword length = kind == 0 ? lengthAt(first - 1) - 1 : kPools.size[poolOf(kind)];
  if (granule - first >= length) return nothing;
  return {granuleAt(first), first, kind};
}

void release(void* memory) {
  HeapState& h = heap_state;
  const Found found = find(reinterpret_cast<uword>(memory));
  if (found.memory == nullptr) return;
  profile::gave(found.memory);
  end(found.granule);
  if (found.kind == 0) {
    const uword run = found.granule - 1, count = lengthAt(run);
    unaccount(count);
    poison(run, count);
    giveBack(run, count);
    return;
  }
  const uword block = found.granule / kBlock, count = kPools.size[poolOf(found.kind)];
  unaccount(count);
  poison(found.granule, count);
  BlockIndex& hint = h.hints[found.kind];
  if (h.starts[block] == 0 && block != hint) {
    h.kinds[block] = 0;
    giveBack(block * kBlock, kBlock);
  } else if (block < hint) {
    hint = static_cast<BlockIndex>(block);
  }
}

size_t resizeInPlace(void* buffer, size_t, size_t new_size) {
  [[maybe_unused]] HeapState& h = heap_state;
  const Found found = find(reinterpret_cast<uword>(buffer));
  if (found.memory == nullptr) return 0;
  if (found.kind != 0) return new_size <= sizeOf(found) ? sizeOf(found) : 0;
  const uword run = found.granule - 1, count = lengthAt(run);
  uword wanted = maximum<uword>(granulesOf(new_size), 1) + 1;
  const uword flags = headerAt(run) & kRunFlags;
  if (wanted + 1 < count) {
    unaccount(count - wanted);
    poison(run + wanted, count - wanted);
    giveBack(run + wanted, count - wanted);
  } else if (wanted <= count) {
    return (count - 1) * kGranule;
  } else {
    const uword room = roomOf(run);
    if (wanted > room) return 0;
    if (room - wanted == 1) ++wanted;
    carve(run + count, run + count, wanted - count);
    account(wanted - count);
#if KRAIT_GC_INCREMENTAL
    if (h.cursor > run && h.cursor < run + wanted) h.cursor = run + wanted;
#endif
  }
  headerAt(run) = wanted << kLengthShift | flags;
  profile::resized(buffer, (wanted - 1) * kGranule);
  return (wanted - 1) * kGranule;
}

bool extendInPlace(void* memory, size_t known, size_t new_size) {
  return new_size <= usableSize(memory) || resizeInPlace(memory, known, new_size) != 0;
}

void* slide(void* buffer, size_t new_size) {
  const Found found = find(reinterpret_cast<uword>(buffer));
  if (found.kind != 0) return nullptr;
  const uword run = found.granule - 1, count = lengthAt(run);
  const uword before = gapBefore(run);
  if (before == kNone || before + lengthAt(before) != run) return nullptr;
  const uword flags = headerAt(run) & kRunFlags, limit = run + roomOf(run);
  uword wanted = granulesOf(new_size) + 1;
  if (wanted > limit - before) return nullptr;
  if (limit - before - wanted == 1) ++wanted;
  end(found.granule);
  giveBack(run, count);
  carve(before, limit - wanted, wanted);
  moveBytes(granuleAt(limit - wanted + 1), buffer, (count - 1) * kGranule);
  beginRun(limit - wanted, wanted, flags);
  account(wanted - count);
  profile::moved(buffer, granuleAt(limit - wanted + 1), (wanted - 1) * kGranule);
  return granuleAt(limit - wanted + 1);
}

size_t usableSize(const void* buffer) {
  const Found found = find(reinterpret_cast<uword>(buffer));
  return found.memory == nullptr ? 0 : sizeOf(found);
}

size_t realSize(const void* buffer, size_t) { return usableSize(buffer); }

size_t largestFree() {
  size_t largest = 0;
  for (uword gap = heap_state.memory == nullptr ? kNone : heap_state.gaps; gap != kNone; gap = nextGap(gap)) {
    largest = maximum(largest, roomIn(gap));
  }
  return largest;
}

bool contains(const void* address) {
  const uword distance = reinterpret_cast<uword>(address) - reinterpret_cast<uword>(heap_state.memory);
  return distance / kGranule < heap_state.count;
}

// ---- Sweeping ----

namespace {

// Frees cells that are dead, and the block if no other is there.
KRAIT_OUTLINE void freeCells(uword block, uword dead) {
  HeapState& h = heap_state;
  const uint8_t size = kPools.size[poolOf(h.kinds[block])];
  for (uword rest = dead; rest != 0; rest &= rest - 1) {
    h.used_before -= size * kGranule;
#if KRAIT_GC_POISON || KRAIT_PROFILE
    const uword cell = block * kBlock + indexOf(rest & (uword{0} - rest));
    profile::gave(granuleAt(cell));
    poison(cell, size);
#endif
  }
  h.starts[block] &= ~dead;
  BlockIndex& hint = h.hints[h.kinds[block]];
  hint = minimum(hint, static_cast<BlockIndex>(block));
  if (h.starts[block] != 0) return;
  h.kinds[block] = 0;
  giveBack(block * kBlock, kBlock);
}

void sweepRun(uword run, uword count) {
  HeapState& h = heap_state;
  if (isSet(h.marks, run + 1)) return clearBit(h.marks, run + 1);
  profile::gave(granuleAt(run + 1));
  clearBit(h.starts, run + 1);
  h.used_before -= count * kGranule;
  poison(run, count);
  giveBack(run, count);
}

}  // namespace

#if KRAIT_GC_INCREMENTAL
bool sweepSome(word units) {
  HeapState& h = heap_state;
  for (; h.cursor < h.count; --units) {
    if (units <= 0) return false;
    const uword block = h.cursor / kBlock;
    if (h.cursor % kBlock != 0 || h.kinds[block] == 0) {
      const uword run = h.cursor, count = lengthAt(run);
      h.cursor += count;
      if ((headerAt(run) & kRunUsed) != 0) sweepRun(run, count);
      continue;
    }
    const uword dead = h.starts[block] & ~h.marks[block];
    h.marks[block] = 0;
    h.cursor += kBlock;
    if (dead != 0) freeCells(block, dead);
  }
  h.cursor = kNone;
  while (h.pools_end != 0 && h.kinds[h.pools_end - 1] == 0) --h.pools_end;
  return true;
}
#else
void sweep() {
  HeapState& h = heap_state;
  beginAccount();
  for (uword at = 0; at < h.count;) {
    uword block = at / kBlock;
    if (at % kBlock != 0 || h.kinds[block] == 0) {
      const uword run = at, count = lengthAt(run);
      at += count;
      if ((headerAt(run) & kRunUsed) != 0) sweepRun(run, count);
      continue;
    }
    do {
      const uword dead = h.starts[block] & ~h.marks[block];
      h.marks[block] = 0;
      if (dead != 0) freeCells(block, dead);
      ++block;
    } while (block < h.pools_end && h.kinds[block] != 0);
    at = block * kBlock;
  }
  while (h.pools_end != 0 && h.kinds[h.pools_end - 1] == 0) --h.pools_end;
}
#endif

}  // namespace krait::heap

#endif
