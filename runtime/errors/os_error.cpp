// OSError(errno, strerror[, filename]).
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

KRAIT_FLASH_DATA const TypeInfo OSError_type = exceptionType("OSError", &Exception_type);

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

// [Errno 2] No such file or directory: 'name'
bool writeOsErrorText(Sink& sink, Exception* exception) {
  if (!isInstance(exception, &OSError_type)) return false;
  const word count = argumentCount(exception);
  if (count < 2 || count > 5) return false;
  put(sink, KRAIT_TEXT("[Errno "));
  writeStr(sink, osError_errno(exception));
  put(sink, KRAIT_TEXT("] "));
  writeStr(sink, osError_strerror(exception));
  const Value filename = osError_filename(exception);
  if (!filename.isNone()) {
    put(sink, ": ", 2);
    writeRepr(sink, filename);
  }
  return true;
}

}  // namespace krait
