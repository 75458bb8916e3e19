#include "krait/objects/dispatch.hpp"

namespace krait {

Value dispatchBinary(BinaryOp op, Value a, Value b, bool in_place) {
  const auto left = slotOfValue(a, &Slots::binary);
  const auto right = slotOfValue(b, &Slots::binary);
  const TypeInfo* left_type = typeOf(a);
  const TypeInfo* right_type = typeOf(b);
  Value result = kNotImplementedValue;
  if (in_place && left != nullptr) {
    result = left(op, a, b, Role::kInPlace);
    if (result.bits != kNotImplementedValue.bits) return result;
  }
  const bool same = left_type == right_type;
  const bool right_first = !same && right != nullptr && isSubclass(right_type, left_type);
  if (right_first) {
    result = right(op, a, b, Role::kRight);
    if (result.bits != kNotImplementedValue.bits) return result;
  }
  if (left != nullptr) {
    result = left(op, a, b, Role::kLeft);
    if (result.bits != kNotImplementedValue.bits) return result;
  }
  if (right != nullptr && !right_first && (!same || left == nullptr)) {
    result = right(op, a, b, Role::kRight);
    if (result.bits != kNotImplementedValue.bits) return result;
  }
  raiseUnsupported(op, a, b, in_place);
}

}  // namespace krait
