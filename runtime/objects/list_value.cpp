#include "krait/objects/list.hpp"

namespace krait {

Value concatenateValues(Value a, Value b) {
  List<Value>* result = emptyList<Value>();
  list_extend(result, a);
  list_extend(result, b);
  return box(result);
}

}  // namespace krait
