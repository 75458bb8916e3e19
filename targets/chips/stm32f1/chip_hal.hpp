// STM32F100: GPIO, USART1 on PA9 and PA10, ADC1, SysTick at 24 MHz. A pin is 16 * port + bit (PA0 = 0, PC9 =
// 41).
#pragma once

#include "fault_report.hpp"
#include "systick.hpp"

namespace krait::hal {

namespace rcc {
constexpr uint32_t kControl = 0x40021000, kConfig = 0x40021004, kApb2Enable = 0x40021018;
}

// --- pins: the start-up code has turned all ports on ---

namespace gpio {
KRAIT_ALWAYS_INLINE auto base(uint16_t pin) -> uint32_t { return 0x40010800 + 0x400u * (pin >> 4); }
constexpr auto mask(uint16_t pin) -> uint32_t { return 1u << (pin & 15); }

// Four bits of CRL or CRH a pin: 8 input with pull, 4 floating, 3 output, 7 open drain, 0xB function, 0
// analog.
KRAIT_ALWAYS_INLINE void configure(uint16_t pin, uint32_t function) {
  uint32_t address = base(pin) + (pin >> 1 & 4);
  uint32_t shift = (pin & 7) * 4;
  reg32(address) = (reg32(address) & ~(15u << shift)) | function << shift;
}
}  // namespace gpio

KRAIT_ALWAYS_INLINE void pinWrite(uint16_t pin, bool level) {
  reg32(gpio::base(pin) + 0x10) = gpio::mask(pin) << (level ? 0 : 16);
}

KRAIT_ALWAYS_INLINE void pinWriteOpenDrain(uint16_t pin, bool level) { pinWrite(pin, level); }

KRAIT_ALWAYS_INLINE auto pinRead(uint16_t pin) -> bool {
  return (reg32(gpio::base(pin) + 8) & gpio::mask(pin)) != 0;
}

KRAIT_ALWAYS_INLINE void pinToggle(uint16_t pin) {
  pinWrite(pin, (reg32(gpio::base(pin) + 0xC) & gpio::mask(pin)) == 0);
}

KRAIT_ALWAYS_INLINE void pinMode(uint16_t pin, PinMode mode, Pull pull) {
  gpio::configure(pin, mode == PinMode::kOutput      ? 3
                       : mode == PinMode::kOpenDrain ? 7
                       : pull == Pull::kNone         ? 4
                                                     : 8);
  // The output bit chooses the direction of an input's pull.
  if (mode == PinMode::kInput && pull != Pull::kNone) pinWrite(pin, pull == Pull::kUp);
}

// --- console ---

namespace uart {
constexpr uint32_t kBase = 0x40013800;

KRAIT_ALWAYS_INLINE auto isOn() -> bool { return reg32(kBase + 0xC) != 0; }

inline void start() {
  reg32(rcc::kApb2Enable) = reg32(rcc::kApb2Enable) | 1u << 14;
  gpio::configure(9, 0xB);
  uintptr_t base = anchor(kBase);
  reg32(base + 8) = (KRAIT_CPU_HZ + 57600) / 115200;
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
  constexpr uint32_t kBase = 0x40012400;
  constexpr uint32_t kSoftwareTrigger = 7u << 17 | 1u << 20;
  if ((reg32(kBase + 8) & 1) == 0) {
    reg32(rcc::kApb2Enable) = reg32(rcc::kApb2Enable) | 1u << 9;
    reg32(kBase + 8) = 1 | 1u << 23 | kSoftwareTrigger;
    reg32(kBase + 0xC) = 0x00FFFFFF;  // longest sampling time: right for any source
    reg32(kBase + 0x10) = 0x3FFFFFFF;
    sleepUs(2);
    reg32(kBase + 8) = reg32(kBase + 8) | 4;
    waitBounded([] { return (reg32(kBase + 8) & 4) == 0; });
  }
  if (channel < 16) {
    uint16_t pin = channel < 8 ? channel : channel < 10 ? channel + 8 : channel + 22;
    gpio::configure(pin, 0);
  }
  reg32(kBase + 0x34) = channel;
  reg32(kBase + 8) = reg32(kBase + 8) | 1u << 22;
  waitBounded([] { return (reg32(kBase) & 2) != 0; });
  return scaleTo16<12>(reg32(kBase + 0x4C) & 0xFFF);
}
#endif

inline auto uniqueId(uint8_t* buffer) -> size_t {
  for (size_t i = 0; i < 12; ++i) buffer[i] = reg8(0x1FFFF7E8 + i);
  return 12;
}

}  // namespace krait::hal
