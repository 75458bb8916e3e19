#include "krait/objects/vartuple.hpp"

namespace krait {

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

}  // namespace krait
