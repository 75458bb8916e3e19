#include "krait/objects/iterator.hpp"

namespace krait {

void (*raise_returned)(IteratorBase* iterator) = nullptr;

void raiseExhausted(IteratorBase* iterator) {
  if (raise_returned != nullptr) raise_returned(iterator);
  raiseStopIteration();
}

Value next(Value iterator) {
  Value item;
  if (!nextValue(iterator, item)) {
    if (!isKind(iterator, Kind::kGenerator)) raiseStopIteration();
    raiseExhausted(static_cast<IteratorBase*>(iterator.object()));
  }
  return item;
}

Value next(Value iterator, Value otherwise) {
  Value item;
  return nextValue(iterator, item) ? item : otherwise;
}

void detail::traceAllWords(Object* object, Marker& marker) {
  // A word that begins at any step; none begins in the last bytes.
  const size_t last = object->type_info->size() - sizeof(word);
  const uint8_t* word_at = reinterpret_cast<const uint8_t*>(object);
  for (size_t at = 0; at <= last; at += kReferenceStep) marker.mark(*reinterpret_cast<const uword*>(word_at + at));
}

}  // namespace krait
