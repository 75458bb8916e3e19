// Regions of no and of three instructions, then one whose length is the compiler's business.
#include "krait_hal.hpp"
#include "markers.hpp"

static volatile uint16_t sum;

extern "C" int krait_main() {
  KRAIT_REGION_BEGIN();
  KRAIT_REGION_END();
  KRAIT_REGION_BEGIN();
  asm volatile("nop\n\tnop\n\tnop");
  KRAIT_REGION_END();
  KRAIT_REGION_BEGIN();
  for (uint16_t i = 0; i < 1000; ++i) sum = static_cast<uint16_t>(sum + i);
  KRAIT_REGION_END();
  return 0;
}
