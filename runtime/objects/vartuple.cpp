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

Value makeTupleValue(const Value* items, word count) {
  VarTuple<Value>* tuple = newVarTuple<Value>(static_cast<uword>(count));
  copyBytes(tuple->items(), items, static_cast<uword>(count) * sizeof(Value));
  return box(tuple);
}

bool isTupleOf(Value value, word count) {
  return value.isObject() && value.object()->type_info->kind() == Kind::kTuple &&
         static_cast<VarTupleBase*>(value.object())->length == static_cast<uword>(count);
}

Value tupleItem(Value tuple, word index) {
  if (tuple.object()->type_info == &VarTuple<Value>::type) {
    return static_cast<VarTuple<Value>*>(tuple.object())->items()[index];
  }
  return slotOf(tuple.object()->type_info, &Slots::getitem)(tuple, smallValue(index));
}

Value concatenateTuples(Value a, Value b) {
  List<Value>* items = emptyList<Value>();
  list_extend(items, a);
  list_extend(items, b);
  return box(listToTuple(items));
}

KRAIT_COLD void raiseTupleIndex() { raiseIndexError(KRAIT_TEXT("tuple index out of range")); }
KRAIT_COLD void raiseNotInTuple() { raiseValueError(KRAIT_TEXT("tuple.index(x): x not in tuple")); }

namespace {

#if UINTPTR_MAX > 0xffffffffu
constexpr uword kPrime1 = 11400714785074694791u, kPrime2 = 14029467366897019727u, kPrime5 = 2870177450012600261u;
constexpr int kRotation = 31;
#else
constexpr uword kPrime1 = static_cast<uword>(2654435761u), kPrime2 = static_cast<uword>(2246822519u),
                kPrime5 = static_cast<uword>(374761393u);
constexpr int kRotation = 13;
#endif

}  // namespace

TupleHasher::TupleHasher() : accumulator(kPrime5) {}

void TupleHasher::add(Hash item) {
  accumulator += static_cast<uword>(item) * kPrime2;
  accumulator = accumulator << kRotation | accumulator >> (kWordBits - kRotation);
  accumulator *= kPrime1;
}

Hash TupleHasher::finish(uword length) const {
  uword result = accumulator + (length ^ (kPrime5 ^ 3527539u));
  return result == static_cast<uword>(-1) ? 1546275796 : static_cast<Hash>(result);
}

}  // namespace krait
