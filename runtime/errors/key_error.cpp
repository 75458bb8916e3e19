// KeyError shows the repr of its key.
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

void str_(Sink& sink, Value self) {
  Exception* exception = static_cast<Exception*>(self.object());
  if (exception->payload_kind == Payload::kStr)
    return writeRepr(sink, reinterpret_cast<Str*>(exception->payload));
  if (exception->payload_kind == Payload::kValue) return writeRepr(sink, Value{exception->payload});
  writeExceptionText(sink, exception);
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

KRAIT_FLASH_DATA const TypeInfo KeyError_type = exceptionType("KeyError", &LookupError_type, &kSlots);

}  // namespace krait
