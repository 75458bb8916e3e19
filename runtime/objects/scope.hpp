// Scopes: what the runtime must undo when an exception leaves through it.
//
// Frames have no destructors. Where the runtime marks something for the length of a call (a generator that
// runs, a list that is being printed), it links a Scope on its stack into one chain. A handler remembers the
// chain as it was on entry; `raise` leaves every scope inside of it, innermost first, before it jumps.
#pragma once

#include "krait/base/word.hpp"

namespace krait {

struct Exception;

struct Scope {
  Scope* outer;
  // Called when an exception passes; may replace the exception. Null: nothing but unlinking is to be done.
  void (*leave)(Scope* self, Exception*& exception);
};

extern Scope* innermost_scope;

KRAIT_INLINE void enterScope(Scope& scope) {
  scope.outer = innermost_scope;
  innermost_scope = &scope;
}

KRAIT_INLINE void leaveScope(Scope& scope) { innermost_scope = scope.outer; }

// For handlers: brings the chain back to what it was when the handler was armed.
void unwindScopes(Scope* until, Exception*& exception);

}  // namespace krait
