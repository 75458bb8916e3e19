// What all Cortex-M chips share: interrupts, idling, reset, exit, and the report of a fault.
//
// The image holds only the interrupt vectors and handlers that its program uses. Handlers are inline
// functions named `krait_isr_systick` or `krait_irq_N`, which the vector table in startup_cortex_m.S refers
// to weakly; whoever needs one says so by KRAIT_HAL_KEEP, without which the linker drops all but the first four
// vectors.
#pragma once

#include "hal_types.hpp"

extern "C" {
[[noreturn]] void krait_exit(int status);
extern const uint32_t krait_vectors_system[];
}

namespace krait::hal {

// Makes the linker keep `symbol` wherever the code around this line is kept. Costs no instruction.
#define KRAIT_HAL_KEEP(symbol) asm volatile(".reloc ., R_ARM_NONE, %c0" : : "i"(&(symbol)))

// The vectors up to SysTick's, or up to the block of eight that interrupt `number` is in.
KRAIT_ALWAYS_INLINE void keepSystemVectors() { KRAIT_HAL_KEEP(krait_vectors_system); }

#define KRAIT_HAL_KEEP_VECTORS(block) asm volatile(".reloc ., R_ARM_NONE, krait_vectors_irq_" #block)

KRAIT_ALWAYS_INLINE auto irqSave() -> uint32_t {
  uint32_t state;
  asm volatile("mrs %0, primask\n\tcpsid i" : "=r"(state) : : "memory");
  return state;
}

KRAIT_ALWAYS_INLINE void irqRestore(uint32_t state) {
  asm volatile("msr primask, %0" : : "r"(state) : "memory");
}

KRAIT_ALWAYS_INLINE void waitForInterrupt() { asm volatile("wfi" : : : "memory"); }

KRAIT_ALWAYS_INLINE void enableIrq(uint8_t number) {
  reg32(0xE000E100 + number / 32 * 4) = 1u << number % 32;
}

[[noreturn]] inline void exit(int status) { krait_exit(status); }

[[noreturn]] inline void reset() {
  asm volatile("dsb" : : : "memory");
  reg32(0xE000ED0C) = 0x05FA0004;
  for (;;) {
  }
}

constexpr auto cpuFrequency() -> uint32_t { return KRAIT_CPU_HZ; }

}  // namespace krait::hal
