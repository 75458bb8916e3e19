// Integer loop: sum of the low bytes of the first 100,000 squares.
#include "../benchmark.hpp"

static auto lowBytes(int32_t n) -> int32_t {
  int32_t total = 0;
  for (int32_t i = 0; i < n; i++)
    total += static_cast<int32_t>((static_cast<uint32_t>(i) * static_cast<uint32_t>(i)) & 0xFF);
  return total;
}

auto benchmark() -> int32_t { return lowBytes(100000 + opaqueZero()); }
