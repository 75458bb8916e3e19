// The end of objects, between statements of the program.
#pragma once

#include "krait/krait.hpp"

// The register of the frame pointer then never holds anything else (it cannot be emptied like the others), and what a
// function had on its stack is gone with it.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-omit-frame-pointer", "no-inline-functions-called-once", "no-inline-small-functions", "no-inline-functions")
#endif

namespace krait::_watch {

// Takes what dead variables left behind out of the registers that outlast calls: the collector reads them all.
KRAIT_INLINE void forgetRegisters() {
#if defined(__x86_64__)
  __asm__ volatile("xor %%ebx, %%ebx\n\txor %%r12d, %%r12d\n\txor %%r13d, %%r13d\n\txor %%r14d, %%r14d\n\txor %%r15d, %%r15d"
                   : : : "rbx", "r12", "r13", "r14", "r15", "cc", "memory");
#elif defined(__thumb__)
  __asm__ volatile("movs r4, #0\n\tmovs r5, #0\n\tmovs r6, #0\n\tmov r8, r4\n\tmov r9, r4\n\tmov r10, r4\n\tmov r11, r4"
                   : : : "r4", "r5", "r6", "r8", "r9", "r10", "r11", "cc", "memory");
#endif
}

KRAIT_COLLECTS KRAIT_INLINE bool release() {
  const heap::WatchState& state = heap::watch_state;
  if (KRAIT_LIKELY(state.objects + state.references + state.pending == 0)) return false;
  forgetRegisters();
  return heap::releaseDropped();
}

KRAIT_COLLECTS inline void finish() { heap::finaliseAll(); }

inline bool never() { return false; }

// Each of these gives the variable a home in memory, which holds the only copy that lasts, so that it can be emptied.
template <typename T>
KRAIT_INLINE void keep(T& variable) {
  __asm__ volatile("" : "+m"(variable));
}
template <typename T>
KRAIT_INLINE void keep(const T&) {}

template <typename T>
KRAIT_INLINE void drop(T& variable) {
  keep(variable);
  heap::overwrites(&variable, kReferenceWords<T>);
  variable = T{};
  keep(variable);
}
template <typename T>
KRAIT_INLINE void drop(const T&) {}

// What a variable held, which is empty from now on.
template <typename T>
KRAIT_INLINE T take(T& variable) {
  keep(variable);
  T value = variable;
  drop(variable);
  return value;
}
template <typename T>
KRAIT_INLINE T take(const T& value) {
  return value;
}

}  // namespace krait::_watch
