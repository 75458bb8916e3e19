#include "krait/objects/sink.hpp"

namespace krait {

// Marks the scope as a ReprGuard; unlinking is all there is to do.
void ReprGuard::leaveByException(Scope*, Exception*&) {}

ReprGuard::ReprGuard(const Object* object) : scope_{}, object_(object), recursive_(false) {
  for (const Scope* scope = innermost_scope; scope != nullptr; scope = scope->outer) {
    if (scope->leave == &leaveByException && reinterpret_cast<const ReprGuard*>(scope)->object_ == object) {
      recursive_ = true;
      return;
    }
  }
  scope_.leave = &leaveByException;
  enterScope(scope_);
}

void ReprGuard::leave() {
  if (!recursive_) leaveScope(scope_);
}

}  // namespace krait
