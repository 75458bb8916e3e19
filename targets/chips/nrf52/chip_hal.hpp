// nRF52833: GPIO of both ports, UART0 in its simple (not DMA) form, the SAADC, SysTick at 64 MHz.
//
// A pin is 32 * port + bit: P0.21 is 21, P1.05 is 37.
#pragma once

#include "fault_report.hpp"
#include "systick.hpp"

namespace krait::hal {

// --- pins ---

namespace gpio {
KRAIT_ALWAYS_INLINE auto base(uint16_t pin) -> uint32_t { return 0x50000500 + 0x300u * (pin >> 5); }
constexpr auto mask(uint16_t pin) -> uint32_t { return 1u << (pin & 31); }
KRAIT_ALWAYS_INLINE void configure(uint16_t pin, uint32_t bits) {
  reg32(base(pin) + 0x200 + 4 * (pin & 31)) = bits;
}
}  // namespace gpio

KRAIT_ALWAYS_INLINE void pinWrite(uint16_t pin, bool level) {
  reg32(gpio::base(pin) + (level ? 0x08 : 0x0C)) = gpio::mask(pin);
}

KRAIT_ALWAYS_INLINE void pinWriteOpenDrain(uint16_t pin, bool level) { pinWrite(pin, level); }

KRAIT_ALWAYS_INLINE auto pinRead(uint16_t pin) -> bool {
  return (reg32(gpio::base(pin) + 0x10) & gpio::mask(pin)) != 0;
}

KRAIT_ALWAYS_INLINE void pinToggle(uint16_t pin) {
  pinWrite(pin, (reg32(gpio::base(pin) + 0x04) & gpio::mask(pin)) == 0);
}

KRAIT_ALWAYS_INLINE void pinMode(uint16_t pin, PinMode mode, Pull pull) {
  // PIN_CNF as on the nRF51: direction, input buffer off, pull (0, 1 down, 3 up), drive (6: strong low,
  // released high).
  uint32_t pull_bits = pull == Pull::kNone ? 0 : pull == Pull::kDown ? 1 : 3;
  uint32_t config = mode == PinMode::kInput ? 0 : mode == PinMode::kOutput ? 1 : 1 | 6 << 8;
  gpio::configure(pin, config | pull_bits << 2);
#ifdef KRAIT_LED_SINK
  // The board's LED sits between two pins: whoever drives it also wants its other end pulled low.
  if (pin == KRAIT_LED_PIN && mode != PinMode::kInput) gpio::configure(KRAIT_LED_SINK, 1);
#endif
}

// --- console ---

namespace uart {
constexpr uint32_t kBase = 0x40002000;

KRAIT_ALWAYS_INLINE auto isOn() -> bool { return reg32(kBase + 0x500) != 0; }

inline void start() {
  pinWrite(KRAIT_CONSOLE_TX, true);
  gpio::configure(KRAIT_CONSOLE_TX, 1);
  reg32(kBase + 0x50C) = KRAIT_CONSOLE_TX;
  reg32(kBase + 0x514) = KRAIT_CONSOLE_RX;
  reg32(kBase + 0x524) = 0x01D7E000;  // 115200 baud
  reg32(kBase + 0x500) = 4;
  reg32(kBase + 0x008) = 1;  // STARTTX
  reg32(kBase + 0x000) = 1;  // STARTRX
}

KRAIT_ALWAYS_INLINE void put(uint8_t byte) {
  reg32(kBase + 0x51C) = byte;
  while (reg32(kBase + 0x11C) == 0) {
  }
  reg32(kBase + 0x11C) = 0;
}

KRAIT_ALWAYS_INLINE auto get() -> int {
  if (reg32(kBase + 0x108) == 0) return -1;
  reg32(kBase + 0x108) = 0;
  return static_cast<uint8_t>(reg32(kBase + 0x518));
}
}  // namespace uart

// --- analog input: channels are AIN0 to AIN7 ---

#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t channel) -> uint16_t {
  constexpr uint32_t kBase = 0x40007000;
  static volatile int16_t sample;
  reg32(kBase + 0x500) = 1;
  reg32(kBase + 0x510) = channel + 1u;
  // Gain 1/4 against a quarter of the supply: full scale is the supply. 10 us to settle.
  reg32(kBase + 0x518) = 2u << 8 | 1u << 12 | 2u << 16;
  reg32(kBase + 0x5F0) = 2;  // 12 bits
  reg32(kBase + 0x62C) = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(&sample));
  reg32(kBase + 0x630) = 1;
  reg32(kBase + 0x100) = 0;
  reg32(kBase + 0x104) = 0;
  reg32(kBase + 0x000) = 1;
  waitBounded([] { return reg32(kBase + 0x100) != 0; });
  reg32(kBase + 0x004) = 1;
  waitBounded([] { return reg32(kBase + 0x104) != 0; });
  // Near ground the reading may be a little below it.
  int16_t reading = sample;
  return scaleTo16<12>(reading < 0 ? 0 : static_cast<uint32_t>(reading));
}
#endif

inline auto uniqueId(uint8_t* buffer) -> size_t {
  for (size_t i = 0; i < 8; ++i) buffer[i] = reg8(0x10000060 + i);
  return 8;
}

}  // namespace krait::hal
