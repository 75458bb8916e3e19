// A simulated heater. The physics are C++, the control is Python.
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "control.hpp"

namespace {

// For programs that cannot go on without what the function gives.
template <typename T>
T must(const krait::Result<T>& result) {
  if (result) return result.value();
  std::fprintf(stderr, "%s: %s\n", result.error()->type, result.error()->message);
  std::exit(1);
}

}  // namespace

int main() {
  static unsigned char heap[64 * 1024];
  krait::init(heap, sizeof heap);
  if (const krait::Result<void> ready = control::init(); !ready) return 1;

  // An exception is a result.
  const krait::Result<control::Filter> wrong = control::Filter::create(1.5);
  std::printf("%s: %s (line %d)\n", wrong.error()->type, wrong.error()->message, static_cast<int>(wrong.error()->line));

  const control::Filter filter = must(control::Filter::create(0.5));
  const control::PID pid = must(control::PID::create(8.0, 2.0, 0.1));
  std::vector<double> history;
  double temperature = 20.0;
  for (int32_t step = 0; step < 1000; ++step) {
    const double power = pid.update(60.0 - filter.update(temperature));
    temperature += 0.01 * (power - 0.5 * (temperature - 20.0));
    history.push_back(temperature);
    if (step % 250 == 0) {
      const krait::String line = must(control::report(step, temperature));
      std::printf("%.*s\n", static_cast<int>(line.size()), line.data());
    }
  }
  const krait::Result<bool> early = control::settled(krait::Span<const double>(history.data(), 2), 0.1);
  std::printf("%s: %s\n", early.error()->type, early.error()->message);
  std::printf("settled: %s\n", must(control::settled(history, 0.5)) ? "yes" : "no");
  pid.set_limit(5.0);
  std::printf("limited: %.1f\n", pid.update(60.0));
}
