#include "krait/objects/set.hpp"

namespace krait {

bool isAnySet(Value value) {
  Kind kind = kindOf(value);
  return kind == Kind::kSet || kind == Kind::kFrozenSet;
}

Value asFrozen(Value item) {
  return kindOf(item) == Kind::kSet ? box(toFrozenSet<Value>(item)) : item;
}

Value combineSets(BinaryOp op, Value left, Value right) {
  if (op != BinaryOp::kOr && op != BinaryOp::kAnd && op != BinaryOp::kSub && op != BinaryOp::kXor) {
    return kNotImplementedValue;
  }
  Set<Value>* a = toSet<Value>(left);
  Set<Value>* b = toSet<Value>(right);
  Set<Value>* result = op == BinaryOp::kOr    ? bitor_(a, b)
                       : op == BinaryOp::kAnd ? bitand_(a, b)
                       : op == BinaryOp::kSub ? sub(a, b)
                                              : bitxor(a, b);
  if (kindOf(left) == Kind::kSet) return box(result);
  FrozenSet<Value>* frozen = toFrozenSet<Value>(result);
  return box(frozen);
}

Value setCompareSlot(Compare op, Value a, Value b) {
  checkStack();  // one in another in another
  if (!isAnySet(b)) return kNotImplementedValue;
  word x = len(a), y = len(b);
  if (op == Compare::kGt || op == Compare::kGe) {
    Value swapped = a;
    a = b;
    b = swapped;
  }
  bool strict = op == Compare::kLt || op == Compare::kGt;
  bool result = op == Compare::kEq || op == Compare::kNe   ? x == y
                : op == Compare::kLt || op == Compare::kLe ? (strict ? x < y : x <= y)
                                                           : (strict ? x > y : x >= y);
  if (result) {
    auto it = iterate(a);
    Value item;
    while (result && it.next(item)) result = contains(b, item);
  }
  return boolValue(result != (op == Compare::kNe));
}

}  // namespace krait
