// repr(exception): Name(argument, …).
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

// Classes of the program may have a __repr__.
void writeRepr(Sink& sink, Exception* exception) {
  if (exception == nullptr) return put(sink, KRAIT_TEXT("None"));
  const TypeInfo* type = static_cast<Object*>(exception)->type_info;
  if (auto repr = slotOf(type, &Slots::repr)) return repr(sink, objectValue(exception));
  writeExceptionRepr(sink, exception);
}

void writeExceptionRepr(Sink& sink, Exception* exception) {
  put(sink, static_cast<Object*>(exception)->type_info->name());
  put(sink, '(');
  switch (exception->payload_kind) {
    case Payload::kNone:
    case Payload::kSize:
      break;
    case Payload::kText:
    case Payload::kStr:
      // Quotes and escapes are those of the text as a Str.
      if (exception->payload_kind == Payload::kStr) {
        writeRepr(sink, reinterpret_cast<Str*>(exception->payload));
      } else {
        StrBuilder text;
        writeExceptionText(text, exception);
        writeRepr(sink, text.finish());
      }
      break;
    default:
      write_arguments(sink, exception, true);
  }
  put(sink, ')');
}

}  // namespace krait
