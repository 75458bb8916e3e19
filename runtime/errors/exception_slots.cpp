// What exceptions can do as a Value.
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {
namespace {

Exception* self(Value value) { return static_cast<Exception*>(value.object()); }

void str_(Sink& sink, Value value) { writeExceptionText(sink, self(value)); }
void repr_(Sink& sink, Value value) { writeRepr(sink, self(value)); }

}  // namespace
}  // namespace krait

extern "C" {
extern const krait::Slots krait_exception_slots;
KRAIT_FLASH_DATA const krait::Slots krait_exception_slots = [] {
  krait::Slots slots{};
  slots.repr = krait::repr_;
  slots.str = krait::str_;
  return slots;
}();
}
