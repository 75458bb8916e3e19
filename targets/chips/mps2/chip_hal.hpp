// Arm's MPS2 boards, which stand for "any Cortex-M": CMSDK GPIO and UART0, the FPGA's two LEDs, SysTick.
//
// Pins 0 to 63 are the four GPIO ports (QEMU does not model them: they read as 0); 64 and 65 are the LEDs.
// The chip file gives the base addresses, which differ between the images of the FPGA.
#pragma once

#include "fault_report.hpp"
#include "systick.hpp"

namespace krait::hal {

// --- pins ---

namespace gpio {
constexpr uint16_t kFirstLed = 64;
constexpr uint32_t kLeds = KRAIT_MPS2_FPGAIO;

KRAIT_ALWAYS_INLINE auto base(uint16_t pin) -> uint32_t { return KRAIT_MPS2_GPIO + 0x1000u * (pin >> 4); }
constexpr auto mask(uint16_t pin) -> uint32_t { return 1u << (pin & 15); }

KRAIT_ALWAYS_INLINE void change(uint32_t address, uint32_t mask, bool level) {
  uint32_t state = irqSave();
  reg32(address) = level ? reg32(address) | mask : reg32(address) & ~mask;
  irqRestore(state);
}
}  // namespace gpio

KRAIT_ALWAYS_INLINE void pinWrite(uint16_t pin, bool level) {
  gpio::change(pin >= gpio::kFirstLed ? gpio::kLeds : gpio::base(pin) + 4, gpio::mask(pin), level);
}

KRAIT_ALWAYS_INLINE auto pinRead(uint16_t pin) -> bool {
  return (reg32(pin >= gpio::kFirstLed ? gpio::kLeds : gpio::base(pin)) & gpio::mask(pin)) != 0;
}

KRAIT_ALWAYS_INLINE void pinToggle(uint16_t pin) {
  uint32_t address = pin >= gpio::kFirstLed ? gpio::kLeds : gpio::base(pin) + 4;
  pinWrite(pin, (reg32(address) & gpio::mask(pin)) == 0);
}

// No open drain here: such a pin has its output at low and is either driven or not: its direction is its
// level.
KRAIT_ALWAYS_INLINE void pinWriteOpenDrain(uint16_t pin, bool level) {
  if (pin < gpio::kFirstLed) reg32(gpio::base(pin) + (level ? 0x14 : 0x10)) = gpio::mask(pin);
}

// There are no pulls either.
KRAIT_ALWAYS_INLINE void pinMode(uint16_t pin, PinMode mode, Pull) {
  if (pin >= gpio::kFirstLed) return;
  if (mode == PinMode::kOpenDrain) pinWrite(pin, false);
  if (mode != PinMode::kOpenDrain) {
    reg32(gpio::base(pin) + (mode == PinMode::kOutput ? 0x10 : 0x14)) = gpio::mask(pin);
  }
}

// --- console ---

namespace uart {
constexpr uint32_t kBase = KRAIT_MPS2_UART;

KRAIT_ALWAYS_INLINE auto isOn() -> bool { return reg32(kBase + 8) != 0; }

inline void start() {
  reg32(kBase + 0x10) = KRAIT_CPU_HZ / 115200;
  reg32(kBase + 8) = 3;
}

KRAIT_ALWAYS_INLINE void put(uint8_t byte) {
  while ((reg32(kBase + 4) & 1) != 0) {
  }
  reg32(kBase) = byte;
}

KRAIT_ALWAYS_INLINE auto get() -> int {
  if ((reg32(kBase + 4) & 2) == 0) return -1;
  return static_cast<uint8_t>(reg32(kBase));
}
}  // namespace uart

// There is no converter: without a recorded trace a reading is 0.
#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t) -> uint16_t { return 0; }
#endif

inline auto uniqueId(uint8_t*) -> size_t { return 0; }

}  // namespace krait::hal
