// OSError(errno, strerror[, filename]).
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

// The parts exist only where there are two to five arguments.
Value part(Exception* exception, word index) {
  const word count = argumentCount(exception);
  return count >= 2 && count <= 5 ? exceptionArgument(exception, index) : kNoneValue;
}

}  // namespace

Value osError_errno(Exception* exception) { return part(exception, 0); }
Value osError_strerror(Exception* exception) { return part(exception, 1); }
Value osError_filename(Exception* exception) { return part(exception, 2); }

namespace {

// [Errno 2] No such file or directory: 'name'
void str_(Sink& sink, Value self) {
  Exception* exception = static_cast<Exception*>(self.object());
  const word count = argumentCount(exception);
  if (count < 2 || count > 5) return writeExceptionText(sink, exception);
  put(sink, KRAIT_TEXT("[Errno "));
  writeStr(sink, osError_errno(exception));
  put(sink, KRAIT_TEXT("] "));
  writeStr(sink, osError_strerror(exception));
  const Value filename = osError_filename(exception);
  if (!filename.isNone()) {
    put(sink, ": ", 2);
    writeRepr(sink, filename);
  }
}
void repr_(Sink& sink, Value self) { writeExceptionRepr(sink, static_cast<Exception*>(self.object())); }

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_;
  slots.str = str_;
  return slots;
}
KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace

KRAIT_FLASH_DATA const TypeInfo OSError_type = exceptionType("OSError", &Exception_type, &kSlots);

}  // namespace krait
