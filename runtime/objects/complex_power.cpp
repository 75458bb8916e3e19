// Powers and absolute values of complex numbers: what brings in libm.
#include "krait/errors/raise.hpp"
#include "krait/objects/complex.hpp"

namespace krait {

namespace {

#if KRAIT_FLOAT_BITS == 64
#define KRAIT_MATH(name) __builtin_##name
#elif __SIZEOF_DOUBLE__ == 8
#define KRAIT_MATH(name) __builtin_##name##f
#else
#define KRAIT_MATH(name) __builtin_##name
#endif

// Whole exponents by multiplication, as CPython does up to 100: exact where the parts are.
Complex wholePower(Complex base, uint8_t exponent) {
  Complex result{1, 0};
  for (uint8_t mask = 1; mask != 0 && exponent >= mask; mask = static_cast<uint8_t>(mask << 1)) {
    if (exponent & mask) result = mul(result, base);
    base = mul(base, base);
  }
  return result;
}

}  // namespace

Complex pow(Complex a, Complex b) {
  if (b.real == 0 && b.imag == 0) return {1, 0};
  if (a.real == 0 && a.imag == 0) {
    if (b.imag != 0 || b.real < 0) {
      raiseError(&ZeroDivisionError_type, KRAIT_TEXT("0.0 to a negative or complex power"));
    }
    return {0, 0};
  }
  if (b.imag == 0 && b.real >= -100 && b.real <= 100 &&
      b.real == static_cast<Float>(static_cast<int8_t>(b.real))) {
    const int8_t exponent = static_cast<int8_t>(b.real);
    if (exponent > 0) return wholePower(a, static_cast<uint8_t>(exponent));
    return truediv(Complex{1, 0}, wholePower(a, static_cast<uint8_t>(-exponent)));
  }
  const Float size = static_cast<Float>(KRAIT_MATH(hypot)(a.real, a.imag));
  const Float angle = static_cast<Float>(KRAIT_MATH(atan2)(a.imag, a.real));
  Float length = static_cast<Float>(KRAIT_MATH(pow)(size, b.real));
  Float phase = angle * b.real;
  if (b.imag != 0) {
    length /= static_cast<Float>(KRAIT_MATH(exp)(angle * b.imag));
    phase += b.imag * static_cast<Float>(KRAIT_MATH(log)(size));
  }
  return {length * static_cast<Float>(KRAIT_MATH(cos)(phase)),
          length * static_cast<Float>(KRAIT_MATH(sin)(phase))};
}

Float abs(Complex a) {
  const Float size = static_cast<Float>(KRAIT_MATH(hypot)(a.real, a.imag));
  if (size - size != 0 && a.real - a.real == 0 && a.imag - a.imag == 0) {
    raiseOverflowError(KRAIT_TEXT("absolute value too large"));
  }
  return size;
}

}  // namespace krait
