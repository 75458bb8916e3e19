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

bool enterRepr(Scope& scope, const void* object) {
  for (Scope* outer = innermost_scope; outer != nullptr; outer = outer->outer) {
    if (outer->object == object && outer->leave == nullptr) return false;
  }
  scope.object = object;
  scope.leave = nullptr;
  enterScope(scope);
  return true;
}

}  // namespace krait
