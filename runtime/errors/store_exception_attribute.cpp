#include "krait/errors/exception_attributes.hpp"
#include "krait/objects/items.hpp"
#include "krait/objects/str.hpp"

namespace krait {

namespace {

Exception* exceptionOrNone(Value value, const char* wrong) {
  if (value.isNone()) return nullptr;
  if (!isType<Exception*>(value)) raiseTypeError(wrong);
  return unbox<Exception*>(value);
}

}  // namespace

void storeExceptionAttribute(Exception* exception, Str* name, Value value) {
  // Told apart by single letters: args, __cause__, __context__, __suppress_context__, __traceback__.
  const char* text = name->data();
  if (text[0] == 'a') {
    setExceptionArgumentsFrom(exception, toTuple<Value>(value));
  } else if (text[2] == 's') {
    exception->suppress_context = truth(value);
  } else if (text[3] == 'a') {
    store(exception->cause, exceptionOrNone(value, "exception cause must be None or derive from BaseException"));
    exception->suppress_context = true;
  } else if (text[3] == 'o') {
    store(exception->context,
          exceptionOrNone(value, "exception context must be None or derive from BaseException"));
  }
}

}  // namespace krait
