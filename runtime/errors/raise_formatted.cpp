// Errors whose text names a type, an operator or a value.
#include "krait/errors/raise.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

// Writes `pattern` up to its next {}, and returns what follows it.
FlashText putPart(Sink& sink, FlashText pattern) {
  size_t i = 0;
  for (; pattern[i] != 0; ++i) {
    if (pattern[i] == '{' && pattern[i + 1] == '}') {
      i += 2;
      break;
    }
    put(sink, pattern[i]);
    if (pattern[i + 1] == 0) {
      ++i;
      break;
    }
  }
  return {pattern.data + i};
}

}  // namespace

[[noreturn]] void raiseFormatted(const TypeInfo* type, const char* pattern, FlashText first,
                                 FlashText second) {
  StrBuilder text;
  FlashText rest = putPart(text, FlashText::ofLiteral(pattern));
  put(text, first);
  rest = putPart(text, rest);
  if (second.data != nullptr) put(text, second);
  putPart(text, rest);
  raiseError(type, text.finish());
}

[[noreturn]] void raiseFormatted(const TypeInfo* type, const char* pattern, word number) {
  StrBuilder text;
  const FlashText rest = putPart(text, FlashText::ofLiteral(pattern));
  writeWord(text, number);
  putPart(text, rest);
  raiseError(type, text.finish());
}

[[noreturn]] void raiseFormatted(const TypeInfo* type, const char* pattern, Str* part) {
  StrBuilder text;
  const FlashText rest = putPart(text, FlashText::ofLiteral(pattern));
  writeStr(text, part);
  putPart(text, rest);
  raiseError(type, text.finish());
}

[[noreturn]] void raiseError(const TypeInfo* type, Str* text) { raise(makeException(type, text)); }

[[noreturn]] void raiseTypeError(const char* pattern, Value value) {
  raiseFormatted(&TypeError_type, pattern, typeName(value));
}

[[noreturn]] void raiseExpected(FlashText expected, Value got) {
  raiseFormatted(&TypeError_type, "expected {}, got {}", expected, typeName(got));
}

[[noreturn]] void raiseAttributeError(Value object, Str* name) {
  StrBuilder text;
  if (isKind(object, Kind::kClass)) {
    put(text, KRAIT_TEXT("type object '"));
    put(text, unbox<ClassRef>(object).type->name());
  } else {
    put(text, '\'');
    put(text, typeName(object));
  }
  put(text, isKind(object, Kind::kClass) ? KRAIT_TEXT("' has no attribute '")
                                         : KRAIT_TEXT("' object has no attribute '"));
  writeStr(text, name);
  put(text, '\'');
  raiseError(&AttributeError_type, text.finish());
}

[[noreturn]] void raiseUnboundLocal(Str* name) {
  raiseFormatted(&UnboundLocalError_type,
                 "cannot access local variable '{}' where it is not associated with a value", name);
}
[[noreturn]] void raiseNameError(Str* name) {
  raiseFormatted(&NameError_type, "name '{}' is not defined", name);
}
[[noreturn]] void raiseUnboundFree(Str* name) {
  raiseFormatted(
      &NameError_type,
      "cannot access free variable '{}' where it is not associated with a value in enclosing scope", name);
}

}  // namespace krait
