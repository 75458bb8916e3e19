// Text that stays in flash on AVR, where ordinary constants are copied to RAM at start.
#pragma once

#include "krait/numbers/sink.hpp"

#if defined(__AVR__)
#define KRAIT_NUMBERS_FLASH __attribute__((address_space(1)))
#else
#define KRAIT_NUMBERS_FLASH
#endif

namespace krait::numbers {

using FlashText = const KRAIT_NUMBERS_FLASH char*;

// The text number `index` of several, each ended by a zero byte.
inline FlashText textAt(FlashText texts, uint8_t index) {
  for (; index != 0; --index) {
    while (*texts++ != '\0') {
    }
  }
  return texts;
}

}  // namespace krait::numbers
