// Pins chosen at run time reach the same registers as constant ones.
#include "expect.hpp"

using namespace krait::hal;

[[gnu::noinline]] static void drive(uint16_t pin) {
  asm volatile("" : "+r"(pin));
  pinMode(pin, PinMode::kOutput, Pull::kNone);
  pinWrite(pin, true);
  pinWrite(pin, false);
  pinToggle(pin);
  pinToggle(pin);
}

extern "C" int krait_main() {
  drive(KRAIT_TEST_PIN);
  return 0;
}
