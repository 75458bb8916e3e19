// Big integers as objects.
#include "krait/objects/int_operand.hpp"

namespace krait {

BigInt* newBigInt(size_t size) {
  if (size > static_cast<size_t>(kMaxWord) / 16) raiseMemoryError(static_cast<size_t>(kMaxWord));
  const size_t spare = size == 0 ? 0 : size - 1;
  // In a model of data it is as large as it must be there, without what the compiler fills up.
  const size_t bytes = KRAIT_BOXING == 0 ? sizeof(BigInt) + spare * sizeof(numbers::Limb)
                                         : __builtin_offsetof(BigInt, limbs) + (spare + 1) * sizeof(numbers::Limb);
  BigInt* result = static_cast<BigInt*>(heap::allocateObject(modelledSize(bytes, &Int_type)));
  static_cast<Object*>(result)->type_info = &Int_type;
  return result;
}

Int finishBigInt(BigInt* result, numbers::SignedSize written) {
  if (written.size <= kLimbsOfWord) {
    uword magnitude = 0;
    for (size_t i = written.size; i > 0; --i) {
      magnitude = magnitude << (numbers::kLimbBits / 2) << (numbers::kLimbBits / 2) | result->limbs[i - 1];
    }
    const bool fits = magnitude <= static_cast<uword>(kMaxSmall) ||
                      (written.negative && magnitude == static_cast<uword>(kMaxSmall) + 1);
    if (fits) {
      heap::release(result);
      const word value = static_cast<word>(magnitude);
      return Int::ofSmall(written.negative ? -value : value);
    }
  }
  result->size_and_sign = static_cast<uword>(written.size << 1 | written.negative);
  return {reinterpret_cast<uword>(result)};
}

Int bigFromInt64(int64_t value) {
  BigInt* result = newBigInt(numbers::kLimbs64);
  return finishBigInt(result, numbers::fromInt64(result->limbs, value));
}

Int bigFromWord(word value) { return bigFromInt64(value); }

Int bigFromUint64(uint64_t value) {
  BigInt* result = newBigInt(numbers::kLimbs64);
  return finishBigInt(result, numbers::fromUint64(result->limbs, value), false);
}

uint64_t lowBits64(Int value) {
  if (value.isSmall()) return static_cast<uint64_t>(static_cast<int64_t>(value.small()));
  return numbers::lowBits64(value.big()->view());
}

uint32_t lowBits32(Int value) {
  if (value.isSmall()) return static_cast<uint32_t>(static_cast<int32_t>(value.small()));
  const BigInt* big = value.big();
  uint32_t bits = big->limbs[0];
  if (numbers::kLimbBits < 32 && big->size() > 1) bits |= static_cast<uint32_t>(big->limbs[1]) << 16;
  return big->negative() ? 0 - bits : bits;
}

bool fitsInt64(Int value, int64_t* result) {
  if (!value.isSmall()) return numbers::toInt64(value.big()->view(), result);
  *result = value.small();
  return true;
}

}  // namespace krait
