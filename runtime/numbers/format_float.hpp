// What formats of floats and of complex numbers share.
#pragma once

#include "krait/numbers/float_bits.hpp"
#include "krait/numbers/format_spec.hpp"

KRAIT_NUMBERS_BEGIN

// As formatFloat; `add_zero` tells whether the type none makes whole numbers end in ".0", as parts of complex
// numbers do not.
template <typename Float>
void formatFloatPart(Sink& sink, const FormatSpec& spec, Float value, bool add_zero);

KRAIT_NUMBERS_END
