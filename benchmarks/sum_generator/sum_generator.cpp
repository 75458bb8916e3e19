#include "../benchmark.hpp"

auto benchmark() -> int32_t {
  const int32_t zero = opaqueZero();
  int32_t total = 0;
  for (int32_t k = 0; k < 20; k++) {
    int32_t sum = 0;
    for (int32_t i = 0; i < 200; i++)
      if (i & 1) sum += (i * k + zero) & 0x3F;
    total = (total + sum) & 0xFFFF;
  }
  return total;
}
