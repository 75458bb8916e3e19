// What every chip's HAL starts from: the types of the interface, raw registers, scaling, and recorded sensor
// input.
#pragma once

#include <stddef.h>
#include <stdint.h>

#define KRAIT_ALWAYS_INLINE [[gnu::always_inline]] inline

// Constants that stay in flash. Only AVR needs to be told; there, reading goes through address space 1.
#ifndef KRAIT_FLASH
#ifdef __AVR__
#define KRAIT_FLASH __attribute__((address_space(1)))
#else
#define KRAIT_FLASH
#endif
#endif

#ifdef KRAIT_ADC_TRACE
#include "adc_trace.hpp"
#endif

namespace krait::hal {

enum class PinMode : uint8_t { kInput, kOutput, kOpenDrain };
enum class Pull : uint8_t { kNone, kUp, kDown };

KRAIT_ALWAYS_INLINE auto reg8(uintptr_t address) -> volatile uint8_t& {
  return *reinterpret_cast<volatile uint8_t*>(address);
}
KRAIT_ALWAYS_INLINE auto reg16(uintptr_t address) -> volatile uint16_t& {
  return *reinterpret_cast<volatile uint16_t*>(address);
}
KRAIT_ALWAYS_INLINE auto reg32(uintptr_t address) -> volatile uint32_t& {
  return *reinterpret_cast<volatile uint32_t*>(address);
}

// An address that the compiler cannot see through. Registers beside each other are then reached by offsets
// from one base; on the small Arm cores folded addresses would cost a literal of four bytes each. On the
// larger ones the compiler does better alone.
KRAIT_ALWAYS_INLINE auto anchor(uintptr_t address) -> uintptr_t {
#if __ARM_ARCH_ISA_THUMB == 1
  asm("" : "+r"(address));
#endif
  return address;
}

// Widens a reading of `bits` bits to 16 by repeating its upper bits below: full scale stays full scale.
template <int bits>
constexpr auto scaleTo16(uint32_t reading) -> uint16_t {
  static_assert(bits >= 8 && bits <= 16);
  return static_cast<uint16_t>(reading << (16 - bits) | reading >> (2 * bits - 16));
}

// Waits for a flag, but not for ever: an emulator that lacks the peripheral must not hang the program.
template <typename Condition>
KRAIT_ALWAYS_INLINE void waitBounded(Condition ready) {
  for (uint16_t patience = 20000; patience != 0 && !ready(); --patience) {
  }
}

#ifdef KRAIT_ADC_TRACE
inline uint32_t adc_trace_position = 0;

// Replays the recorded samples one after the other, whatever the channel, and begins again at their end.
inline auto adcRead(uint8_t) -> uint16_t {
  if (adc_trace_position >= krait_adc_trace_length) adc_trace_position = 0;
  return krait_adc_trace[adc_trace_position++];
}
#endif

}  // namespace krait::hal
