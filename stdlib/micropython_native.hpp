// `micropython`: hints to a compiler that decides for itself. `const`, `native` and `viper` never reach the
// runtime.
#pragma once

#include "krait/krait.hpp"

namespace krait::micropython {

inline word opt_level(word) { return 0; }
void mem_info(Value verbose);
inline word stack_use() { return static_cast<word>(heap::stackUse()); }
inline word heap_lock() { return static_cast<word>(heap::lock()); }
inline word heap_unlock() { return static_cast<word>(heap::unlock()); }
inline word heap_locked() { return static_cast<word>(heap::lockCount()); }
inline void alloc_emergency_exception_buf(word) {}
inline void kbd_intr(word) {}

}  // namespace krait::micropython
