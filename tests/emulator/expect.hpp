// The least a test program needs to speak: a line for each expectation that fails, and an exit status.
#pragma once

#include "krait_hal.hpp"

inline int failures = 0;

inline void print(const char* text) {
  for (; *text != 0; ++text) krait::hal::consoleWriteByte(static_cast<uint8_t>(*text));
}

inline void print(uint32_t number) {
  char digits[11];
  char* first = digits + 10;
  *first = 0;
  do {
    *--first = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  print(first);
}

inline void expect(bool holds, const char* what, uint32_t value) {
  if (holds) return;
  ++failures;
  print("not so: ");
  print(what);
  print(", but ");
  print(value);
  print("\n");
}
