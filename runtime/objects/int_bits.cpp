// Shifts and bits of integers, in infinite two's complement.
#include "krait/objects/int_operand.hpp"

namespace krait {

namespace {

Int bitwise(numbers::BitOperation operation, Int a, Int b) {
  const Operand left(a), right(b);
  BigInt* result = newBigInt(numbers::addSize(left.size(), right.size()));
  return finishBigInt(result, numbers::bitwise(operation, result->limbs, left, right));
}

bool isNegative(Int value) { return value.isSmall() ? value.small() < 0 : value.big()->negative(); }

void checkShift(Int count) {
  if (isNegative(count)) raiseValueError(KRAIT_TEXT("negative shift count"));
}

Int shiftLeftSlow(Int a, size_t count) {
  const Operand operand(a);
  BigInt* result = newBigInt(numbers::shiftLeftSize(operand.size(), count));
  return finishBigInt(result, numbers::shiftLeft(result->limbs, operand.magnitude(), count),
                      operand.negative());
}

}  // namespace

Int bitand_Slow(Int a, Int b) { return bitwise(numbers::BitOperation::kAnd, a, b); }
Int bitor_Slow(Int a, Int b) { return bitwise(numbers::BitOperation::kOr, a, b); }
Int bitxorSlow(Int a, Int b) { return bitwise(numbers::BitOperation::kXor, a, b); }

Int lshift(Int a, Int b) {
  checkShift(b);
  if (a.bits == Int::ofSmall(0).bits) return a;
  if (!b.isSmall()) raiseOverflowError(KRAIT_TEXT("too many digits in integer"));
  const size_t count = static_cast<size_t>(b.small());
  if (a.isSmall() && count < kWordBits - 2u) {
    const word shifted = static_cast<word>(static_cast<uword>(a.small()) << count);
    if (shifted >> count == a.small() && shifted >= kMinSmall && shifted <= kMaxSmall)
      return Int::ofSmall(shifted);
  }
  return shiftLeftSlow(a, count);
}

Int rshift(Int a, Int b) {
  checkShift(b);
  const bool beyond = !b.isSmall();
  if (a.isSmall()) {
    const word count = beyond || b.small() >= kWordBits ? kWordBits - 1 : b.small();
    return Int::ofSmall(a.small() >> count);
  }
  if (beyond) return Int::ofSmall(a.big()->negative() ? -1 : 0);
  const Operand operand(a);
  const size_t count = static_cast<size_t>(b.small());
  if (count / numbers::kLimbBits >= operand.size()) return Int::ofSmall(operand.negative() ? -1 : 0);
  BigInt* result = newBigInt(operand.size() + 1);
  return finishBigInt(result, numbers::shiftRightFloor(result->limbs, operand, count));
}

word int_bit_length(Int a) {
  const Operand operand(a);
  return static_cast<word>(numbers::bitLength(operand.magnitude()));
}

word int_bit_count(Int a) {
  const Operand operand(a);
  word count = 0;
  for (size_t i = 0; i < operand.size(); ++i) {
    for (numbers::Limb limb = operand.magnitude().limbs[i]; limb != 0;
         limb = static_cast<numbers::Limb>(limb & (limb - 1))) {
      ++count;
    }
  }
  return count;
}

}  // namespace krait
