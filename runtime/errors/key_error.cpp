// KeyError shows the repr of its key.
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

KRAIT_FLASH_DATA const TypeInfo KeyError_type = exceptionType("KeyError", &LookupError_type);

bool writeKeyErrorText(Sink& sink, Exception* exception) {
  if (!isInstance(exception, &KeyError_type)) return false;
  if (exception->payload_kind == Payload::kStr) {
    writeRepr(sink, reinterpret_cast<Str*>(exception->payload));
    return true;
  }
  if (exception->payload_kind != Payload::kValue) return false;
  writeRepr(sink, Value{exception->payload});
  return true;
}

}  // namespace krait
