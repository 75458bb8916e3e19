#include "krait/objects/format.hpp"

namespace krait {

void writeFormat(Sink& sink, Int value, Span text) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kInt, "int", &spec);
  if (numbers::wantsFloat(spec)) {
    numbers::formatFloat(sink, spec, intToFloat(value));
  } else {
    writeIntFormat(sink, spec, value);
  }
}

void writeFormat(Sink& sink, bool value, Span text) {
  if (text.size == 0) {
    writeStr(sink, value);
  } else {
    writeFormat(sink, Int::ofSmall(value), text);
  }
}

}  // namespace krait
