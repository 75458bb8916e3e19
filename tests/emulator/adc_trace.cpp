// Readings come from the recorded trace, in order, and start over at its end.
#include "expect.hpp"

extern "C" int krait_main() {
  for (int i = 0; i < 7; ++i) {
    print(krait::hal::adcRead(static_cast<uint8_t>(i)));
    print(i == 6 ? "\n" : " ");
  }
  return 0;
}
