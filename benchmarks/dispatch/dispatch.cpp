#include "../benchmark.hpp"

namespace {

auto increment(uint32_t x) -> uint32_t { return (x + 1) & 0xFFFF; }
auto twice(uint32_t x) -> uint32_t { return (x << 1) & 0xFFFF; }
auto invert(uint32_t x) -> uint32_t { return x ^ 0xFFFF; }
auto halve(uint32_t x) -> uint32_t { return x >> 1; }

uint32_t (*const kHandlers[])(uint32_t) = {increment, twice, invert, halve};
const uint8_t kProgram[] = {0, 1, 0, 1, 1, 2, 3, 0};

}  // namespace

auto benchmark() -> int32_t {
  uint32_t x = opaqueZero();
  for (int i = 0; i < 500; i++)
    for (const uint8_t code : kProgram) x = kHandlers[code & 3](x);
  return static_cast<int32_t>(x);
}
