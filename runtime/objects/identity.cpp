#include "krait/objects/identity.hpp"

#include "krait/objects/dispatch.hpp"

namespace krait {

bool isSame(Value a, Value b) {
  if (a.bits == b.bits) return true;
  if (!a.isObject() || !b.isObject() || kindOf(a) != kindOf(b)) return false;
  switch (kindOf(a)) {
#if KRAIT_BOXING == 2
    case Kind::kInt:
      return eq(intOf(a), intOf(b));
#endif
    case Kind::kFloat:
      return is(unbox<Float>(a), unbox<Float>(b));
    case Kind::kTuple: {
      const word length = len(a);
      if (length != len(b)) return false;
      for (word i = 0; i < length; ++i) {
        if (!isSame(getitem(a, smallValue(i)), getitem(b, smallValue(i)))) return false;
      }
      return true;
    }
    default:
      return false;
  }
}

}  // namespace krait
