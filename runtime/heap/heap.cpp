// Allocation: from the store, after a collection if need be.
#include "krait/heap/heap.hpp"

#include "krait/errors/raise.hpp"
#include "krait/heap/failing.hpp"
#include "krait/heap/incremental.hpp"
#include "krait/heap/profile.hpp"
#include "krait/heap/region.hpp"
#include "krait/heap/store.hpp"

namespace krait::heap {

// limits.cpp's takes its place in programs that set limits. A definition, since clang for AVR makes weak declarations strong.
KRAIT_WEAK bool passLimit() { return true; }

namespace {

// Where the program waits for the collector: what our emulators count from and to.
#if KRAIT_GC_PAUSES
#define KRAIT_PAUSE(register) __asm__ volatile("mov " register ", " register : : : "memory")
#else
#define KRAIT_PAUSE(register) static_cast<void>(0)
#endif

// More than any rounding adds.
constexpr size_t kSizeReserve = 8192;

// Bytes allocated until the next collection even if there is room: where memory is plenty, a collection
// should find as much garbage as live data.
#if KRAIT_HOST && !KRAIT_GC_INCREMENTAL
constexpr size_t kThreshold = 16 * 1024 * 1024;
#endif

// When `since` reaches the limit: at the first allocation, where a collection is due, and where limits.cpp says so. Whether there may be an
// allocation.
KRAIT_COLD bool atLimit() {
  if (heap_state.memory == nullptr) {
    uint8_t* begin;
    uint8_t* end;
    region(begin, end);
    initialise(begin, end);
    if (heap_state.memory != nullptr) heap_state.limit = usualLimit();
  }
#if KRAIT_GC_INCREMENTAL
  heap_state.limit = usualLimit();
  if (!passLimit()) return false;
  if (enabled) stepForAllocation();
#else
  if (!passLimit()) return false;
  if (heap_state.since >= heap_state.limit && enabled) collect();
#endif
  return true;
}

// Before each allocation: collects where that is due. Whether there may be an allocation.
bool prepare() {
  if (KRAIT_UNLIKELY(heap_state.since >= heap_state.limit)) {
    KRAIT_PAUSE("r10");
    const bool may = atLimit();
    KRAIT_PAUSE("r11");
    if (!may) return false;
  }
  if (profile::isDue() && enabled) collect();
#if KRAIT_GC_STRESS && KRAIT_GC_INCREMENTAL
  // So that every place in a cycle is met.
  if (enabled) step(static_cast<word>(heap_state.since / kGranule % 3 + 1));
#if KRAIT_GC_VERIFY
  if (heap_state.memory != nullptr) verify();
#endif
#elif KRAIT_GC_STRESS
  if (enabled) collect();
#elif KRAIT_HOST && !KRAIT_GC_INCREMENTAL
  if (KRAIT_UNLIKELY(heap_state.since > kThreshold && heap_state.since > usedBytes() / 2) && enabled)
    collect();
#endif
  return true;
}

KRAIT_COLD void* obtainSlow(size_t size, uint8_t state) {
  if (enabled) {
#if KRAIT_GC_INCREMENTAL
    KRAIT_PAUSE("r10");
    finishCycle();
    KRAIT_PAUSE("r11");
    if (void* memory = take(size, state)) return memory;
#endif
    collect();
    if (void* memory = take(size, state)) return memory;
  }
  return takeAnywhere(size, state);
}

// Null where there is no memory.
void* obtain(size_t size, uint8_t state) {
  if (allocationFails() || !prepare()) return nullptr;
  void* memory = take(size, state);
  return KRAIT_LIKELY(memory != nullptr) ? memory : obtainSlow(size, state);
}

void* allocate(size_t size, uint8_t state) {
  void* memory = obtain(size, state);
  if (KRAIT_UNLIKELY(memory == nullptr)) raiseMemoryError(size);
  return memory;
}

void* moveTo(void* place, void* buffer, size_t new_size) {
  if (place == nullptr) return nullptr;
  copyBytes(place, buffer, minimum(usableSize(buffer), new_size));
  release(buffer);
  return place;
}

// A larger place for a buffer of the heap.
void* move(void* buffer, size_t new_size) {
  if (!prepare()) raiseMemoryError(new_size);
  if (void* moved = moveTo(takeGrowing(new_size, kUsed), buffer, new_size)) return moved;
  if (enabled) {
    collect();
    if (resizeInPlace(buffer, 0, new_size) != 0) return buffer;
    if (void* moved = moveTo(takeGrowing(new_size, kUsed), buffer, new_size)) return moved;
  }
  if (void* moved = slide(buffer, new_size)) return moved;
  if (void* moved = moveTo(takeAnywhere(new_size, kUsed), buffer, new_size)) return moved;
  raiseMemoryError(new_size);
}

// What the model of data rounds sizes up to (KRAIT_BOXING): MicroPython's blocks have four words, CPython's two.
constexpr size_t rounded(size_t size) {
  constexpr size_t kBlock = (KRAIT_BOXING == 1 ? 4 : KRAIT_BOXING == 2 ? 2 : 1) * sizeof(word);
  return KRAIT_BOXING == 0 ? size : (size + kBlock - 1) / kBlock * kBlock;
}

// Sizes that cannot be, and whose rounding up would wrap.
void checkSize(size_t size) {
  if (KRAIT_UNLIKELY(size > static_cast<size_t>(kMaxWord) - kSizeReserve)) raiseMemoryError(size);
}

}  // namespace

void* allocateObject(size_t size) {
  checkSize(size);
  void* memory = allocate(rounded(size), kUsed | kObject);
  fillBytes(memory, 0, size);
  return memory;
}

void* allocateObjectOrNull(size_t size) {
  void* memory = obtain(size, kUsed | kObject);
  fillBytes(memory, 0, memory == nullptr ? 0 : size);
  return memory;
}

void* allocateBuffer(size_t size) {
  if (size == 0) return nullptr;
  checkSize(size);
  return allocate(rounded(size), kUsed);
}

void* reallocateKnown(void* buffer, size_t known, size_t& size) {
  checkSize(size);
  if (size == 0) {
    release(buffer);
    return nullptr;
  }
  if (KRAIT_GC_FAIL && buffer != nullptr && usableSize(buffer) < size && allocationFails()) raiseMemoryError(size);
  size = rounded(size);
  // The old buffer may be a constant: its size is then unknown, and it is the caller's to copy.
  if (buffer == nullptr || !contains(buffer)) {
    buffer = allocateBuffer(size);
  } else if (const size_t real = resizeInPlace(buffer, known, size)) {
    size = real;
    return buffer;
  } else {
    buffer = move(buffer, size);
  }
  size = realSize(buffer, size);
  return buffer;
}

void* growObject(void* object, size_t known, size_t size) {
  checkSize(size);
  if (KRAIT_GC_FAIL && usableSize(object) < size && allocationFails()) raiseMemoryError(size);
  if (object != nullptr && extendInPlace(object, known, size)) return object;
  constexpr uint8_t kState = kUsed | kObject;
  if (!prepare()) raiseMemoryError(size);
  // Some room more, so that moving stays rare where something else stands behind.
  void* place = takeGrowing(size + size / 8, kState);
  if (place == nullptr) place = takeGrowing(size, kState);
  if (place == nullptr) place = obtainSlow(size, kState);
  if (place == nullptr) raiseMemoryError(size);
  if (object != nullptr) {
    copyBytes(place, object, known);
    release(object);
  }
  return place;
}

void* reallocateBuffer(void* buffer, size_t new_size) { return reallocateKnown(buffer, 0, new_size); }

}  // namespace krait::heap
