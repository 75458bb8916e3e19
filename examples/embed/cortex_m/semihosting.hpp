// What the emulator does for the firmware: text, and the end.
#pragma once

#include <stddef.h>
#include <stdint.h>

inline int semihosting(uint32_t operation, const void* arguments) {
  register uint32_t r0 asm("r0") = operation;
  register const void* r1 asm("r1") = arguments;
  asm volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return static_cast<int>(r0);
}

inline void writeText(const char* text, size_t size) {
  for (size_t i = 0; i < size; ++i) semihosting(0x03, text + i);
}
inline void writeLine(const char* text) {
  size_t size = 0;
  while (text[size] != 0) ++size;
  writeText(text, size);
  writeText("\n", 1);
}
[[noreturn]] inline void endEmulator(int status) {
  const uint32_t arguments[] = {0x20026, static_cast<uint32_t>(status)};
  semihosting(0x20, arguments);
  for (;;) {
  }
}
