#include "../benchmark.hpp"

namespace {

uint8_t first[256];
uint8_t second[256];

}  // namespace

auto benchmark() -> int32_t {
  const uint32_t zero = opaqueZero() & 0xFFu;
  for (uint32_t i = 0; i < 256; i++) {
    first[i] = static_cast<uint8_t>(i * 3 + zero);
    second[i] = static_cast<uint8_t>(i * 5);
  }
  uint32_t total = 0;
  for (int round = 0; round < 8; round++) {
    for (uint32_t i = 0; i < 256; i++) total = (total + i * first[i]) & 0xFFFF;
    for (uint32_t i = 0; i < 256; i++) total = (total + static_cast<uint32_t>(first[i]) * second[i]) & 0xFFFF;
    for (uint32_t i = 256; i > 0; i--) total = (total * 3 + second[i - 1]) & 0xFFFF;
  }
  return static_cast<int32_t>(total);
}
