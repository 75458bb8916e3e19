// What a float can do as a Value. Powers, and with them libm, are linked only where some `**` on values is.
#include "krait/errors/raise.hpp"
#include "krait/numbers/float_ops.hpp"
#include "krait/objects/complex.hpp"
#include "krait/objects/convert.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

Value (*float_power)(Float base, Float exponent) = nullptr;

namespace {

void repr_(Sink& sink, Value value) { writeStr(sink, floatOf(value)); }
Hash hash_(Value value) { return hash(floatOf(value)); }
bool truth_(Value value) { return floatOf(value) != 0; }

bool isFloat(Value value) { return Converter<Float>::is(value); }

Value compare_(Compare op, Value self, Value other) {
  const Float a = floatOf(self);
  bool less, equal, greater;
  if (isFloat(other)) {
    const Float b = floatOf(other);
    less = a < b, equal = a == b, greater = a > b;
  } else if (isIntLike(other)) {
    const int8_t order = compareIntFloat(Converter<Int>::unbox(other), a);  // other against self
    less = order == 1, equal = order == 0, greater = order == -1;
  } else {
    return kNotImplementedValue;
  }
  switch (op) {
    case Compare::kLt:
      return boolValue(less);
    case Compare::kLe:
      return boolValue(less || equal);
    case Compare::kEq:
      return boolValue(equal);
    case Compare::kNe:
      return boolValue(!equal);
    case Compare::kGt:
      return boolValue(greater);
    default:
      return boolValue(greater || equal);
  }
}

Value binary_(BinaryOp op, Value left, Value right, Role role) {
  const Value other = role == Role::kRight ? left : right;
  if (role == Role::kInPlace || (!isFloat(other) && !isIntLike(other))) return kNotImplementedValue;
  const Float a = Converter<Float>::unbox(left);
  const Float b = Converter<Float>::unbox(right);
  switch (op) {
    case BinaryOp::kAdd:
      return boxFloat(a + b);
    case BinaryOp::kSub:
      return boxFloat(a - b);
    case BinaryOp::kMul:
      return boxFloat(a * b);
    case BinaryOp::kTrueDiv:
      return boxFloat(truediv(a, b));
    case BinaryOp::kFloorDiv:
      return boxFloat(floordiv(a, b));
    case BinaryOp::kMod:
      return boxFloat(mod(a, b));
    case BinaryOp::kPow:
      return float_power(a, b);
    case BinaryOp::kDivMod: {
      Float quotient, remainder;
      if (numbers::divideModulo(a, b, &quotient, &remainder) != numbers::FloatError::kNone) {
        raiseError(&ZeroDivisionError_type, KRAIT_TEXT("float divmod()"));
      }
      const Value items[] = {boxFloat(quotient), boxFloat(remainder)};
      return makeTupleValue(items, 2);
    }
    default:
      return kNotImplementedValue;
  }
}

Value unary_(UnaryOp op, Value self) {
  const Float value = floatOf(self);
  switch (op) {
    case UnaryOp::kNeg:
      return boxFloat(-value);
    case UnaryOp::kPos:
    case UnaryOp::kFloat:
      return self;
    case UnaryOp::kAbs:
      return boxFloat(abs(value));
    case UnaryOp::kInt:
    case UnaryOp::kTrunc:
      return box(toInt(value));
    case UnaryOp::kRound:
      return box(toInt(numbers::roundHalfEven(value)));
    case UnaryOp::kFloor:
      return box(toInt(numbers::roundDown(value)));
    case UnaryOp::kCeil:
      return box(toInt(numbers::roundUp(value)));
    default:
      return kNotImplementedValue;
  }
}

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_;
  slots.hash = hash_;
  slots.truth = truth_;
  slots.compare = compare_;
  slots.binary = binary_;
  slots.unary = unary_;
  return slots;
}

KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace
}  // namespace krait

KRAIT_SLOTS_ENTRY(float, krait::Kind::kFloat, krait::kSlots)
