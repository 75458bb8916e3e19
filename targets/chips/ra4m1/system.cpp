// Brings the RA4M1 to 48 MHz from its fast internal oscillator, whose frequency the boot loader's option
// bytes set.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  constexpr uint32_t kBase = 0x4001E000;
  reg16(kBase + 0x3FE) = 0xA503;  // unlock clocks and power
  reg8(kBase + 0xA0) = 0;         // high-speed operation
  waitBounded([] { return (reg8(kBase + 0xA0) & 0x10) == 0; });
  reg8(kBase + 0x36) = 0;  // oscillator on
  waitBounded([] { return (reg8(kBase + 0x3C) & 1) != 0; });
  reg8(kBase + 0x31) = 1;            // a wait state of the flash
  reg32(kBase + 0x20) = 0x10010100;  // core and fast buses undivided, flash and slow bus halved
  reg8(kBase + 0x26) = 0;            // run from it
  reg16(kBase + 0x3FE) = 0xA500;
}
