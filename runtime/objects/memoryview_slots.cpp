#include "krait/errors/raise.hpp"
#include "krait/objects/array_items.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/memoryview.hpp"

namespace krait {
namespace {

MemoryView* self(Value value) { return static_cast<MemoryView*>(value.object()); }

struct ItemIterator {
  using Item = Value;
  using Class = memory_iterator_class;
  MemoryView* view;
  uword position;
  bool next(Value& item) {
    if (position >= view->length) return false;
    item = loadItem(view->at(position++), view->format);
    return true;
  }
  uword hint() const { return view->length; }
};

ItemIterator iterate(const ItemIterator& items) { return items; }

void repr_(Sink& sink, Value value) {
  put(sink, self(value)->owner == nullptr ? KRAIT_TEXT("<released memory at 0x") : KRAIT_TEXT("<memory at 0x"));
  for (int shift = static_cast<int>(sizeof(uword)) * 8 - 4; shift >= 0; shift -= 4)
    put(sink, "0123456789abcdef"[value.bits >> shift & 15]);
  put(sink, '>');
}
Hash hash_(Value value) {
  MemoryView* view = self(value);
  if (!memoryview_readonly(view)) raiseValueError(KRAIT_TEXT("cannot hash writable memoryview object"));
  if (itemSizeOf(view->format) != 1 || view->format == '?')
    raiseValueError(KRAIT_TEXT("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
  return hash(memoryview_tobytes(view));
}
word len_(Value value) { return len(self(value)); }
Value iter_(Value value) {
  checkView(self(value));
  return box(makeIterator(ItemIterator{self(value), 0}));
}
Value getitem_(Value value, Value key) {
  checkView(self(value));
  if (isKind(key, Kind::kSlice)) {
    return box(getitem(self(value), unbox<Slice>(key)));
  }
  return viewItem(self(value), viewIndex(key));
}
void setitem_(Value value, Value key, Value item) {
  checkView(self(value));
  if (isKind(key, Kind::kSlice)) return setitem(self(value), unbox<Slice>(key), item);
  setitem(self(value), viewIndex(key), item);
}
void delitem_(Value, Value) { raiseTypeError(KRAIT_TEXT("cannot delete memory")); }
Value compare_(Compare op, Value value, Value other) {
  if ((op != Compare::kEq && op != Compare::kNe) || !isBytesLike(other)) return kNotImplementedValue;
  const auto released = [](Value one) { return isKind(one, Kind::kMemoryView) && self(one)->owner == nullptr; };
  // What is released equals itself only.
  const bool same = released(value) || released(other) ? value.bits == other.bits : sameItems(self(value), toMemoryView(other));
  return boolValue(same == (op == Compare::kEq));
}

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_;
  slots.hash = hash_;
  slots.compare = compare_;
  slots.len = len_;
  slots.iter = iter_;
  slots.getitem = getitem_;
  slots.setitem = setitem_;
  slots.delitem = delitem_;
  return slots;
}

KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace
}  // namespace krait

KRAIT_SLOTS_ENTRY(memoryview, krait::Kind::kMemoryView, krait::kSlots)
