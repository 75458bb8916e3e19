#include "krait/objects/convert.hpp"

namespace krait {

[[noreturn]] void raiseTooLarge() {
  raiseOverflowError(KRAIT_TEXT("Python int too large to convert to C long"));
}

}  // namespace krait
