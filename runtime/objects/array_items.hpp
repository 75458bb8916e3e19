// Single elements as C types in memory, by type code: what arrays of Values and memory views have in common.
#pragma once

#include "krait/objects/value.hpp"

namespace krait {

// Bytes of an element; 0 for a code that is none. In the native format of `struct` and memoryview: 'c' and '?' as well.
uint8_t itemSizeOf(char code);
// Whether an integer code has a sign; of 'f', 'd', 'c' and '?' it means nothing.
bool isSignedCode(char code);
bool isFloatCode(char code);

KRAIT_ALLOCATES Value loadItem(const uint8_t* place, char code);
// The item has the code's type and fits.
void storeItem(uint8_t* place, char code, Value item);

// Whether an integer is in the range of an integer code.
bool fitsCode(Int number, char code);

}  // namespace krait
