// ATmega328P at 16 MHz: GPIO, USART0, the 10-bit ADC, and time from Timer0.
//
// Pins are numbered as on the Arduino Uno: 0 to 7 are PD0 to PD7, 8 to 13 PB0 to PB5, 14 to 19 (A0 to A5) PC0
// to PC5.
//
// Timer0 counts 250 steps of 4 us to a millisecond. Sleeping polls its second compare flag and needs no
// interrupt; only ticksMs and ticksUs link the interrupt (and the counter in RAM) on its first.
#pragma once

#include <avr/interrupt.h>
#include <avr/io.h>

#include "console.hpp"

extern "C" {
[[noreturn]] void krait_exit(int status);
void krait_watchdog_off();
}

#ifndef KRAIT_CONSOLE_BAUD
#define KRAIT_CONSOLE_BAUD 115200
#endif

namespace krait::hal {

// --- interrupts and power ---

KRAIT_ALWAYS_INLINE auto irqSave() -> uint32_t {
  uint8_t state = SREG;
  asm volatile("cli" : : : "memory");
  return state;
}

KRAIT_ALWAYS_INLINE void irqRestore(uint32_t state) {
  asm volatile("out %0, %1" : : "I"(_SFR_IO_ADDR(SREG)), "r"(static_cast<uint8_t>(state)) : "memory");
}

KRAIT_ALWAYS_INLINE void waitForInterrupt() {
  SMCR = 1;
  asm volatile("sleep" : : : "memory");
}

// Makes the linker keep `symbol` wherever the code around this line is kept. Costs no instruction.
#define KRAIT_HAL_KEEP(symbol) asm volatile(".reloc ., R_AVR_NONE, %0" : : "i"(&(symbol)))
#define KRAIT_HAL_KEEP_VECTORS(block) asm volatile(".reloc ., R_AVR_NONE, krait_vectors_irq_" #block)

// The status goes to GPIOR0, then the chip sleeps with interrupts off: what the emulator takes for the end.
[[noreturn]] inline void exit(int status) { krait_exit(status); }

// By way of the watchdog, at its shortest (16 ms).
[[noreturn]] inline void reset() {
  KRAIT_HAL_KEEP(krait_watchdog_off);
  asm volatile("cli" : : : "memory");
  WDTCSR = 1 << WDCE | 1 << WDE;
  WDTCSR = 1 << WDE;
  for (;;) {
  }
}

constexpr auto cpuFrequency() -> uint32_t { return KRAIT_CPU_HZ; }

inline auto uniqueId(uint8_t*) -> size_t { return 0; }

// --- pins ---

namespace gpio {
// The port's PIN register; DDR and PORT follow it.
constexpr auto base(uint16_t pin) -> uint8_t { return pin < 8 ? 0x29 : pin < 14 ? 0x23 : 0x26; }
constexpr auto mask(uint16_t pin) -> uint8_t {
  return static_cast<uint8_t>(1u << (pin < 8 ? pin : pin < 14 ? pin - 8 : pin - 14));
}

// A constant pin makes this one sbi or cbi; else an interrupt must not come between reading and writing.
KRAIT_ALWAYS_INLINE void change(uint8_t address, uint8_t mask, bool level) {
  if (__builtin_constant_p(address) && __builtin_constant_p(mask)) {
    if (level)
      reg8(address) |= mask;
    else
      reg8(address) &= static_cast<uint8_t>(~mask);
    return;
  }
  uint32_t state = irqSave();
  uint8_t old = reg8(address);
  reg8(address) = level ? old | mask : old & ~mask;
  irqRestore(state);
}
}  // namespace gpio

KRAIT_ALWAYS_INLINE void pinWrite(uint16_t pin, bool level) {
  gpio::change(gpio::base(pin) + 2, gpio::mask(pin), level);
}

// The ports have no open drain: such a pin has its output at low and is either driven or not: its direction
// is its level.
KRAIT_ALWAYS_INLINE void pinWriteOpenDrain(uint16_t pin, bool level) {
  gpio::change(gpio::base(pin) + 1, gpio::mask(pin), !level);
}

KRAIT_ALWAYS_INLINE auto pinRead(uint16_t pin) -> bool {
  return (reg8(gpio::base(pin)) & gpio::mask(pin)) != 0;
}

KRAIT_ALWAYS_INLINE void pinToggle(uint16_t pin) { reg8(gpio::base(pin)) = gpio::mask(pin); }

// There is no pull-down: the pin floats then.
KRAIT_ALWAYS_INLINE void pinMode(uint16_t pin, PinMode mode, Pull pull) {
  if (mode != PinMode::kOutput) pinWrite(pin, mode == PinMode::kInput && pull == Pull::kUp);
  if (mode != PinMode::kOpenDrain)
    gpio::change(gpio::base(pin) + 1, gpio::mask(pin), mode == PinMode::kOutput);
}

// --- console ---

namespace uart {
KRAIT_ALWAYS_INLINE void keepWithConsole() {}
constexpr uint8_t kDivider = (KRAIT_CPU_HZ / 4 / KRAIT_CONSOLE_BAUD - 1) / 2;

// Asks for the divider: a boot loader may have left the UART on at another speed.
KRAIT_ALWAYS_INLINE auto isOn() -> bool { return UBRR0L == kDivider; }

inline void start() {
  UBRR0 = kDivider;
  UCSR0A = 1 << U2X0;
  UCSR0B = 1 << RXEN0 | 1 << TXEN0;
}

KRAIT_ALWAYS_INLINE void put(uint8_t byte) {
  while ((UCSR0A & 1 << UDRE0) == 0) {
  }
  UDR0 = byte;
}

KRAIT_ALWAYS_INLINE auto get() -> int {
  if ((UCSR0A & 1 << RXC0) == 0) return -1;
  return UDR0;
}
}  // namespace uart

// Text that stays in flash.
inline void consoleWrite(const KRAIT_FLASH char* data, size_t size) {
  for (const KRAIT_FLASH char* end = data + size; data != end; ++data)
    consoleWriteByte(static_cast<uint8_t>(*data));
}

// --- analog input: channels 0 to 5 are A0 to A5, 8 the temperature ---

#ifndef KRAIT_ADC_TRACE
inline auto adcRead(uint8_t channel) -> uint16_t {
  // The supply is the reference (the internal 1.1 V for the temperature); the clock is 16 MHz / 128.
  ADMUX = channel == 8 ? 0xC8 : 0x40 | channel;
  ADCSRA = 1 << ADEN | 1 << ADSC | 7;
  waitBounded([] { return (ADCSRA & 1 << ADSC) == 0; });
  return scaleTo16<10>(ADC);
}
#endif

// --- time ---

inline volatile uint32_t tick_count = 0;

}  // namespace krait::hal

