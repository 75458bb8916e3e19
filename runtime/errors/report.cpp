// What the user sees of an exception that nobody handles: CPython's traceback as far as it is known here.
#include "krait/base/console.hpp"
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

void writeHeading(Sink& sink, uint16_t line) {
  put(sink, KRAIT_TEXT("Traceback (most recent call last):\n"));
  if (line == 0) return;
  put(sink, KRAIT_TEXT("  line "));
  writeInt32(sink, line);
  put(sink, '\n');
}

void writeOne(Sink& sink, Exception* exception) {
  writeHeading(sink, exception->line);
  put(sink, static_cast<Object*>(exception)->type_info->name());
  // An empty text leaves the colon away; a counting pass tells whether it is empty.
  numbers::CountingSink counter;
  writeStr(counter.sink, exception);
  if (counter.size != 0) {
    put(sink, ": ", 2);
    writeStr(sink, exception);
  }
  put(sink, '\n');
}

// Causes and contexts first, the exception itself last.
void writeChain(Sink& sink, Exception* exception, uint8_t depth) {
  if (depth < 8) {
    if (exception->cause != nullptr) {
      writeChain(sink, exception->cause, depth + 1);
      put(sink, KRAIT_TEXT("\nThe above exception was the direct cause of the following exception:\n\n"));
    } else if (exception->context != nullptr && !exception->suppress_context) {
      writeChain(sink, exception->context, depth + 1);
      put(sink, KRAIT_TEXT("\nDuring handling of the above exception, another exception occurred:\n\n"));
    }
  }
  writeOne(sink, exception);
}

}  // namespace

[[noreturn]] void reportUncaught(Exception* exception) {
  exitBySystemExit(exception);
  writeChain(error_console, exception, 0);
  exitProgram(1);
}

}  // namespace krait
