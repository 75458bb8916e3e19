// input(): a line from the console.
#include "krait/objects/builtins.hpp"

#if KRAIT_HOST
#include <stdio.h>
#elif __has_include("krait_hal.hpp")
#include "krait_hal.hpp"
#endif

namespace krait {

namespace {

// -1 at the end of the input, which only a host's has.
int readByte() {
#if KRAIT_HOST
  return getchar();
#elif __has_include("krait_hal.hpp")
  for (;;) {
    int byte = hal::consoleReadByte();
    if (byte >= 0) return byte;
  }
#else
  return -1;
#endif
}

}  // namespace

Str* input() {
#if KRAIT_HOST
  fflush(stdout);
#endif
  StrBuilder line;
  for (;;) {
    int byte = readByte();
    if (byte < 0) {
      if (line.size() == 0) raiseError(&EOFError_type, KRAIT_TEXT("EOF when reading a line"));
      break;
    }
    if (byte == '\n' || (byte == '\r' && !KRAIT_HOST)) break;
    put(line, static_cast<char>(byte));
  }
  return line.finish();
}

}  // namespace krait
