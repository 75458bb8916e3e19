// Machine integers as text.
#include "krait/numbers/int_print.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

void writeInt32(Sink& sink, int32_t value) {
  char text[numbers::kInt32TextSize];
  put(sink, text, numbers::writeInt32(value, text));
}

void writeInt64(Sink& sink, int64_t value) {
  char text[numbers::kInt64TextSize];
  put(sink, text, numbers::writeInt64(value, text));
}

void writeUint64(Sink& sink, uint64_t value) {
  char text[numbers::kInt64TextSize];
  put(sink, text, numbers::writeUint64(value, text));
}

void writeWord(Sink& sink, word value) {
  if constexpr (sizeof(word) == 8) {
    writeInt64(sink, value);
  } else {
    writeInt32(sink, static_cast<int32_t>(value));
  }
}

}  // namespace krait
