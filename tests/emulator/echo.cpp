// What arrives at the console is sent back, up to the end of the line.
#include "krait_hal.hpp"

using namespace krait::hal;

extern "C" int krait_main() {
  for (;;) {
    int byte = consoleReadByte();
    if (byte < 0) continue;
    consoleWriteByte(static_cast<uint8_t>(byte));
    if (byte == '\n') return 0;
  }
}
