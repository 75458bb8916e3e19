// Formatting of floats. A plan tells where the point is, how many decimals there are and whether an exponent
// follows; then the digits stream past it, so that no precision needs a buffer.
#include "krait/numbers/format_float.hpp"

#include "krait/numbers/float_digits.hpp"
#include "krait/numbers/float_print.hpp"
#include "krait/numbers/format_layout.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// Digits from either source: shortest ones in an array, or rounded ones from the stream.
template <typename Float>
class DigitSource {
 public:
  explicit DigitSource(Float value) : stream_(value) {}

  void useShortest(Float value) {
    count_ = shortestDigits(value, digits_, &point_);
    shortest_ = true;
  }
  void roundTo(int32_t count) {
    stream_.roundTo(count);
    point_ = stream_.point();
  }
  DigitStream<Float>& stream() { return stream_; }
  int16_t point() const { return point_; }
  uint8_t count() const { return count_; }
  char next() {
    if (!shortest_) return static_cast<char>('0' + stream_.next());
    return index_ < count_ ? digits_[index_++] : '0';
  }

 private:
  DigitStream<Float> stream_;
  char digits_[FloatTraits<Float>::kShortestDigits];
  int16_t point_ = 1;
  uint8_t count_ = 0;
  uint8_t index_ = 0;
  bool shortest_ = false;
};

// How many of the first `count` rounded digits remain when zeros at the end are taken away; at least one.
template <typename Float>
int32_t significantDigits(Float value, int32_t count) {
  DigitStream<Float> stream(value);
  stream.roundTo(count);
  int32_t last = 1;
  for (int32_t i = 1; i <= count; ++i) {
    if (stream.next() != 0) last = i;
    if (stream.isZero() && i >= FloatTraits<Float>::kShortestDigits) break;
  }
  return last;
}

struct FloatPlan {
  int32_t whole;          // digits before the point
  int32_t leading_zeros;  // before the first digit, on either side of the point
  int32_t decimals;       // digits after the point
  bool point;
  bool scientific;
  int16_t exponent;
};

FloatPlan planFloat(int16_t point, int32_t digits, bool scientific) {
  FloatPlan plan;
  plan.scientific = scientific;
  plan.exponent = static_cast<int16_t>(point - 1);
  if (scientific) point = 1;
  plan.whole = point > 0 ? point : 1;
  plan.leading_zeros = point > 0 ? 0 : 1 - point;
  plan.decimals = digits > point ? digits - point : 0;
  return plan;
}

// Keeps sums of precisions, widths and digits of any float in range.
int32_t clamped(int32_t precision) { return precision < 0x7ffff000 ? precision : 0x7ffff000; }

bool isUpper(char type) { return type == 'E' || type == 'F' || type == 'G'; }

char lowered(char type) { return isUpper(type) ? static_cast<char>(type | 0x20) : type; }

// inf and nan, padded like digits.
void formatSpecial(Sink& sink, const FormatSpec& spec, FloatKind kind, char sign) {
  char text[3] = {'n', 'a', 'n'};
  if (kind == FloatKind::kInfinite) {
    text[0] = 'i';
    text[1] = 'n';
    text[2] = 'f';
  }
  if (isUpper(spec.type)) {
    for (char& character : text) character = static_cast<char>(character - ('a' - 'A'));
  }
  const bool percent = spec.type == '%';
  const NumberLayout layout = layOut(spec, 0, 3 + (sign != '\0') + percent);
  putFill(sink, spec, layout.left);
  if (sign != '\0') put(sink, sign);
  putFill(sink, spec, layout.inner);
  put(sink, text, 3);
  if (percent) put(sink, '%');
  putFill(sink, spec, layout.right);
}

template <typename Float>
void writePlanned(Sink& sink, const FormatSpec& spec, const FloatPlan& plan, char sign,
                  DigitSource<Float>& source) {
  char exponent[6];
  uint8_t exponent_size = 0;
  if (plan.scientific) exponent_size = writeExponent(plan.exponent, isUpper(spec.type) ? 'E' : 'e', exponent);
  const bool percent = spec.type == '%';
  if (percent) exponent[exponent_size++] = '%';
  const int32_t other = (sign != '\0') + plan.point + exponent_size;
  const NumberLayout layout = layOut(spec, plan.whole, other + plan.decimals);
  putFill(sink, spec, layout.left);
  if (sign != '\0') put(sink, sign);
  putFill(sink, spec, layout.inner);
  GroupedDigits grouped(sink, spec, layout);
  grouped.zeros(layout.digits - plan.whole);
  int32_t zeros = plan.leading_zeros;
  for (int32_t i = 0; i < plan.whole; ++i) {
    if (zeros > 0) {
      --zeros;
      grouped.digit('0');
    } else {
      grouped.digit(source.next());
    }
  }
  if (plan.point) put(sink, '.');
  for (int32_t i = 0; i < plan.decimals; ++i) {
    if (zeros > 0) {
      --zeros;
      put(sink, '0');
    } else {
      put(sink, source.next());
    }
  }
  put(sink, exponent, exponent_size);
  putFill(sink, spec, layout.right);
}

}  // namespace

template <typename Float>
void formatFloatPart(Sink& sink, const FormatSpec& spec, Float value, bool add_zero) {
  char type = lowered(spec.type);
  if (type == '%') {
    value *= 100;
    type = 'f';
  }
  const FloatParts<Float> parts = takeApart(value);
  if (parts.kind != FloatKind::kFinite) {
    // Not-a-number has no sign in text, except one that is asked for.
    const bool negative = parts.negative && parts.kind == FloatKind::kInfinite;
    formatSpecial(sink, spec, parts.kind, shownSign(spec, negative));
    return;
  }

  DigitSource<Float> source(value);
  int32_t precision = spec.precision < 0 ? 6 : clamped(spec.precision);
  add_zero &= type == '\0';
  bool scientific = false;
  int32_t digits;
  if (type == '\0' && spec.precision < 0) {
    source.useShortest(value);
    digits = source.count();
    scientific = source.point() <= -4 || source.point() > 16;
  } else if (type == 'f') {
    source.roundTo(source.stream().point() + precision);
    digits = source.point() + precision;
  } else if (type == 'e') {
    digits = precision + 1;
    source.roundTo(digits);
    scientific = true;
  } else {
    if (precision == 0) precision = 1;
    source.roundTo(precision);
    // An added ".0" counts as one of the digits: format(12.0, ".2") is "1.2e+01".
    scientific = source.point() <= -4 || source.point() > precision - add_zero;
    digits = spec.alternate ? precision : significantDigits(value, precision);
  }
  const bool hide_sign = spec.no_negative_zero && source.stream().isZero();
  FloatPlan plan = planFloat(source.point(), digits, scientific);
  if (add_zero && !scientific && plan.decimals == 0) plan.decimals = 1;
  plan.point = plan.decimals != 0 || spec.alternate;
  writePlanned(sink, spec, plan, shownSign(spec, parts.negative && !hide_sign), source);
}

template <typename Float>
void formatFloat(Sink& sink, const FormatSpec& spec, Float value) {
  formatFloatPart(sink, spec, value, true);
}

#define KRAIT_INSTANTIATE(Float)                                               \
  template void formatFloatPart<Float>(Sink&, const FormatSpec&, Float, bool); \
  template void formatFloat<Float>(Sink&, const FormatSpec&, Float);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
