#include "krait/objects/builtins.hpp"

namespace krait {

KRAIT_COLD void raiseEmptyMin() { raiseValueError(KRAIT_TEXT("min() arg is an empty sequence")); }
KRAIT_COLD void raiseEmptyMax() { raiseValueError(KRAIT_TEXT("max() arg is an empty sequence")); }

}  // namespace krait
