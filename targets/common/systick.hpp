// Time from SysTick, for every Cortex-M chip that has one: an interrupt a millisecond, started by its first
// use.
#pragma once

#include "cortex_m.hpp"

namespace krait::hal {

inline volatile uint32_t tick_count = 0;

}  // namespace krait::hal

extern "C" inline void krait_isr_systick() { krait::hal::tick_count = krait::hal::tick_count + 1; }

namespace krait::hal {

namespace systick {

constexpr uint32_t kControl = 0xE000E010;
constexpr uint32_t kCurrent = 0xE000E018;
constexpr uint32_t kInterruptState = 0xE000ED04;
constexpr uint32_t kPending = 1u << 26;
constexpr uint32_t kPeriod = KRAIT_CPU_HZ / 1000;

// Cycles to microseconds by a multiplication: a millisecond of cycles times this stays below 2^32.
constexpr uint32_t kMicrosecondsPerCycle20 = static_cast<uint32_t>((1000000ull << 20) / KRAIT_CPU_HZ);

inline void ensureRunning() {
  keepSystemVectors();
  KRAIT_HAL_KEEP(krait_isr_systick);
  uintptr_t base = anchor(kControl);
  if ((reg32(base) & 1) != 0) return;
  reg32(base + 4) = kPeriod - 1;
  reg32(base + 8) = 0;  // current value
  reg32(base) = 7;      // core clock, interrupt, on
}

}  // namespace systick

inline auto ticksMs() -> uint32_t {
  systick::ensureRunning();
  return tick_count;
}

// The counter runs down and the count of milliseconds goes up a moment later, in the interrupt. Reading is
// repeated until both belong together; where interrupts are off, a pending one stands for the missing
// millisecond.
inline auto ticksUs() -> uint32_t {
  systick::ensureRunning();
  uint32_t milliseconds;
  uint32_t remaining;
  bool pending;
  do {
    milliseconds = tick_count;
    remaining = reg32(systick::kCurrent);
    pending = (reg32(systick::kInterruptState) & systick::kPending) != 0;
  } while (milliseconds != tick_count || remaining < reg32(systick::kCurrent));
  if (pending) ++milliseconds;
  return milliseconds * 1000 + ((systick::kPeriod - 1 - remaining) * systick::kMicrosecondsPerCycle20 >> 20);
}

// Whole milliseconds idle, then the rest of the last one until the counter stands where it stood at the
// start: a loop that sleeps does not drift, and never wakes early.
inline void sleepMs(uint32_t milliseconds) {
  systick::ensureRunning();
  uint32_t phase = reg32(systick::kCurrent);
  uint32_t start = tick_count;
  while (tick_count - start < milliseconds) waitForInterrupt();
  while (tick_count - start == milliseconds && reg32(systick::kCurrent) > phase) {
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

}  // namespace krait::hal
