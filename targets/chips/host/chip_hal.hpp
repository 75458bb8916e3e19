// The host as a board: stdin and stdout as console, the system's clock, and pins that remember what was
// written.
//
// KRAIT_PIN_TRACE in the environment makes every change of a pin a line on stderr: "pin 25 -> 1".
#pragma once

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "hal_types.hpp"

namespace krait::hal {

// --- pins ---

namespace gpio {
inline uint8_t levels[256] = {};

inline auto isTraced() -> bool {
  static const bool traced = getenv("KRAIT_PIN_TRACE") != nullptr;
  return traced;
}
}  // namespace gpio

inline void pinWrite(uint16_t pin, bool level) {
  uint8_t& old = gpio::levels[pin & 255];
  if (old != level && gpio::isTraced()) fprintf(stderr, "pin %u -> %d\n", unsigned{pin}, level);
  old = level;
}

inline void pinWriteOpenDrain(uint16_t pin, bool level) { pinWrite(pin, level); }

inline auto pinRead(uint16_t pin) -> bool { return gpio::levels[pin & 255] != 0; }

inline void pinToggle(uint16_t pin) { pinWrite(pin, !pinRead(pin)); }

// Nothing outside drives an input here, so its pull decides.
inline void pinMode(uint16_t pin, PinMode mode, Pull pull) {
  if (mode == PinMode::kInput) pinWrite(pin, pull == Pull::kUp);
}

// --- console: stdio's buffer, flushed at exit and before waiting ---

inline void consoleWriteByte(uint8_t byte) { putchar(byte); }
inline void consoleWrite(const char* data, size_t size) { fwrite(data, 1, size, stdout); }

inline auto consoleReadByte() -> int {
  fflush(stdout);
  pollfd input{STDIN_FILENO, POLLIN, 0};
  unsigned char byte;
  return poll(&input, 1, 0) == 1 && read(STDIN_FILENO, &byte, 1) == 1 ? byte : -1;
}

// --- analog input: without a recorded trace a reading is 0 ---

#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t) -> uint16_t { return 0; }
#endif

// --- time ---

namespace timer {
inline auto nanoseconds() -> uint64_t {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<uint64_t>(now.tv_sec) * 1000000000u + static_cast<uint64_t>(now.tv_nsec);
}
inline const uint64_t start = nanoseconds();

inline void sleep(uint64_t duration) {
  fflush(stdout);
  timespec left{static_cast<time_t>(duration / 1000000000u), static_cast<long>(duration % 1000000000u)};
  while (nanosleep(&left, &left) != 0) {
  }
}
}  // namespace timer

inline auto ticksMs() -> uint32_t {
  return static_cast<uint32_t>((timer::nanoseconds() - timer::start) / 1000000u);
}
inline auto ticksUs() -> uint32_t {
  return static_cast<uint32_t>((timer::nanoseconds() - timer::start) / 1000u);
}
inline void sleepMs(uint32_t milliseconds) { timer::sleep(milliseconds * 1000000ull); }
inline void sleepUs(uint32_t microseconds) { timer::sleep(microseconds * 1000ull); }

// --- the rest ---

inline auto irqSave() -> uint32_t { return 0; }
inline void irqRestore(uint32_t) {}
inline void waitForInterrupt() { sleepMs(1); }

constexpr auto cpuFrequency() -> uint32_t { return 1000000000; }

inline auto uniqueId(uint8_t* buffer) -> size_t {
  memcpy(buffer, "\0\0\0\0host", 8);
  return 8;
}

[[noreturn]] inline void exit(int status) {
  fflush(stdout);
  ::exit(status & 255);
}

[[noreturn]] inline void reset() { exit(0); }

}  // namespace krait::hal
