// A string built piece by piece: "0,1,...,199", then a checksum of its characters.
#include "../benchmark.hpp"

namespace {

char text[700];
int length = 0;

void append(char c) { text[length++] = c; }

void append(unsigned value) {
  char digits[10];
  int count = 0;
  do {
    digits[count++] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value);
  while (count) append(digits[--count]);
}

}  // namespace

auto benchmark() -> int32_t {
  const unsigned n = 200u + opaqueZero();
  for (unsigned i = 0; i < n; i++) {
    if (i) append(',');
    append(i);
  }
  uint32_t checksum = static_cast<uint32_t>(length);
  for (int i = 0; i < length; i++) checksum = (checksum * 31 + static_cast<uint8_t>(text[i])) & 0xFFFF;
  return static_cast<int32_t>(checksum);
}
