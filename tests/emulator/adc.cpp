// A reading without a trace ends, even where the emulator has no converter, and full scale is scaled to
// 65535.
#include "expect.hpp"

using namespace krait::hal;

static_assert(scaleTo16<10>(1023) == 65535 && scaleTo16<12>(4095) == 65535 && scaleTo16<16>(7) == 7);
static_assert(scaleTo16<10>(512) == 0x8020);

extern "C" int krait_main() {
  print(adcRead(0));
  print(" ");
  print(adcRead(1));
  print("\n");
  return 0;
}
