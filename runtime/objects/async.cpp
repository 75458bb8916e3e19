#include "krait/objects/async.hpp"

#include "krait/objects/class.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

[[noreturn]] void raiseNotAwaitable(Value value) {
  StrBuilder text;
  put(text, KRAIT_TEXT("object "));
  put(text, typeName(value));
  put(text, KRAIT_TEXT(" can't be used in 'await' expression"));
  raiseError(&TypeError_type, text.finish());
}

Exception* exceptionToThrow(Value value) {
  if (isInstance(value, &BaseException_type)) return unbox<Exception*>(value);
  StrBuilder text;
  put(text, KRAIT_TEXT("exceptions must be classes or instances deriving from BaseException, not "));
  put(text, typeName(value));
  raiseError(&TypeError_type, text.finish());
}

bool takeItemMark(IteratorBase* generator) {
  GeneratorState& state = generatorState(generator, KRAIT_TEXT("__anext__"));
  const bool marked = (state.parts & GeneratorState::kItem) != 0;
  state.parts = static_cast<uint8_t>(state.parts & ~GeneratorState::kItem);
  return marked;
}

[[noreturn]] void raiseStopAsyncIteration() { raiseError(&StopAsyncIteration_type); }
[[noreturn]] void raiseIgnoredAsyncExit() {
  raiseRuntimeError(KRAIT_TEXT("async generator ignored GeneratorExit"));
}

}  // namespace krait
