// The LED toggles four times, with pauses between. The emulator reports each change.
#include "krait_hal.hpp"

using namespace krait::hal;

extern "C" int krait_main() {
  pinMode(KRAIT_TEST_PIN, PinMode::kOutput, Pull::kNone);
  for (int i = 0; i < 2; ++i) {
    pinWrite(KRAIT_TEST_PIN, true);
    sleepMs(50);
    pinWrite(KRAIT_TEST_PIN, false);
    sleepMs(50);
  }
  pinToggle(KRAIT_TEST_PIN);
  return 0;
}
