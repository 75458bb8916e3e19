// A program that only sleeps. The runner measures its time from outside.
#include "krait_hal.hpp"

extern "C" int krait_main() {
  krait::hal::sleepMs(250);
  return 0;
}
