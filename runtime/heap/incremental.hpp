// Collecting in steps. Private to the heap and to what sleeps.
//
// A cycle begins with one look at the stack and at the variables: what they refer to is marked, all else that could be
// reached then is found in steps, each of a bounded number of references. Frames that are running then are visited at once,
// since their fields are written without asking. What is allocated during a cycle is marked. In the end the heap is swept,
// again in steps. barrier.hpp says what keeps the mark complete.
#pragma once

#include "krait/heap/mark.hpp"

namespace krait::heap {

#if KRAIT_GC_INCREMENTAL

enum class Phase : uint8_t { kIdle, kMarking, kSweeping };

struct Cycle {
  MarkStack stack;
  uint8_t* partial;  // a container of which only the first `partial_done` elements are visited
  uword partial_done;
  const Object* kept;  // by keepAll(), last
  Phase phase;
};
extern Cycle cycle;

// References that a step visits, and blocks that it sweeps: together with the search for notes about 1,500 instructions
// on Cortex-M0.
constexpr word kStep = 16;
// Bytes that the program may allocate for each step.
constexpr size_t kStepBytes = 64;

// Goes on with the cycle, or begins one. Whether it ended.
bool step(word units);
// To the end of the cycle, if there is one.
void finishCycle();
// A step for an allocation; says in HeapState::limit when the next one is due.
void stepForAllocation();
// The piece is no more: the cycle forgets it.
void forget(uint8_t* memory);

#endif

}  // namespace krait::heap
