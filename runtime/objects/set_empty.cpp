#include "krait/objects/set.hpp"

namespace krait {

KRAIT_COLD void raiseEmptySet() { raiseKeyError(box(makeStr(KRAIT_TEXT("pop from an empty set")))); }

}  // namespace krait
