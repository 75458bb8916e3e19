#include "../benchmark.hpp"

auto benchmark() -> int32_t {
  const int32_t last = 100 + opaqueZero();
  int32_t total = 0;
  for (int32_t start = 1; start <= last; start++) {
    for (int32_t n = start; n != 1; n = n % 2 == 0 ? n / 2 : (3 * n + 1) & 0xFFFF) total = (total + (n & 0xFF)) & 0xFFFF;
  }
  return total;
}
