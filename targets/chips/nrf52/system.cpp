// The nRF52833 runs at 64 MHz from reset; only the crystal is started, which the UART's and SysTick's
// accuracy want.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  reg32(0x40000000) = 1;
  waitBounded([] { return reg32(0x40000100) != 0; });
}
