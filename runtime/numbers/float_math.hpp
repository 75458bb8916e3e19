// libm by the width of the argument. avr-libc names its functions, 32 bits wide, like C's double ones.
#pragma once

#include "krait/numbers/float_bits.hpp"

KRAIT_NUMBERS_BEGIN

#if __SIZEOF_DOUBLE__ == 8
inline float mathFmod(float a, float b) { return __builtin_fmodf(a, b); }
inline float mathPow(float a, float b) { return __builtin_powf(a, b); }
inline double mathFmod(double a, double b) { return __builtin_fmod(a, b); }
inline double mathPow(double a, double b) { return __builtin_pow(a, b); }
#else
inline float mathFmod(float a, float b) { return static_cast<float>(__builtin_fmod(a, b)); }
inline float mathPow(float a, float b) { return static_cast<float>(__builtin_pow(a, b)); }
#endif

// value with the sign of `sign`.
template <typename Float>
inline Float withSign(Float value, bool negative) {
  return isNegative(value) == negative ? value : -value;
}

KRAIT_NUMBERS_END
