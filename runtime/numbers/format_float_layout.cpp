// Floats around their digits: sign, padding, groups, point, exponent.
#include "krait/numbers/float_print.hpp"
#include "krait/numbers/format_float.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

bool isUpper(char type) { return type == 'E' || type == 'F' || type == 'G'; }

}  // namespace

FloatPlan planFixed(int16_t point, Count digits) {
  FloatPlan plan;
  plan.whole = point > 0 ? point : static_cast<Count>(1);
  plan.leading_zeros = point > 0 ? static_cast<Count>(0) : static_cast<Count>(1 - point);
  plan.decimals = digits > point ? static_cast<Count>(digits - point) : static_cast<Count>(0);
  plan.suffix_size = 0;
  return plan;
}

FloatPlan planScientific(int16_t point, Count digits, char type) {
  FloatPlan plan = planFixed(1, digits);
  plan.suffix_size = writeExponent(static_cast<int16_t>(point - 1), isUpper(type) ? 'E' : 'e', plan.suffix);
  return plan;
}

Count precisionOf(const FormatSpec& spec) {
  constexpr Count kLargest = kMaxCount - 0xfff;
  return spec.precision < 0 ? static_cast<Count>(6) : spec.precision < kLargest ? spec.precision : kLargest;
}

void writePlan(Sink& sink, const FormatSpec& spec, const FloatPlan& plan, bool negative,
               DigitSource* source) {
  const char sign = shownSign(spec, negative);
  const bool point = plan.decimals != 0 || (spec.alternate && plan.whole != 0);
  const bool percent = spec.type == '%';
  const Count other = static_cast<Count>((sign != '\0') + point + plan.suffix_size + percent + plan.decimals);
  const NumberLayout layout = layOut(spec, plan.whole, other);
  putFill(sink, spec, layout.left);
  if (sign != '\0') put(sink, sign);
  putFill(sink, spec, layout.inner);
  GroupedDigits grouped(sink, spec, layout);
  grouped.zeros(static_cast<Count>(layout.digits - plan.whole));
  Count zeros = plan.leading_zeros;
  for (Count i = 0; i < plan.whole; ++i) grouped.digit(zeros-- > 0 ? '0' : source->next(source));
  if (plan.leading_zeros != 0) zeros = static_cast<Count>(plan.leading_zeros - plan.whole);
  if (point) put(sink, '.');
  for (Count i = 0; i < plan.decimals; ++i) put(sink, i < zeros ? '0' : source->next(source));
  put(sink, plan.suffix, plan.suffix_size);
  if (percent) put(sink, '%');
  putFill(sink, spec, layout.right);
}

void writeSpecial(Sink& sink, const FormatSpec& spec, FloatKind kind, bool negative) {
  const bool infinite = kind == FloatKind::kInfinite;
  FloatPlan plan;
  plan.whole = plan.leading_zeros = plan.decimals = 0;
  plan.suffix[0] = infinite ? 'i' : 'n';
  plan.suffix[1] = infinite ? 'n' : 'a';
  plan.suffix[2] = infinite ? 'f' : 'n';
  plan.suffix_size = 3;
  if (isUpper(spec.type)) {
    for (uint8_t i = 0; i < 3; ++i) plan.suffix[i] = static_cast<char>(plan.suffix[i] - ('a' - 'A'));
  }
  // Not-a-number has no sign in text, except one that is asked for.
  writePlan(sink, spec, plan, negative && infinite, nullptr);
}

KRAIT_NUMBERS_END
