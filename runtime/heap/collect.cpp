// The collector: mark from the roots, sweep the rest.
#include "krait/heap/mark.hpp"
#include "krait/heap/region.hpp"

#ifdef __AVR__
#include <setjmp.h>

#include "krait/objects/str_object.hpp"
#endif

namespace krait {

namespace heap {

// Those of watched.cpp, objects/buffer_views.cpp and embed/handles.cpp take their place in programs where somebody waits for
// the end of objects. They are definitions, since clang for AVR makes weak declarations strong.
KRAIT_WEAK void markWatched(Marker&) {}
#if KRAIT_GC_INCREMENTAL
KRAIT_WEAK void keepWatched(Marker&) {}
#endif
KRAIT_WEAK void forgetViews() {}
KRAIT_WEAK void markHandles(Marker&) {}
KRAIT_WEAK void collectCircles() { collect(); }

void markBehind(Marker& marker, Object* object) {
  MarkStack& stack = static_cast<MarkStack&>(marker);
  trace(reinterpret_cast<uint8_t*>(object), stack);
  drain(stack);
  visitPending(stack);
}

void markWhole(Marker& marker, Object* object) {
  MarkStack& stack = static_cast<MarkStack&>(marker);
  marker.visit(object);
  drain(stack);
  visitPending(stack);
}

}  // namespace heap

#if !KRAIT_GC_INCREMENTAL

namespace {

// Not inlined: everything that the callers hold in registers has been stored above this frame.
KRAIT_OUTLINE void collectBelow() {
  using namespace heap;
  MarkStack stack;
  const auto scanVariables = [&stack] {
    forEachRootRange([&stack](const char* from, const char* to) {
      heap::profile::holds('g', from);
      scanRoots(stack, from, to);
    });
  };
  // Where it is told who holds what, variables come before what happens to lie on the stack.
  if (KRAIT_PROFILE != 0) {
    scanVariables();
    drain(stack);
  }
  heap::profile::holds('s', nullptr);
  scanStack(stack, reinterpret_cast<const char*>(reinterpret_cast<uintptr_t>(&stack) & ~(kStackStep - 1)),
            stackTop());
  markHandles(stack);
  if (KRAIT_PROFILE == 0) scanVariables();
  drain(stack);
  visitPending(stack);
  heap::markWatched(stack);
  heap::forgetViews();
#ifdef __AVR__
  forgetCopies([](const void* memory) {
    return (find(reinterpret_cast<uword>(memory)).state() & kMarked) != 0;
  });
#endif
  sweep();
  ++heap_state.collections;
  profile::collected();
}

}  // namespace

namespace heap {

KRAIT_OUTLINE void collect() {
  if (heap_state.memory == nullptr) return;
#if KRAIT_GC_VERIFY
  verify();
#endif
#ifdef __AVR__
  jmp_buf registers;  // clang 19 for AVR crashes on __builtin_unwind_init
  setjmp(registers);
#else
  __builtin_unwind_init();
#endif
  collectBelow();
  // A tail call would take this frame, and with it the saved registers, away.
  __asm__ volatile("" : : : "memory");
#if KRAIT_GC_VERIFY
  verify();
#endif
}

}  // namespace heap

#endif

}  // namespace krait
