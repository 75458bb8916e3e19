#include "krait/objects/sequence.hpp"

namespace krait {

KRAIT_COLD void raiseIndexType(FlashText container, Value key) {
  raiseFormatted(&TypeError_type, "{} indices must be integers or slices, not {}", container,
                 typeName(key));
}

KRAIT_COLD void raiseConcatenate(FlashText container, Value other) {
  StrBuilder text;
  put(text, KRAIT_TEXT("can only concatenate "));
  put(text, container);
  put(text, KRAIT_TEXT(" (not \""));
  put(text, typeName(other));
  put(text, KRAIT_TEXT("\") to "));
  put(text, container);
  raiseError(&TypeError_type, text.finish());
}

}  // namespace krait
