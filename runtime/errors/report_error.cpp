// The report of the runtime's own errors in programs without handlers: no object is made for it.
#include "krait/base/console.hpp"
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

[[noreturn]] void reportError(const TypeInfo* type, FlashText text) {
  Sink& sink = error_console;
  put(sink, KRAIT_TEXT("Traceback (most recent call last):\n"));
  if (raise_line != 0) {
    put(sink, KRAIT_TEXT("  line "));
    writeInt32(sink, raise_line);
    put(sink, '\n');
  }
  put(sink, type->name());
  if (text.data != nullptr) {
    put(sink, ": ", 2);
    put(sink, text);
  }
  put(sink, '\n');
  exitProgram(1);
}

}  // namespace krait
