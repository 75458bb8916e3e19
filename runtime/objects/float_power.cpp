// Powers of floats: what brings in libm.
#include "krait/errors/raise.hpp"
#include "krait/numbers/float_ops.hpp"
#include "krait/objects/complex.hpp"

namespace krait {

namespace {

// False where the result is complex.
bool tryPower(Float a, Float b, Float* result) {
  switch (numbers::power(a, b, result)) {
    case numbers::FloatError::kNone:
      return true;
    case numbers::FloatError::kNegativePower:
      raiseError(&ZeroDivisionError_type, KRAIT_TEXT("0.0 cannot be raised to a negative power"));
    case numbers::FloatError::kOverflow:
      raiseOverflowError(KRAIT_TEXT("(34, 'Numerical result out of range')"));
    default:
      return false;
  }
}

}  // namespace

Float pow(Float a, Float b) {
  Float result;
  if (tryPower(a, b, &result)) return result;
  // Inference gives such powers the type Value; here a float was promised.
  raiseValueError(KRAIT_TEXT("negative number cannot be raised to a fractional power"));
}

Value powValue(Float a, Float b) {
  Float result;
  if (tryPower(a, b, &result)) return boxFloat(result);
  return boxComplex(pow(Complex{a, 0}, Complex{b, 0}));
}

}  // namespace krait
