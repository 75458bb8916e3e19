// Between the files of this folder: what exists only in programs that handle exceptions, or that make certain
// ones.
//
// Reached through variables that its users set, not by name: a program without handlers links neither
// guard.cpp nor, for errors of the runtime itself, the heap.
#pragma once

#include "krait/errors/raise.hpp"

namespace krait {

struct ThrowHooks {
  void (*raise)(Exception* exception);
  void (*raise_text)(const TypeInfo* type, FlashText text);
};
// Set by the first handler.
extern const ThrowHooks* throw_hooks;

// The line that a `raise` of the program has left, for this exception only: the runtime's own errors leave none.
inline void takeLine(Exception* exception) {
  if (raise_line == 0) return;
  exception->line = raise_line;
  raise_line = 0;
}

// Set by what makes exceptions with arguments other than one text.
extern void (*write_arguments)(Sink& sink, Exception* exception, bool as_repr);
// Set by what makes notes.
extern void (*write_notes)(Sink& sink, Exception* exception);
void writeArgument(Sink& sink, Exception* exception, bool as_repr);

// The report of an error that never became an object.
[[noreturn]] void reportError(const TypeInfo* type, FlashText text);

// What the report of a MemoryError says behind its name. The program itself sees no text, as under CPython.
void writeMemoryFailure(Sink& sink, uword size);

// str(exception) and repr(exception) by the payload, whatever the slots say.
void writeExceptionText(Sink& sink, Exception* exception);
void writeExceptionRepr(Sink& sink, Exception* exception);

// How many items stand before the arguments in a payload of kind kNamed.
constexpr word kNamesBefore = 2;

// Ends the program if it is a SystemExit.
void exitBySystemExit(Exception* exception);

}  // namespace krait
