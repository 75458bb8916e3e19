#include "krait/objects/vartuple.hpp"

namespace krait {

bool isTupleOf(Value value, word count) {
  return value.isObject() && value.object()->type_info->kind() == Kind::kTuple &&
         static_cast<VarTupleBase*>(value.object())->length == static_cast<uword>(count);
}

Value tupleItem(Value tuple, word index) {
  if ((tuple.object()->type_info->flags() & detail::kTupleOfValues) != 0) {
    return static_cast<VarTuple<Value>*>(tuple.object())->items()[index];
  }
  return slotOf(tuple.object()->type_info, &Slots::getitem)(tuple, smallValue(index));
}

}  // namespace krait