extern "C" __attribute__((signal)) inline void __vector_14() {
  krait::hal::tick_count = krait::hal::tick_count + 1;
}

namespace krait::hal {

namespace timer {

KRAIT_ALWAYS_INLINE void run() {
  OCR0A = 249;
  TCCR0A = 1 << WGM01;
  TCCR0B = 3;  // 16 MHz / 64
}

inline void ensureTicking() {
  KRAIT_HAL_KEEP_VECTORS(1);
  KRAIT_HAL_KEEP(__vector_14);
  if (TIMSK0 != 0) return;
  run();
  TIMSK0 = 1 << OCIE0A;
  asm volatile("sei" : : : "memory");
}

}  // namespace timer

inline auto ticksMs() -> uint32_t {
  timer::ensureTicking();
  uint32_t state = irqSave();
  uint32_t count = tick_count;
  irqRestore(state);
  return count;
}

inline auto ticksUs() -> uint32_t {
  timer::ensureTicking();
  uint32_t state = irqSave();
  uint8_t steps = TCNT0;
  uint32_t count = tick_count;
  // The counter may have begun anew since interrupts went off: then the new value counts, and one millisecond
  // more.
  if ((TIFR0 & 1 << OCF0A) != 0) {
    steps = TCNT0;
    ++count;
  }
  irqRestore(state);
  return count * 1000 + steps * 4u;
}

// Counts passages of the timer at the phase it has now: exactly so many milliseconds, whatever interrupts do
// meanwhile.
inline void sleepMs(uint32_t milliseconds) {
  timer::run();
  uint8_t phase = TCNT0;
  OCR0B = phase;
  while (TCNT0 == phase) {
  }
  TIFR0 = 1 << OCF0B;
  for (; milliseconds != 0; --milliseconds) {
    while ((TIFR0 & 1 << OCF0B) == 0) {
    }
    TIFR0 = 1 << OCF0B;
  }
}

// A counted loop of 16 cycles a round.
inline void sleepUs(uint32_t microseconds) {
  while (microseconds != 0) {
    uint16_t rounds = microseconds > 0xffff ? 0xffff : static_cast<uint16_t>(microseconds);
    microseconds -= rounds;
    asm volatile(
        "1: rjmp .+0\n\t"
        "rjmp .+0\n\t"
        "rjmp .+0\n\t"
        "rjmp .+0\n\t"
        "rjmp .+0\n\t"
        "rjmp .+0\n\t"
        "sbiw %0, 1\n\t"
        "brne 1b"
        : "+w"(rounds));
  }
}

}  // namespace krait::hal
