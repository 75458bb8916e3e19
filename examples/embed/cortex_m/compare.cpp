// The same loops with Python's functions and with those written by hand: their instructions are counted in the emulator.
// MEASURED: 0 nothing, 1 PID and filter, 2 a call without Result, 3 a call with one.
#if BY_HAND
#include "by_hand.hpp"
#else
#include "regulator.hpp"
#endif
#include "semihosting.hpp"

namespace {

volatile int rounds = 1000;
volatile int sink;

}  // namespace

extern "C" void krait_panic(const char*) { endEmulator(2); }

int main() {
#if BY_HAND
  by_hand::PID pid(0.5f, 0.1f, 0.05f, 10.0f);
  by_hand::Filter filter(0.25f);
  using by_hand::clamp;
#else
  alignas(8) static uint8_t heap[1024];
  krait::init(heap, sizeof heap);
  if (!regulator::init()) endEmulator(1);
  const regulator::PID pid = regulator::PID::create(0.5f, 0.1f, 0.05f, 10.0f).value();
  const regulator::Filter filter = regulator::Filter::create(0.25f).value();
  using regulator::clamp;
#endif
  [[maybe_unused]] const int count = rounds;
#if MEASURED == 1
  float level = 0;
  for (int i = 0; i < count; ++i) level += pid.update(20.0f - filter.update(level), 0.01f);
  sink = static_cast<int>(level);
#elif MEASURED == 2
  for (int i = 0; i < count; ++i) sink = static_cast<int>(clamp(i, 10, 500));
#elif MEASURED == 3
  for (int i = 0; i < count; ++i) {
#if BY_HAND
    int value = 0;
    if (!by_hand::checked(i, value)) endEmulator(1);
    sink = value;
#else
    const auto result = regulator::checked(i);
    if (!result) endEmulator(1);
    sink = static_cast<int>(*result);
#endif
  }
#endif
  static_cast<void>(pid);
  static_cast<void>(filter);
  endEmulator(0);
}
