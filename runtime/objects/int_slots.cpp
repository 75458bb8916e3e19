// What a big integer can do as a Value, beyond the arithmetic that value_binary.cpp does itself.
#include "krait/objects/convert.hpp"

namespace krait {
namespace {

void repr_(Sink& sink, Value value) { writeStr(sink, unbox<Int>(value)); }
Hash hash_(Value value) { return hash(unbox<Int>(value)); }

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_;
  slots.hash = hash_;
  return slots;
}

KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace
}  // namespace krait

KRAIT_SLOTS_ENTRY(int, krait::Kind::kInt, krait::kSlots)
