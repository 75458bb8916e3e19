// The formats of floats, one function a type, so that a program links those it uses.
#include "krait/numbers/format_float.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// True if that was all: the value is not finite.
template <typename Float>
bool wroteSpecial(Sink& sink, const FormatSpec& spec, Float value) {
  const FloatParts<Float> parts = takeApart(value);
  if (parts.kind == FloatKind::kFinite) return false;
  writeSpecial(sink, spec, parts.kind, parts.negative);
  return true;
}

template <typename Float>
void writeStream(Sink& sink, const FormatSpec& spec, const FloatPlan& plan, Float value,
                 StreamSource<Float>& source) {
  const bool hide_sign = spec.no_negative_zero && source.stream.isZero();
  writePlan(sink, spec, plan, isNegative(value) && !hide_sign, &source.source);
}

// How many of the first `count` rounded digits remain when zeros at the end are taken away; at least one.
template <typename Float>
Count significantDigits(Float value, Count count) {
  DigitStream<Float> stream(value);
  stream.roundTo(count);
  Count last = 1;
  for (Count i = 1; i <= count; ++i) {
    if (stream.next() != 0) last = i;
    if (stream.isZero()) break;
  }
  return last;
}

template <typename Float>
struct ShortestSource {
  DigitSource source;
  char digits[FloatTraits<Float>::kShortestDigits];
  uint8_t count;
  uint8_t index;

  static char next(DigitSource* source) {
    ShortestSource* self = reinterpret_cast<ShortestSource*>(source);
    return self->index < self->count ? self->digits[self->index++] : '0';
  }
};

}  // namespace

template <typename Float>
void formatFixed(Sink& sink, const FormatSpec& spec, Float value) {
  if (wroteSpecial(sink, spec, value)) return;
  StreamSource<Float> source(value);
  const Count precision = precisionOf(spec);
  source.stream.roundTo(static_cast<Count>(source.stream.point() + precision));
  const int16_t point = source.stream.point();
  writeStream(sink, spec, planFixed(point, static_cast<Count>(point + precision)), value, source);
}

template <typename Float>
void formatPercent(Sink& sink, const FormatSpec& spec, Float value) {
  formatFixed(sink, spec, value * 100);
}

template <typename Float>
void formatScientific(Sink& sink, const FormatSpec& spec, Float value) {
  if (wroteSpecial(sink, spec, value)) return;
  StreamSource<Float> source(value);
  const Count digits = static_cast<Count>(precisionOf(spec) + 1);
  source.stream.roundTo(digits);
  writeStream(sink, spec, planScientific(source.stream.point(), digits, spec.type), value, source);
}

template <typename Float>
void formatGeneralPart(Sink& sink, const FormatSpec& spec, Float value, bool add_zero) {
  if (wroteSpecial(sink, spec, value)) return;
  StreamSource<Float> source(value);
  Count precision = precisionOf(spec);
  if (precision == 0) precision = 1;
  source.stream.roundTo(precision);
  const int16_t point = source.stream.point();
  Count digits = precision;
  if (!spec.alternate) digits = significantDigits(value, precision);
  // An added ".0" counts as one of the digits: format(12.0, ".2") is "1.2e+01".
  if (point <= -4 || point > precision - add_zero) {
    writeStream(sink, spec, planScientific(point, digits, spec.type), value, source);
    return;
  }
  FloatPlan plan = planFixed(point, digits);
  if (add_zero && plan.decimals == 0) plan.decimals = 1;
  writeStream(sink, spec, plan, value, source);
}

template <typename Float>
void formatGeneral(Sink& sink, const FormatSpec& spec, Float value) {
  formatGeneralPart(sink, spec, value, spec.type == '\0');
}

template <typename Float>
void formatShortestPart(Sink& sink, const FormatSpec& spec, Float value, bool add_zero) {
  if (wroteSpecial(sink, spec, value)) return;
  ShortestSource<Float> source;
  source.source.next = &ShortestSource<Float>::next;
  source.index = 0;
  int16_t point;
  source.count = shortestDigits(value, source.digits, &point);
  const bool scientific = point <= -4 || point > 16;
  FloatPlan plan =
      scientific ? planScientific(point, source.count, spec.type) : planFixed(point, source.count);
  if (add_zero && !scientific && plan.decimals == 0) plan.decimals = 1;
  const bool hide_sign = spec.no_negative_zero && source.digits[0] == '0';
  writePlan(sink, spec, plan, isNegative(value) && !hide_sign, &source.source);
}

template <typename Float>
void formatShortest(Sink& sink, const FormatSpec& spec, Float value) {
  formatShortestPart(sink, spec, value, true);
}

template <typename Float>
void formatFloatPart(Sink& sink, const FormatSpec& spec, Float value, bool add_zero) {
  switch (spec.type) {
    case 'f':
    case 'F':
      return formatFixed(sink, spec, value);
    case 'e':
    case 'E':
      return formatScientific(sink, spec, value);
    case '%':
      return formatPercent(sink, spec, value);
    case '\0':
      if (spec.precision < 0) return formatShortestPart(sink, spec, value, add_zero);
      return formatGeneralPart(sink, spec, value, add_zero);
    default:
      return formatGeneralPart(sink, spec, value, false);
  }
}

template <typename Float>
void formatFloat(Sink& sink, const FormatSpec& spec, Float value) {
  formatFloatPart(sink, spec, value, true);
}

#define KRAIT_INSTANTIATE(Float)                                                  \
  template void formatFixed<Float>(Sink&, const FormatSpec&, Float);              \
  template void formatPercent<Float>(Sink&, const FormatSpec&, Float);            \
  template void formatScientific<Float>(Sink&, const FormatSpec&, Float);         \
  template void formatGeneral<Float>(Sink&, const FormatSpec&, Float);            \
  template void formatGeneralPart<Float>(Sink&, const FormatSpec&, Float, bool);  \
  template void formatShortest<Float>(Sink&, const FormatSpec&, Float);           \
  template void formatShortestPart<Float>(Sink&, const FormatSpec&, Float, bool); \
  template void formatFloatPart<Float>(Sink&, const FormatSpec&, Float, bool);    \
  template void formatFloat<Float>(Sink&, const FormatSpec&, Float);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
