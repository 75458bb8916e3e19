// RP2040 and RP2350: GPIO through SIO, UART0 on GPIO0 and GPIO1, the 12-bit ADC on GPIO26 to 29, SysTick.
// What differs between the two stands in registers.hpp of either chip's folder.
#pragma once

#include "fault_report.hpp"
#include "registers.hpp"
#include "systick.hpp"

namespace krait::hal {

namespace resets {
// Writing to these aliases of a register sets or clears bits.
constexpr uint32_t kSetAlias = 0x2000, kClearAlias = 0x3000;
constexpr uint32_t kDone = kBase + 8;

KRAIT_ALWAYS_INLINE void release(uint32_t blocks) {
  reg32(kBase + kClearAlias) = blocks;
  while ((~reg32(kDone) & blocks) != 0) {
  }
}
}  // namespace resets

// --- pins: numbers are those of GPIOx. The start-up code has released IO_BANK0 and PADS_BANK0. ---

namespace gpio {
// Bits of a pad: input buffer 0x40, drive 0x10 (4 mA), pull up 8, pull down 4, Schmitt trigger 2. On the
// RP2350 writing also ends the isolation in which pads come out of reset.
KRAIT_ALWAYS_INLINE void setPad(uint16_t pin, uint32_t bits) { reg32(chip::kPads + 4 + 4 * pin) = bits; }
KRAIT_ALWAYS_INLINE void selectFunction(uint16_t pin, uint32_t function) {
  reg32(chip::kIoBank + 4 + 8 * pin) = function;
}
}  // namespace gpio

KRAIT_ALWAYS_INLINE void pinWrite(uint16_t pin, bool level) {
  reg32(level ? sio::kOutSet : sio::kOutClear) = 1u << pin;
}

KRAIT_ALWAYS_INLINE auto pinRead(uint16_t pin) -> bool { return (reg32(sio::kIn) >> pin & 1) != 0; }

KRAIT_ALWAYS_INLINE void pinToggle(uint16_t pin) { reg32(sio::kOutXor) = 1u << pin; }

// The pads have no open drain: such a pin has its output at low and is either driven or not: its direction is
// its level.
KRAIT_ALWAYS_INLINE void pinWriteOpenDrain(uint16_t pin, bool level) {
  reg32(level ? sio::kEnableClear : sio::kEnableSet) = 1u << pin;
}

KRAIT_ALWAYS_INLINE void pinMode(uint16_t pin, PinMode mode, Pull pull) {
  gpio::setPad(pin, 0x52 | (pull == Pull::kUp ? 8 : pull == Pull::kDown ? 4 : 0));
  if (mode == PinMode::kOpenDrain) pinWrite(pin, false);
  if (mode != PinMode::kOpenDrain)
    reg32(mode == PinMode::kOutput ? sio::kEnableSet : sio::kEnableClear) = 1u << pin;
  gpio::selectFunction(pin, 5);
}

// --- console ---

namespace uart {
constexpr uint32_t kBase = chip::kUart0;

KRAIT_ALWAYS_INLINE auto isOn() -> bool { return (reg32(resets::kDone) & resets::kUart0) != 0; }

inline void start() {
  reg32(chip::kClocks + 0x48) = 1u << 11;  // clk_peri: from clk_sys, on
  resets::release(resets::kUart0);
  constexpr uint32_t kDivider64 = (KRAIT_CPU_HZ * 4 + 57600) / 115200;
  uintptr_t base = anchor(kBase);
  reg32(base + 0x24) = kDivider64 / 64;
  reg32(base + 0x28) = kDivider64 % 64;
  reg32(base + 0x2C) = 0x70;  // 8 bits, FIFOs
  reg32(base + 0x30) = 0x301;
  gpio::selectFunction(0, 2);
  gpio::selectFunction(1, 2);
}

KRAIT_ALWAYS_INLINE void put(uint8_t byte) {
  uintptr_t base = anchor(kBase);
  while ((reg32(base + 0x18) & 0x20) != 0) {
  }
  reg32(base) = byte;
}

KRAIT_ALWAYS_INLINE auto get() -> int {
  if ((reg32(kBase + 0x18) & 0x10) != 0) return -1;
  return static_cast<uint8_t>(reg32(kBase));
}
}  // namespace uart

// --- analog input: channels 0 to 3 are GPIO26 to 29, 4 the temperature ---

#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t channel) -> uint16_t {
  constexpr uint32_t kBase = chip::kAdc;
  if ((reg32(resets::kDone) & resets::kAdc) == 0) {
    reg32(chip::kAdcClock) =
        3u << 5 | 1u << 11;  // from the crystal: slower than by the USB PLL, but that one is off
    resets::release(resets::kAdc);
    reg32(kBase) = 3;  // on, with the temperature sensor
    waitBounded([] { return (reg32(kBase) & 0x100) != 0; });
  }
  if (channel < 4) {
    gpio::setPad(26 + channel, 0x80);  // output driver and input buffer off
    gpio::selectFunction(26 + channel, 0x1F);
  }
  reg32(kBase) = 3u | static_cast<uint32_t>(channel) << 12;
  reg32(kBase) = 7u | static_cast<uint32_t>(channel) << 12;
  waitBounded([] { return (reg32(kBase) & 0x100) != 0; });
  return scaleTo16<12>(reg32(kBase + 4));
}
#endif

// The flash chip holds the unique number, and reading it would mean leaving XIP.
inline auto uniqueId(uint8_t*) -> size_t { return 0; }

}  // namespace krait::hal
