#include "krait/objects/dict_view.hpp"

namespace krait {

Value viewCompareSlot(Compare op, Value self, Value other) {
  Kind kind = kindOf(other);
  if (kind != Kind::kDictView && kind != Kind::kSet && kind != Kind::kFrozenSet) return kNotImplementedValue;
  return setCompareSlot(op, box(toSet<Value>(self)), box(toSet<Value>(other)));
}

Value viewBinarySlot(BinaryOp op, Value left, Value right, Role role) {
  if (role == Role::kInPlace) return kNotImplementedValue;
  return combineSets(op, box(toSet<Value>(left)), box(toSet<Value>(right)));
}

}  // namespace krait
