// "HardFault at 0x........", then exit status 134 (as a host process killed by abort).
//
// Linked together with the console: a program that cannot print gets the bare halt of startup_cortex_m.S
// instead. KRAIT_FAULT_REPORT=0 leaves it out.
#pragma once

#include "console.hpp"
#include "cortex_m.hpp"

#ifndef KRAIT_FAULT_REPORT
#define KRAIT_FAULT_REPORT 1
#endif

#if KRAIT_FAULT_REPORT
extern "C" {

[[noreturn]] inline void krait_report_fault(uint32_t address) {
  for (const char* text = "HardFault at 0x"; *text != 0; ++text) krait::hal::consoleWriteByte(*text);
  for (int digit = 0; digit < 8; ++digit, address <<= 4) {
    krait::hal::consoleWriteByte("0123456789abcdef"[address >> 28]);
  }
  krait::hal::consoleWriteByte('\n');
  krait_exit(134);
}

// The stacked frame of the fault holds the program counter at +24. A stack that ran out of RAM faults again
// while stacking, which is a lock-up: nothing can be reported then.
[[gnu::naked]] inline void krait_hard_fault() {
  asm volatile(
      "mrs r0, msp\n\t"
      "ldr r0, [r0, #24]\n\t"
      "bl %c0"
      :
      : "i"(&krait_report_fault));
}

}  // extern "C"
#endif

namespace krait::hal::uart {

KRAIT_ALWAYS_INLINE void keepWithConsole() {
#if KRAIT_FAULT_REPORT
  KRAIT_HAL_KEEP(krait_hard_fault);
#endif
}

}  // namespace krait::hal::uart
