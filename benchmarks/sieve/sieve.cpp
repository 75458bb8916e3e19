// Bytes in an array: how many primes are below 2000.
#include "../benchmark.hpp"

static uint8_t flags[2000];

static auto countPrimes(uint8_t* values, int size) -> int {
  int count = 0;
  for (int i = 2; i < size; i++) {
    if (values[i] == 0) {
      count++;
      for (int j = i * i; j < size; j += i) values[j] = 1;
    }
  }
  return count;
}

auto benchmark() -> int32_t {
  flags[0] = static_cast<uint8_t>(opaqueZero());
  return countPrimes(flags, 2000);
}
