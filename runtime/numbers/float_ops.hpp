// Python's operations on floats where C's differ: floor division, remainder, power, rounding, conversion to
// integers.
//
// Errors are codes; the exception each stands for is beside it. fmod and pow come from libm in Float's own
// width; everything else is integer work on the bits, so that no double is touched where Float is float.
#pragma once

#include "krait/numbers/float_bits.hpp"
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

enum class FloatError : uint8_t {
  kNone,
  kZeroDivision,   // ZeroDivisionError: "float division by zero", "float floor division by zero", "float
                   // modulo" or "float divmod()", as the caller knows the operation
  kNegativePower,  // ZeroDivisionError: 0.0 cannot be raised to a negative power
  kOverflow,  // OverflowError: (34, 'Numerical result out of range'); from round(): "rounded value too large
              // to represent"
  kComplex,   // no error: a negative number to a fractional power is complex
  kInfinite,  // OverflowError: cannot convert float infinity to integer
  kNotANumber,  // ValueError: cannot convert float NaN to integer
  kTooLarge,    // finite, but beyond the integer's width
};

// ---- Division: float_divide.cpp ----

// a // b, a % b, and both. `result` is untouched on kZeroDivision, the only error.
template <typename Float>
FloatError floorDivide(Float a, Float b, Float* result);
template <typename Float>
FloatError modulo(Float a, Float b, Float* result);
template <typename Float>
FloatError divideModulo(Float a, Float b, Float* quotient, Float* remainder);

// ---- Power: float_power.cpp ----

// a ** b: kNone, kNegativePower, kOverflow or kComplex.
template <typename Float>
FloatError power(Float a, Float b, Float* result);

// ---- Rounding and integers: float_round.cpp ----

// round(value, digits), correct on the exact decimal value; digits may be negative. kNone or kOverflow.
// Values that are not finite come back as they are.
template <typename Float>
FloatError roundToDigits(Float value, int32_t digits, Float* result);

// The integer nearest to value, ties to even, towards minus infinity, plus infinity, zero: round(),
// math.floor, ceil, trunc before their conversion to int. Values that are not finite come back as they are.
template <typename Float>
Float roundHalfEven(Float value);
template <typename Float>
Float roundDown(Float value);
template <typename Float>
Float roundUp(Float value);
template <typename Float>
Float truncate(Float value);

// float.is_integer().
template <typename Float>
bool isInteger(Float value);

// int(value), where it fits: kNone, kInfinite, kNotANumber or kTooLarge (then fromFloat of limbs.hpp has
// room).
template <typename Float>
FloatError toInt32(Float value, int32_t* result);
template <typename Float>
FloatError toInt64(Float value, int64_t* result);

// The nearest float, ties to even, by integer work alone.
template <typename Float>
Float fromInt64(int64_t value);

// Exact comparison of an integer with a float: -1, 0, 1 or kUnordered.
template <typename Float>
int8_t compareInt64(int64_t a, Float value);

// float.as_integer_ratio(): value = numerator * 2 ** exponent with an odd numerator (0 for zero). kNone, or
// kInfinite (OverflowError: cannot convert Infinity to integer ratio) or kNotANumber (ValueError: cannot
// convert NaN to integer ratio). The sign is value's.
template <typename Float>
FloatError integerRatio(Float value, typename FloatTraits<Float>::Bits* numerator, int16_t* exponent);

// ---- Hexadecimal text: float_hex.cpp ----

// float.hex(): "0x1.8000000000000p+1", "-inf". Returns the number of characters, at most kHexSize.
constexpr size_t kHexSize = 24;
template <typename Float>
size_t toHex(Float value, char* text);

enum class HexParse : uint8_t {
  kDone,
  kInvalid,   // ValueError: invalid hexadecimal floating-point string
  kOverflow,  // OverflowError: hexadecimal value too large to represent as a float
};
template <typename Float>
HexParse fromHex(const char* text, size_t size, Float* value);

KRAIT_NUMBERS_END
