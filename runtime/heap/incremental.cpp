// The cycle: from a look at the roots to the last block swept.
#include "krait/heap/incremental.hpp"

#include "krait/heap/barrier.hpp"
#include "krait/heap/region.hpp"

#if KRAIT_GC_INCREMENTAL

namespace krait::heap {

bool is_marking = false;
Cycle cycle{};

namespace {

// Which part of the heap is to be allocated before a cycle is begun where there is time for it.
constexpr size_t kWorthwhile = 16;

// Elements of a container that are visited at once.
constexpr uword kSlice = 12;

void visit(uint8_t* memory, uword done) {
  Cycle& c = cycle;
  c.stack.elements = kSlice;
  c.stack.done = done;
  c.stack.position = 0;
  c.stack.is_partly = false;
  trace(memory, c.stack);
  c.stack.elements = kNone;
  if (!c.stack.is_partly) return;
  if (c.partial != nullptr) return note(c.stack, c.stack.current);
  c.partial = c.stack.current;
  c.partial_done = c.stack.done;
}

// Whether all is marked.
bool markSome(word units) {
  Cycle& c = cycle;
  c.stack.units = units;
  while (c.stack.units > 0) {
    if (c.stack.count != 0) {
      visit(c.stack.entries[--c.stack.count], 0);
    } else if (uint8_t* const memory = c.partial) {
      c.partial = nullptr;
      visit(memory, c.partial_done);
    } else if (c.stack.lowest != nullptr) {
      if (uint8_t* const memory = takeNoted(c.stack)) visit(memory, 0);
      --c.stack.units;
    } else {
      break;
    }
  }
  const bool is_done = c.stack.units > 0;
  c.stack.units = kMaxWord;
  return is_done;
}

// Not inlined: everything that the callers hold in registers has been stored above this frame.
KRAIT_OUTLINE void lookAtRoots() {
  MarkStack& stack = cycle.stack;
  const char* here = reinterpret_cast<const char*>(__builtin_frame_address(0));
  scanStack(stack, reinterpret_cast<const char*>(reinterpret_cast<uintptr_t>(here) & ~(kStackStep - 1)),
            stackTop());
  markHandles(stack);
  forEachRootRange([&stack](const char* from, const char* to) { scanRoots(stack, from, to); });
}

// `is_whole`: the program does not run before it ends.
KRAIT_OUTLINE void begin(bool is_whole) {
  __builtin_unwind_init();
  beginAccount();
  heap_state.cursor = 0;
  cycle.phase = Phase::kMarking;
  cycle.kept = nullptr;
  is_marking = true;
  lookAtRoots();
  if (!is_whole) keepWatched(cycle.stack);
  // A tail call would take this frame, and with it the saved registers, away.
  __asm__ volatile("" : : : "memory");
}

void endMarking() {
  markWatched(cycle.stack);
  forgetViews();
  is_marking = false;
  cycle.phase = Phase::kSweeping;
}

bool sweepOn(word units) {
  if (!sweepSome(units)) return false;
  cycle.phase = Phase::kIdle;
  ++heap_state.collections;
  return true;
}

}  // namespace

bool step(word units) {
  if (heap_state.memory == nullptr) return true;
  switch (cycle.phase) {
    case Phase::kIdle:
      begin(units == 0);
      return false;
    case Phase::kMarking:
      if (markSome(units)) endMarking();
      return false;
    case Phase::kSweeping:
      return sweepOn(units);
  }
  return true;
}

bool collectStep() {
  const HeapState& h = heap_state;
  if (cycle.phase == Phase::kIdle && h.since < h.count * kGranule / kWorthwhile) return true;
  return step(kStep);
}

void finishCycle() {
  while (cycle.phase != Phase::kIdle) step(kMaxWord);
}

void stepForAllocation() {
  HeapState& h = heap_state;
  if (cycle.phase == Phase::kIdle && h.since < h.limit) return;
  step(kStep);
  if (cycle.phase != Phase::kIdle) h.limit = h.since + kStepBytes;
}

void forget(uint8_t* memory) {
  Cycle& c = cycle;
  if (c.partial == memory) c.partial = nullptr;
  if (c.kept == reinterpret_cast<const Object*>(memory)) c.kept = nullptr;
  for (uint16_t i = 0; i < c.stack.count; ++i) {
    if (c.stack.entries[i] != memory) continue;
    c.stack.entries[i] = c.stack.entries[--c.stack.count];
    return;
  }
}

void keepReferences(const void* place, uint32_t words) {
  const uword* reference = static_cast<const uword*>(place);
  for (; words != 0; words >>= 1, ++reference) {
    if ((words & 1) != 0) cycle.stack.visitWord(*reference);
  }
}

void keepAll(const Object* object) {
  Cycle& c = cycle;
  if (object == c.kept || object->type_info == nullptr) return;
  if (contains(object)) setBit(heap_state.marks, granuleOf(object));
  c.kept = object;
  // Its own references, no further.
  c.stack.units = 1;
  trace(reinterpret_cast<uint8_t*>(const_cast<Object*>(object)), c.stack);
  c.stack.units = kMaxWord;
}

KRAIT_OUTLINE void collect() {
  if (heap_state.memory == nullptr) return;
  finishCycle();
  step(0);
  finishCycle();
#if KRAIT_GC_VERIFY
  verify();
#endif
}

}  // namespace krait::heap

#endif
