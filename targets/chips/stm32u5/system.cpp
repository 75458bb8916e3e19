// Brings the STM32U585 from 4 to 24 MHz, the most that its voltage range after reset allows: two wait states
// of the flash, then the internal oscillator's range. 160 MHz would take the booster, another voltage range
// and the PLL.
#include "chip_hal.hpp"

extern "C" void krait_system_start() {
  using namespace krait::hal;
  constexpr uint32_t kFlashControl = 0x40022000, kOscillatorRange = rcc::kBase + 8;
  // All GPIO ports: a level may be set before the pin becomes an output.
  reg32(rcc::kAhb2Enable) = reg32(rcc::kAhb2Enable) | 0xFF;
  reg32(kFlashControl) = 2;
  waitBounded([] { return (reg32(kFlashControl) & 15) == 2; });
  reg32(kOscillatorRange) = (reg32(kOscillatorRange) & 0x0FFFFFFF) | 1u << 28 | 1u << 23;
}
