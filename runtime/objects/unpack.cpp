#include "krait/objects/unpack.hpp"

namespace krait {

namespace {

[[noreturn]] void raiseCount(FlashText before, word expected, word got) {
  StrBuilder text;
  put(text, before);
  writeWord(text, expected);
  if (got >= 0) {
    put(text, KRAIT_TEXT(", got "));
    writeWord(text, got);
  }
  put(text, ')');
  raiseError(&ValueError_type, text.finish());
}

}  // namespace

KRAIT_COLD void raiseTooFew(word expected, word got) {
  raiseCount(KRAIT_TEXT("not enough values to unpack (expected "), expected, got);
}
KRAIT_COLD void raiseTooMany(word expected) {
  raiseCount(KRAIT_TEXT("too many values to unpack (expected "), expected, -1);
}
KRAIT_COLD void raiseTooFewStarred(word expected, word got) {
  raiseCount(KRAIT_TEXT("not enough values to unpack (expected at least "), expected, got);
}

void checkUnpackable(Value value) {
  if (value.isObject()) {
    const TypeInfo* type = value.object()->type_info;
    if (slotOf(type, &Slots::iter) != nullptr || slotOf(type, &Slots::next) != nullptr ||
        slotOf(type, &Slots::getitem) != nullptr) {
      return;
    }
  }
  raiseTypeError("cannot unpack non-iterable {} object", value);
}

}  // namespace krait
