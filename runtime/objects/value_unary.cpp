// Unary operators on values, and the numbers behind them.
#include "krait/objects/dispatch.hpp"

namespace krait {

// By slots; undefined where there are none or they decline.
static Value tryUnary(UnaryOp op, Value a) {
  const auto unary = slotOfValue(a, &Slots::unary);
  if (unary == nullptr) return kUndefinedValue;
  const Value result = unary(op, a);
  return result.bits == kNotImplementedValue.bits ? kUndefinedValue : result;
}

Value dispatchUnary(UnaryOp op, Value a) {
  const Value result = tryUnary(op, a);
  if (result.isUndefined()) raiseUnsupported(op, a);
  return result;
}

Value neg(Value a) { return isIntLike(a) ? valueOf(neg(intOf(a))) : dispatchUnary(UnaryOp::kNeg, a); }
Value pos(Value a) { return isIntLike(a) ? valueOf(intOf(a)) : dispatchUnary(UnaryOp::kPos, a); }
Value invert(Value a) {
  return isIntLike(a) ? valueOf(invert(intOf(a))) : dispatchUnary(UnaryOp::kInvert, a);
}
Value abs(Value a) { return isIntLike(a) ? valueOf(abs(intOf(a))) : dispatchUnary(UnaryOp::kAbs, a); }

Value unaryOrUndefined(UnaryOp op, Value a) { return tryUnary(op, a); }

Value plainValue(Value value) {
  if (!isKind(value, Kind::kInstance)) return value;
  const Value kept = tryUnary(UnaryOp::kPlain, value);
  return kept.isUndefined() ? value : kept;
}

Int index(Value value) {
  if (isIntLike(value)) return intOf(value);
  const Value result = tryUnary(UnaryOp::kIndex, value);
  if (result.isUndefined()) raiseTypeError("'{}' object cannot be interpreted as an integer", value);
  if (!isIntLike(result)) raiseTypeError("__index__ returned non-int (type {})", result);
  return intOf(result);
}

word indexWord(Value value) {
  const Int number = index(value);
  int64_t wide;
  if (number.isSmall()) return number.small();
  if (!fitsInt64(number, &wide)) {
    raiseError(&IndexError_type, KRAIT_TEXT("cannot fit 'int' into an index-sized integer"));
  }
  return clampToWord(number);
}

int32_t clampTo32(Int number) {
  int64_t wide;
  if (!fitsInt64(number, &wide)) return number.big()->negative() ? INT32_MIN : INT32_MAX;
  return wide > INT32_MAX ? INT32_MAX : wide < INT32_MIN ? INT32_MIN : static_cast<int32_t>(wide);
}

word clampToWord(Int number) {
  int64_t wide;
  if (number.isSmall()) return number.small();
  if (!fitsInt64(number, &wide)) return number.big()->negative() ? kMinWord : kMaxWord;
  return wide > kMaxWord ? kMaxWord : wide < kMinWord ? kMinWord : static_cast<word>(wide);
}

word indexWordClamped(Value value) { return clampToWord(index(value)); }

}  // namespace krait
