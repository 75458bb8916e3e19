// Two-dimensional arrays: the product of two 16 by 16 matrices of integers.
#include "../benchmark.hpp"

namespace {

constexpr int kSize = 16;
int32_t a[kSize][kSize];
int32_t b[kSize][kSize];
int32_t c[kSize][kSize];

void multiply() {
  for (int i = 0; i < kSize; i++) {
    for (int j = 0; j < kSize; j++) {
      int32_t total = 0;
      for (int k = 0; k < kSize; k++) total += a[i][k] * b[k][j];
      c[i][j] = total;
    }
  }
}

}  // namespace

auto benchmark() -> int32_t {
  const int zero = opaqueZero() & 0xFF;
  for (int i = 0; i < kSize; i++) {
    for (int j = 0; j < kSize; j++) {
      a[i][j] = (i * 7 + j * 3 + zero) % 19;
      b[i][j] = (i * 5 + j * 11) % 23 - 11;
    }
  }
  multiply();
  uint32_t checksum = 0;
  for (auto& row : c)
    for (const int32_t cell : row) checksum = (checksum * 31 + static_cast<uint32_t>(cell)) & 0xFFFF;
  return static_cast<int32_t>(checksum);
}
