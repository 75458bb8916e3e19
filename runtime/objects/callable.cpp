#include "krait/objects/builtins.hpp"

namespace krait {

bool callable(Value value) {
  if (!value.isObject()) return false;
  Kind kind = kindOf(value);
  return kind == Kind::kFunction || kind == Kind::kClass ||
         slotOf(value.object()->type_info, &Slots::call) != nullptr;
}

}  // namespace krait
