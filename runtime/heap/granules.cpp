// Taking and freeing runs of granules.
#include "krait/heap/store.hpp"

#if !KRAIT_HEAP_POOLS

namespace krait::heap {

HeapState heap_state;

namespace {

// Buffers of this size and more are put where they can grow.
constexpr uword kGrowing = 64 / kGranule;

uword granulesOf(size_t size) { return static_cast<uword>((size + kGranule - 1) / kGranule); }

uword granuleOf(const void* memory) {
  return static_cast<uword>((reinterpret_cast<uword>(memory) - reinterpret_cast<uword>(heap_state.memory)) / kGranule);
}

// Of the piece that begins there.
uword lengthOf(uword first) {
  uword next = first + 1;
  while (next < heap_state.top && stateOf(next) == kRest) ++next;
  return next - first;
}

void fill(uword first, uword count, uint8_t state) {
  for (; count != 0; --count) setStateOf(first++, state);
}

void account(uword count) {
  HeapState& h = heap_state;
  h.used += count * kGranule;
  h.since += count * kGranule;
  if (h.used > h.peak) h.peak = h.used;
}

// The nibbles of a piece. It is not accounted for.
void mark(uword first, uword count, uint8_t state) {
  setStateOf(first, state);
  fill(first + 1, count - 1, kRest);
  if (first + count > heap_state.top) heap_state.top = first + count;
}

void* use(uword first, uword count, uint8_t state) {
  mark(first, count, state);
  account(count);
  return granuleAt(first);
}

// Frees granules, which are all used.
void unuse(uword first, uword count) {
  HeapState& h = heap_state;
  h.used -= count * kGranule;
#if KRAIT_GC_POISON
  fillBytes(granuleAt(first), 0xDD, count * kGranule);
#endif
  fill(first, count, kFree);
  if (first < h.hint) h.hint = first;
  if (first + count == h.top) h.top = first;
}

uword freeBehind(uword next, uword wanted) {
  uword free = 0;
  while (free < wanted && next + free < heap_state.count && stateOf(next + free) == kFree) ++free;
  return free;
}

}  // namespace

void initialise(uint8_t* begin, uint8_t* end) {
  HeapState& h = heap_state;
  const uintptr_t limit = reinterpret_cast<uintptr_t>(end);
  const size_t bytes = static_cast<size_t>(end - begin);
  size_t count = bytes < 4 * kGranule ? 0 : (bytes - kGranule) * 2 / (2 * kGranule + 1);
  h.table = begin;
  const uintptr_t first = (reinterpret_cast<uintptr_t>(begin) + (count + 1) / 2 + kGranule - 1) / kGranule * kGranule;
  if (first + count * kGranule > limit) --count;
  h.memory = reinterpret_cast<uint8_t*>(first);
  h.count = static_cast<uword>(count);
  fillBytes(h.table, kFree, (count + 1) / 2);
}

// The first gap that is large enough.
void* take(size_t size, uint8_t state) {
  HeapState& h = heap_state;
  const uword count = granulesOf(size);
  uword free = 0;
  for (uword i = h.hint; i < h.count; ++i) {
    if (stateOf(i) != kFree) {
      if (i == h.hint) h.hint = i + 1;
      free = 0;
      continue;
    }
    if (++free == count) {
      const uword first = i + 1 - count;
      if (first == h.hint) h.hint = i + 1;
      return use(first, count, state);
    }
  }
  return nullptr;
}

// The highest gap that is large enough, half of the size away from its end.
void* takeGrowing(size_t size) {
  const HeapState& h = heap_state;
  const uword count = granulesOf(size);
  if (count < kGrowing) return take(size, kUsed);
  uword free = 0;
  for (uword i = h.count; i > h.hint; --i) {
    if (stateOf(i - 1) != kFree) {
      if (free >= count) return use(i + free - count - minimum<uword>(free - count, count / 2), count, kUsed);
      free = 0;
    } else {
      ++free;
    }
  }
  if (free < count) return nullptr;
  return use(h.hint + free - count - minimum<uword>(free - count, count / 2), count, kUsed);
}

void* takeAnywhere(size_t, uint8_t) { return nullptr; }

void* slide(void* buffer, size_t new_size) {
  HeapState& h = heap_state;
  const uword first = granuleOf(buffer);
  const uword count = lengthOf(first);
  const uword wanted = granulesOf(new_size);
  const uword behind = freeBehind(first + count, wanted - count);
  const uword before = wanted - count - behind;
  if (before > first) return nullptr;
  for (uword i = first - before; i < first; ++i) {
    if (stateOf(i) != kFree) return nullptr;
  }
  const uword moved = first - before;
  moveBytes(granuleAt(moved), buffer, count * kGranule);
  mark(moved, wanted, kUsed);
  account(wanted - count);
  if (h.hint >= moved && h.hint < moved + wanted) h.hint = moved + wanted;
  return granuleAt(moved);
}

Found find(uword address) {
  const HeapState& h = heap_state;
  const uword distance = address - reinterpret_cast<uword>(h.memory);
  uword granule = distance / kGranule;
  if (h.memory == nullptr || granule >= h.top) return {nullptr, 0};
  uint8_t state = stateOf(granule);
  if (state == kFree) return {nullptr, 0};
  while (state == kRest) state = stateOf(--granule);
  return {granuleAt(granule), granule};
}

void release(void* memory) {
  const Found found = find(reinterpret_cast<uword>(memory));
  if (found.memory != nullptr) unuse(found.granule, lengthOf(found.granule));
}

bool resizeInPlace(void* buffer, size_t new_size) {
  const Found found = find(reinterpret_cast<uword>(buffer));
  if (found.memory == nullptr) return false;
  const uword count = lengthOf(found.granule);
  const uword wanted = maximum<uword>(granulesOf(new_size), 1);
  if (wanted <= count) {
    if (wanted < count) unuse(found.granule + wanted, count - wanted);
    return true;
  }
  const uword next = found.granule + count;
  if (freeBehind(next, wanted - count) < wanted - count) return false;
  mark(found.granule, wanted, kUsed);
  account(wanted - count);
  return true;
}

size_t usableSize(const void* buffer) {
  const Found found = find(reinterpret_cast<uword>(buffer));
  return found.memory == nullptr ? 0 : lengthOf(found.granule) * kGranule;
}

bool contains(const void* address) {
  const uword distance = reinterpret_cast<uword>(address) - reinterpret_cast<uword>(heap_state.memory);
  return heap_state.memory != nullptr && distance / kGranule < heap_state.count;
}

void forEachPending(void (*visit)(void* context, uint8_t* memory), void* context) {
  for (uword i = 0; i < heap_state.top; ++i) {
    const uint8_t state = stateOf(i);
    if ((state & kPending) == 0) continue;
    setStateOf(i, state & ~kPending);
    visit(context, granuleAt(i));
  }
}

void sweep() {
  HeapState& h = heap_state;
  bool freeing = false;
  uword last = 0;
  h.hint = 0;
  for (uword i = 0; i < h.top; ++i) {
    const uint8_t state = stateOf(i);
    if (state == kFree) continue;
    if (state != kRest) freeing = (state & kMarked) == 0;
    if (freeing) {
#if KRAIT_GC_POISON
      fillBytes(granuleAt(i), 0xDD, kGranule);
#endif
      setStateOf(i, kFree);
      h.used -= kGranule;
      continue;
    }
    if (state != kRest) setStateOf(i, state & ~kMarked);
    last = i + 1;
  }
  h.top = last;
}

}  // namespace krait::heap

#endif
