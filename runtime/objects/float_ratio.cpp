#include "krait/errors/raise.hpp"
#include "krait/numbers/float_ops.hpp"
#include "krait/objects/float.hpp"
#include "krait/objects/tuple.hpp"

namespace krait {

Tuple<Int, Int> float_as_integer_ratio(Float a) {
  numbers::FloatTraits<Float>::Bits numerator;
  int16_t exponent;
  switch (numbers::integerRatio(a, &numerator, &exponent)) {
    case numbers::FloatError::kInfinite:
      raiseOverflowError(KRAIT_TEXT("cannot convert Infinity to integer ratio"));
    case numbers::FloatError::kNotANumber:
      raiseValueError(KRAIT_TEXT("cannot convert NaN to integer ratio"));
    default:
      break;
  }
  Int top = makeInt(numerator);
  if (a < 0) top = neg(top);
  Int bottom = Int::ofSmall(1);
  if (exponent > 0) {
    top = lshift(top, Int::ofSmall(exponent));
  } else if (exponent < 0) {
    bottom = lshift(bottom, Int::ofSmall(-exponent));
  }
  return {top, bottom};
}

}  // namespace krait
