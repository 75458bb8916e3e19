// What is reported of an exception, as text.
#pragma once

#include "krait/krait.hpp"

namespace krait::_traceback_text {

// "ValueError: no number\n". Allocates.
Str* only(Value error) KRAIT_RAISES;
// With the traceback, and with what came before it in the chain. Allocates.
Str* whole(Value error, bool chain) KRAIT_RAISES;
// Of the first place of a traceback: "  File …", and the source line without its indentation. Allocate.
Str* entry(Value traceback) KRAIT_RAISES;
Str* line(Value traceback) KRAIT_RAISES;

}  // namespace krait::_traceback_text
