// Brings the STM32F405 to 168 MHz from the board's 12 MHz crystal: / 12 * 336 / 2. The buses run at 42 and 84
// MHz.
//
// Every wait is bounded, since QEMU has no RCC; should the crystal not start, the chip stays at its internal
// 16 MHz.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  uintptr_t control = anchor(rcc::kControl);
  uintptr_t config = control + (rcc::kConfig - rcc::kControl);
  // All GPIO ports (a level may be set before the pin becomes an output), and the RAM beside the core, as
  // after reset.
  reg32(rcc::kAhb1Enable) = 0x0010009F;
  reg32(control) = reg32(control) | 1u << 16;
  waitBounded([=] { return (reg32(control) & 1u << 17) != 0; });
  reg32(control + 4) = 12 | 336 << 6 | 0 << 16 | 1u << 22 | 7u << 24;
  reg32(control) = reg32(control) | 1u << 24;
  reg32(0x40023C00) = 0x705;  // flash: five wait states, prefetch and both caches
  reg32(config) = 5u << 10 | 4u << 13;
  waitBounded([=] { return (reg32(control) & 1u << 25) != 0; });
  reg32(config) = 5u << 10 | 4u << 13 | 2;
  waitBounded([=] { return (reg32(config) & 0xC) == 8; });
}
