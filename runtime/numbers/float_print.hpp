// Floats as text, without the format mini-language (see format_spec.hpp for that).
#pragma once

#include "krait/numbers/float_bits.hpp"
#include "krait/numbers/sink.hpp"

KRAIT_NUMBERS_BEGIN

// Room for what repr writes.
constexpr size_t kReprSize = 24;

// repr(value), and str(value): "1.0", "0.1", "1e+16", "1e-05", "-0.0", "inf", "nan". The shortest text that
// reads back as the same Float (for float: in 32 bits). Returns the number of characters; no final zero byte.
template <typename Float>
size_t repr(Float value, char* text);

// One part of a complex number as its repr shows it: "1", "1e+16", "-0", without an added ".0".
template <typename Float>
size_t reprWithoutPoint(Float value, char* text);

// "e+05", "e-300": the exponent as floats show it, at least two digits. Returns the number of characters, up
// to 5.
uint8_t writeExponent(int16_t exponent, char letter, char* text);

KRAIT_NUMBERS_END
