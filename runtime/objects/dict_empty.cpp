#include "krait/objects/dict.hpp"

namespace krait {

KRAIT_COLD void raiseEmptyDict() {
  raiseKeyError(box(makeStr(KRAIT_TEXT("popitem(): dictionary is empty"))));
}

}  // namespace krait
