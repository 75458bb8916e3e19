#include "krait/objects/iterator.hpp"
#include "krait/objects/mixed_containers.hpp"
#include "krait/objects/slice.hpp"

namespace krait {

KRAIT_COLD void raiseNotInRange(Value item) {
  if (item.isSmall() || isBigInt(item)) raiseNotIn(item, KRAIT_TEXT(" is not in range"));
  raiseValueError(KRAIT_TEXT("sequence.index(x): x not in sequence"));
}

namespace {

Range self(Value value) { return unbox<Range>(value); }

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = [](Sink& sink, Value value) { writeRepr(sink, self(value)); };
  slots.hash = [](Value value) { return hash(self(value)); };
  slots.compare = [](Compare op, Value a, Value b) {
    if (!isType<Range>(b) || (op != Compare::kEq && op != Compare::kNe)) return kNotImplementedValue;
    return boolValue(eq(self(a), self(b)) == (op == Compare::kEq));
  };
  slots.truth = [](Value value) { return truth(self(value)); };
  slots.len = [](Value value) { return len(self(value)); };
  slots.iter = [](Value value) { return box(makeIterator(self(value))); };
  slots.contains = [](Value value, Value item) { return contains(self(value), item); };
  slots.getitem = [](Value value, Value key) {
    if (isType<Slice>(key)) return box(getitem(self(value), unbox<Slice>(key)));
    return box(getitem(self(value), key));
  };
  return slots;
}
KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo RangeObject::type("range", nullptr, nullptr, &kSlots,
                                                                  kNoPointers, sizeof(RangeObject),
                                                                  Kind::kRange);

Value Converter<Range>::box(const Range& value) {
  RangeObject* object = create<RangeObject>();
  object->value = value;
  return objectValue(object);
}

}  // namespace krait
