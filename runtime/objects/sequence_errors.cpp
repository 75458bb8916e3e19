#include "krait/objects/sequence.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

KRAIT_COLD void raiseIndexType(FlashText container, Value key) {
  raiseFormatted(&TypeError_type, "{} indices must be integers or slices, not {}", container,
                 typeName(key));
}

word indexIn(FlashText container, Value key) {
  if (isIntLike(key)) return indexWord(key);
  const Value answer = unaryOrUndefined(UnaryOp::kIndex, key);
  if (answer.isUndefined()) raiseIndexType(container, key);
  if (!isIntLike(answer)) raiseTypeError("__index__ returned non-int (type {})", answer);
  return indexWord(answer);
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
