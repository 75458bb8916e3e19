#include "krait/objects/adaptors.hpp"

namespace krait {

KRAIT_COLD void raiseZipLength(word argument, bool longer) {
  StrBuilder text;
  put(text, KRAIT_TEXT("zip() argument "));
  writeWord(text, argument);
  put(text, longer ? KRAIT_TEXT(" is longer than argument") : KRAIT_TEXT(" is shorter than argument"));
  put(text, argument == 2 ? KRAIT_TEXT(" 1") : KRAIT_TEXT("s 1-"));
  if (argument != 2) writeWord(text, argument - 1);
  raiseError(&ValueError_type, text.finish());
}

ReversedValueIterator iterateReversed(Value sequence) {
  if (sequence.isObject()) {
    Kind kind = kindOf(sequence);
    const TypeInfo* type = sequence.object()->type_info;
    if (kind == Kind::kDict) return {box(toList<Value>(sequence)), len(sequence)};
    if (kind != Kind::kSet && kind != Kind::kFrozenSet && slotOf(type, &Slots::getitem) != nullptr &&
        slotOf(type, &Slots::len) != nullptr) {
      return {sequence, len(sequence)};
    }
  }
  raiseTypeError("'{}' object is not reversible", sequence);
}

}  // namespace krait
