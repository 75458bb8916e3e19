// The hardware as a library in somebody else's program sees it: console, clock and the end are that program's hooks. Pins
// and converters are its own: a module that wants them binds a driver.
#pragma once

#include "krait/embed/hooks.h"

#include "hal_types.hpp"

namespace krait::hal {

inline void consoleWriteByte(uint8_t byte) {
  const char text = static_cast<char>(byte);
  krait_output(&text, 1);
}
inline void consoleWrite(const char* data, size_t size) { krait_output(data, size); }
inline auto consoleReadByte() -> int { return -1; }

inline auto ticksUs() -> uint32_t { return krait_clock_us(); }
inline auto ticksMs() -> uint32_t { return krait_clock_us() / 1000; }
inline void sleepUs(uint32_t microseconds) { krait_sleep_us(microseconds); }
inline void sleepMs(uint32_t milliseconds) {
  // A call waits at most the range of its argument.
  while (milliseconds > 4000) {
    krait_sleep_us(4000000);
    milliseconds -= 4000;
  }
  krait_sleep_us(milliseconds * 1000);
}

inline auto irqSave() -> uint32_t { return 0; }
inline void irqRestore(uint32_t) {}
inline void waitForInterrupt() {}
constexpr auto cpuFrequency() -> uint32_t { return 1000000; }
inline auto uniqueId(uint8_t*) -> size_t { return 0; }

[[noreturn]] inline void exit(int) {
  krait_panic("an exception that nobody handles");
  for (;;) {
  }
}
[[noreturn]] inline void reset() { exit(0); }

}  // namespace krait::hal
