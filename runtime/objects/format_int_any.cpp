#include "krait/objects/format.hpp"

namespace krait {

static void writeNamed(Sink& sink, Int value, ByteSpan text, const char* type_name) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kInt, type_name, &spec);
  if (numbers::wantsFloat(spec)) {
    numbers::formatFloat(sink, spec, intToFloat(value));
  } else {
    writeIntFormat(sink, spec, value);
  }
}

void writeFormat(Sink& sink, Int value, ByteSpan text) { writeNamed(sink, value, text, "int"); }

void writeFormat(Sink& sink, bool value, ByteSpan text) {
  if (text.size == 0) {
    writeStr(sink, value);
  } else {
    writeNamed(sink, Int::ofSmall(value), text, "bool");
  }
}

}  // namespace krait
