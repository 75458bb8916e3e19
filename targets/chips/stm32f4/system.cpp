// Brings the STM32F405 to 168 MHz from the board's 12 MHz crystal: / 12 * 336 / 2. The buses run at 42 and 84 MHz.
//
// Every wait is bounded, since QEMU has no RCC; should the crystal not start, the chip stays at its internal 16 MHz.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  reg32(rcc::kControl) = reg32(rcc::kControl) | 1u << 16;
  waitBounded([] { return (reg32(rcc::kControl) & 1u << 17) != 0; });
  reg32(rcc::kPll) = 12 | 336 << 6 | 0 << 16 | 1u << 22 | 7u << 24;
  reg32(rcc::kControl) = reg32(rcc::kControl) | 1u << 24;
  reg32(0x40023C00) = 0x705;  // flash: five wait states, prefetch and both caches
  reg32(rcc::kConfig) = 5u << 10 | 4u << 13;
  waitBounded([] { return (reg32(rcc::kControl) & 1u << 25) != 0; });
  reg32(rcc::kConfig) = 5u << 10 | 4u << 13 | 2;
  waitBounded([] { return (reg32(rcc::kConfig) & 0xC) == 8; });
}
