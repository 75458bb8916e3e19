// Brings the STM32F100 to its 24 MHz: the internal 8 MHz, halved, times six. No wait states at this speed.
//
// The switch happens by itself once the PLL has locked; we wait for it, but not for ever, since QEMU has no RCC.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  reg32(rcc::kConfig) = 4u << 18;  // PLL: HSI/2 * 6
  reg32(rcc::kControl) = reg32(rcc::kControl) | 1u << 24;
  reg32(rcc::kConfig) = 4u << 18 | 2;
  waitBounded([] { return (reg32(rcc::kConfig) & 0xC) == 8; });
}
