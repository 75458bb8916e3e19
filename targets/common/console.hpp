// The console over a chip's UART, of which the chip defines what is declared in `krait::hal::uart` below.
//
// The UART is started by its first use. Whether it runs is asked of its own enable bit: no flag in RAM, no
// start-up code in programs that never print.
#pragma once

#include "hal_types.hpp"

namespace krait::hal {

namespace uart {
inline auto isOn() -> bool;
inline void start();
inline void put(uint8_t byte);
inline auto get() -> int;       // -1 when nothing has arrived
inline void keepWithConsole();  // what else belongs into an image that prints
}  // namespace uart

inline void consoleWriteByte(uint8_t byte) {
  uart::keepWithConsole();
  if (!uart::isOn()) uart::start();
  uart::put(byte);
}

inline void consoleWrite(const char* data, size_t size) {
  for (const char* end = data + size; data != end; ++data) consoleWriteByte(static_cast<uint8_t>(*data));
}

inline auto consoleReadByte() -> int {
  if (!uart::isOn()) uart::start();
  return uart::get();
}

}  // namespace krait::hal
