// OSError(errno, strerror[, filename]).
#include "krait/errors/exception_attributes.hpp"
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

// Two arguments are a number and its text, and so are the first of three to five, whose third is None where it is still
// among them (setThreeToFiveArguments).
bool hasNumber(Exception* exception) {
  const word count = argumentCount(exception);
  return count >= 2 && count <= 5;
}

Value part(Exception* exception, word index) {
  return hasNumber(exception) ? exceptionArgument(exception, index) : kNoneValue;
}

Value filename(Exception* exception, word index) {
  if (exception->payload_kind != Payload::kNamed) return kNoneValue;
  return tupleItem(Value{exception->payload}, index);
}

}  // namespace

Value osError_errno(Exception* exception) { return part(exception, 0); }
Value osError_strerror(Exception* exception) { return part(exception, 1); }
Value osError_filename(Exception* exception) { return filename(exception, 0); }
Value osError_filename2(Exception* exception) { return filename(exception, 1); }

void setThreeToFiveArguments(Exception* exception, const Value* arguments, word count) {
  if (!matches(exception, &OSError_type) || arguments[2].isNone())
    return setArguments(exception, arguments, count);
  setArguments(exception, arguments, 2);
  setExceptionNames(exception, arguments[2], count == 5 ? arguments[4] : kNoneValue);
}

namespace {

// [Errno 2] No such file or directory: 'name'
void str_(Sink& sink, Value self) {
  Exception* exception = static_cast<Exception*>(self.object());
  if (!hasNumber(exception)) return writeExceptionText(sink, exception);
  put(sink, KRAIT_TEXT("[Errno "));
  writeStr(sink, osError_errno(exception));
  put(sink, KRAIT_TEXT("] "));
  writeStr(sink, osError_strerror(exception));
  const Value first = osError_filename(exception), second = osError_filename2(exception);
  if (first.isNone()) return;
  put(sink, ": ", 2);
  writeRepr(sink, first);
  if (second.isNone()) return;
  put(sink, " -> ", 4);
  writeRepr(sink, second);
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
