// A list that grows by append: 1000 elements, then their sum. The buffer is allocated and doubled.
#include <stdlib.h>

#include "../benchmark.hpp"

namespace {

struct List {
  int32_t* items = nullptr;
  int count = 0;
  int capacity = 0;

  void append(int32_t value) {
    if (count == capacity) {
      capacity = capacity ? 2 * capacity : 4;
      items = static_cast<int32_t*>(realloc(items, static_cast<unsigned>(capacity) * sizeof(int32_t)));
      if (!items) abort();
    }
    items[count++] = value;
  }
};

}  // namespace

auto benchmark() -> int32_t {
  const int n = 1000 + opaqueZero();
  List values;
  for (int i = 0; i < n; i++) values.append(i * 3);
  int32_t total = 0;
  for (int i = 0; i < values.count; i++) total += values.items[i];
  free(values.items);
  return total;
}
