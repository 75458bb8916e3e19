// ** on values. A file of its own, because it brings in powers of floats, and with them libm.
#include "krait/objects/dispatch.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

static Value power(Value a, Value b, bool in_place) {
  if (isIntLike(a) && isIntLike(b)) return powValue(intOf(a), intOf(b));
  float_power = static_cast<Value (*)(Float, Float)>(&powValue);
  complex_power = static_cast<Complex (*)(Complex, Complex)>(&pow);
  return dispatchBinary(BinaryOp::kPow, a, b, in_place);
}

Value pow(Value a, Value b) { return power(a, b, false); }
Value ipow(Value a, Value b) { return power(a, b, true); }

Value pow(Value base, Value exponent, Value modulus) {
  if (modulus.isNone()) return pow(base, exponent);
  if (isIntLike(base) && isIntLike(exponent) && isIntLike(modulus)) {
    return valueOf(pow(intOf(base), intOf(exponent), intOf(modulus)));
  }
  if (isKind(base, Kind::kComplex) || isKind(exponent, Kind::kComplex) || isKind(modulus, Kind::kComplex)) {
    raiseValueError(KRAIT_TEXT("complex modulo"));
  }
  if (isKind(base, Kind::kFloat) || isKind(exponent, Kind::kFloat) || isKind(modulus, Kind::kFloat)) {
    raiseTypeError("pow() 3rd argument not allowed unless all arguments are integers");
  }
  StrBuilder text;
  put(text, KRAIT_TEXT("unsupported operand type(s) for ** or pow(): '"));
  put(text, typeName(base));
  put(text, KRAIT_TEXT("', '"));
  put(text, typeName(exponent));
  put(text, KRAIT_TEXT("', '"));
  put(text, typeName(modulus));
  put(text, '\'');
  raiseError(&TypeError_type, text.finish());
}

}  // namespace krait
