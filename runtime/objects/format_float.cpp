// Floats and complex numbers by format specs.
#include "krait/objects/format.hpp"

namespace krait {

void writeFormat(Sink& sink, Float value, ByteSpan text) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kFloat, "float", &spec);
  numbers::formatFloat(sink, spec, value);
}

void writeFormat(Sink& sink, Complex value, ByteSpan text) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kComplex, "complex", &spec);
  numbers::formatComplex(sink, spec, value.real, value.imag);
}

namespace detail {

void writeFixed(Sink& sink, Float value, ByteSpan text) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kFloat, "float", &spec);
  numbers::formatFixed(sink, spec, value);
}
void writePercent(Sink& sink, Float value, ByteSpan text) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kFloat, "float", &spec);
  numbers::formatPercent(sink, spec, value);
}
void writeScientific(Sink& sink, Float value, ByteSpan text) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kFloat, "float", &spec);
  numbers::formatScientific(sink, spec, value);
}
void writeGeneral(Sink& sink, Float value, ByteSpan text) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kFloat, "float", &spec);
  numbers::formatGeneral(sink, spec, value);
}


void writeFixed(Sink& sink, Float value, PackedSpec spec) { numbers::formatFixed(sink, spec.unpack(), value); }
void writePercent(Sink& sink, Float value, PackedSpec spec) {
  numbers::formatPercent(sink, spec.unpack(), value);
}
void writeScientific(Sink& sink, Float value, PackedSpec spec) {
  numbers::formatScientific(sink, spec.unpack(), value);
}
void writeGeneral(Sink& sink, Float value, PackedSpec spec) {
  numbers::formatGeneral(sink, spec.unpack(), value);
}

}  // namespace detail
}  // namespace krait
