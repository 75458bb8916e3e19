#include "krait/base/console.hpp"

#include "krait/heap/failing.hpp"
#include "krait/heap/profile.hpp"

#if __has_include("krait_hal.hpp")
#include "krait_hal.hpp"
#define KRAIT_HAS_HAL 1
#if defined(KRAIT_SEMIHOSTING) && KRAIT_SEMIHOSTING
#include "semihosting.hpp"
#endif
#else
#define KRAIT_HAS_HAL 0
#endif

#if KRAIT_HOST
#include <stdio.h>
#include <stdlib.h>
#endif

namespace krait {

#if KRAIT_HAS_HAL

void consoleWrite(const char* text, size_t size) { hal::consoleWrite(text, size); }
[[noreturn]] void exitProgram(int status) {
  heap::tellAllocations();
  heap::profile::finish();
  hal::exit(status);
}

#elif KRAIT_HOST

void consoleWrite(const char* text, size_t size) { fwrite(text, 1, size, stdout); }
[[noreturn]] void exitProgram(int status) {
  heap::tellAllocations();
  heap::profile::finish();
  fflush(stdout);
  exit(status & 255);
}

#endif

#if KRAIT_EMBEDDED
void errorWrite(const char* text, size_t size) { hal::consoleWrite(text, size); }
#elif KRAIT_HOST
void errorWrite(const char* text, size_t size) {
  fflush(stdout);
  fwrite(text, 1, size, stderr);
}
#elif defined(KRAIT_SEMIHOSTING) && KRAIT_SEMIHOSTING
void errorWrite(const char* text, size_t size) { hal::errorWrite(text, size); }
#elif KRAIT_HAS_HAL
void errorWrite(const char* text, size_t size) { hal::consoleWrite(text, size); }
#endif

}  // namespace krait
