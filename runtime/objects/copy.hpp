// Copies of objects as they lie in memory, for `copy`.
#pragma once

#include "krait/objects/type_info.hpp"

namespace krait {

// A copy of an instance or an exception: another object with the same fields. Functions, classes and what cannot change are
// their own copies; TypeError for iterators and modules, as CPython's "cannot pickle".
KRAIT_ALLOCATES KRAIT_RAISES Value copyObject(Value object);

}  // namespace krait
