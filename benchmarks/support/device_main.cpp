// Runs a benchmark's hand-written twin on a device: measures it, then prints its checksum.
#include <stdint.h>

#include "krait_hal.hpp"
#include "markers.hpp"

auto benchmark() -> int32_t;

extern "C" int krait_main() {
  KRAIT_REGION_BEGIN();
  int32_t checksum = benchmark();
  KRAIT_REGION_END();
  uint32_t rest = static_cast<uint32_t>(checksum);
  if (checksum < 0) {
    krait::hal::consoleWriteByte('-');
    rest = -rest;
  }
  // Digits by subtraction: a division would link libgcc's where the benchmark has none.
  bool started = false;
  static const uint32_t kPowers[] = {1000000000, 100000000, 10000000, 1000000, 100000,
                                     10000,      1000,      100,      10,      1};
  for (uint32_t power : kPowers) {
    uint8_t digit = 0;
    for (; rest >= power; rest -= power) ++digit;
    started = started || digit != 0 || power == 1;
    if (started) krait::hal::consoleWriteByte(static_cast<uint8_t>('0' + digit));
  }
  krait::hal::consoleWriteByte('\n');
  return 0;
}
