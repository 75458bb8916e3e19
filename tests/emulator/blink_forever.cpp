// What a user's first program comes down to: for the table of sizes.
#include "krait_hal.hpp"

using namespace krait::hal;

extern "C" int krait_main() {
  pinMode(KRAIT_TEST_PIN, PinMode::kOutput, Pull::kNone);
  for (;;) {
    pinToggle(KRAIT_TEST_PIN);
    sleepMs(500);
  }
}
