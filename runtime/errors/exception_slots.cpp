// What exceptions can do as a Value.
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

extern "C" KRAIT_FLASH_DATA const krait::Slots krait_exception_slots;

namespace krait {
namespace {

Exception* self(Value value) { return static_cast<Exception*>(value.object()); }

void str_(Sink& sink, Value value) { writeExceptionText(sink, self(value)); }
void repr_(Sink& sink, Value value) { writeRepr(sink, self(value)); }

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_;
  slots.str = str_;
  return slots;
}

}  // namespace
}  // namespace krait

extern "C" KRAIT_FLASH_DATA const krait::Slots krait_exception_slots = krait::makeSlots();
