#include "krait/objects/argument.hpp"

#include "krait/objects/bytes_object.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

KRAIT_COLD void raiseWrongArgument(FlashText pattern, Value value) {
  StrBuilder text;
  for (size_t i = 0; pattern[i] != 0; ++i) {
    if (pattern[i] != '{') {
      put(text, pattern[i]);
      continue;
    }
    const bool names_none = pattern[++i] == '?';
    if (names_none) ++i;
    if (names_none && value.isNone()) {
      put(text, KRAIT_TEXT("None"));
    } else {
      put(text, typeName(value));
    }
  }
  raiseError(&TypeError_type, text.finish());
}

Value bytesArgument(const char* pattern, Value value) {
  if (!isBytesLike(value)) raiseWrongArgument(pattern, value);
  return value;
}

Int intArgument(FlashText pattern, Value value) {
  if (isIntLike(value)) return intOf(value);
  const Value number = unaryOrUndefined(UnaryOp::kIndex, value);
  if (number.isUndefined()) raiseWrongArgument(pattern, value);
  return index(value);
}

word wordArgument(Int value) {
  int64_t wide;
  if (value.isSmall()) return value.small();
  if (!fitsInt64(value, &wide) || wide != static_cast<word>(wide)) {
    raiseOverflowError(KRAIT_TEXT("Python int too large to convert to C ssize_t"));
  }
  return static_cast<word>(wide);
}

word wordArgument(FlashText pattern, Value value) { return wordArgument(intArgument(pattern, value)); }

word clampedArgument(FlashText pattern, Value value) { return clampToWord(intArgument(pattern, value)); }

word boundArgument(FlashText pattern, Value value, word otherwise) {
  return value.isNone() ? otherwise : clampedArgument(pattern, value);
}

Str* markArgument(const char* pattern, Value value, Str* otherwise) {
  return value.isNone() ? otherwise : argument<Str*>(pattern, value);
}

Float floatArgument(FlashText pattern, Value value) {
  if (isType<Float>(value)) return unbox<Float>(value);
  if (isIntLike(value)) return intToFloat(intOf(value));
  const Value real = unaryOrUndefined(UnaryOp::kFloat, value);
  if (isType<Float>(real)) return unbox<Float>(real);
  return intToFloat(intArgument(pattern, value));
}

}  // namespace krait
