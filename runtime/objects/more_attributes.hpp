// Attributes whose names are known only at run time: objects that setattr() may give names which the program does not
// spell keep them in a dictionary of their own, which is made when the first one comes.
#pragma once

#include "krait/objects/dict.hpp"

namespace krait {

using MoreAttributes = Dict<Value, Value>;

inline MoreAttributes* moreAttributes(Value more) { return static_cast<MoreAttributes*>(more.object()); }

// The dictionary (undefined: none yet) with one more attribute.
KRAIT_ALLOCATES Value moreWith(Value more, Str* name, Value value);
// Undefined where it is not there.
Value moreGet(Value more, Str* name);
// AttributeError where it is not there.
KRAIT_RAISES void moreDelete(Value more, Value object, Str* name);

// NotImplementedError where there are any: copies do not share them.
KRAIT_RAISES void checkNoMore(Value more);

// Adds them to what vars() gives.
template <typename K, typename V>
KRAIT_ALLOCATES inline void moreInto(Dict<K, V>* dict, Value more) {
  if (more.isUndefined()) return;
  auto items = iterate(dict_items(moreAttributes(more)));
  Tuple<Value, Value> item;
  while (items.next(item)) setitem(dict, convert<K>(get<0>(item)), convert<V>(get<1>(item)));
}

}  // namespace krait
