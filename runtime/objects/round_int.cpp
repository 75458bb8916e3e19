#include "krait/objects/builtins.hpp"

namespace krait {

// To a multiple of a power of ten, half to even.
Int round(Int number, word digits) {
  if (digits >= 0) return number;
  Int unit = pow(Int::ofSmall(10), makeInt(-digits));
  IntPair parts = divmodInt(number, unit);
  Int twice = add(parts.remainder, parts.remainder);
  bool odd = (lowBits(parts.quotient) & 1) != 0;
  Int lower = mul(parts.quotient, unit);
  return lt(unit, twice) || (eq(unit, twice) && odd) ? add(lower, unit) : lower;
}

}  // namespace krait
