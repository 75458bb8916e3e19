// Arguments of built-in functions that turn out at run time to be of the wrong type.
//
// A pattern is what CPython says then: {} stands for the name of the argument's type, {?} for the same, but `None` for
// None. Those who know before ask for nothing here.
#pragma once

#include "krait/objects/convert.hpp"

namespace krait {

[[noreturn]] KRAIT_COLD void raiseWrongArgument(FlashText pattern, Value value);
[[noreturn]] inline void raiseWrongArgument(const char* pattern, Value value) {
  raiseWrongArgument(FlashText::ofLiteral(pattern), value);
}

template <typename T>
KRAIT_RAISES inline T argument(const char* pattern, Value value) {
  if (!isType<T>(value)) raiseWrongArgument(pattern, value);
  return unbox<T>(value);
}
// None passes, as a null pointer.
template <typename T>
KRAIT_RAISES inline T optionalArgument(const char* pattern, Value value) {
  if (!value.isNone() && !isType<T>(value)) raiseWrongArgument(pattern, value);
  return unbox<T>(value);
}

// A bytes-like object, as it is.
KRAIT_RAISES Value bytesArgument(const char* pattern, Value value);

// Integers, also by __index__. OverflowError where a word cannot hold them.
KRAIT_RAISES Int intArgument(FlashText pattern, Value value);
KRAIT_RAISES word wordArgument(Int value);
KRAIT_RAISES word wordArgument(FlashText pattern, Value value);
KRAIT_RAISES word clampedArgument(FlashText pattern, Value value);
// A bound of a search: None stands for `otherwise`.
KRAIT_RAISES word boundArgument(FlashText pattern, Value value, word otherwise);
// The sep or end of print(): None stands for `otherwise`.
KRAIT_RAISES Str* markArgument(const char* pattern, Value value, Str* otherwise);
// Real numbers, also by __float__ and __index__.
KRAIT_RAISES Float floatArgument(FlashText pattern, Value value);

inline Int intArgument(const char* pattern, Value value) {
  return intArgument(FlashText::ofLiteral(pattern), value);
}
inline word wordArgument(const char* pattern, Value value) {
  return wordArgument(FlashText::ofLiteral(pattern), value);
}
inline word clampedArgument(const char* pattern, Value value) {
  return clampedArgument(FlashText::ofLiteral(pattern), value);
}
inline word boundArgument(const char* pattern, Value value, word otherwise) {
  return boundArgument(FlashText::ofLiteral(pattern), value, otherwise);
}
inline Float floatArgument(const char* pattern, Value value) {
  return floatArgument(FlashText::ofLiteral(pattern), value);
}

}  // namespace krait
