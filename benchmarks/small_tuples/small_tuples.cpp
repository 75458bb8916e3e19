#include "../benchmark.hpp"

namespace {

struct Bounds {
  uint32_t low, high;
};

auto bounds(uint32_t a, uint32_t b, uint32_t c) -> Bounds {
  const uint32_t low = a < b ? a : b;
  const uint32_t high = a < b ? b : a;
  return {c < low ? c : low, c > high ? c : high};
}

}  // namespace

auto benchmark() -> int32_t {
  uint32_t state = 77u + opaqueZero();
  uint32_t total = 0;
  for (int i = 0; i < 3000; i++) {
    state = (state * 1103 + 12345) & 0xFFFF;
    const Bounds found = bounds(state & 0xFF, state >> 8, state >> 4 & 0xFF);
    total = (total + found.high - found.low) & 0xFFFF;
  }
  return static_cast<int32_t>(total);
}
