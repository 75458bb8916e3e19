// Brings the RP2040 from its ring oscillator to 125 MHz: crystal 12 MHz, PLL * 125 / 6 / 2.
//
// All of this is modelled by the emulator, so every wait is unbounded, as on silicon.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  uintptr_t crystal = anchor(0x40024000);
  uintptr_t clocks = anchor(0x40008030);

  reg32(crystal + 0x0C) = 47;  // start-up delay: 1 ms in units of 256 cycles
  reg32(crystal) = 0xFABAA0;
  while ((reg32(crystal + 4) >> 31) == 0) {
  }
  reg32(clocks) = 2;  // clk_ref: crystal
  while ((reg32(clocks + 8) & 4) == 0) {
  }

  // A reset by software may find clk_sys on the PLL: leave it before touching that.
  reg32(clocks + 0xC) = 0;
  while ((reg32(clocks + 0x14) & 1) == 0) {
  }
  reg32(0x4000E000) = resets::kPllSys;
  resets::release(resets::kPllSys | resets::kIoBank | resets::kPads);
  uintptr_t pll = anchor(0x40028000);
  uintptr_t pll_clear = anchor(0x4002B000);
  reg32(pll) = 1;                   // reference: crystal / 1
  reg32(pll + 8) = 125;             // VCO at 1500 MHz
  reg32(pll_clear + 4) = 1 | 1u << 5;   // power up core and VCO
  while ((reg32(pll) >> 31) == 0) {
  }
  reg32(pll + 0xC) = 6u << 16 | 2u << 12;
  reg32(pll_clear + 4) = 1u << 3;       // power up the dividers behind
  reg32(clocks + 0xC) = 1;         // clk_sys: its auxiliary source, which is the PLL
  while ((reg32(clocks + 0x14) & 2) == 0) {
  }
}
