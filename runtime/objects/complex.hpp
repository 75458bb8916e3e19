// Complex numbers: two floats by value, and the object they become as a Value.
#pragma once

#include "krait/objects/float.hpp"

namespace krait {

struct Complex {
  Float real;
  Float imag;
};

struct ComplexObject : Object {
  Complex value;
  static constexpr const TypeInfo& type = Complex_type;
};

KRAIT_ALLOCATES Value boxComplex(Complex value);
// Of any number.
KRAIT_RAISES Complex complexOf(Value value);

inline Complex add(Complex a, Complex b) { return {a.real + b.real, a.imag + b.imag}; }
inline Complex sub(Complex a, Complex b) { return {a.real - b.real, a.imag - b.imag}; }
inline Complex mul(Complex a, Complex b) {
  return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}
KRAIT_RAISES Complex truediv(Complex a, Complex b);  // ZeroDivisionError: complex division by zero
KRAIT_RAISES Complex pow(Complex a, Complex b);      // ZeroDivisionError
inline Complex neg(Complex a) { return {-a.real, -a.imag}; }
inline Complex pos(Complex a) { return a; }
KRAIT_RAISES Float abs(Complex a);  // OverflowError
inline bool truth(Complex a) { return a.real != 0 || a.imag != 0; }
inline bool eq(Complex a, Complex b) { return a.real == b.real && a.imag == b.imag; }
inline bool ne(Complex a, Complex b) { return !eq(a, b); }
Hash hash(Complex a);

inline Float complex_real(Complex a) { return a.real; }
inline Float complex_imag(Complex a) { return a.imag; }
inline Complex complex_conjugate(Complex a) { return {a.real, -a.imag}; }
inline Complex toComplex(Complex value) { return value; }
inline Complex toComplex(Float real) { return {real, 0}; }
inline Complex toComplex(Float real, Float imag) { return {real, imag}; }
KRAIT_RAISES Complex toComplex(Str* text);  // ValueError
KRAIT_RAISES KRAIT_COLLECTS Complex toComplex(Value real, Value imag = kUndefinedValue);

void writeStr(Sink& sink, Complex value);
inline void writeRepr(Sink& sink, Complex value) { writeStr(sink, value); }

}  // namespace krait
