// `micropython`: hints to a compiler that decides for itself. `const`, `native` and `viper` never reach the
// runtime.
#pragma once

#include "krait/krait.hpp"

namespace krait::micropython {

inline word opt_level(word) { return 0; }
void mem_info(Value verbose);
inline word stack_use() { return 0; }
inline void heap_lock() { heap::enabled = false; }
inline void heap_unlock() { heap::enabled = true; }
inline void alloc_emergency_exception_buf(word) {}
inline void kbd_intr(word) {}
template <typename Function, typename T>
KRAIT_INLINE void schedule(Function function, const T& argument) {
  function(argument);
}

}  // namespace krait::micropython
