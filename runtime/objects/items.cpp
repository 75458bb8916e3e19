#include "krait/objects/items.hpp"

namespace krait {

void writeInt32(Sink& sink, int32_t number) {
  char text[numbers::kInt32TextSize];
  uint8_t size = numbers::writeInt32(number, text);
  numbers::put(sink, text, size);
}

void writeInt64(Sink& sink, int64_t number) {
  char text[numbers::kInt64TextSize];
  uint8_t size = numbers::writeInt64(number, text);
  numbers::put(sink, text, size);
}

}  // namespace krait
