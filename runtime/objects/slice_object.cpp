#include "krait/objects/dispatch.hpp"
#include "krait/objects/slice.hpp"

namespace krait {

bool eq(const Slice& a, const Slice& b) {
  return sameOrEqual(a.start, b.start) && sameOrEqual(a.stop, b.stop) && sameOrEqual(a.step, b.step);
}

void writeRepr(Sink& sink, const Slice& self) {
  put(sink, KRAIT_TEXT("slice("));
  writeRepr(sink, self.start);
  put(sink, KRAIT_TEXT(", "));
  writeRepr(sink, self.stop);
  put(sink, KRAIT_TEXT(", "));
  writeRepr(sink, self.step);
  put(sink, KRAIT_TEXT(")"));
}

namespace {

void reprSlot(Sink& sink, Value self) {
  checkStack();  // one in another in another
  writeRepr(sink, unbox<Slice>(self));
}

Value compareSlot(Compare op, Value self, Value other) {
  checkStack();
  if (!isType<Slice>(other)) return kNotImplementedValue;
  const Slice a = unbox<Slice>(self), b = unbox<Slice>(other);
  if (op == Compare::kEq || op == Compare::kNe) return boolValue(eq(a, b) == (op == Compare::kEq));
  // As tuples of three.
  const Value as[] = {a.start, a.stop, a.step}, bs[] = {b.start, b.stop, b.step};
  for (uint8_t part = 0; part < 3; ++part) {
    if (!sameOrEqual(as[part], bs[part])) return compareValues(op, as[part], bs[part]);
  }
  return boolValue(op == Compare::kLe || op == Compare::kGe);
}

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = reprSlot;
  slots.compare = compareSlot;
  slots.hash = kUnhashable;
  return slots;
}
KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo SliceObject::type(
    "slice", nullptr, nullptr, &kSlots, PointerMap{referencesAt(kReferenceWords<Slice>, sizeof(Object)), nullptr},
    sizeof(SliceObject), Kind::kSlice);

Value Converter<Slice>::box(const Slice& value) {
  SliceObject* object = create<SliceObject>();
  object->value = value;
  return objectValue(object);
}

}  // namespace krait
