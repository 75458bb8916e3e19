#include "krait/objects/sorting.hpp"

namespace krait {

KRAIT_COLD void detail::raiseModifiedDuringSort() {
  raiseValueError(KRAIT_TEXT("list modified during sort"));
}

}  // namespace krait
