// The hardware as a Krait program sees it: one interface, one implementation a chip, no cost for what is not
// called.
//
// Emitted programs include this file only. `chip_hal.hpp` comes from the chip's own folder, which stands
// first on the include path, and defines every function named below in `krait::hal`. All of them are inline:
// a call with a constant pin folds to one or two stores, and what nobody calls (the UART, the clock and its
// interrupt) is not in the image.
//
//   void     pinMode(uint16_t pin, PinMode mode, Pull pull);
//   void     pinWrite(uint16_t pin, bool level);           may come before pinMode, which keeps the level
//   void     pinWriteOpenDrain(uint16_t pin, bool level);   for a pin in that mode, where not all chips have
//   it bool     pinRead(uint16_t pin); void     pinToggle(uint16_t pin); uint16_t adcRead(uint8_t channel);
//   0..65535 whatever the converter's width uint32_t ticksMs();                             since the clock
//   was first used; 32 bits, wraps uint32_t ticksUs(); void     sleepMs(uint32_t milliseconds);        at
//   least so long void     sleepUs(uint32_t microseconds); void     consoleWriteByte(uint8_t byte); the
//   board's default UART, started by its first use void     consoleWrite(const char* data, size_t size); int
//   consoleReadByte();                     -1 when nothing has arrived uint32_t irqSave(); interrupts off;
//   returns what irqRestore wants back void     irqRestore(uint32_t state); void     waitForInterrupt(); idle
//   until something happens uint32_t cpuFrequency();                        in Hz size_t   uniqueId(uint8_t*
//   buffer);             at most 16 bytes; how many this chip has void     reset(); does not return void
//   exit(int status);                      does not return
#pragma once

#include "chip_hal.hpp"
