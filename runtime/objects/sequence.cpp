#include "krait/objects/sequence.hpp"

namespace krait {

namespace {

word lengthOf(Value value) { return slotOf(value.object()->type_info, &Slots::len)(value); }
Value itemOf(Value value, word index) {
  return slotOf(value.object()->type_info, &Slots::getitem)(value, smallValue(index));
}

template <typename C>
struct SequenceIterator {
  using Item = Value;
  using Class = C;
  Value sequence;
  word index;
  bool next(Value& item) {
    if (index >= lengthOf(sequence)) return false;
    item = itemOf(sequence, index++);
    return true;
  }
};

}  // namespace

Value sequenceCompareSlot(Compare op, Value a, Value b) {
  checkStack();  // one in another in another
  if (!b.isObject() || b.object()->type_info->kind() != a.object()->type_info->kind())
    return kNotImplementedValue;
  if (op == Compare::kEq || op == Compare::kNe) {
    if (lengthOf(a) != lengthOf(b)) return boolValue(op == Compare::kNe);
  }
  for (word i = 0; i < lengthOf(a) && i < lengthOf(b); ++i) {
    Value x = itemOf(a, i), y = itemOf(b, i);
    if (sameOrEqual(x, y)) continue;
    if (op == Compare::kEq) return kFalseValue;
    if (op == Compare::kNe) return kTrueValue;
    return compareValues(op, x, y);
  }
  word x = lengthOf(a), y = lengthOf(b);
  switch (op) {
    case Compare::kLt:
      return boolValue(x < y);
    case Compare::kLe:
      return boolValue(x <= y);
    case Compare::kEq:
      return boolValue(x == y);
    case Compare::kNe:
      return boolValue(x != y);
    case Compare::kGt:
      return boolValue(x > y);
    case Compare::kGe:
      return boolValue(x >= y);
  }
  return kNotImplementedValue;
}

Value sequenceIterSlot(Value self) {
  if (isKind(self, Kind::kTuple)) return box(makeIterator(SequenceIterator<tuple_iterator_class>{self, 0}));
  return box(makeIterator(SequenceIterator<list_iterator_class>{self, 0}));
}

}  // namespace krait
