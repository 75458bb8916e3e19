// STM32F405: GPIO, USART1 on PB6 and PB7, ADC1, SysTick at 168 MHz. A pin is 16 * port + bit (PA0 = 0, PB4 =
// 20).
#pragma once

#include "fault_report.hpp"
#include "systick.hpp"

namespace krait::hal {

namespace rcc {
constexpr uint32_t kControl = 0x40023800, kPll = 0x40023804, kConfig = 0x40023808, kAhb1Enable = 0x40023830,
                   kApb2Enable = 0x40023844;
}

// --- pins: the start-up code has turned all ports on ---

namespace gpio {
KRAIT_ALWAYS_INLINE auto base(uint16_t pin) -> uint32_t { return 0x40020000 + 0x400u * (pin >> 4); }
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
constexpr uint32_t kBase = 0x40011000;

KRAIT_ALWAYS_INLINE auto isOn() -> bool { return reg32(kBase + 0xC) != 0; }

inline void start() {
  reg32(rcc::kApb2Enable) = reg32(rcc::kApb2Enable) | 1u << 4;
  gpio::selectFunction(22, 7);
  gpio::selectFunction(23, 7);
  uintptr_t base = anchor(kBase);
  reg32(base + 8) = (KRAIT_CPU_HZ / 2 + 57600) / 115200;
  reg32(base + 0xC) = 0x200C;
}

KRAIT_ALWAYS_INLINE void put(uint8_t byte) {
  uintptr_t base = anchor(kBase);
  while ((reg32(base) & 0x80) == 0) {
  }
  reg32(base + 4) = byte;
}

KRAIT_ALWAYS_INLINE auto get() -> int {
  if ((reg32(kBase) & 0x20) == 0) return -1;
  return static_cast<uint8_t>(reg32(kBase + 4));
}
}  // namespace uart

// --- analog input: channels 0 to 7 are PA0 to PA7, 8 and 9 PB0 and PB1, 10 to 15 PC0 to PC5, 16 the
// temperature ---

#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t channel) -> uint16_t {
  constexpr uint32_t kBase = 0x40012000;
  if ((reg32(kBase + 8) & 1) == 0) {
    reg32(rcc::kApb2Enable) = reg32(rcc::kApb2Enable) | 1u << 8;
    reg32(0x40012304) = 1u << 23 | 1u << 16;  // temperature sensor on; ADC clock 84 MHz / 4
    reg32(kBase + 8) = 1;
    reg32(kBase + 0xC) = 0x07FFFFFF;  // longest sampling time: right for any source
    reg32(kBase + 0x10) = 0x3FFFFFFF;
    sleepUs(3);
  }
  if (channel < 16) {
    uint16_t pin = channel < 8 ? channel : channel < 10 ? channel + 8 : channel + 22;
    gpio::configure(pin, 3);
  }
  reg32(kBase + 0x34) = channel;
  reg32(kBase + 8) = reg32(kBase + 8) | 1u << 30;
  waitBounded([] { return (reg32(kBase) & 2) != 0; });
  return scaleTo16<12>(reg32(kBase + 0x4C) & 0xFFF);
}
#endif

inline auto uniqueId(uint8_t* buffer) -> size_t {
  for (size_t i = 0; i < 12; ++i) buffer[i] = reg8(0x1FFF7A10 + i);
  return 12;
}

}  // namespace krait::hal
