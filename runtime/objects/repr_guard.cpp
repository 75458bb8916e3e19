#include "krait/errors/raise.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

#if KRAIT_HOST
// The stack would take ten times as many, each of which is compared with all before it.
constexpr uint32_t kDeepest = 10000;
#endif

// Marks the scope as a ReprGuard; unlinking is all there is to do.
void ReprGuard::leaveByException(Scope*, Exception*&) {}

ReprGuard::ReprGuard(const Object* object) : scope_{}, object_(object), recursive_(false) {
#if KRAIT_HOST
  uint32_t depth = 0;
#endif
  for (const Scope* scope = innermost_scope; scope != nullptr; scope = scope->outer) {
    if (scope->leave == &leaveByException && reinterpret_cast<const ReprGuard*>(scope)->object_ == object) {
      recursive_ = true;
      return;
    }
#if KRAIT_HOST
    if (++depth == kDeepest) raiseRecursionError();
#endif
  }
  scope_.leave = &leaveByException;
  enterScope(scope_);
}

void ReprGuard::leave() {
  if (!recursive_) leaveScope(scope_);
}

}  // namespace krait
