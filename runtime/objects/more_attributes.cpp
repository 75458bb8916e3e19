#include "krait/objects/more_attributes.hpp"

#include "krait/errors/raise.hpp"

namespace krait {

Value moreWith(Value more, Str* name, Value value) {
  MoreAttributes* attributes = more.isUndefined() ? emptyDict<Value, Value>() : moreAttributes(more);
  setitem(attributes, box(name), value);
  return box(attributes);
}

Value moreGet(Value more, Str* name) {
  if (more.isUndefined()) return kUndefinedValue;
  return dict_get(moreAttributes(more), box(name), kUndefinedValue);
}

void checkNoMore(Value more) {
  if (more.isUndefined() || len(moreAttributes(more)) == 0) return;
  raiseError(&NotImplementedError_type, KRAIT_TEXT("Krait: a copy of an object with attributes of computed names"));
}

void moreDelete(Value more, Value object, Str* name) {
  if (moreGet(more, name).isUndefined()) raiseAttributeError(object, name);
  dict_pop(moreAttributes(more), box(name));
}

}  // namespace krait
