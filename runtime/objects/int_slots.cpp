// What a big integer can do as a Value, beyond the arithmetic that value_binary.cpp does itself.
#include "krait/objects/int.hpp"

namespace krait {
namespace {

void repr_(Sink& sink, Value value) { writeStr(sink, Int{value.bits}); }
Hash hash_(Value value) { return hash(Int{value.bits}); }

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_;
  slots.hash = hash_;
  return slots;
}

}  // namespace
}  // namespace krait

extern "C" KRAIT_FLASH_DATA const krait::Slots krait_int_slots = krait::makeSlots();
