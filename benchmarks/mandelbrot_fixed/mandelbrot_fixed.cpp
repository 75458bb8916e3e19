// Mandelbrot set on 20 by 20 points, in fixed point with 12 binary places.
#include "../benchmark.hpp"

namespace {

constexpr int kShift = 12;

auto iterations(int32_t cx, int32_t cy, int limit) -> int {
  int32_t x = 0;
  int32_t y = 0;
  for (int i = 0; i < limit; i++) {
    const int32_t xx = x * x >> kShift;
    const int32_t yy = y * y >> kShift;
    if (xx + yy > 4 << kShift) return i;
    y = (x * y >> (kShift - 1)) + cy;
    x = xx - yy + cx;
  }
  return limit;
}

}  // namespace

auto benchmark() -> int32_t {
  const int limit = 32 + (opaqueZero() & 1);
  int32_t total = 0;
  for (int row = 0; row < 20; row++)
    for (int column = 0; column < 20; column++)
      total += iterations((column * 3 << kShift) / 20 - (2 << kShift),
                          (row * 2 << kShift) / 20 - (1 << kShift), limit);
  return total;
}
