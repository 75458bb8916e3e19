// Sums, products and comparisons of integers of any size. The short ways are inline in int.hpp.
#include "krait/objects/int_operand.hpp"

namespace krait {

#if KRAIT_HOST
using Product = __int128;
#else
using Product = int64_t;
#endif

Int addSlow(Int a, Int b) {
  const Operand left(a), right(b);
  BigInt* result = newBigInt(numbers::addSize(left.size(), right.size()));
  return finishBigInt(result, numbers::addSigned(result->limbs, left, right));
}

Int subSlow(Int a, Int b) {
  const Operand left(a), right(b);
  BigInt* result = newBigInt(numbers::addSize(left.size(), right.size()));
  return finishBigInt(result, numbers::subtractSigned(result->limbs, left, right));
}

KRAIT_OUTLINE static Int mulSlow(Int a, Int b) {
  const Operand left(a), right(b);
  BigInt* result = newBigInt(numbers::multiplySize(left.size(), right.size()));
#ifdef __AVR__
  // Numbers that fit into its RAM are not worth the code of a faster method.
  const size_t size = numbers::multiply(result->limbs, left.magnitude(), right.magnitude());
#else
  Scratch scratch(numbers::multiplyFastScratch(left.size(), right.size()));
  const size_t size = numbers::multiplyFast(result->limbs, left.magnitude(), right.magnitude(), scratch);
#endif
  return finishBigInt(result, size, size != 0 && left.negative() != right.negative());
}

Int mul(Int a, Int b) {
  if (KRAIT_LIKELY(a.bits & b.bits & 1)) {
    // Where there is no wide multiplication, small numbers do without.
    const word left = a.small(), right = b.small();
    if (sizeof(word) == 4 && left == static_cast<int16_t>(left) && right == static_cast<int16_t>(right))
      return makeInt(static_cast<word>(left * right));
    const Product product = static_cast<Product>(a.small()) * b.small();
    if (KRAIT_LIKELY(product >= kMinSmall && product <= kMaxSmall))
      return Int::ofSmall(static_cast<word>(product));
  }
  return mulSlow(a, b);
}

Int neg(Int a) {
  if (a.isSmall()) return makeInt(static_cast<word>(-a.small()));
  return subSlow(Int::ofSmall(0), a);
}

Int abs(Int a) {
  if (a.isSmall()) return a.small() < 0 ? neg(a) : a;
  return a.big()->negative() ? neg(a) : a;
}

bool eqSlow(Int a, Int b) { return compareSlow(a, b) == 0; }

int8_t compareSlow(Int a, Int b) {
  const Operand left(a), right(b);
  return numbers::compareSigned(left, right);
}

Hash hash(Int a) {
  const Operand operand(a);
  return numbers::hashInteger(operand);
}

}  // namespace krait
