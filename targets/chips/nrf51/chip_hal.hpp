// nRF51822: GPIO, UART0, the 10-bit ADC, and time from TIMER0.
//
// This chip has no SysTick (QEMU's model of it does, which must not mislead us). TIMER0 counts microseconds
// in 32 bits; its first compare register interrupts every thousandth of them.
#pragma once

#include "fault_report.hpp"

namespace krait::hal {

// --- pins: numbers are those of P0.xx ---

namespace gpio {
constexpr uint32_t kBase = 0x50000000;
constexpr uint32_t kOut = kBase + 0x504, kOutSet = kBase + 0x508, kOutClear = kBase + 0x50C,
                   kIn = kBase + 0x510;
constexpr uint32_t kPinConfig = kBase + 0x700;
}  // namespace gpio

KRAIT_ALWAYS_INLINE void pinWrite(uint16_t pin, bool level) {
  reg32(level ? gpio::kOutSet : gpio::kOutClear) = 1u << pin;
}

KRAIT_ALWAYS_INLINE void pinWriteOpenDrain(uint16_t pin, bool level) { pinWrite(pin, level); }

KRAIT_ALWAYS_INLINE auto pinRead(uint16_t pin) -> bool { return (reg32(gpio::kIn) >> pin & 1) != 0; }

KRAIT_ALWAYS_INLINE void pinToggle(uint16_t pin) { pinWrite(pin, (reg32(gpio::kOut) >> pin & 1) == 0); }

KRAIT_ALWAYS_INLINE void pinMode(uint16_t pin, PinMode mode, Pull pull) {
  // PIN_CNF: direction, input buffer off, pull (0, 1 down, 3 up), drive (6: strong low, released high). The
  // input buffer stays on for outputs too, so that pinRead sees the level.
  uint32_t pull_bits = pull == Pull::kNone ? 0 : pull == Pull::kDown ? 1 : 3;
  uint32_t config = mode == PinMode::kInput ? 0 : mode == PinMode::kOutput ? 1 : 1 | 6 << 8;
  reg32(gpio::kPinConfig + 4 * pin) = config | pull_bits << 2;
#ifdef KRAIT_LED_SINK
  // The board's LED sits between two pins: whoever drives it also wants its other end pulled low.
  if (pin == KRAIT_LED_PIN && mode != PinMode::kInput) reg32(gpio::kPinConfig + 4 * KRAIT_LED_SINK) = 1;
#endif
}

// --- console ---

namespace uart {
constexpr uint32_t kBase = 0x40002000;
constexpr uint32_t kReceived = kBase + 0x108, kSent = kBase + 0x11C, kEnable = kBase + 0x500;

KRAIT_ALWAYS_INLINE auto isOn() -> bool { return reg32(kEnable) != 0; }

inline void start() {
  reg32(gpio::kOutSet) = 1u << KRAIT_CONSOLE_TX;
  reg32(gpio::kPinConfig + 4 * KRAIT_CONSOLE_TX) = 1;
  uintptr_t settings = anchor(kEnable);
  reg32(settings + 0x0C) = KRAIT_CONSOLE_TX;
  reg32(settings + 0x14) = KRAIT_CONSOLE_RX;
  reg32(settings + 0x24) = 0x01D7E000;  // 115200 baud
  reg32(settings) = 4;
  reg32(kBase + 0x008) = 1;  // STARTTX
  reg32(kBase + 0x000) = 1;  // STARTRX
}

KRAIT_ALWAYS_INLINE void put(uint8_t byte) {
  reg32(kBase + 0x51C) = byte;
  while (reg32(kSent) == 0) {
  }
  reg32(kSent) = 0;
}

KRAIT_ALWAYS_INLINE auto get() -> int {
  if (reg32(kReceived) == 0) return -1;
  reg32(kReceived) = 0;
  return static_cast<uint8_t>(reg32(kBase + 0x518));
}
}  // namespace uart

// --- analog input ---

#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t channel) -> uint16_t {
  constexpr uint32_t kBase = 0x40007000;
  reg32(kBase + 0x500) = 1;
  // 10 bits, input and reference both divided by three: full scale is the supply.
  reg32(kBase + 0x504) = 2 | 2 << 2 | 3 << 5 | 0x100u << channel;
  reg32(kBase + 0x100) = 0;
  reg32(kBase + 0x000) = 1;
  waitBounded([] { return reg32(kBase + 0x100) != 0; });
  return scaleTo16<10>(reg32(kBase + 0x508) & 0x3FF);
}
#endif

// --- time ---

namespace timer {
constexpr uint32_t kBase = 0x40008000;
constexpr uint32_t kCompareEvent = kBase + 0x140, kCompare = kBase + 0x540, kCapture = kBase + 0x44,
                   kCaptured = kBase + 0x544, kMode = kBase + 0x508, kInterruptSet = kBase + 0x304;
constexpr uint8_t kInterrupt = 8;
}  // namespace timer

inline volatile uint32_t tick_count = 0;

}  // namespace krait::hal

extern "C" inline void krait_irq_8() {
  using namespace krait::hal;
  reg32(timer::kCompareEvent) = 0;
  reg32(timer::kCompare) = reg32(timer::kCompare) + 1000;
  tick_count = tick_count + 1;
}

namespace krait::hal {

namespace timer {
inline void ensureRunning() {
  KRAIT_HAL_KEEP(krait_irq_8);
  KRAIT_HAL_KEEP_VECTORS(1);
  uintptr_t settings = anchor(kMode);
  if (reg32(settings) != 0) return;
  reg32(0x40000000) = 1;    // the crystal: the internal oscillator is a per cent off
  reg32(settings) = 3;      // 32 bits
  reg32(settings + 8) = 4;  // 16 MHz / 2^4
  reg32(settings + kCompare - kMode) = 1000;
  reg32(kInterruptSet) = 1u << 16;
  enableIrq(kInterrupt);
  reg32(kBase) = 1;
}
}  // namespace timer

inline auto ticksMs() -> uint32_t {
  timer::ensureRunning();
  return tick_count;
}

inline auto ticksUs() -> uint32_t {
  timer::ensureRunning();
  reg32(timer::kCapture) = 1;
  return reg32(timer::kCaptured);
}

// Idles through whole milliseconds, then waits for the exact microsecond.
inline void sleepMs(uint32_t milliseconds) {
  uint32_t deadline = ticksUs() + milliseconds * 1000;
  uint32_t start = tick_count;
  while (tick_count - start < milliseconds) waitForInterrupt();
  while (static_cast<int32_t>(ticksUs() - deadline) < 0) {
  }
}

inline void sleepUs(uint32_t microseconds) {
  uint32_t start = ticksUs();
  for (;;) {
    uint32_t elapsed = ticksUs() - start;
    if (elapsed >= microseconds) return;
    if (microseconds - elapsed > 1000) waitForInterrupt();
  }
}

inline auto uniqueId(uint8_t* buffer) -> size_t {
  for (size_t i = 0; i < 8; ++i) buffer[i] = reg8(0x10000060 + i);
  return 8;
}

}  // namespace krait::hal
