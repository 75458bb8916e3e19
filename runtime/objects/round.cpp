// round() of numbers of known type.
#include "krait/numbers/float_ops.hpp"
#include "krait/objects/builtins.hpp"

namespace krait {

Int round(Float number) { return toInt(numbers::roundHalfEven(number)); }

Float round(Float number, word digits) {
  int32_t bounded = digits > 10000 ? 10000 : digits < -10000 ? -10000 : static_cast<int32_t>(digits);
  Float result;
  if (numbers::roundToDigits(number, bounded, &result) != numbers::FloatError::kNone) {
    raiseOverflowError(KRAIT_TEXT("rounded value too large to represent"));
  }
  return result;
}

Tuple<Float, Float> divmod(Float a, Float b) {
  Float quotient, remainder;
  if (numbers::divideModulo(a, b, &quotient, &remainder) != numbers::FloatError::kNone) {
    raiseError(&ZeroDivisionError_type, KRAIT_TEXT("float divmod()"));
  }
  return Tuple<Float, Float>(quotient, remainder);
}

}  // namespace krait
