// complex(x), complex(x, y) of values. A source of its own: it brings in the reading of complex numbers.
#include "krait/objects/complex.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

namespace {

// A part as a complex number, by __complex__, __float__ or __index__.
bool readPart(Value value, Complex& part) {
  if (isType<Complex>(value)) {
    part = unbox<Complex>(value);
    return true;
  }
  if (isType<Float>(value) || isIntLike(value)) {
    part = {Converter<Float>::unbox(value), 0};
    return true;
  }
  const Value complex = unaryOrUndefined(UnaryOp::kComplex, value);
  if (!complex.isUndefined()) {
    if (!isType<Complex>(complex)) {
      raiseFormatted(&TypeError_type, "__complex__ returned non-complex (type {})", typeOf(complex)->name());
    }
    part = unbox<Complex>(complex);
    return true;
  }
  constexpr UnaryOp kWays[] = {UnaryOp::kFloat, UnaryOp::kIndex};
  for (const UnaryOp op : kWays) {
    const Value real = unaryOrUndefined(op, value);
    if (real.isUndefined()) continue;
    part = {Converter<Float>::unbox(real), 0};
    return true;
  }
  return false;
}

}  // namespace

Complex toComplex(Value real, Value imag) {
  if (isKind(real, Kind::kStr)) {
    if (!imag.isUndefined()) {
      raiseTypeError(KRAIT_TEXT("complex() can't take second arg if first is a string"));
    }
    return toComplex(unbox<Str*>(real));
  }
  if (!imag.isUndefined() && isKind(imag, Kind::kStr)) {
    raiseTypeError(KRAIT_TEXT("complex() second arg can't be a string"));
  }
  Complex a, b{0, 0};
  if (!readPart(real, a)) raiseTypeError("complex() first argument must be a string or a number, not '{}'", real);
  if (imag.isUndefined()) return a;
  if (!readPart(imag, b)) raiseTypeError("complex() second argument must be a number, not '{}'", imag);
  return {a.real - b.imag, a.imag + b.real};
}

}  // namespace krait
