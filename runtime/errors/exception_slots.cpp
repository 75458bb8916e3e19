// What exceptions can do as a Value.
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {
namespace {

Exception* self(Value value) { return static_cast<Exception*>(value.object()); }

void str_(Sink& sink, Value value) { writeExceptionText(sink, self(value)); }
void repr_(Sink& sink, Value value) { writeExceptionRepr(sink, self(value)); }

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_;
  slots.str = str_;
  return slots;
}

KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace
}  // namespace krait

KRAIT_SLOTS_ENTRY(exception, krait::Kind::kException, krait::kSlots)
