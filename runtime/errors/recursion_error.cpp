// The end of the stack is seen by checkStack before it is reached.
#include "krait/errors/raise.hpp"

#if KRAIT_HOST && !KRAIT_EMBEDDED
#include <sys/resource.h>
extern "C" void* __libc_stack_end;
#endif

namespace krait {

#if KRAIT_HOST && !KRAIT_EMBEDDED

namespace {

// Leaves room for the runtime's own calls and for handlers, which run a little deeper than the call that
// failed.
const char* findStackLimit() {
  constexpr size_t kReserve = 256 * 1024;
  rlimit limit;
  size_t size = 8 * 1024 * 1024;
  if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) size = limit.rlim_cur;
  return static_cast<const char*>(__libc_stack_end) - size + minimum(kReserve, size / 2);
}

}  // namespace

// Before it is known, every address is below it: the first check finds out.
const char* stack_limit = reinterpret_cast<const char*>(UINTPTR_MAX);

#elif KRAIT_EMBEDDED

// Set by each call from outside (embed/boundary.hpp).
const char* stack_limit = nullptr;

#endif

[[noreturn]] static void fail() {
  raiseError(&RecursionError_type, KRAIT_TEXT("maximum recursion depth exceeded"));
}

void stackCheckFailed() {
#if KRAIT_HOST && !KRAIT_EMBEDDED
  if (stack_limit == reinterpret_cast<const char*>(UINTPTR_MAX)) {
    stack_limit = findStackLimit();
    if (static_cast<const char*>(__builtin_frame_address(0)) >= stack_limit) return;
  }
#endif
  fail();
}

[[noreturn]] void raiseRecursionError() { fail(); }

}  // namespace krait
