// Text reaches the console, and what krait_main returns is the exit status.
#include "krait_hal.hpp"

extern "C" int krait_main() {
  static const char text[] = "hello, world\n";
  krait::hal::consoleWrite(text, sizeof text - 1);
  return 3;
}
