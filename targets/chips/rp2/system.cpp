// Brings the RP2040 or RP2350 from its ring oscillator to 125 or 150 MHz: crystal 12 MHz, PLL * 125, then the
// dividers.
//
// The RP2040's emulator models all of this, so every wait is unbounded, as on silicon.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  uintptr_t crystal = anchor(chip::kCrystal);
  uintptr_t clocks = anchor(chip::kClocks + 0x30);

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
  reg32(resets::kBase + resets::kSetAlias) = resets::kPllSys;
  resets::release(resets::kPllSys | resets::kIoBank | resets::kPads);
  uintptr_t pll = anchor(chip::kPllSys);
  uintptr_t pll_clear = anchor(chip::kPllSys + resets::kClearAlias);
  reg32(pll) = 1;                      // reference: crystal / 1
  reg32(pll + 8) = 125;                // VCO at 1500 MHz
  reg32(pll_clear + 4) = 1 | 1u << 5;  // power up core and VCO
  while ((reg32(pll) >> 31) == 0) {
  }
  reg32(pll + 0xC) = chip::kPostDividers;
  reg32(pll_clear + 4) = 1u << 3;  // power up the dividers behind
  reg32(clocks + 0xC) = 1;         // clk_sys: its auxiliary source, which is the PLL
  while ((reg32(clocks + 0x14) & 2) == 0) {
  }
}
