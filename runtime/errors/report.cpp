// What the user sees of an exception that nobody handles: CPython's traceback as far as it is known here.
#include "krait/base/console.hpp"
#include "krait/errors/report.hpp"
#include "krait/errors/throw.hpp"
#include "krait/errors/traceback.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

void (*write_notes)(Sink& sink, Exception* exception) = nullptr;

// memory_error.cpp's takes its place in programs that have a heap.
KRAIT_WEAK void writeMemoryFailure(Sink&, uword) {}

void writeException(Sink& sink, Exception* exception) {
  put(sink, static_cast<Object*>(exception)->type_info->name());
  if (exception->payload_kind == Payload::kSize) writeMemoryFailure(sink, exception->payload);
  // An empty text leaves the colon away; a counting pass tells whether it is empty.
  numbers::CountingSink counter;
  writeStr(counter.sink, exception);
  if (counter.size != 0) {
    put(sink, ": ", 2);
    writeStr(sink, exception);
  }
  put(sink, '\n');
  if (exception->extras != nullptr && write_notes != nullptr) write_notes(sink, exception);
}

void writeTracebackAndException(Sink& sink, Exception* exception) {
  writeTraceback(sink, exception);
  writeException(sink, exception);
}

namespace {

// What is reported before the exception: its cause or its context.
Exception* earlierThan(const Exception* exception) {
  if (exception->cause != nullptr) return exception->cause;
  return exception->suppress_context ? nullptr : exception->context;
}

// `steps` links down the chain.
Exception* earlierBy(Exception* exception, uint16_t steps) {
  for (; steps != 0; --steps) exception = earlierThan(exception);
  return exception;
}

// A chain may end in a circle: the links until something comes again.
uint16_t chainLength(Exception* last) {
  uint16_t length = 0;
  for (Exception* link = earlierThan(last); link != nullptr && length != UINT16_MAX; link = earlierThan(link)) {
    for (uint16_t i = 0; i <= length; ++i) {
      if (earlierBy(last, i) == link) return length;
    }
    ++length;
  }
  return length;
}

}  // namespace

// Without recursion: the stack may be short.
void writeExceptionChain(Sink& sink, Exception* last) {
  for (uint16_t steps = chainLength(last);; --steps) {
    Exception* exception = earlierBy(last, steps);
    writeTracebackAndException(sink, exception);
    if (steps == 0) return;
    put(sink, earlierBy(last, steps - 1)->cause != nullptr
                  ? KRAIT_TEXT("\nThe above exception was the direct cause of the following exception:\n\n")
                  : KRAIT_TEXT("\nDuring handling of the above exception, another exception occurred:\n\n"));
  }
}

// While it stands in the sink, the report has begun: a note that takes no RAM.
static void toErrorConsoleOfReport(Sink*, const char* text, size_t size) { errorWrite(text, size); }

// Never inlined: `krait stack` knows it by its name.
[[noreturn]] KRAIT_OUTLINE void reportUncaught(Exception* exception) {
  // A text that cannot be made (a __str__ that raises) ends the report: it must not report itself for ever.
  if (error_console.write == &toErrorConsoleOfReport) {
    put(error_console, KRAIT_TEXT(": <exception str() failed>\n"));
    exitProgram(1);
  }
  exitBySystemExit(exception);
  error_console.write = &toErrorConsoleOfReport;
  writeExceptionChain(error_console, exception);
  exitProgram(1);
}

}  // namespace krait
