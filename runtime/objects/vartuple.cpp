#include "krait/objects/vartuple.hpp"

namespace krait {

VarTupleBase* detail::newVarTupleBase(const TypeInfo* type, uword length, size_t offset, uint16_t width) {
  uword bytes = checkedBytes(length, width);
  VarTupleBase* self = static_cast<VarTupleBase*>(newObject(type, offset + bytes));
  self->length = static_cast<Length>(length);
  return self;
}

void detail::traceVarTupleOfWords(Object* object, Marker& marker) {
  VarTuple<uword>* tuple = static_cast<VarTuple<uword>*>(object);
  visitElements(marker, tuple->items(), tuple->length, sizeof(word), 1);
}

KRAIT_COLD void raiseTupleIndex() { raiseIndexError(KRAIT_TEXT("tuple index out of range")); }
KRAIT_COLD void raiseNotInTuple() { raiseValueError(KRAIT_TEXT("tuple.index(x): x not in tuple")); }

}  // namespace krait
