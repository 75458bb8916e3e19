// format % arguments.
#include "krait/objects/percent.hpp"

namespace krait {

namespace {

void putCharacter(Sink& sink, const numbers::PrintfSpec& spec, Value value) {
  if (isKind(value, Kind::kStr) && unbox<Str*>(value)->length() == 1) {
    Str* text = unbox<Str*>(value);
    return numbers::formatText(sink, spec.format, text->data(), text->size());
  }
  if (!isIntLike(value)) raiseTypeError(KRAIT_TEXT("%c requires int or char"));
  const Int number = intOf(value);
  int64_t wide;
  if (!fitsInt64(number, &wide) || wide < 0 || wide > 0x10ffff) {
    raiseOverflowError(KRAIT_TEXT("%c arg not in range(0x110000)"));
  }
  numbers::formatCharacter(sink, spec.format, static_cast<uint32_t>(wide));
}

void putText(Sink& sink, const numbers::PrintfSpec& spec, Value value) {
  if (spec.conversion == 'c') return putCharacter(sink, spec, value);
  Str* text = spec.conversion == 's' ? toStr(value) : spec.conversion == 'r' ? repr(value) : ascii(value);
  numbers::formatText(sink, spec.format, text->data(), text->size());
}

}  // namespace

Str* mod(Str* format, Value values) {
  StrBuilder builder;
  percent::writeFormatted<false>(builder, {format->data(), format->size()}, values, putText);
  keepAlive(format);
  return builder.finish();
}

}  // namespace krait
