// % on values. A file of its own, because where texts are values it formats them.
#include "krait/objects/dispatch.hpp"
#include "krait/objects/format.hpp"

namespace krait {

static Value modulo(Value a, Value b, bool in_place) {
  text_format = static_cast<Str* (*)(Str*, Value)>(&mod);  // from here on the slots of str can do it
  if (isIntLike(a) && isIntLike(b)) return valueOf(mod(intOf(a), intOf(b)));
  return dispatchBinary(BinaryOp::kMod, a, b, in_place);
}

Value mod(Value a, Value b) { return modulo(a, b, false); }
Value imod(Value a, Value b) { return modulo(a, b, true); }

}  // namespace krait
