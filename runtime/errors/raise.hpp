// Raising, and the texts of the runtime's own errors. Nothing here returns.
//
// The helpers that take literal texts allocate only when a handler is linked: without one they report and
// stop. Calling an error is kept short, because it stands in every check: the helper knows type and text.
#pragma once

#include "krait/errors/exception.hpp"

namespace krait {

[[noreturn]] KRAIT_COLD void raise(Exception* exception);
[[noreturn]] KRAIT_COLD void raise(Exception* exception, Exception* cause);  // a null cause: from None
[[noreturn]] KRAIT_COLD void raise(
    Value exception);                    // TypeError unless it is an exception (or a class of them)
[[noreturn]] KRAIT_COLD void reraise();  // a bare raise

[[noreturn]] KRAIT_COLD void raiseError(const TypeInfo* type, FlashText text);
[[noreturn]] KRAIT_COLD void raiseError(const TypeInfo* type, Str* text);
[[noreturn]] KRAIT_COLD void raiseError(const TypeInfo* type);
[[noreturn]] inline void raiseError(const TypeInfo* type, const char* literal) {
  raiseError(type, FlashText::ofLiteral(literal));
}

[[noreturn]] KRAIT_COLD void raiseTypeError(FlashText text);
[[noreturn]] KRAIT_COLD void raiseValueError(FlashText text);
[[noreturn]] KRAIT_COLD void raiseIndexError(FlashText text);
[[noreturn]] KRAIT_COLD void raiseOverflowError(FlashText text);
[[noreturn]] KRAIT_COLD void raiseRuntimeError(FlashText text);
[[noreturn]] inline void raiseTypeError(const char* literal) {
  raiseTypeError(FlashText::ofLiteral(literal));
}
[[noreturn]] inline void raiseValueError(const char* literal) {
  raiseValueError(FlashText::ofLiteral(literal));
}
[[noreturn]] inline void raiseIndexError(const char* literal) {
  raiseIndexError(FlashText::ofLiteral(literal));
}
[[noreturn]] inline void raiseOverflowError(const char* literal) {
  raiseOverflowError(FlashText::ofLiteral(literal));
}
[[noreturn]] inline void raiseRuntimeError(const char* literal) {
  raiseRuntimeError(FlashText::ofLiteral(literal));
}
[[noreturn]] KRAIT_COLD void raiseKeyError(Value key);
[[noreturn]] KRAIT_COLD void raiseStopIteration();
[[noreturn]] KRAIT_COLD void raiseStopIteration(Value value);
[[noreturn]] KRAIT_COLD void raiseMemoryError(size_t size);
[[noreturn]] KRAIT_COLD void raiseRecursionError();
[[noreturn]] KRAIT_COLD void raiseAssertionError();
[[noreturn]] KRAIT_COLD void raiseZeroDivision();            // division by zero
[[noreturn]] KRAIT_COLD void raiseIntegerModuloZero();       // integer modulo by zero
[[noreturn]] KRAIT_COLD void raiseIntegerZeroDivision();     // integer division or modulo by zero
[[noreturn]] KRAIT_COLD void raiseFloatZeroDivision();       // float division by zero
[[noreturn]] KRAIT_COLD void raiseFloatFloorZeroDivision();  // float floor division by zero
[[noreturn]] KRAIT_COLD void raiseFloatModulo();             // float modulo

// Texts with a value, a type or a name in them, built on the heap. {} in `pattern` stands for the next part.
[[noreturn]] KRAIT_COLD void raiseFormatted(const TypeInfo* type, const char* pattern, FlashText first,
                                            FlashText second = {nullptr});
[[noreturn]] KRAIT_COLD void raiseFormatted(const TypeInfo* type, const char* pattern, word number);
[[noreturn]] KRAIT_COLD void raiseFormatted(const TypeInfo* type, const char* pattern, Str* text);
[[noreturn]] KRAIT_COLD void raiseUnsupported(BinaryOp op, Value a, Value b, bool in_place = false);
[[noreturn]] KRAIT_COLD void raiseUnsupportedOperands(Str* symbol, Value a, Value b);
[[noreturn]] KRAIT_COLD void raiseUnorderable(Str* symbol, Value a, Value b);
[[noreturn]] KRAIT_COLD void raiseUnsupported(Compare op, Value a, Value b);
[[noreturn]] KRAIT_COLD void raiseUnsupported(UnaryOp op, Value a);
// "'int' object is not iterable", "object of type 'int' has no len()" …: {} is the type's name.
[[noreturn]] KRAIT_COLD void raiseTypeError(const char* pattern, Value value);
[[noreturn]] KRAIT_COLD void raiseAttributeError(Value object, Str* name);
// UnboundLocalError, NameError
[[noreturn]] KRAIT_COLD void raiseUnboundLocal(Str* name);
[[noreturn]] KRAIT_COLD void raiseNameError(Str* name);
[[noreturn]] KRAIT_COLD void raiseUnboundFree(Str* name);

// The line of the `raise` that is about to happen, where emitted code records it (0: unknown): becomes part of the
// report.
extern uint16_t raise_line;
KRAIT_INLINE void location(uint16_t line) { raise_line = line; }

// RecursionError before the stack ends. Cheap: one comparison.
KRAIT_RAISES KRAIT_COLD void stackCheckFailed();
#if KRAIT_HOST || KRAIT_EMBEDDED
extern const char* stack_limit;
KRAIT_INLINE void checkStack() {
  if (KRAIT_UNLIKELY(static_cast<const char*>(__builtin_frame_address(0)) < stack_limit)) stackCheckFailed();
}
#elif defined(__AVR__)
extern "C" char __krait_stack_check[];
KRAIT_INLINE void checkStack() {
  if (KRAIT_UNLIKELY(*reinterpret_cast<volatile uint16_t*>(0x5D) <
                     reinterpret_cast<uintptr_t>(__krait_stack_check))) {
    stackCheckFailed();
  }
}
#else
extern "C" char __krait_stack_check[];
KRAIT_INLINE void checkStack() {
  // Not __builtin_frame_address, which would cost every such function a frame pointer.
  const char* stack;
#if defined(__arm__)
  asm("mov %0, sp" : "=r"(stack));
#else
  stack = static_cast<const char*>(__builtin_frame_address(0));
#endif
  if (KRAIT_UNLIKELY(stack < __krait_stack_check)) stackCheckFailed();
}
#endif

// The end of the program by an exception that nobody handles: CPython's report, status 1. SystemExit is
// silent, its code is the status.
[[noreturn]] void reportUncaught(Exception* exception);

// Where inference has proved that nobody comes. If somebody does, Krait is wrong: the host says so, then all trap.
#if KRAIT_HOST
[[noreturn]] KRAIT_COLD void unreachable();
#else
[[noreturn]] inline void unreachable() { __builtin_trap(); }
#endif

}  // namespace krait
