// Small integers as objects: only where the model of data has them (KRAIT_BOXING).
#include "krait/objects/convert.hpp"
#include "krait/objects/int_operand.hpp"

#if KRAIT_BOXING == 2

namespace krait {

Value intObject(Int value) {
  BigInt* object = newBigInt(kLimbsOfWord);
  const numbers::SignedSize written = numbers::fromInt64(object->limbs, value.small());
  object->size_and_sign = static_cast<uword>(written.size << 1 | written.negative);
  return objectValue(object);
}

Int intOfObject(Value value) {
  const Int exact{value.bits};
  int64_t wide;
  return fitsInt64(exact, &wide) && fitsSmall(wide) ? Int::ofSmall(static_cast<word>(wide)) : exact;
}

}  // namespace krait

#endif
