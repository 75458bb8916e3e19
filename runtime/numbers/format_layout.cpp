// Padding and grouping, with CPython's rule for zeros that are grouped too: format(1, "05,") is "0,001".
#include "krait/numbers/format_layout.hpp"

KRAIT_NUMBERS_BEGIN

NumberLayout layOut(const FormatSpec& spec, Count digits, Count other) {
  NumberLayout layout = {0, 0, 0, digits, 0, 0};
  if (spec.grouping != '\0') layout.group = baseOfType(spec.type) == 10 ? 3 : 4;
  const bool zeros = spec.align == '=' && spec.fill_size == 1 && spec.fill[0] == '0';
  const Count least = zeros && digits != 0 ? static_cast<Count>(spec.width - other) : static_cast<Count>(0);
  Count width = 0;
  if (layout.group == 0) {
    if (layout.digits < least) layout.digits = least;
    width = layout.digits;
  } else {
    // Digit by digit from the right; no separator comes first, so that the result may be one wider than asked
    // for.
    for (layout.digits = 0; layout.digits < digits || width < least; ++layout.digits, ++width) {
      if (layout.first == layout.group) {
        layout.first = 0;
        ++width;
      }
      ++layout.first;
    }
  }
  const Count padding = spec.width - width - other;
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
