#include "krait/errors/raise.hpp"
#include "krait/objects/bytes.hpp"

namespace krait {
namespace {

MemoryView* self(Value value) { return static_cast<MemoryView*>(value.object()); }

word len_(Value value) { return len(self(value)); }
Value iter_(Value value) { return box(makeIterator(self(value))); }
Value getitem_(Value value, Value key) {
  if (isKind(key, Kind::kSlice)) return box(getitem(self(value), unbox<Slice>(key)));
  return box(getitem(self(value), indexWord(key)));
}
void setitem_(Value value, Value key, Value item) { setitem(self(value), indexWord(key), index(item)); }
Value compare_(Compare op, Value value, Value other) {
  if ((op != Compare::kEq && op != Compare::kNe) || !isBytesLike(other)) return kNotImplementedValue;
  const BytesLike a(byteView(value)), b(byteView(other));
  return boolValue(sameBytes(a.span(), b.span()) == (op == Compare::kEq));
}

constexpr Slots makeSlots() {
  Slots slots{};
  slots.compare = compare_;
  slots.len = len_;
  slots.iter = iter_;
  slots.getitem = getitem_;
  slots.setitem = setitem_;
  return slots;
}

KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace
}  // namespace krait

KRAIT_SLOTS_ENTRY(memoryview, krait::Kind::kMemoryView, krait::kSlots)
