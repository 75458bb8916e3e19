// Arbitrary-precision integers on arrays that the caller provides.
//
// Nothing here allocates and nothing fails: a size helper (`...Size`, `...Scratch`, in limbs) tells the room
// that an operation needs, the operation returns the size that it has used, normalised (no leading zero
// limbs). Arguments are normalised views. Unless an operation says that `out` may be an operand, it must
// overlap none of them. Division by zero and negative exponents are the caller's to exclude.
#pragma once

#include "krait/numbers/limb.hpp"

KRAIT_NUMBERS_BEGIN

// ---- Magnitudes: limbs.cpp ----

// `size` without leading zero limbs.
size_t trimmed(const Limb* limbs, size_t size);

// -1, 0 or 1.
int8_t compare(View a, View b);

// The position of the highest one bit plus one; 0 for zero.
size_t bitLength(View a);

// Whether one of the lowest `count` bits is set.
bool anyLowBit(View a, size_t count);

// a + b. `out` may be a or b.
constexpr size_t addSize(size_t a, size_t b) { return (a > b ? a : b) + 1; }
size_t add(Limb* out, View a, View b);

// a - b, where a >= b. Needs a.size limbs. `out` may be a or b.
size_t subtract(Limb* out, View a, View b);

// a * b, schoolbook.
constexpr size_t multiplySize(size_t a, size_t b) { return a + b; }
size_t multiply(Limb* out, View a, View b);

// limbs = limbs * factor + addend, in place; may append one limb.
size_t multiplySmall(Limb* limbs, size_t size, Limb factor, Limb addend);

// limbs = limbs * 5^exponent, in place; appends up to exponent * 2.33 / kLimbBits + 1 limbs.
size_t multiplyPowerOf5(Limb* limbs, size_t size, uint16_t exponent);

// limbs = limbs / divisor, in place; `size` becomes the quotient's size, the result is the remainder.
Limb divideSmall(Limb* limbs, size_t* size, Limb divisor);

// a << count. `out` may be a.
constexpr size_t shiftLeftSize(size_t a, size_t count) { return a + count / kLimbBits + 1; }
size_t shiftLeft(Limb* out, View a, size_t count);

// a >> count, rounded towards zero. Needs a.size limbs. `out` may be a.
size_t shiftRight(Limb* out, View a, size_t count);

// ---- Faster multiplication: limbs_karatsuba.cpp ----

// Below this many limbs of the shorter operand the schoolbook method is faster.
constexpr size_t kKaratsubaThreshold = 32;

// a * b, by Karatsuba's method where it pays. `out` needs multiplySize(a, b) limbs, `scratch` as told.
constexpr size_t multiplyFastScratch(size_t a, size_t b) {
  return a < kKaratsubaThreshold || b < kKaratsubaThreshold ? 0 : 4 * (a > b ? a : b) + 16 * kLimbBits;
}
size_t multiplyFast(Limb* out, View a, View b, Limb* scratch);

// ---- Division: limbs_divide.cpp ----

struct DivisionSizes {
  size_t quotient;
  size_t remainder;
};

// a / b and a % b of magnitudes, b not zero. `quotient` (room for divideQuotientSize) may be null if it is
// not wanted; `remainder` needs room for b.size limbs. Operands may not overlap results.
constexpr size_t divideQuotientSize(size_t a, size_t b) { return a >= b ? a - b + 1 : 0; }
constexpr size_t divideScratch(size_t a, size_t b) { return a + b + 1; }
DivisionSizes divide(Limb* quotient, Limb* remainder, View a, View b, Limb* scratch);

// Python's // and %: the quotient is rounded towards minus infinity, the remainder has the divisor's sign.
// `quotient` needs one limb more than divideQuotientSize and may not be null.
struct SignedDivision {
  SignedSize quotient;
  SignedSize remainder;
};
SignedDivision floorDivide(Limb* quotient, Limb* remainder, Integer a, Integer b, Limb* scratch);

// ---- Signed numbers: limbs_signed.cpp ----

int8_t compareSigned(Integer a, Integer b);

// a + b and a - b. Need addSize(a, b) limbs. `out` may be an operand.
SignedSize addSigned(Limb* out, Integer a, Integer b);
SignedSize subtractSigned(Limb* out, Integer a, Integer b);

// Python's & | ^ on infinite two's complement. Need addSize(a, b) limbs. `out` may be an operand.
enum class BitOperation : uint8_t { kAnd, kOr, kXor };
SignedSize bitwise(BitOperation operation, Limb* out, Integer a, Integer b);

