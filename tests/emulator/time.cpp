// Sleeping takes as long as asked for, and the clocks agree with each other and never run backwards.
#include "expect.hpp"

using namespace krait::hal;

// What reading the clocks themselves may take, on the slowest chip; on the host anything may come between.
static const uint32_t kSlack = KRAIT_TEST_SLACK;

static void sleepsAsLongAsAsked() {
  for (uint32_t duration = 1; duration <= 64; duration *= 4) {
    uint32_t start = ticksUs();
    sleepMs(duration);
    uint32_t elapsed = ticksUs() - start;
    expect(elapsed >= duration * 1000, "sleepMs takes its time", elapsed);
    expect(elapsed <= duration * 1000 + kSlack, "sleepMs takes no longer", elapsed);
  }
  for (uint32_t duration = 50; duration <= 5000; duration *= 10) {
    uint32_t start = ticksUs();
    sleepUs(duration);
    uint32_t elapsed = ticksUs() - start;
    expect(elapsed + 4 >= duration, "sleepUs takes its time", elapsed);
    expect(elapsed <= duration + duration / 20 + kSlack, "sleepUs takes no longer", elapsed);
  }
}

static void clocksAgree() {
  uint32_t milliseconds = ticksMs();
  uint32_t microseconds = ticksUs();
  sleepMs(30);
  milliseconds = ticksMs() - milliseconds;
  microseconds = ticksUs() - microseconds;
  expect(milliseconds >= 29 && milliseconds <= 31 + kSlack / 1000, "30 ms by ticksMs", milliseconds);
  expect(microseconds >= 30000 && microseconds <= 30000 + 2 * kSlack, "30 ms by ticksUs", microseconds);
}

static void neverRunsBackwards() {
  uint32_t last = ticksUs();
  uint32_t largest_step = 0;
  for (int i = 0; i < 2000; ++i) {
    uint32_t now = ticksUs();
    uint32_t step = now - last;
    if (step > largest_step) largest_step = step;
    last = now;
  }
  expect(largest_step < kSlack, "ticksUs advances steadily", largest_step);
}

// With interrupts off the counter of milliseconds stands, but the microseconds of one more are still right.
static void toleratesInterruptsOff() {
  uint32_t state = irqSave();
  uint32_t start = ticksUs();
  uint32_t last = start;
  bool forwards = true;
  while (last - start < 900) {
    uint32_t now = ticksUs();
    if (static_cast<int32_t>(now - last) < 0) forwards = false;
    last = now;
  }
  irqRestore(state);
  uint32_t now = ticksUs();
  expect(forwards && static_cast<int32_t>(now - last) >= 0, "no step back while interrupts are off",
         now - last);
  expect(now - last < kSlack, "no time lost while interrupts are off", now - last);
}

extern "C" int krait_main() {
  sleepsAsLongAsAsked();
  clocksAgree();
  neverRunsBackwards();
  toleratesInterruptsOff();
  print(failures == 0 ? "ok\n" : "failed\n");
  return failures;
}
