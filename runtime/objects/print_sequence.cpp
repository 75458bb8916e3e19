#include "krait/objects/print.hpp"

namespace krait {

void printSequence(Sink& sink, Str* separator, Str* end, Value sequence) {
  const Value iterator = iter(sequence);
  Value item;
  bool first = true;
  while (nextValue(iterator, item)) {
    if (!first) {
      if (separator == nullptr) {
        put(sink, ' ');
      } else {
        writeStr(sink, separator);
      }
    }
    first = false;
    writeStr(sink, item);
  }
  if (end == nullptr) {
    put(sink, '\n');
  } else {
    writeStr(sink, end);
  }
}

}  // namespace krait
