// The way out: text to the console, and the end of the program. On top of the target's HAL; a hosted build
// without one (the unit tests) uses the C library.
#pragma once

#include "krait/base/word.hpp"

namespace krait {

void consoleWrite(const char* text, size_t size);
void errorWrite(const char* text, size_t size);  // stderr on the host and in emulators that have one, else the console
[[noreturn]] void exitProgram(int status);

}  // namespace krait
