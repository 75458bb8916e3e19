// Brings the STM32F100 to its 24 MHz: the internal 8 MHz, halved, times six. No wait states at this speed.
//
// The switch happens by itself once the PLL has locked; we wait for it, but not for ever, since QEMU has no
// RCC.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  uintptr_t control = anchor(rcc::kControl);
  uintptr_t config = control + (rcc::kConfig - rcc::kControl);
  reg32(rcc::kApb2Enable) = 0x7D;  // all GPIO ports: a level may be set before the pin becomes an output
  reg32(config) = 4u << 18;        // PLL: HSI/2 * 6
  reg32(control) = reg32(control) | 1u << 24;
  reg32(config) = 4u << 18 | 2;
  waitBounded([=] { return (reg32(config) & 0xC) == 8; });
}
