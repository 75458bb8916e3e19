// Texts and values of unknown type by format specs.
#include "krait/objects/dispatch.hpp"
#include "krait/objects/format.hpp"

namespace krait {

void writeFormat(Sink& sink, Str* value, ByteSpan text) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kText, "str", &spec);
  numbers::formatText(sink, spec, value->data(), value->size());
}

void writeFormat(Sink& sink, Value value, ByteSpan text) {
  switch (kindOf(value)) {
    case Kind::kBool:
      return writeFormat(sink, value.bits == kTrueValue.bits, text);
    case Kind::kInt:
      return writeFormat(sink, intOf(value), text);
    case Kind::kFloat:
      return writeFormat(sink, floatOf(value), text);
    case Kind::kComplex:
      return writeFormat(sink, complexOf(value), text);
    case Kind::kStr:
      return writeFormat(sink, unbox<Str*>(value), text);
    default:
      break;
  }
  if (auto format = slotOfValue(value, &Slots::format)) {
    return writeStr(sink, format(value, makeStr(text.data, text.size)));
  }
  if (text.size != 0) raiseTypeError("unsupported format string passed to {}.__format__", value);
  writeStr(sink, value);
}

}  // namespace krait
