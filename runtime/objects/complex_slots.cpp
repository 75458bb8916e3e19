// What a complex number can do as a Value.
#include "krait/errors/raise.hpp"
#include "krait/objects/convert.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

Complex (*complex_power)(Complex base, Complex exponent) = nullptr;

namespace {

void repr_(Sink& sink, Value value) { writeStr(sink, complexOf(value)); }
Hash hash_(Value value) { return hash(complexOf(value)); }
bool truth_(Value value) { return truth(complexOf(value)); }

bool isNumber(Value value) {
  return value.isSmall() || value.isBool() || isBigInt(value) || Converter<Float>::is(value) ||
         Converter<Complex>::is(value);
}

Value compare_(Compare op, Value self, Value other) {
  if ((op != Compare::kEq && op != Compare::kNe) || !isNumber(other)) return kNotImplementedValue;
  const Complex a = complexOf(self);
  bool equal;
  if (Converter<Complex>::is(other)) {
    equal = eq(a, complexOf(other));
  } else if (Converter<Float>::is(other)) {
    equal = a.imag == 0 && a.real == floatOf(other);
  } else {
    equal = a.imag == 0 && compareIntFloat(Converter<Int>::unbox(other), a.real) == 0;
  }
  return boolValue(equal == (op == Compare::kEq));
}

Value binary_(BinaryOp op, Value left, Value right, Role role) {
  if (role == Role::kInPlace || !isNumber(role == Role::kRight ? left : right)) return kNotImplementedValue;
  const Complex a = complexOf(left);
  const Complex b = complexOf(right);
  switch (op) {
    case BinaryOp::kAdd:
      return boxComplex(add(a, b));
    case BinaryOp::kSub:
      return boxComplex(sub(a, b));
    case BinaryOp::kMul:
      return boxComplex(mul(a, b));
    case BinaryOp::kTrueDiv:
      return boxComplex(truediv(a, b));
    case BinaryOp::kPow:
      return boxComplex(complex_power(a, b));
    default:
      return kNotImplementedValue;
  }
}

Value unary_(UnaryOp op, Value self) {
  switch (op) {
    case UnaryOp::kNeg:
      return boxComplex(neg(complexOf(self)));
    case UnaryOp::kPos:
    case UnaryOp::kComplex:
      return self;
    case UnaryOp::kAbs:
      return boxFloat(abs(complexOf(self)));
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

KRAIT_SLOTS_ENTRY(complex, krait::Kind::kComplex, krait::kSlots)
