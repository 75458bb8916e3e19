// Arithmetic on values: integers here, the rest by dispatch. Each operation is its own section, so that `a +
// b` on values does not link the division of big integers.
#include "krait/objects/dispatch.hpp"

namespace krait {

#define KRAIT_VALUE_OPERATION(name, in_place_name, op, on_ints)                    \
  Value name(Value a, Value b) {                                                   \
    if (isIntLike(a) && isIntLike(b)) return valueOf(on_ints(intOf(a), intOf(b))); \
    return dispatchBinary(BinaryOp::op, a, b, false);                              \
  }                                                                                \
  Value in_place_name(Value a, Value b) {                                          \
    if (isIntLike(a) && isIntLike(b)) return valueOf(on_ints(intOf(a), intOf(b))); \
    return dispatchBinary(BinaryOp::op, a, b, true);                               \
  }

KRAIT_VALUE_OPERATION(add, iadd, kAdd, add)
KRAIT_VALUE_OPERATION(sub, isub, kSub, sub)
KRAIT_VALUE_OPERATION(floordiv, ifloordiv, kFloorDiv, floordiv)
KRAIT_VALUE_OPERATION(lshift, ilshift, kLShift, lshift)
KRAIT_VALUE_OPERATION(rshift, irshift, kRShift, rshift)

namespace {

bool repeats(Value value) {
  const Kind kind = kindOf(value);
  return kind == Kind::kStr || kind == Kind::kList || kind == Kind::kTuple || kind == Kind::kBytes || kind == Kind::kByteArray;
}

// A sequence is repeated as often as the `__index__` of an object says whose class has no product of its own.
Value multiply(Value a, Value b, bool in_place) {
  if (isIntLike(a) && isIntLike(b)) return valueOf(mul(intOf(a), intOf(b)));
  const bool left = isKind(a, Kind::kInstance) && repeats(b);
  if (left || (isKind(b, Kind::kInstance) && repeats(a))) {
    const Value count = left ? a : b;
    if (const auto own = slotOfValue(count, &Slots::binary)) {
      const Value product = own(BinaryOp::kMul, a, b, !left ? Role::kRight : in_place ? Role::kInPlace : Role::kLeft);
      if (product.bits != kNotImplementedValue.bits) return product;
    }
    const Value times = unaryOrUndefined(UnaryOp::kIndex, count);
    if (!times.isUndefined()) return dispatchBinary(BinaryOp::kMul, left ? times : a, left ? b : times, in_place);
  }
  return dispatchBinary(BinaryOp::kMul, a, b, in_place);
}

}  // namespace

Value mul(Value a, Value b) { return multiply(a, b, false); }
Value imul(Value a, Value b) { return multiply(a, b, true); }

Value matmul(Value a, Value b) { return dispatchBinary(BinaryOp::kMatMul, a, b, false); }
Value imatmul(Value a, Value b) { return dispatchBinary(BinaryOp::kMatMul, a, b, true); }

// bool op bool stays a bool.
#define KRAIT_VALUE_BITS(name, in_place_name, op, on_bits)                              \
  static Value name##Values(Value a, Value b, bool in_place) {                          \
    if (a.isBool() && b.isBool()) {                                                     \
      return boolValue((a.bits == kTrueValue.bits) on_bits(b.bits == kTrueValue.bits)); \
    }                                                                                   \
    if (isIntLike(a) && isIntLike(b)) return valueOf(name(intOf(a), intOf(b)));         \
    return dispatchBinary(BinaryOp::op, a, b, in_place);                                \
  }                                                                                     \
  Value name(Value a, Value b) { return name##Values(a, b, false); }                    \
  Value in_place_name(Value a, Value b) { return name##Values(a, b, true); }

KRAIT_VALUE_BITS(bitand_, ibitand, kAnd, &)
KRAIT_VALUE_BITS(bitor_, ibitor, kOr, |)
KRAIT_VALUE_BITS(bitxor, ibitxor, kXor, ^)

namespace {

Value trueDivide(Value a, Value b, bool in_place) {
  if (isIntLike(a) && isIntLike(b)) return boxFloat(truediv(intOf(a), intOf(b)));
  return dispatchBinary(BinaryOp::kTrueDiv, a, b, in_place);
}

}  // namespace

Value truediv(Value a, Value b) { return trueDivide(a, b, false); }
Value itruediv(Value a, Value b) { return trueDivide(a, b, true); }
Value divmod(Value a, Value b) {
  if (!isIntLike(a) || !isIntLike(b)) return dispatchBinary(BinaryOp::kDivMod, a, b, false);
  const IntPair pair = divmodInt(intOf(a), intOf(b));
  const Value items[] = {valueOf(pair.quotient), valueOf(pair.remainder)};
  return makeTupleValue(items, 2);
}

}  // namespace krait
