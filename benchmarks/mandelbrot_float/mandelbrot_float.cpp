// Mandelbrot set on 20 by 20 points, in floating point.
#include "../benchmark.hpp"

namespace {

auto iterations(Real cx, Real cy, int limit) -> int {
  Real x = 0;
  Real y = 0;
  for (int i = 0; i < limit; i++) {
    const Real xx = x * x;
    const Real yy = y * y;
    if (xx + yy > Real(4)) return i;
    y = Real(2) * x * y + cy;
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
      total += iterations(static_cast<Real>(column) * Real(0.15625) - Real(2),
                          static_cast<Real>(row) * Real(0.109375) - Real(1), limit);
  return total;
}