// Python's >>, rounded towards minus infinity. Needs a.size + 1 limbs. `out` may be a.
SignedSize shiftRightFloor(Limb* out, Integer a, size_t count);

// ---- Powers, greatest common divisor, square root: limbs_power.cpp ----

// base ** exponent. `out` and `scratch` need powerSize(bitLength(base), exponent) limbs each.
constexpr size_t powerSize(size_t base_bits, uint32_t exponent) {
  return limbsForBits(static_cast<size_t>(base_bits * exponent)) + 2;
}
size_t power(Limb* out, View base, uint32_t exponent, Limb* scratch);

// base ** exponent % modulus, where base < modulus. `out` needs modulus.size limbs.
constexpr size_t modularPowerScratch(size_t modulus) { return 6 * modulus + 2; }
size_t modularPower(Limb* out, View base, View exponent, View modulus, Limb* scratch);

// gcd(a, b). `out` needs max(a, b) limbs.
constexpr size_t gcdScratch(size_t a, size_t b) { return 4 * (a > b ? a : b) + 1; }
size_t gcd(Limb* out, View a, View b, Limb* scratch);

// floor(sqrt(a)). `out` needs a.size / 2 + 2 limbs.
constexpr size_t squareRootScratch(size_t a) { return 4 * a + 8; }
size_t squareRoot(Limb* out, View a, Limb* scratch);

// ---- Machine numbers and bytes: limbs_convert.cpp ----

// Limbs that any 64-bit number fits.
constexpr size_t kLimbs64 = 64 / kLimbBits;

size_t fromUint32(Limb* out, uint32_t value);
size_t fromUint64(Limb* out, uint64_t value);
SignedSize fromInt32(Limb* out, int32_t value);
SignedSize fromInt64(Limb* out, int64_t value);

// False where the value does not fit; `value` is then untouched.
bool toInt32(Integer a, int32_t* value);
bool toInt64(Integer a, int64_t* value);

// The lowest bits of the number in two's complement: what masks and C casts see.
uint64_t lowBits64(Integer a);

enum class ByteOrder : uint8_t { kLittle, kBig };

// int.to_bytes: exactly `count` bytes, two's complement. False where the value does not fit ("int too big to
// convert"), or is negative and `is_signed` is not set ("can't convert negative int to unsigned").
bool toBytes(Integer a, uint8_t* bytes, size_t count, ByteOrder order, bool is_signed);

// int.from_bytes. `out` needs fromBytesSize limbs.
constexpr size_t fromBytesSize(size_t count) { return limbsForBits(count * 8) + 1; }
SignedSize fromBytes(Limb* out, const uint8_t* bytes, size_t count, ByteOrder order, bool is_signed);

// ---- Floats: limbs_float.cpp; Float is float, or double where that has 64 bits ----

// The nearest float, ties to even. False where it is out of range ("int too large to convert to float").
template <typename Float>
bool toFloat(Integer a, Float* value);

// a / b correctly rounded (int / int). `scratch` needs trueDivideScratch limbs. False where the quotient is
// out of range ("integer division result too large for a float").
constexpr size_t trueDivideScratch(size_t a, size_t b) { return 2 * ((a > b ? a : b) + 2); }
template <typename Float>
bool trueDivide(Integer a, Integer b, Float* value, Limb* scratch);

// int(value): rounded towards zero; value is finite. `out` needs fromFloatSize<Float>() limbs at most, or,
// exactly, as many as the value's exponent asks for.
template <typename Float>
constexpr size_t fromFloatSize() {
  return limbsForBits(sizeof(Float) == 8 ? 1024 : 128) + 1;
}
template <typename Float>
SignedSize fromFloat(Limb* out, Float value);

// Exact comparison: -1, 0, 1, or kUnordered if value is not a number.
constexpr int8_t kUnordered = 2;
template <typename Float>
int8_t compareWithFloat(Integer a, Float value);

// ---- Text: limbs_text.cpp ----

// Characters that the digits of a number of `bits` bits may need, without sign and prefix.
size_t toTextSize(size_t bits, uint8_t base);

// Digits in `base` (2..36, lower case), most significant first, without sign, prefix or final zero byte; "0"
// for zero. Returns the number of characters. `limbs` is destroyed.
size_t toText(char* text, Limb* limbs, size_t size, uint8_t base);

// Limbs that `digits` digits of `base` may need.
size_t fromTextSize(size_t digits, uint8_t base);

// Reads digits as int_parse.hpp's scan has found them valid; underscores are skipped.
size_t fromText(Limb* out, const char* text, size_t size, uint8_t base);

KRAIT_NUMBERS_END
