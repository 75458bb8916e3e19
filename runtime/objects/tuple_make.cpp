#include "krait/objects/vartuple.hpp"

namespace krait {

Value makeTupleValue(const Value* items, word count) {
  VarTuple<Value>* tuple = newVarTuple<Value>(static_cast<uword>(count));
  copyBytes(tuple->items(), items, static_cast<uword>(count) * sizeof(Value));
  return box(tuple);
}

Value concatenateTuples(Value a, Value b) {
  List<Value>* items = emptyList<Value>();
  list_extend(items, a);
  list_extend(items, b);
  return box(listToTuple(items));
}

}  // namespace krait
