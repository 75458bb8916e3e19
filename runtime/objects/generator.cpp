#include "krait/objects/generator.hpp"

namespace krait {

KRAIT_COLD void raiseGeneratorRunning() { raiseValueError(KRAIT_TEXT("generator already executing")); }
KRAIT_COLD void raiseNotStarted() {
  raiseTypeError(KRAIT_TEXT("can't send non-None value to a just-started generator"));
}
KRAIT_COLD void raiseIgnoredExit() { raiseRuntimeError(KRAIT_TEXT("generator ignored GeneratorExit")); }

// An exception leaves the body. StopIteration would look like the end of the generator: it becomes a
// RuntimeError.
void leaveGenerator(Scope* scope, Exception*& exception) {
  static_cast<GeneratorScope*>(scope)->generator->running = false;
  if (!matches(exception, &StopIteration_type)) return;
  Exception* replacement = makeException(&RuntimeError_type, KRAIT_TEXT("generator raised StopIteration"));
  replacement->context = exception;
  setCause(replacement, exception);
  exception = replacement;
}

}  // namespace krait
