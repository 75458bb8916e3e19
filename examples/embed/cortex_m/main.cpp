// Bare-metal firmware in C++, with start-up code and linker script of its own. What it decides is Python.
#include "cooling.hpp"
#include "regulator.hpp"
#include "semihosting.hpp"

namespace {

alignas(8) uint8_t heap[8192];

void line(const krait::StringView& text) {
  writeText(text.data(), text.size());
  writeText("\n", 1);
}

// A sensor that warms up, and breaks.
int32_t reading(int step) { return step < 12 ? 12 + 2 * step : 999; }

}  // namespace

// What print() writes, and what cannot go on.
extern "C" void krait_output(const char* text, size_t size) { writeText(text, size); }
extern "C" void krait_panic(const char* reason) {
  line(reason);
  endEmulator(2);
}

int main() {
  krait::init(heap, sizeof heap);
  if (!regulator::init()) endEmulator(1);
  const krait::Result<regulator::Regulator> made = regulator::Regulator::create(20);
  if (!made) endEmulator(1);
  const regulator::Regulator& control = made.value();
  const char* const names[] = {"idle", "heating", "cooling", "fault"};
  regulator::State before = regulator::State::FAULT;
  for (int step = 0; step < 14; ++step) {
    const krait::Result<regulator::State> state = control.decide(reading(step));
    if (!state) {
      line(state.error()->message);
      break;
    }
    if (*state != before) line(names[static_cast<int>(*state)]);
    before = *state;
  }
  if (const krait::Result<krait::String> text = control.summary()) line(text->view());
  line(regulator::clamp(7, 0, 5) == 5 ? "clamped" : "wrong");
  line(regulator::checked(5000).error()->message);
  for (int i = 0; i < 2000; ++i)
    if (!control.summary()) endEmulator(3);
  if (!cooling::init()) endEmulator(1);
  const krait::Result<cooling::Cooling> fan = cooling::Cooling::create(2);
  if (!fan) endEmulator(1);
  const int temperatures[] = {15, 24, 24, 41};
  for (const int temperature : temperatures) {
    const krait::Result<krait::String> mode = fan.value().react(temperature);
    line(mode ? mode->view() : mode.error()->message);
  }
  line(krait::stats().collections > 0 ? "collected" : "not collected");
  endEmulator(0);
}
