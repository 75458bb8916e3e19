// What micropython.stack_use() and mem_info() tell of the machine's stack.
#include "krait/heap/region.hpp"

#if KRAIT_HOST
#include <sys/resource.h>
#elif !KRAIT_EMBEDDED && !defined(__AVR__)
extern "C" const char __krait_stack_limit[];
#endif

namespace krait::heap {

size_t stackUse() {
#ifdef __AVR__
  // clang 19 for AVR crashes on __builtin_frame_address.
  const uintptr_t stack = *reinterpret_cast<volatile uint16_t*>(0x5D);
#else
  const uintptr_t stack = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
#endif
  return static_cast<size_t>(reinterpret_cast<uintptr_t>(stackTop()) - stack);
}

// 0 where nobody knows.
size_t stackSize() {
#if KRAIT_HOST
  rlimit limit;
  return getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY ? limit.rlim_cur : 0;
#elif !KRAIT_EMBEDDED && !defined(__AVR__)
  return static_cast<size_t>(__krait_stack_top - __krait_stack_limit);
#else
  return 0;
#endif
}

}  // namespace krait::heap
