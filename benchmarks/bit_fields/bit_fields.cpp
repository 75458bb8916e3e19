#include "../benchmark.hpp"

namespace {

struct Fields {
  uint32_t mode, speed, level;
};

auto pack(uint32_t mode, uint32_t speed, uint32_t level) -> uint32_t {
  return (mode & 7) << 13 | (speed & 31) << 8 | (level & 0xFF);
}
auto unpack(uint32_t word) -> Fields { return {word >> 13, word >> 8 & 31, word & 0xFF}; }

}  // namespace

auto benchmark() -> int32_t {
  const uint32_t n = 3000u + opaqueZero();
  uint32_t total = 0;
  for (uint32_t i = 0; i < n; i++) {
    const Fields fields = unpack(pack(i, i >> 2, i * 7));
    total = (total + fields.mode * 3 + fields.speed * 5 + fields.level) & 0xFFFF;
  }
  return static_cast<int32_t>(total);
}
