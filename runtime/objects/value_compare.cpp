// Comparing values.
#include "krait/objects/dispatch.hpp"

namespace krait {

namespace {

constexpr Compare kSwapped[] = {
#define KRAIT_COMPARE(name, symbol, function, dunder, swapped) Compare::k##swapped,
#include "krait/abi/operators.def"
};

// One side's answer. A type that knows == only answers != by it.
Value ask(Compare op, Value a, Value b) {
  const auto compare = slotOfValue(a, &Slots::compare);
  if (compare == nullptr) return kNotImplementedValue;
  Value result = compare(op, a, b);
  if (op == Compare::kNe && result.bits == kNotImplementedValue.bits) {
    result = compare(Compare::kEq, a, b);
    if (result.bits != kNotImplementedValue.bits) result = boolValue(!truth(result));
  }
  return result;
}

bool compareInts(Compare op, Int a, Int b) {
  switch (op) {
    case Compare::kEq:
      return eq(a, b);
    case Compare::kNe:
      return !eq(a, b);
    case Compare::kLt:
      return lt(a, b);
    case Compare::kGe:
      return !lt(a, b);
    case Compare::kGt:
      return lt(b, a);
    default:
      return !lt(b, a);
  }
}

}  // namespace

Value compareValues(Compare op, Value a, Value b) {
  if (isIntLike(a) && isIntLike(b)) return boolValue(compareInts(op, intOf(a), intOf(b)));
  const Compare swapped = kSwapped[static_cast<uint8_t>(op)];
  const TypeInfo* left = typeOf(a);
  const TypeInfo* right = typeOf(b);
  const bool right_first = left != right && isSubclass(right, left);
  Value result = kNotImplementedValue;
  if (right_first) result = ask(swapped, b, a);
  if (result.bits == kNotImplementedValue.bits) result = ask(op, a, b);
  if (result.bits == kNotImplementedValue.bits && !right_first) result = ask(swapped, b, a);
  if (result.bits != kNotImplementedValue.bits) return result;
  if (op == Compare::kEq) return boolValue(a.bits == b.bits);
  if (op == Compare::kNe) return boolValue(a.bits != b.bits);
  raiseUnsupported(op, a, b);
}

bool eq(Value a, Value b) {
  if (a.bits & b.bits & 1) return a.bits == b.bits;
  return truth(compareValues(Compare::kEq, a, b));
}
bool ne(Value a, Value b) {
  if (a.bits & b.bits & 1) return a.bits != b.bits;
  return truth(compareValues(Compare::kNe, a, b));
}
bool lt(Value a, Value b) { return truth(compareValues(Compare::kLt, a, b)); }
bool le(Value a, Value b) { return truth(compareValues(Compare::kLe, a, b)); }
bool gt(Value a, Value b) { return truth(compareValues(Compare::kGt, a, b)); }
bool ge(Value a, Value b) { return truth(compareValues(Compare::kGe, a, b)); }

}  // namespace krait
