// What happens where the surrounding program does not say.
#include "krait/base/word.hpp"

#if KRAIT_EMBEDDED

#include "krait/embed/hooks.h"

#if KRAIT_HOST

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

KRAIT_WEAK void krait_output(const char* text, size_t size) { fwrite(text, 1, size, stdout); }

static uint64_t microseconds() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<uint64_t>(now.tv_sec) * 1000000u + static_cast<uint64_t>(now.tv_nsec) / 1000u;
}
KRAIT_WEAK uint32_t krait_clock_us(void) { return static_cast<uint32_t>(microseconds()); }
KRAIT_WEAK void krait_sleep_us(uint32_t duration) {
  timespec left{static_cast<time_t>(duration / 1000000u), static_cast<long>(duration % 1000000u) * 1000};
  while (nanosleep(&left, &left) != 0) {
  }
}
KRAIT_WEAK void krait_panic(const char* reason) {
  fflush(stdout);
  fprintf(stderr, "krait: %s\n", reason);
  abort();
}

#else

KRAIT_WEAK void krait_output(const char*, size_t) {}
KRAIT_WEAK uint32_t krait_clock_us(void) { return 0; }
KRAIT_WEAK void krait_sleep_us(uint32_t) {}
KRAIT_WEAK void krait_panic(const char*) { __builtin_trap(); }

#endif

KRAIT_WEAK void krait_lock(void) {}
KRAIT_WEAK void krait_unlock(void) {}

#endif
