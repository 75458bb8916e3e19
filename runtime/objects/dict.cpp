#include "krait/objects/dict.hpp"

namespace krait {

bool isMapping(Value value) { return kindOf(value) == Kind::kDict; }

void splitPair(Value pair, word position, Value& key, Value& value) {
  if (!pair.isObject() || slotOf(pair.object()->type_info, &Slots::iter) == nullptr) {
    raiseFormatted(&TypeError_type, "cannot convert dictionary update sequence element #{} to a sequence",
                   position);
  }
  auto it = iterate(pair);
  Value item;
  word count = 0;
  for (; it.next(item); ++count) {
    if (count == 0) key = item;
    if (count == 1) value = item;
  }
  if (count == 2) return;
  StrBuilder text;
  put(text, KRAIT_TEXT("dictionary update sequence element #"));
  writeWord(text, position);
  put(text, KRAIT_TEXT(" has length "));
  writeWord(text, count);
  put(text, KRAIT_TEXT("; 2 is required"));
  raiseError(&ValueError_type, text.finish());
}

Value mergeValues(Value a, Value b) {
  Dict<Value, Value>* result = emptyDict<Value, Value>();
  dict_update(result, a);
  dict_update(result, b);
  return box(result);
}

Value dictCompareSlot(Compare op, Value a, Value b) {
  checkStack();  // one in another in another
  if (kindOf(b) != Kind::kDict || (op != Compare::kEq && op != Compare::kNe)) return kNotImplementedValue;
  bool equal = len(a) == len(b);
  if (equal) {
    auto it = iterate(a);
    Value key;
    while (equal && it.next(key)) equal = contains(b, key) && sameOrEqual(getitem(a, key), getitem(b, key));
  }
  return boolValue(equal == (op == Compare::kEq));
}

}  // namespace krait
