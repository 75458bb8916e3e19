#include "krait/objects/generator.hpp"

namespace krait {

KRAIT_COLD void raiseGeneratorRunning() { raiseValueError(KRAIT_TEXT("generator already executing")); }
KRAIT_COLD void raiseNotStarted(const GeneratorState& state) {
  const bool coroutine = (state.parts & GeneratorState::kOnce) != 0;
  raiseFormatted(&TypeError_type, "can't send non-None value to a just-started {}",
                 coroutine ? KRAIT_TEXT("coroutine") : KRAIT_TEXT("generator"));
}
KRAIT_COLD void raiseIgnoredExit() { raiseRuntimeError(KRAIT_TEXT("generator ignored GeneratorExit")); }

KRAIT_COLD void raiseReused() { raiseRuntimeError(KRAIT_TEXT("cannot reuse already awaited coroutine")); }

// An exception leaves the body. StopIteration would look like the end of the generator: it becomes a
// RuntimeError.
void leaveGenerator(Scope* scope, Exception*& exception) {
  GeneratorState& state = *static_cast<GeneratorScope*>(scope)->generator;
  state.running = false;
  if (!matches(exception, &StopIteration_type)) return;
  const bool coroutine = (state.parts & GeneratorState::kOnce) != 0;
  Exception* replacement = makeException(&RuntimeError_type, coroutine ? KRAIT_TEXT("coroutine raised StopIteration")
                                                                       : KRAIT_TEXT("generator raised StopIteration"));
  store(replacement->context, exception);
  setCause(replacement, exception);
  exception = replacement;
}

}  // namespace krait
