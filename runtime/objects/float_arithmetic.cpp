// Float operations where Python's differ from the machine's, by numbers/float_ops.
#include "krait/errors/raise.hpp"
#include "krait/numbers/float_ops.hpp"
#include "krait/objects/complex.hpp"
#include "krait/objects/float.hpp"

namespace krait {

Float truediv(Float a, Float b) {
  if (b == 0) raiseFloatZeroDivision();
  return a / b;
}

Float floordiv(Float a, Float b) {
  Float result;
  if (numbers::floorDivide(a, b, &result) != numbers::FloatError::kNone) raiseFloatFloorZeroDivision();
  return result;
}

Float mod(Float a, Float b) {
  Float result;
  if (numbers::modulo(a, b, &result) != numbers::FloatError::kNone) raiseFloatModulo();
  return result;
}

Hash hash(Float a) { return numbers::hashFloat(a); }
bool float_is_integer(Float a) { return numbers::isInteger(a); }

}  // namespace krait
