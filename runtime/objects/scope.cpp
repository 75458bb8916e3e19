#include "krait/objects/scope.hpp"

namespace krait {

Scope* innermost_scope = nullptr;

void unwindScopes(Scope* until, Exception*& exception) {
  while (innermost_scope != until) {
    Scope* scope = innermost_scope;
    innermost_scope = scope->outer;
    if (scope->leave != nullptr) scope->leave(scope, exception);
  }
}

}  // namespace krait
