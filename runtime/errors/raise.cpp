// Raising: to the innermost handler if the program has handlers at all, else straight to the report.
#include "krait/errors/raise.hpp"

#include "krait/errors/frame.hpp"
#include "krait/errors/throw.hpp"

namespace krait {

uint16_t raise_line = 0;
const ThrowHooks* throw_hooks = nullptr;

[[noreturn]] void raise(Exception* exception) {
  if (throw_hooks != nullptr) throw_hooks->raise(exception);
  takeLine(exception);
  exception->raised = true;
#if KRAIT_FRAMES
  leaveWordCopies(nullptr);
  recordFrames(exception, nullptr, false);
#endif
  reportUncaught(exception);
}

[[noreturn]] void raise(Exception* exception, Exception* cause) {
  setCause(exception, cause);
  raise(exception);
}

[[noreturn]] void raiseError(const TypeInfo* type, FlashText text) {
#if KRAIT_FRAMES
  raise(makeException(type, text));
#else
  if (throw_hooks != nullptr) throw_hooks->raise_text(type, text);
  reportError(type, text);
#endif
}

[[noreturn]] void raiseError(const TypeInfo* type) { raiseError(type, FlashText{nullptr}); }

[[noreturn]] void raiseTypeError(FlashText text) { raiseError(&TypeError_type, text); }
[[noreturn]] void raiseValueError(FlashText text) { raiseError(&ValueError_type, text); }
[[noreturn]] void raiseIndexError(FlashText text) { raiseError(&IndexError_type, text); }
[[noreturn]] void raiseOverflowError(FlashText text) { raiseError(&OverflowError_type, text); }
[[noreturn]] void raiseRuntimeError(FlashText text) { raiseError(&RuntimeError_type, text); }
[[noreturn]] void raiseStopIteration() { raiseError(&StopIteration_type); }
[[noreturn]] void raiseAssertionError() { raiseError(&AssertionError_type); }

[[noreturn]] void raiseZeroDivision() { raiseError(&ZeroDivisionError_type, KRAIT_TEXT("division by zero")); }
[[noreturn]] void raiseIntegerZeroDivision() {
  raiseError(&ZeroDivisionError_type, KRAIT_TEXT("integer division or modulo by zero"));
}
[[noreturn]] void raiseIntegerModuloZero() {
  raiseError(&ZeroDivisionError_type, KRAIT_TEXT("integer modulo by zero"));
}
[[noreturn]] void raiseFloatZeroDivision() {
  raiseError(&ZeroDivisionError_type, KRAIT_TEXT("float division by zero"));
}
[[noreturn]] void raiseFloatFloorZeroDivision() {
  raiseError(&ZeroDivisionError_type, KRAIT_TEXT("float floor division by zero"));
}
[[noreturn]] void raiseFloatModulo() { raiseError(&ZeroDivisionError_type, KRAIT_TEXT("float modulo")); }

}  // namespace krait
