// What an emulator or debugger does for the program: errors go to its own stderr, apart from the console.
//
// Only in images made for an emulator (KRAIT_SEMIHOSTING=1): without a debugger the breakpoint is a fault.
#pragma once

#include "hal_types.hpp"

namespace krait::hal {

namespace semihosting {

enum : uint32_t { kOpen = 0x01, kWrite = 0x05 };

inline auto call(uint32_t operation, const void* arguments) -> int {
  register uint32_t r0 asm("r0") = operation;
  register const void* r1 asm("r1") = arguments;
  asm volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return static_cast<int>(r0);
}

// ":tt" opened for appending is stderr.
inline auto openErrors() -> int {
  const struct {
    const char* name;
    uint32_t mode, length;
  } arguments = {":tt", 8, 3};
  return call(kOpen, &arguments);
}

}  // namespace semihosting

inline void errorWrite(const char* data, size_t size) {
  static int file = 0;  // an open file's number is never 0
  if (file == 0) file = semihosting::openErrors();
  const struct {
    int file;
    const char* data;
    size_t size;
  } arguments = {file, data, size};
  semihosting::call(semihosting::kWrite, &arguments);
}

}  // namespace krait::hal
