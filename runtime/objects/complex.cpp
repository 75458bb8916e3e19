// Complex numbers.
#include "krait/objects/complex.hpp"

#include "krait/errors/raise.hpp"
#include "krait/numbers/float_print.hpp"
#include "krait/numbers/hash.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

Value boxComplex(Complex value) {
  KRAIT_USE_SLOTS(complex);
  ComplexObject* object = create<ComplexObject>();
  object->value = value;
  return objectValue(object);
}

Complex complexOf(Value value) {
  if (Converter<Complex>::is(value)) return static_cast<ComplexObject*>(value.object())->value;
  return {Converter<Float>::unbox(value), 0};
}

// Smith's method, which does not overflow where the result does not.
Complex truediv(Complex a, Complex b) {
  if (b.real == 0 && b.imag == 0) {
    raiseError(&ZeroDivisionError_type, KRAIT_TEXT("complex division by zero"));
  }
  if (abs(b.real) >= abs(b.imag)) {
    const Float ratio = b.imag / b.real;
    const Float scale = b.real + b.imag * ratio;
    return {(a.real + a.imag * ratio) / scale, (a.imag - a.real * ratio) / scale};
  }
  const Float ratio = b.real / b.imag;
  const Float scale = b.real * ratio + b.imag;
  return {(a.real * ratio + a.imag) / scale, (a.imag * ratio - a.real) / scale};
}

Value realOfComplex(Value number) {
  const Complex value = static_cast<ComplexObject*>(number.object())->value;
  return value.imag == 0 ? box(value.real) : kUndefinedValue;
}

// As CPython combines the parts: the imaginary hash times a prime.
Hash hash(Complex a) {
  const uword combined = static_cast<uword>(hash(a.real)) + 1000003u * static_cast<uword>(hash(a.imag));
  const Hash result = static_cast<Hash>(static_cast<word>(combined));
  return result == -1 ? -2 : result;
}

// 1j, (1+2j), (-0-1j): brackets unless the real part is plus zero.
void writeStr(Sink& sink, Complex value) {
  char text[numbers::kReprSize];
  const bool brackets = value.real != 0 || numbers::isNegative(value.real);
  if (brackets) {
    put(sink, '(');
    put(sink, text, numbers::reprWithoutPoint(value.real, text));
    if (!numbers::isNegative(value.imag) || value.imag != value.imag) put(sink, '+');
  }
  put(sink, text, numbers::reprWithoutPoint(value.imag, text));
  put(sink, 'j');
  if (brackets) put(sink, ')');
}

}  // namespace krait
