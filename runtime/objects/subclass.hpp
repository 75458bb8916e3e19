// isinstance() and issubclass() where the classes asked for are known at run time only.
#pragma once

#include "krait/objects/class.hpp"

namespace krait {

// `classes` is a class or a tuple of such, however deep; TypeError if not.
KRAIT_RAISES bool isinstanceOf(Value value, Value classes);
KRAIT_RAISES bool issubclassOf(Value cls, Value classes);

}  // namespace krait
