// Formatting of complex numbers: two floats without padding, the pair padded.
#include "krait/numbers/format_float.hpp"
#include "krait/numbers/format_layout.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// As repr: without a type, a zero real part is left out, and brackets go around a pair.
template <typename Float>
void writeParts(Sink& sink, FormatSpec spec, Float real, Float imaginary) {
  const bool plain = spec.type == '\0';
  const bool only_imaginary = plain && bitsOf(real) == 0;
  if (plain && !only_imaginary) put(sink, '(');
  if (!only_imaginary) {
    formatFloatPart(sink, spec, real, false);
    spec.sign = '+';
  }
  formatFloatPart(sink, spec, imaginary, false);
  put(sink, 'j');
  if (plain && !only_imaginary) put(sink, ')');
}

}  // namespace

template <typename Float>
void formatComplex(Sink& sink, const FormatSpec& spec, Float real, Float imaginary) {
  FormatSpec part = spec;
  part.width = -1;
  CountingSink counting;
  writeParts(counting.sink, part, real, imaginary);
  const NumberLayout layout = layOut(spec, 0, static_cast<Count>(counting.size));
  putFill(sink, spec, layout.left);
  writeParts(sink, part, real, imaginary);
  putFill(sink, spec, layout.right);
}

#define KRAIT_INSTANTIATE(Float) template void formatComplex<Float>(Sink&, const FormatSpec&, Float, Float);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
