#include "krait/errors/exception_attributes.hpp"

#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

const TypeInfo* ownType(const TypeInfo* type) {
  while ((type->flags() & kTypeOwn) == 0) {
    if (const TypeInfo* const* step = type->mro()) {
      for (++step; fromFlash(*step) != nullptr; ++step) {
        if ((fromFlash(*step)->flags() & kTypeOwn) != 0) return fromFlash(*step);
      }
      return &BaseException_type;
    }
    type = type->base();
  }
  return type;
}

}  // namespace

// The class of the runtime that the exception's class derives from decides: KeyError shows the repr of its
// key.
Str* exception_str(Exception* exception) {
  StrBuilder text;
  exceptionStrSlot(text, objectValue(exception));
  return text.finish();
}

void exceptionStrSlot(Sink& sink, Value value) {
  Exception* exception = static_cast<Exception*>(value.object());
  if (auto str = slotOf(ownType(static_cast<Object*>(exception)->type_info), &Slots::str)) {
    str(sink, value);
  } else {
    writeExceptionText(sink, exception);
  }
}

void exceptionReprSlot(Sink& sink, Value value) { writeExceptionRepr(sink, static_cast<Exception*>(value.object())); }

Exception* makeExceptionFrom(const TypeInfo* type, VarTuple<Value>* arguments) {
  if (arguments->length == 0) return makeException(type);
  if (arguments->length == 1) return makeException(type, arguments->items()[0]);
  Exception* exception = newException(type);
  setExceptionArgumentsFrom(exception, arguments);
  return exception;
}

void setExceptionArgumentsFrom(Exception* exception, VarTuple<Value>* arguments) {
  if (arguments->length == 1) return setArguments(exception, arguments->items()[0]);
  const word count = static_cast<word>(arguments->length);
  if (count >= 3 && count <= 5) return setThreeToFiveArguments(exception, arguments->items(), count);
  setArguments(exception, arguments->items(), count);
}

void raiseTypeError(Str* text) { raiseError(&TypeError_type, text); }

void checkStarCount(word given, word wanted, Str* function) {
  if (given < wanted) checkStarLeast(given, wanted, function);
  StrBuilder text;
  writeStr(text, function);
  put(text, KRAIT_TEXT("() takes "));
  writeWord(text, wanted);
  put(text, wanted == 1 ? KRAIT_TEXT(" positional argument but ") : KRAIT_TEXT(" positional arguments but "));
  writeWord(text, given);
  put(text, given == 1 ? KRAIT_TEXT(" was given") : KRAIT_TEXT(" were given"));
  raiseError(&TypeError_type, text.finish());
}

void checkStarLeast(word given, word wanted, Str* function) {
  StrBuilder text;
  writeStr(text, function);
  put(text, KRAIT_TEXT("() missing "));
  writeWord(text, wanted - given);
  put(text, wanted - given == 1 ? KRAIT_TEXT(" required positional argument")
                                : KRAIT_TEXT(" required positional arguments"));
  raiseError(&TypeError_type, text.finish());
}

}  // namespace krait
