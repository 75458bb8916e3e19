#include "krait/heap/failing.hpp"

#if KRAIT_GC_FAIL

#include "krait/heap/heap.hpp"
#include "krait/objects/sink.hpp"

#if KRAIT_HOST
#include <stdlib.h>
#else
// Written by the emulator's loader.
extern "C" {
__attribute__((section(".noinit.krait_fail_at"), used)) volatile int32_t krait_fail_at;
}
#endif

namespace krait::heap {

namespace {

int32_t allocations;

int32_t failAt() {
#if KRAIT_HOST
  static const char* const text = getenv("KRAIT_FAIL_AT");
  return text == nullptr ? 0 : atoi(text);
#else
  return krait_fail_at;
#endif
}

}  // namespace

bool allocationFails() {
  const int32_t wanted = failAt();
  ++allocations;
  return allocations == wanted || (wanted < 0 && allocations >= -wanted);
}

void tellAllocations() {
  verify();
  if (failAt() == 0) return;
  put(error_console, KRAIT_TEXT("krait: "));
  writeInt32(error_console, allocations);
  put(error_console, KRAIT_TEXT(" allocations\n"));
}

}  // namespace krait::heap

#endif
