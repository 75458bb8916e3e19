// Taking and freeing runs of granules.
#include "krait/heap/profile.hpp"
#include "krait/heap/store.hpp"

#if !KRAIT_HEAP_POOLS

namespace krait::heap {

HeapState heap_state;

namespace {

// Buffers of this size and more are put where they can grow.
constexpr uword kGrowing = 64 / kGranule;

// Whether runs are followed in steps of eight granules, not two: in heaps of a few hundred it is code for little.
constexpr bool kSkipsEight = sizeof(word) >= 4;

uword granulesOf(size_t size) { return static_cast<uword>((size + kGranule - 1) / kGranule); }

uword granuleOf(const void* memory) {
  return static_cast<uword>((reinterpret_cast<uword>(memory) - reinterpret_cast<uword>(heap_state.memory)) / kGranule);
}

// Where a run of granules in one state ends that begins at `first`: at `limit` at the latest. Large pieces have
// hundreds of granules, so entries of two, and of eight, are compared at once.
uword endOfRun(uword first, uword limit, uint8_t state) {
  using Eight = uint32_t __attribute__((may_alias));
  const uint8_t both = static_cast<uint8_t>(state << 4 | state);
  const uint8_t* const table = heap_state.table;
  while (first < limit) {
    const uint8_t* at = table + first / 2;
    if (kSkipsEight && first % 2 == 0 && limit - first >= 8 && reinterpret_cast<uintptr_t>(at) % sizeof(Eight) == 0) {
      const Eight eight = both * 0x01010101u;
      const uword start = first;
      for (; limit - first >= 8 && *reinterpret_cast<const Eight*>(at) == eight; at += 4) first += 8;
      if (first != start) continue;
    }
    if (first % 2 == 0 && limit - first >= 2 && *at == both) {
      first += 2;
    } else if (stateOf(first) == state) {
      ++first;
    } else {
      break;
    }
  }
  return first;
}

// Where a run of granules in one state begins that ends before `end`: at `limit` at the earliest.
uword startOfRun(uword end, uword limit, uint8_t state) {
  using Eight = uint32_t __attribute__((may_alias));
  const uint8_t both = static_cast<uint8_t>(state << 4 | state);
  const uint8_t* const table = heap_state.table;
  while (end > limit) {
    const uint8_t* at = table + end / 2;
    if (kSkipsEight && end % 2 == 0 && end - limit >= 8 && reinterpret_cast<uintptr_t>(at) % sizeof(Eight) == 0) {
      const Eight eight = both * 0x01010101u;
      const uword start = end;
      while (end - limit >= 8 && *reinterpret_cast<const Eight*>(at - 4) == eight) at -= 4, end -= 8;
      if (end != start) continue;
    }
    if (end % 2 == 0 && end - limit >= 2 && at[-1] == both) {
      end -= 2;
    } else if (stateOf(end - 1) == state) {
      --end;
    } else {
      break;
    }
  }
  return end;
}

// Of the piece that begins there.
uword lengthOf(uword first) { return endOfRun(first + 1, heap_state.top, kRest) - first; }

void fill(uword first, uword count, uint8_t state) {
  if (count != 0 && first % 2 == 1) setStateOf(first++, state), --count;
  fillBytes(heap_state.table + first / 2, static_cast<uint8_t>(state << 4 | state), count / 2);
  if (count % 2 == 1) setStateOf(first + count - 1, state);
}

void account(uword count) {
  HeapState& h = heap_state;
  h.used += count * kGranule;
  h.since += count * kGranule;
  if (h.used > h.peak) h.peak = h.used;
}

// From here on granules up to `end` are looked at.
void raiseTop(uword end) {
  HeapState& h = heap_state;
  if (end <= h.top) return;
  h.top = end;
  if (end <= h.known) return;
  fillBytes(h.table + h.known / 2, kFree, (end + 1) / 2 - h.known / 2);
  h.known = end + end % 2;
}

// The nibbles of a piece. It is not accounted for.
void mark(uword first, uword count, uint8_t state) {
  raiseTop(first + count);
  setStateOf(first, state);
  fill(first + 1, count - 1, kRest);
}

void* use(uword first, uword count, uint8_t state) {
  mark(first, count, state);
  account(count);
  profile::took(granuleAt(first), count * kGranule, (state & kObject) != 0);
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
  if (first + count == h.top) h.top = first;
  // Searches for so many as there are in a row now begin here at the latest.
  uword begin = first;
  while (begin > 0 && first - begin < kHints && stateOf(begin - 1) == kFree) --begin;
  uword end = first + count;
  while (end < h.count && end - begin < kHints && isFree(end)) ++end;
  for (uword n = 0; n < minimum(end - begin, kHints); ++n) h.hints[n] = minimum(h.hints[n], begin);
}

uword freeBehind(uword next, uword wanted) {
  const HeapState& h = heap_state;
  const uword limit = next + minimum(wanted, h.count - next);
  const uword end = endOfRun(next, minimum(limit, h.top), kFree);
  return (end >= h.top ? limit : end) - next;
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
}

size_t usualLimit() { return static_cast<size_t>(-1); }

// The first gap that is large enough.
void* take(size_t size, uint8_t state) {
  HeapState& h = heap_state;
  const uword count = granulesOf(size);
  uword& start = h.hints[minimum(count, kHints) - 1];
  for (uword i = start; i < h.count;) {
    if (i < h.top && stateOf(i) != kFree) {
      const uword used = endOfRun(i + 1, h.top, kRest);
      if (i == start) start = used;
      i = used;
      continue;
    }
    const uword wanted = i + minimum<uword>(count, h.count - i);
    uword end = endOfRun(i, minimum(wanted, h.top), kFree);
    if (end >= h.top) end = wanted;
    if (end - i == count) {
      // No gap below is large enough for this size, hence for none above it.
      for (uword n = 1; n <= kHints; ++n) {
        uword& hint = h.hints[n - 1];
        if (hint == i || (n >= count && hint < end)) hint = end;
      }
      return use(i, count, state);
    }
    i = end;
  }
  return nullptr;
}

// Of a gap that begins there: where what grows is put as if it ended.
uword endForGrowing(uword begin, uword end, uword count) {
  constexpr uword kNear = 4096 / kGranule;
  return begin + minimum(end - begin, maximum(kNear, count * 4));
}

// The highest gap that is large enough, half of the size away from its end.
void* takeGrowing(size_t size, uint8_t state) {
  const HeapState& h = heap_state;
  const uword count = granulesOf(size);
  if (count < kGrowing) return take(size, state);
  const uword hint = h.hints[0];
  for (uword end = h.count, used = maximum(h.top, hint);;) {
    const uword begin = startOfRun(used, hint, kFree);
    const uword free = end - begin;
    if (free >= count) {
      end = endForGrowing(begin, end, count);
      return use(end - count - minimum<uword>(end - begin - count, count / 2), count, state);
    }
    if (begin == hint) return nullptr;
    end = startOfRun(begin, hint, kRest);
    if (end > hint) --end;  // its first granule
    used = end;
  }
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
  profile::moved(buffer, granuleAt(moved), wanted * kGranule);
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
  if (found.memory == nullptr) return;
  profile::gave(found.memory);
  unuse(found.granule, lengthOf(found.granule));
}

namespace {

// Makes a piece of `known` bytes at least end at `wanted`, or behind it. Where it then ends; 0: not possible.
uword extend(uword first, size_t known, uword wanted) {
  HeapState& h = heap_state;
  const uword next = endOfRun(first + maximum<uword>(granulesOf(known), 1), h.top, kRest);
  if (wanted <= next) return next;
  const uword more = wanted - next;
  if (freeBehind(next, more) < more) return 0;
  raiseTop(wanted);
  fill(next, more, kRest);
  account(more);
  return wanted;
}

}  // namespace

size_t resizeInPlace(void* buffer, size_t known, size_t new_size) {
  const uword first = granuleOf(buffer);
  const uword wanted = first + maximum<uword>(granulesOf(new_size), 1);
  const uword end = extend(first, known, wanted);
  if (end == 0) return 0;
  if (end > wanted) unuse(wanted, end - wanted);
  profile::resized(buffer, (wanted - first) * kGranule);
  return (wanted - first) * kGranule;
}

bool extendInPlace(void* memory, size_t known, size_t new_size) {
  const uword first = granuleOf(memory);
  const uword end = extend(first, known, first + granulesOf(new_size));
  if (end != 0) profile::resized(memory, (end - first) * kGranule);
  return end != 0;
}

size_t realSize(const void*, size_t size) { return granulesOf(size) * kGranule; }

size_t usableSize(const void* buffer) {
  const Found found = find(reinterpret_cast<uword>(buffer));
  return found.memory == nullptr ? 0 : lengthOf(found.granule) * kGranule;
}

size_t largestFree() {
  const uword count = heap_state.count;
  uword largest = 0;
  for (uword i = 0; i < count; ++i) {
    const uword free = freeBehind(i, count);
    largest = maximum(largest, free);
    i += free;
  }
  return largest * kGranule;
}

bool contains(const void* address) {
  const uword distance = reinterpret_cast<uword>(address) - reinterpret_cast<uword>(heap_state.memory);
  return heap_state.memory != nullptr && distance / kGranule < heap_state.count;
}

void forEachPending(uint8_t*& lowest, void (*visit)(void* context, uint8_t* memory), void* context) {
  using Eight = uint32_t __attribute__((may_alias));
  const HeapState& h = heap_state;
  // Heaps of a few hundred granules are searched from the beginning.
  for (uword i = kSkipsEight ? granuleOf(lowest) : 0; i < h.top;) {
    const uint8_t* at = h.table + i / 2;
    if (kSkipsEight && i % 2 == 0 && h.top - i >= 8 && reinterpret_cast<uintptr_t>(at) % sizeof(Eight) == 0 &&
        (*reinterpret_cast<const Eight*>(at) & kPending * 0x11111111u) == 0) {
      i += 8;
      continue;
    }
    const uint8_t state = stateOf(i);
    if ((state & kPending) == 0) {
      ++i;
      continue;
    }
    setStateOf(i++, state & ~kPending);
    lowest = nullptr;
    visit(context, granuleAt(i - 1));
    if (lowest != nullptr) i = kSkipsEight ? minimum(i, granuleOf(lowest)) : 0;
  }
  lowest = nullptr;
}

void sweep() {
  HeapState& h = heap_state;
  uword last = 0;
  for (uword& hint : h.hints) hint = 0;
  for (uword i = 0; i < h.top;) {
    const uint8_t state = stateOf(i);
    if (state == kFree) {
      i = endOfRun(i, h.top, kFree);
      continue;
    }
    const uword end = endOfRun(i + 1, h.top, kRest);
    if ((state & kMarked) != 0) {
      setStateOf(i, state & ~kMarked);
      last = end;
    } else {
#if KRAIT_GC_POISON
      fillBytes(granuleAt(i), 0xDD, (end - i) * kGranule);
#endif
      profile::gave(granuleAt(i));
      fill(i, end - i, kFree);
      h.used -= (end - i) * kGranule;
    }
    i = end;
  }
  h.top = last;
  h.since = 0;
}

}  // namespace krait::heap

#endif
