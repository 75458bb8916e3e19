// Text to floats: Python's float() grammar, correctly rounded.
#pragma once

#include "krait/numbers/float_bits.hpp"

KRAIT_NUMBERS_BEGIN

// float(text): optional white space around, sign, digits with single underscores between them, point,
// exponent, or "inf", "infinity", "nan" in any case. False where float() raises ValueError ("could not
// convert string to float:
// '...'"). Text beyond the largest float is infinite, as in Python. Only ASCII digits and white space are
// known: a caller with Unicode tables translates the others first.
template <typename Float>
bool parseFloat(const char* text, size_t size, Float* value);

// digits * 10 ** exponent, correctly rounded; the text of `count` digits has nothing else in it but
// underscores and one point, which count for nothing.
template <typename Float>
Float decimalToFloat(const char* digits, size_t count, int32_t exponent, bool negative);

KRAIT_NUMBERS_END
