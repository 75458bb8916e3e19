// Between raise.cpp and guard.cpp: what exists only in programs that handle exceptions. Weak, so that a
// program without handlers links neither guard.cpp nor, for errors of the runtime itself, the heap.
#pragma once

#include "krait/errors/raise.hpp"

namespace krait {

[[noreturn]] KRAIT_WEAK void throwToHandler(Exception* exception);
[[noreturn]] KRAIT_WEAK void throwTextToHandler(const TypeInfo* type, FlashText text);

// The report of an error that never became an object.
[[noreturn]] void reportError(const TypeInfo* type, FlashText text);

// str(exception) by its payload, whatever the slots say.
void writeExceptionText(Sink& sink, Exception* exception);

// Linked with what makes such payloads: exception_arguments.cpp, key_error.cpp, os_error.cpp.
KRAIT_WEAK void writeArguments(Sink& sink, Exception* exception, bool as_repr);
KRAIT_WEAK bool writeKeyErrorText(Sink& sink, Exception* exception);
KRAIT_WEAK bool writeOsErrorText(Sink& sink, Exception* exception);

}  // namespace krait
