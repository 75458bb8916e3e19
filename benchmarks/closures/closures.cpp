#include "../benchmark.hpp"

auto benchmark() -> int32_t {
  const unsigned zero = opaqueZero();
  const int32_t factor = 5 + static_cast<int32_t>(zero & 1);
  const int32_t offset = 3;
  const auto scale = [=](int32_t value) { return (value * factor + offset) >> 3; };
  int32_t total = 0;
  for (int32_t i = 0; i < static_cast<int32_t>(10000 + zero); i++) total = (total + scale(i & 0xFF)) & 0xFFFF;
  return total;
}
