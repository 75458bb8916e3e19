#include "../benchmark.hpp"

auto benchmark() -> int32_t {
  uint32_t state = 4321u + opaqueZero();
  uint32_t total = 0;
  uint32_t squares = 0;
  uint32_t least = 1023;
  uint32_t most = 0;
  for (int i = 0; i < 1000; i++) {
    state = (state * 1103 + 12345) & 0xFFFF;
    const uint32_t reading = state & 1023;
    total += reading;
    squares += reading * reading;
    least = reading < least ? reading : least;
    most = reading > most ? reading : most;
  }
  return static_cast<int32_t>((total + squares + least + most) & 0xFFFFFF);
}
