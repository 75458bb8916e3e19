// Recursion over an array: in how many ways six queens stand on a board without threatening each other.
#include "../benchmark.hpp"

namespace {

int8_t columns[8];

auto isSafe(int row, int column) -> bool {
  for (int other = 0; other < row; other++) {
    const int distance = columns[other] - column;
    if (distance == 0 || distance == row - other || distance == other - row) return false;
  }
  return true;
}

auto place(int row, int n) -> int {
  if (row == n) return 1;
  int count = 0;
  for (int column = 0; column < n; column++) {
    if (isSafe(row, column)) {
      columns[row] = static_cast<int8_t>(column);
      count += place(row + 1, n);
    }
  }
  return count;
}

}  // namespace

auto benchmark() -> int32_t { return place(0, 6 + (opaqueZero() & 1)); }
