// repr of floats: the shortest digits, laid out as CPython's float_repr_style 'short' does.
#include "krait/numbers/float_print.hpp"

#include "krait/numbers/float_digits.hpp"

KRAIT_NUMBERS_BEGIN

uint8_t writeExponent(int16_t exponent, char letter, char* text) {
  char* end = text;
  *end++ = letter;
  *end++ = exponent < 0 ? '-' : '+';
  uint16_t rest = static_cast<uint16_t>(exponent < 0 ? -exponent : exponent);
  if (rest >= 100) {
    char hundreds = '0';
    for (; rest >= 100; rest = static_cast<uint16_t>(rest - 100)) ++hundreds;
    *end++ = hundreds;
  }
  char tens = '0';
  for (; rest >= 10; rest = static_cast<uint16_t>(rest - 10)) ++tens;
  *end++ = tens;
  *end++ = static_cast<char>('0' + rest);
  return static_cast<uint8_t>(end - text);
}

namespace {

char* putThree(char* end, char first, char second, char third) {
  end[0] = first;
  end[1] = second;
  end[2] = third;
  return end + 3;
}

template <typename Float>
size_t writeShortest(Float value, char* text, bool with_point) {
  char* end = text;
  const FloatParts<Float> parts = takeApart(value);
  if (parts.kind == FloatKind::kNotANumber) return static_cast<size_t>(putThree(end, 'n', 'a', 'n') - text);
  if (parts.negative) *end++ = '-';
  if (parts.kind == FloatKind::kInfinite) return static_cast<size_t>(putThree(end, 'i', 'n', 'f') - text);

  char digits[FloatTraits<Float>::kShortestDigits];
  int16_t point;
  const uint8_t count = shortestDigits(value, digits, &point);
  const bool scientific = point <= -4 || point > 16;
  const int16_t exponent = static_cast<int16_t>(point - 1);
  if (scientific) point = 1;
  // Positions of digits around the point: zeros before the first and after the last.
  int16_t position = point <= 0 ? static_cast<int16_t>(point - 1) : static_cast<int16_t>(0);
  int16_t last = count;
  if (last < point) last = point;
  if (with_point && !scientific && last == point) ++last;
  for (; position < last; ++position) {
    if (position == point) *end++ = '.';
    *end++ = position >= 0 && position < count ? digits[position] : '0';
  }
  if (scientific) end += writeExponent(exponent, 'e', end);
  return static_cast<size_t>(end - text);
}

}  // namespace

template <typename Float>
size_t repr(Float value, char* text) {
  return writeShortest(value, text, true);
}

template <typename Float>
size_t reprWithoutPoint(Float value, char* text) {
  return writeShortest(value, text, false);
}

#define KRAIT_INSTANTIATE(Float)             \
  template size_t repr<Float>(Float, char*); \
  template size_t reprWithoutPoint<Float>(Float, char*);
KRAIT_NUMBERS_FOR_FLOATS(KRAIT_INSTANTIATE)
#undef KRAIT_INSTANTIATE

KRAIT_NUMBERS_END
