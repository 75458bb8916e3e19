// What the user sees of an exception, as CPython writes it.
#pragma once

#include "krait/errors/exception.hpp"

namespace krait {

// "ValueError: no number" and the notes.
void writeException(Sink& sink, Exception* exception);
// With the traceback before it.
void writeTracebackAndException(Sink& sink, Exception* exception);
// Causes and contexts first, the exception itself last.
void writeExceptionChain(Sink& sink, Exception* last);

}  // namespace krait
