// Brings the SAMD21 from 1 to 48 MHz: the digital oscillator, with the coarse value that the factory
// measured.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  constexpr uint32_t kStatus = 0x4000080C, kOscillator = 0x40000824, kValue = 0x40000828, kFlash = 0x41004004;
  auto wait = [] { waitBounded([] { return (reg32(kStatus) & 1u << 4) != 0; }); };
  reg32(kFlash) = reg32(kFlash) | 1u << 1;  // one wait state
  // "On demand" must be off before anything else is written (errata 1.2.1).
  reg16(kOscillator) = 2;
  wait();
  reg32(kValue) = (reg32(0x806024) >> 26) << 10 | 512;
  wait();
  reg32(0x40000C04) = 7u << 8 | 1u << 16;  // generator 0, the main clock: from this oscillator
  waitBounded([] { return (reg8(0x40000C01) & 0x80) == 0; });
}
