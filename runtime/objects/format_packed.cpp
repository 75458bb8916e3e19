// Specs that were parsed when the program was compiled.
#include "krait/numbers/format_layout.hpp"
#include "krait/numbers/int_print.hpp"
#include "krait/objects/format.hpp"

namespace krait {

FormatSpec PackedSpec::unpack() const {
  FormatSpec spec = {};
  spec.fill[0] = fill;
  spec.fill_size = 1;
  spec.align = align == 0 ? '<' : align == 1 ? '>' : align == 2 ? '^' : '=';
  spec.sign = sign;
  spec.type = type;
  spec.width = width;
  spec.precision = precision;
  return spec;
}

namespace detail {

void writeDecimal(Sink& sink, int32_t value, PackedSpec packed) {
  const FormatSpec spec = packed.unpack();
  char digits[10];
  const uint32_t magnitude = value < 0 ? 0 - static_cast<uint32_t>(value) : static_cast<uint32_t>(value);
  const numbers::Count count = numbers::writeUint32(magnitude, digits);
  const char sign = numbers::shownSign(spec, value < 0);
  const numbers::NumberLayout layout = numbers::layOut(spec, count, sign != '\0' ? 1 : 0);
  numbers::putFill(sink, spec, layout.left);
  if (sign != '\0') put(sink, sign);
  numbers::putFill(sink, spec, layout.inner);
  numbers::putRepeated(sink, "0", 1, layout.digits - count);
  put(sink, digits, static_cast<size_t>(count));
  numbers::putFill(sink, spec, layout.right);
}

}  // namespace detail
}  // namespace krait
