// Comparisons and swaps in an array: 200 pseudo-random numbers.
#include "../benchmark.hpp"

namespace {

constexpr int kCount = 200;
int32_t values[kCount];

void sort() {
  for (int end = kCount - 1; end > 0; end--) {
    for (int i = 0; i < end; i++) {
      if (values[i] > values[i + 1]) {
        const int32_t swapped = values[i];
        values[i] = values[i + 1];
        values[i + 1] = swapped;
      }
    }
  }
}

}  // namespace

auto benchmark() -> int32_t {
  uint32_t state = 1u + opaqueZero();
  for (int32_t& value : values) {
    state = (state * 75 + 74) % 65537;
    value = static_cast<int32_t>(state);
  }
  sort();
  uint32_t checksum = 0;
  for (const int32_t value : values) checksum = (checksum * 31 + static_cast<uint32_t>(value)) & 0xFFFFFF;
  return static_cast<int32_t>(checksum);
}
