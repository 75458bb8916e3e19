// floor, ceil and trunc.
#include "krait/numbers/float_ops.hpp"
#include "math_native.hpp"

namespace krait::math {

Int floor(Float x) { return toInt(numbers::roundDown(x)); }
Int ceil(Float x) { return toInt(numbers::roundUp(x)); }
Int trunc(Float x) { return toInt(x); }

}  // namespace krait::math
