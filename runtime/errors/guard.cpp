// Handlers: a chain of frames on the machine's stack, and the jump to the innermost.
#include "krait/errors/guard.hpp"

#include <setjmp.h>

#include "krait/errors/frame.hpp"
#include "krait/errors/throw.hpp"
#include "krait/heap/roots.hpp"
#include "krait/objects/scope.hpp"

// glibc's setjmp saves the signal mask by a system call; _setjmp does not.
#if KRAIT_HOST
#define KRAIT_SETJMP _setjmp
#define KRAIT_LONGJMP _longjmp
#else
#define KRAIT_SETJMP setjmp
#define KRAIT_LONGJMP longjmp
#endif

namespace krait {

namespace {

struct Handler {
  Handler* outer;
  Exception* caught;
  Exception* handled;  // what was being handled when the frame was entered
  Scope* scope;
  void* words;  // innermost_words, likewise
#if KRAIT_FRAMES
  Frame* frame;
#endif
  jmp_buf registers;
};

Handler* innermost_handler = nullptr;

// What a bare `raise` raises and new exceptions have as context.
KRAIT_ROOT Exception* handled_exception = nullptr;

// CPython's rule: the exception being handled becomes the context, and a cycle that this would close is cut.
void setContext(Exception* exception) {
  Exception* context = handled_exception;
  if (context == nullptr || context == exception) return;
  for (Exception* link = context; link->context != nullptr; link = link->context) {
    if (link->context == exception) {
      store(link->context, nullptr);
      break;
    }
  }
  store(exception->context, context);
}

// `again`: it is on its way already.
[[noreturn]] void pass(Exception* exception, bool again) {
  takeLine(exception);
  exception->raised = true;
  Handler* handler = innermost_handler;
#if KRAIT_FRAMES
  leaveWordCopies(handler == nullptr ? nullptr : handler->words);
  recordFrames(exception, handler == nullptr ? nullptr : handler->frame, again);
#else
  static_cast<void>(again);
#endif
  if (handler == nullptr) {
    unwindScopes(nullptr, exception);
#if KRAIT_EMBEDDED
    if (boundary_exit != nullptr && heap::stack_base != nullptr) boundary_exit(exception);
#endif
    reportUncaught(exception);
  }
  unwindScopes(handler->scope, exception);
  handler->caught = exception;
  KRAIT_LONGJMP(handler->registers, 1);
}

[[noreturn]] void raiseToHandler(Exception* exception) {
  setContext(exception);
  pass(exception, false);
}

[[noreturn]] void raiseTextToHandler(const TypeInfo* type, FlashText text) {
  raiseToHandler(makeException(type, text));
}

const ThrowHooks kThrowHooks = {&raiseToHandler, &raiseTextToHandler};

}  // namespace

void* innermost_words = nullptr;
#if KRAIT_EMBEDDED
void (*boundary_exit)(Exception* exception) = nullptr;
#endif

Flow runGuarded(Exception*& caught, Flow (*body)(void* frame), void* frame) {
  Handler handler;
  throw_hooks = &kThrowHooks;
  handler.outer = innermost_handler;
  handler.handled = handled_exception;
  handler.scope = innermost_scope;
  handler.words = innermost_words;
  handler.caught = nullptr;
#if KRAIT_FRAMES
  handler.frame = innermost_frame;
#endif
  innermost_handler = &handler;
  // Nothing of this frame changes between here and the jump but `handler`, whose address is known outside.
  if (KRAIT_SETJMP(handler.registers) == 0) {
    const Flow flow = body(frame);
    innermost_handler = handler.outer;
    return flow;
  }
  innermost_handler = handler.outer;
#if KRAIT_FRAMES
  innermost_frame = handler.frame;
#endif
  handled_exception = handler.handled;
  innermost_words = handler.words;
  caught = handler.caught;
  return Flow::kRaised;
}

Exception* currentException() { return handled_exception; }

Exception* beginHandling(Exception* exception) {
  KRAIT_KEEP_ROOT(handled_exception);
  Exception* previous = handled_exception;
  handled_exception = exception;
  return previous;
}

void endHandling(Exception* previous) { handled_exception = previous; }

[[noreturn]] void reraise() {
  if (handled_exception == nullptr)
    raiseError(&RuntimeError_type, KRAIT_TEXT("No active exception to reraise"));
  pass(handled_exception, true);
}

}  // namespace krait
