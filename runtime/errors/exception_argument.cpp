// Exceptions with one argument that is not a text: nothing of tuples.
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

Exception* makeException(const TypeInfo* type, Value argument) {
  Exception* exception = newException(type);
  setArguments(exception, argument);
  return exception;
}

void setArguments(Exception* exception, Value argument) {
  // What writes several arguments writes one, too.
  if (write_arguments == nullptr) write_arguments = &writeArgument;
  heap::changes(exception);
  exception->payload = argument.bits;
  exception->payload_kind = isKind(argument, Kind::kStr) ? Payload::kStr : Payload::kValue;
}

void writeArgument(Sink& sink, Exception* exception, bool as_repr) {
  const Value argument{exception->payload};
  if (as_repr) {
    writeRepr(sink, argument);
  } else {
    writeStr(sink, argument);
  }
}

}  // namespace krait
