// Virtual methods: 10,000 calls through a base class.
#include "../benchmark.hpp"

namespace {

struct Counter {
  int count = 0;
  virtual void step(int i) { count = (count + i) & 0xFFFF; }
};

struct Skipper : Counter {
  void step(int i) override { count = (count ^ i) & 0xFFFF; }
};

Counter counter;
Skipper skipper;

void run(Counter& chosen, int n) {
  for (int i = 0; i < n; i++) chosen.step(i);
}

}  // namespace

auto benchmark() -> int32_t {
  Counter* const counters[] = {&counter, &skipper};
  run(*counters[opaqueZero() & 1], 10000);
  return counter.count * 2 + skipper.count;
}
