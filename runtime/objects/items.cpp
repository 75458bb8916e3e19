#include "krait/objects/items.hpp"

namespace krait {

KRAIT_COLD void raiseNotIn(Value item, FlashText text) {
  StrBuilder builder;
  writeRepr(builder, item);
  put(builder, text);
  raiseError(&ValueError_type, builder.finish());
}

}  // namespace krait
