// Padding and grouping, with CPython's rule for zeros that are grouped too: format(1, "05,") is "0,001".
#include "krait/numbers/format_layout.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// Digits with the leading zeros that fill `least` characters, separators counted. A separator is never first,
// so that the result may be one wider than asked for.
int32_t withZeros(int32_t digits, int32_t least, uint8_t group) {
  if (group == 0) return digits > least ? digits : least;
  // n digits in groups are n + (n - 1) / group characters wide.
  if (least > digits + (digits - 1) / group) {
    digits = least - least / (group + 1);
    if (least % (group + 1) == 0) ++digits;
  }
  return digits;
}

}  // namespace

NumberLayout layOut(const FormatSpec& spec, int32_t digits, int32_t other) {
  NumberLayout layout = {0, 0, 0, digits, 0};
  if (spec.grouping != '\0') layout.group = baseOfType(spec.type) == 10 ? 3 : 4;
  const bool zeros = spec.align == '=' && spec.fill_size == 1 && spec.fill[0] == '0';
  if (digits != 0) layout.digits = withZeros(digits, zeros ? spec.width - other : 0, layout.group);
  int32_t width = other + layout.digits;
  if (layout.group != 0 && layout.digits != 0) width += (layout.digits - 1) / layout.group;
  const int32_t padding = spec.width - width;
  if (padding <= 0) return layout;
  switch (spec.align) {
    case '<':
      layout.right = padding;
      break;
    case '^':
      layout.left = padding / 2;
      layout.right = padding - layout.left;
      break;
    case '=':
      layout.inner = padding;
      break;
    default:
      layout.left = padding;
      break;
  }
  return layout;
}

uint8_t baseOfType(char type) {
  switch (type) {
    case 'b':
      return 2;
    case 'o':
      return 8;
    case 'x':
    case 'X':
      return 16;
    default:
      return 10;
  }
}

KRAIT_NUMBERS_END
