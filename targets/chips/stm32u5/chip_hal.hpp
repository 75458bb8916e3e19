// STM32U585: GPIO, USART1 on PB6 and PB7, ADC1, SysTick. A pin is 16 * port + bit (PA0 = 0, PH10 = 122).
#pragma once

#include "fault_report.hpp"
#include "systick.hpp"

namespace krait::hal {

namespace rcc {
constexpr uint32_t kBase = 0x46020C00;
constexpr uint32_t kAhb2Enable = kBase + 0x8C, kAhb3Enable = kBase + 0x94, kApb2Enable = kBase + 0xA4;
}  // namespace rcc

// --- pins: the start-up code has turned all ports on ---

namespace gpio {
KRAIT_ALWAYS_INLINE auto base(uint16_t pin) -> uint32_t { return 0x42020000 + 0x400u * (pin >> 4); }
constexpr auto mask(uint16_t pin) -> uint32_t { return 1u << (pin & 15); }

// Replaces the two bits that belong to the pin in MODER (0) or PUPDR (0xC).
KRAIT_ALWAYS_INLINE void setPair(uint16_t pin, uint32_t offset, uint32_t value) {
  uint32_t shift = (pin & 15) * 2;
  reg32(base(pin) + offset) = (reg32(base(pin) + offset) & ~(3u << shift)) | value << shift;
}

// Mode: 0 input, 1 output, 2 function, 3 analog.
KRAIT_ALWAYS_INLINE void configure(uint16_t pin, uint32_t mode) { setPair(pin, 0, mode); }

inline void selectFunction(uint16_t pin, uint32_t function) {
  configure(pin, 2);
  uint32_t address = base(pin) + 0x20 + (pin >> 1 & 4);
  uint32_t shift = (pin & 7) * 4;
  reg32(address) = (reg32(address) & ~(15u << shift)) | function << shift;
}
}  // namespace gpio

KRAIT_ALWAYS_INLINE void pinWrite(uint16_t pin, bool level) {
  reg32(gpio::base(pin) + 0x18) = gpio::mask(pin) << (level ? 0 : 16);
}

KRAIT_ALWAYS_INLINE void pinWriteOpenDrain(uint16_t pin, bool level) { pinWrite(pin, level); }

KRAIT_ALWAYS_INLINE auto pinRead(uint16_t pin) -> bool {
  return (reg32(gpio::base(pin) + 0x10) & gpio::mask(pin)) != 0;
}

KRAIT_ALWAYS_INLINE void pinToggle(uint16_t pin) {
  pinWrite(pin, (reg32(gpio::base(pin) + 0x14) & gpio::mask(pin)) == 0);
}

KRAIT_ALWAYS_INLINE void pinMode(uint16_t pin, PinMode mode, Pull pull) {
  uint32_t open_drain = reg32(gpio::base(pin) + 4) & ~gpio::mask(pin);
  if (mode == PinMode::kOpenDrain) open_drain |= gpio::mask(pin);
  reg32(gpio::base(pin) + 4) = open_drain;
  gpio::setPair(pin, 0xC, pull == Pull::kNone ? 0 : pull == Pull::kUp ? 1 : 2);
  gpio::setPair(pin, 0, mode == PinMode::kInput ? 0 : 1);
}

// --- console ---

namespace uart {
constexpr uint32_t kBase = 0x40013800;

KRAIT_ALWAYS_INLINE auto isOn() -> bool { return reg32(kBase) != 0; }

inline void start() {
  reg32(rcc::kApb2Enable) = reg32(rcc::kApb2Enable) | 1u << 14;
  gpio::selectFunction(22, 7);
  gpio::selectFunction(23, 7);
  reg32(kBase + 0xC) = (KRAIT_CPU_HZ + 57600) / 115200;
  reg32(kBase) = 0xD;
}

KRAIT_ALWAYS_INLINE void put(uint8_t byte) {
  while ((reg32(kBase + 0x1C) & 0x80) == 0) {
  }
  reg32(kBase + 0x28) = byte;
}

KRAIT_ALWAYS_INLINE auto get() -> int {
  if ((reg32(kBase + 0x1C) & 0x20) == 0) return -1;
  return static_cast<uint8_t>(reg32(kBase + 0x24));
}
}  // namespace uart

// --- analog input: channels 1 to 4 are PC0 to PC3, 5 to 12 PA0 to PA7 ---

#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t channel) -> uint16_t {
  constexpr uint32_t kBase = 0x42028000;
  if ((reg32(kBase + 8) & 1) == 0) {
    reg32(rcc::kAhb3Enable) = reg32(rcc::kAhb3Enable) | 1u << 2;
    reg32(0x46020810) = reg32(0x46020810) | 1u << 30;  // PWR: the analog supply is there
    reg32(rcc::kAhb2Enable) = reg32(rcc::kAhb2Enable) | 1u << 10;
    reg32(kBase + 8) = 0;         // out of deep power-down
    reg32(kBase + 8) = 1u << 28;  // regulator on
    sleepUs(20);
    reg32(kBase + 8) = 1u << 28 | 1u << 31;
    waitBounded([] { return (reg32(kBase + 8) >> 31) == 0; });
    reg32(kBase) = 1;
    reg32(kBase + 8) = 1u << 28 | 1;
    waitBounded([] { return (reg32(kBase) & 1) != 0; });
    reg32(kBase + 0x14) = 0x3FFFFFFF;  // longest sampling time: right for any source
    reg32(kBase + 0x18) = 0x3FFFFFFF;
  }
  if (channel >= 1 && channel <= 12) gpio::configure(channel < 5 ? channel + 31 : channel - 5, 3);
  reg32(kBase + 0x1C) = 1u << channel;
  reg32(kBase + 0x30) = static_cast<uint32_t>(channel) << 6;
  reg32(kBase + 8) = 1u << 28 | 1 | 4;
  waitBounded([] { return (reg32(kBase) & 4) != 0; });
  return scaleTo16<14>(reg32(kBase + 0x40) & 0x3FFF);
}
#endif

inline auto uniqueId(uint8_t* buffer) -> size_t {
  for (size_t i = 0; i < 12; ++i) buffer[i] = reg8(0x0BFA0700 + i);
  return 12;
}

}  // namespace krait::hal
