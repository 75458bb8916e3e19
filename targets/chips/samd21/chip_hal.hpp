// SAMD21: GPIO, SERCOM5 as UART, the 12-bit ADC, SysTick at 48 MHz. A pin is 32 * port + bit (PA17 = 17, PB22
// = 54).
#pragma once

#include "fault_report.hpp"
#include "systick.hpp"

namespace krait::hal {

// --- clocks of peripherals ---

namespace clocks {
// Main clock (48 MHz) to the peripheral with this number, and its bus clock on.
inline void enable(uint16_t generic_clock, uint8_t bus_bit) {
  reg32(0x40000420) = reg32(0x40000420) | 1u << bus_bit;
  reg16(0x40000C02) = 0x4000 | generic_clock;
}
}  // namespace clocks

// --- pins ---

namespace gpio {
KRAIT_ALWAYS_INLINE auto base(uint16_t pin) -> uint32_t { return 0x41004400 + 0x80u * (pin >> 5); }
constexpr auto mask(uint16_t pin) -> uint32_t { return 1u << (pin & 31); }

// Bits: 1 peripheral function, 2 input buffer, 4 pull.
KRAIT_ALWAYS_INLINE void configure(uint16_t pin, uint8_t bits) { reg8(base(pin) + 0x40 + (pin & 31)) = bits; }

inline void selectFunction(uint16_t pin, uint8_t function) {
  uintptr_t address = base(pin) + 0x30 + (pin & 31) / 2;
  uint8_t shift = pin % 2 * 4;
  reg8(address) = static_cast<uint8_t>((reg8(address) & ~(15 << shift)) | function << shift);
  configure(pin, 3);
}
}  // namespace gpio

KRAIT_ALWAYS_INLINE void pinWrite(uint16_t pin, bool level) {
  reg32(gpio::base(pin) + (level ? 0x18 : 0x14)) = gpio::mask(pin);
}

// The ports have no open drain: such a pin has its output at low and is either driven or not: its direction
// is its level.
KRAIT_ALWAYS_INLINE void pinWriteOpenDrain(uint16_t pin, bool level) {
  reg32(gpio::base(pin) + (level ? 0x04 : 0x08)) = gpio::mask(pin);
}

KRAIT_ALWAYS_INLINE auto pinRead(uint16_t pin) -> bool {
  return (reg32(gpio::base(pin) + 0x20) & gpio::mask(pin)) != 0;
}

KRAIT_ALWAYS_INLINE void pinToggle(uint16_t pin) { reg32(gpio::base(pin) + 0x1C) = gpio::mask(pin); }

KRAIT_ALWAYS_INLINE void pinMode(uint16_t pin, PinMode mode, Pull pull) {
  gpio::configure(pin, mode == PinMode::kInput && pull != Pull::kNone ? 6 : 2);
  // The output bit chooses the direction of an input's pull.
  if (mode != PinMode::kOutput) pinWrite(pin, mode == PinMode::kInput && pull == Pull::kUp);
  if (mode != PinMode::kOpenDrain) {
    reg32(gpio::base(pin) + (mode == PinMode::kOutput ? 0x08 : 0x04)) = gpio::mask(pin);
  }
}

// --- console: SERCOM5 on PB22 (out) and PB23 (in), which the board's debugger passes on over USB ---

namespace uart {
constexpr uint32_t kBase = 0x42001C00;

KRAIT_ALWAYS_INLINE auto isOn() -> bool { return (reg32(kBase) & 2) != 0; }

KRAIT_ALWAYS_INLINE void waitForSync() {
  waitBounded([] { return reg32(kBase + 0x1C) == 0; });
}

inline void start() {
  constexpr uint32_t kInternalClock = 1u << 2, kInOnPad3 = 3u << 20, kOutOnPad2 = 1u << 16,
                     kLowBitFirst = 1u << 30;
  clocks::enable(0x19, 7);
  gpio::selectFunction(54, 3);
  gpio::selectFunction(55, 3);
  uint32_t control = kInternalClock | kInOnPad3 | kOutOnPad2 | kLowBitFirst;
  reg32(kBase) = control;
  reg16(kBase + 0xC) = static_cast<uint16_t>(65536 - 65536ull * 16 * 115200 / KRAIT_CPU_HZ);
  reg32(kBase + 4) = 3u << 16;  // transmitter and receiver on
  waitForSync();
  reg32(kBase) = control | 2;
  waitForSync();
}

KRAIT_ALWAYS_INLINE void put(uint8_t byte) {
  while ((reg8(kBase + 0x18) & 1) == 0) {
  }
  reg16(kBase + 0x28) = byte;
}

KRAIT_ALWAYS_INLINE auto get() -> int {
  if ((reg8(kBase + 0x18) & 4) == 0) return -1;
  return static_cast<uint8_t>(reg16(kBase + 0x28));
}
}  // namespace uart

// --- analog input: channels 0 to 7 are PA2, PA3, PB8, PB9, PA4 to PA7; 10 is PB2; 24 the temperature ---

#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t channel) -> uint16_t {
  constexpr uint32_t kBase = 0x42004000;
  auto wait = [] { waitBounded([] { return (reg8(kBase + 0x19) & 0x80) == 0; }); };
  if ((reg8(kBase) & 2) == 0) {
    clocks::enable(0x1E, 16);
    // Calibration from the factory: linearity in bits 27 to 34, bias in 35 to 37.
    uint32_t low = reg32(0x806020), high = reg32(0x806024);
    reg16(kBase + 0x28) = static_cast<uint16_t>((high >> 3 & 7) << 8 | (high & 7) << 5 | low >> 27);
    reg8(kBase + 1) = 2;         // half the supply is the reference, and the gain one half
    reg16(kBase + 4) = 7u << 8;  // 12 bits, clock / 512
    wait();
    reg8(kBase) = 2;
    wait();
  }
  if (channel < 11) {
    static constexpr uint8_t kPins[] = {2, 3, 40, 41, 4, 5, 6, 7, 0, 0, 34};
    gpio::selectFunction(kPins[channel], 1);
  }
  reg32(kBase + 0x10) = 0xFu << 24 | 0x18u << 8 | channel;
  wait();
  reg8(kBase + 0x18) = 1;
  reg8(kBase + 0xC) = 2;
  waitBounded([] { return (reg8(kBase + 0x18) & 1) != 0; });
  return scaleTo16<12>(reg16(kBase + 0x1A) & 0xFFF);
}
#endif

inline auto uniqueId(uint8_t* buffer) -> size_t {
  constexpr uint32_t kWords[] = {0x0080A00C, 0x0080A040, 0x0080A044, 0x0080A048};
  for (size_t i = 0; i < 16; ++i) buffer[i] = reg8(kWords[i / 4] + i % 4);
  return 16;
}

}  // namespace krait::hal
