#include "krait/objects/iterator.hpp"

namespace krait {

Value next(Value iterator) {
  Value item;
  if (!nextValue(iterator, item)) raiseStopIteration();
  return item;
}

Value next(Value iterator, Value otherwise) {
  Value item;
  return nextValue(iterator, item) ? item : otherwise;
}

void detail::traceAllWords(Object* object, Marker& marker) {
  visitElements(marker, object, object->type_info->size() / sizeof(word), sizeof(word), 1);
}

}  // namespace krait
