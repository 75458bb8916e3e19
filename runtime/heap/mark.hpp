// Between the collector and the marking that goes with each store. Private to the heap.
#pragma once

#include "krait/heap/profile.hpp"
#include "krait/heap/store.hpp"

namespace krait::heap {

// The stack of marked objects whose references are still to be visited. It lies on the machine's stack for
// the length of a collection, so that it costs no static memory. Objects without references never lie on it. When
// it is full, the object's state keeps the note instead, and the heap is searched for such notes, from the lowest on,
// once the stack is empty.
struct MarkStack : Marker {
  uint8_t* lowest = nullptr;  // of the notes; null: there are none
  uint16_t count = 0;
  // Empty at first: it is scanned with the rest of the stack, and would keep what the last collection left
  // there.
  uint8_t* entries[KRAIT_MARK_STACK] = {};
#if KRAIT_GC_INCREMENTAL
  // A step visits so many references, and of a container so many elements behind the `done` first ones.
  word units = kMaxWord;
  uword elements = kNone;
  uword done = 0;
  uword position = 0;
  bool is_partly = false;  // elements were left
  uint8_t* current = nullptr;
#endif
};

// See collect.cpp.
void markHandles(Marker& marker);
void markWatched(Marker& marker);
void keepWatched(Marker& marker);
void forgetViews();

// Visits the references of an object.
void trace(uint8_t* memory, MarkStack& stack);
// Visits all that is on the stack, and what that leads to; then the notes.
void drain(MarkStack& stack);
void visitPending(MarkStack& stack);
#if KRAIT_HEAP_POOLS
// Looks into one block for a note that is taken away then; the object, or null.
uint8_t* takeNoted(MarkStack& stack);
// Notes that the references of a marked object are still to be visited.
void note(MarkStack& stack, uint8_t* memory);
#endif

// Whatever in a part of the stack looks like an address of the heap; in static memory, which holds references only.
void scanStack(MarkStack& stack, const char* from, const char* to);
void scanRoots(MarkStack& stack, const char* from, const char* to);

}  // namespace krait::heap
