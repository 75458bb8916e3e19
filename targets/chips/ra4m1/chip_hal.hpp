// RA4M1: GPIO, SCI2 as UART on P302 and P301, the 14-bit ADC (used with 12 bits), SysTick at 48 MHz.
//
// A pin is 16 * port + bit: P111 is 27, P302 is 50.
#pragma once

#include "fault_report.hpp"
#include "systick.hpp"

namespace krait::hal {

// --- pins ---

namespace gpio {
KRAIT_ALWAYS_INLINE auto base(uint16_t pin) -> uint32_t { return 0x40040000 + 0x20u * (pin >> 4); }
constexpr auto mask(uint16_t pin) -> uint32_t { return 1u << (pin & 15); }

// A pin's function register: 4 output, 0x10 pull up, 0x40 open drain, 0x8000 analog, 0x10000 peripheral of
// bits 24 to 28; bit 0 is the output's level. The registers are locked between writes.
inline void configure(uint16_t pin, uint32_t bits) {
  constexpr uint32_t kLock = 0x40040D03;
  reg8(kLock) = 0;
  reg8(kLock) = 0x40;
  reg32(0x40040800 + 4u * pin) = bits;
  reg8(kLock) = 0;
  reg8(kLock) = 0x80;
}
}  // namespace gpio

KRAIT_ALWAYS_INLINE void pinWrite(uint16_t pin, bool level) {
  reg32(gpio::base(pin) + 8) = gpio::mask(pin) << (level ? 0 : 16);
}

KRAIT_ALWAYS_INLINE void pinWriteOpenDrain(uint16_t pin, bool level) { pinWrite(pin, level); }

KRAIT_ALWAYS_INLINE auto pinRead(uint16_t pin) -> bool {
  return (reg32(gpio::base(pin) + 4) & gpio::mask(pin)) != 0;
}

KRAIT_ALWAYS_INLINE void pinToggle(uint16_t pin) {
  pinWrite(pin, (reg32(gpio::base(pin)) & gpio::mask(pin) << 16) == 0);
}

// There is no pull-down: the pin floats then. The level stays as it is.
KRAIT_ALWAYS_INLINE void pinMode(uint16_t pin, PinMode mode, Pull pull) {
  uint32_t bits = mode == PinMode::kInput ? 0 : mode == PinMode::kOutput ? 4 : 0x44;
  uint32_t level = reg32(gpio::base(pin)) >> 16 >> (pin & 15) & 1;
  gpio::configure(pin, bits | (pull == Pull::kUp ? 0x10 : 0) | level);
}

// --- console ---

namespace uart {
constexpr uint32_t kBase = 0x40070040;

KRAIT_ALWAYS_INLINE auto isOn() -> bool { return reg8(kBase + 2) != 0; }

inline void start() {
  reg32(0x40047000) = reg32(0x40047000) & ~(1u << 29);  // out of module stop
  reg8(kBase) = 0;                                      // 8 bits
  reg8(kBase + 7) = 0x50;                               // eight clocks a bit
  reg8(kBase + 1) = (KRAIT_CPU_HZ + 4 * 115200) / (8 * 115200) - 1;
  gpio::configure(50, 4u << 24 | 0x10000);
  gpio::configure(49, 4u << 24 | 0x10000);
  reg8(kBase + 2) = 0x30;  // transmitter and receiver on
}

KRAIT_ALWAYS_INLINE void put(uint8_t byte) {
  while ((reg8(kBase + 4) & 0x80) == 0) {
  }
  reg8(kBase + 3) = byte;
}

KRAIT_ALWAYS_INLINE auto get() -> int {
  if ((reg8(kBase + 4) & 0x40) == 0) return -1;
  return reg8(kBase + 5);
}
}  // namespace uart

// --- analog input: channels 0 to 4 are P000 to P004, 5 to 10 P010 to P015, 21 and 22 P101 and P100 ---

#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t channel) -> uint16_t {
  constexpr uint32_t kBase = 0x4005C000;
  reg32(0x40047008) = reg32(0x40047008) & ~(1u << 16);  // out of module stop
  uint16_t pin = channel <= 4 ? channel : channel <= 10 ? channel + 5 : 38 - channel;
  gpio::configure(pin, 0x8000);
  reg16(kBase + 4) = channel < 16 ? static_cast<uint16_t>(1u << channel) : 0;
  reg16(kBase + 6) = channel < 16 ? 0 : static_cast<uint16_t>(1u << (channel - 16));
  reg16(kBase) = 0x8000;
  waitBounded([] { return (reg16(kBase) & 0x8000) == 0; });
  return scaleTo16<12>(reg16(kBase + 0x20 + 2u * channel) & 0xFFF);
}
#endif

inline auto uniqueId(uint8_t*) -> size_t { return 0; }

}  // namespace krait::hal
