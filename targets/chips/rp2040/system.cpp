// Brings the RP2040 from its ring oscillator to 125 MHz: crystal 12 MHz, PLL * 125 / 6 / 2.
//
// All of this is modelled by the emulator, so every wait is unbounded, as on silicon.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  constexpr uint32_t kCrystal = 0x40024000, kPll = 0x40028000, kClocks = 0x40008000;

  reg32(kCrystal + 0x0C) = 47;  // start-up delay: 1 ms in units of 256 cycles
  reg32(kCrystal) = 0xFABAA0;
  while ((reg32(kCrystal + 4) >> 31) == 0) {
  }
  reg32(kClocks + 0x30) = 2;  // clk_ref: crystal
  while ((reg32(kClocks + 0x38) & 4) == 0) {
  }

  // A reset by software may find clk_sys on the PLL: leave it before touching that.
  reg32(kClocks + 0x3C) = 0;
  while ((reg32(kClocks + 0x44) & 1) == 0) {
  }
  reg32(0x4000E000) = resets::kPllSys;
  resets::release(resets::kPllSys | resets::kIoBank | resets::kPads);
  reg32(kPll) = 1;                   // reference: crystal / 1
  reg32(kPll + 8) = 125;             // VCO at 1500 MHz
  reg32(0x4002B004) = 1 | 1u << 5;   // power up core and VCO
  while ((reg32(kPll) >> 31) == 0) {
  }
  reg32(kPll + 0xC) = 6u << 16 | 2u << 12;
  reg32(0x4002B004) = 1u << 3;       // power up the dividers behind
  reg32(kClocks + 0x3C) = 1;         // clk_sys: its auxiliary source, which is the PLL
  while ((reg32(kClocks + 0x44) & 2) == 0) {
  }
}
