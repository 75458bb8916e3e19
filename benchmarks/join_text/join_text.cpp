#include "../benchmark.hpp"

namespace {

const char kDigits[] = "0123456789abcdef";
char text[40];

void encode(uint32_t state) {
  for (uint32_t i = 0; i < sizeof text; i++) text[i] = kDigits[(state * i) >> 3 & 15];
}

}  // namespace

auto benchmark() -> int32_t {
  const uint32_t zero = opaqueZero();
  uint32_t total = 0;
  for (uint32_t k = 0; k < 5; k++) {
    encode(k * 77 + 13 + zero);
    for (const char character : text) total = (total * 31 + static_cast<uint8_t>(character)) & 0xFFFF;
  }
  return static_cast<int32_t>(total);
}
