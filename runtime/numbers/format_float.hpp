// What the formats of floats share: a plan tells where the point is, how many decimals there are and what
// follows; then the digits stream past it, so that no precision needs a buffer.
#pragma once

#include "krait/numbers/float_digits.hpp"
#include "krait/numbers/format_layout.hpp"

KRAIT_NUMBERS_BEGIN

// Gives digits one by one, zeros after the last.
struct DigitSource {
  char (*next)(DigitSource* self);
};

template <typename Float>
struct StreamSource {
  DigitSource source;
  DigitStream<Float> stream;

  explicit StreamSource(Float value) : source{&next}, stream(value) {}
  static char next(DigitSource* self) {
    return static_cast<char>('0' + reinterpret_cast<StreamSource*>(self)->stream.next());
  }
};

struct FloatPlan {
  Count whole;          // digits before the point; 0 for inf and nan
  Count leading_zeros;  // before the first digit, on either side of the point
  Count decimals;       // digits after the point
  char suffix[6];       // exponent, inf, nan
  uint8_t suffix_size;
};

// `digits` are shown, counted from the first significant one.
FloatPlan planFixed(int16_t point, Count digits);
FloatPlan planScientific(int16_t point, Count digits, char type);

// Writes everything, and '%' behind it for that type. No source is asked where the plan has no digits.
void writePlan(Sink& sink, const FormatSpec& spec, const FloatPlan& plan, bool negative, DigitSource* source);

// Writes inf and nan.
void writeSpecial(Sink& sink, const FormatSpec& spec, FloatKind kind, bool negative);

// The precision, 6 if there is none; sums with the digits of any float stay in range.
Count precisionOf(const FormatSpec& spec);

// As formatGeneral and formatShortest, for parts of complex numbers, where whole numbers do not end in ".0".
template <typename Float>
void formatFloatPart(Sink& sink, const FormatSpec& spec, Float value, bool add_zero);
template <typename Float>
void formatGeneralPart(Sink& sink, const FormatSpec& spec, Float value, bool add_zero);
template <typename Float>
void formatShortestPart(Sink& sink, const FormatSpec& spec, Float value, bool add_zero);

KRAIT_NUMBERS_END
