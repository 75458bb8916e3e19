// Making exceptions, and their text.
#include "krait/errors/exception.hpp"

#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

Exception* makeException(const TypeInfo* type) { return newException(type); }

Exception* makeException(const TypeInfo* type, FlashText text) {
  Exception* exception = newException(type);
  if (text.data != nullptr) {
    heap::changes(exception);
    exception->payload = reinterpret_cast<uword>(text.data);
    exception->payload_kind = Payload::kText;
  }
  return exception;
}

Exception* makeException(const TypeInfo* type, Str* text) {
  Exception* exception = newException(type);
  setArguments(exception, text);
  return exception;
}

void setArguments(Exception* exception, Str* text) {
  heap::changes(exception);
  exception->payload = reinterpret_cast<uword>(text);
  exception->payload_kind = Payload::kStr;
}

void (*write_arguments)(Sink& sink, Exception* exception, bool as_repr) = nullptr;

void writeExceptionText(Sink& sink, Exception* exception) {
  switch (exception->payload_kind) {
    case Payload::kNone:
    case Payload::kSize:
      break;
    case Payload::kText:
      put(sink, FlashText{reinterpret_cast<const char*>(exception->payload)});
      break;
    case Payload::kStr:
      writeStr(sink, reinterpret_cast<Str*>(exception->payload));
      break;
    default:
      write_arguments(sink, exception, false);
  }
}

// Classes of the program may have a __str__.
void writeStr(Sink& sink, Exception* exception) {
  if (exception == nullptr) return put(sink, KRAIT_TEXT("None"));
  if (auto str = slotOf(static_cast<Object*>(exception)->type_info, &Slots::str))
    return str(sink, objectValue(exception));
  writeExceptionText(sink, exception);
}

}  // namespace krait
