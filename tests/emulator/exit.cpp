// exit() ends the program from anywhere.
#include "expect.hpp"

[[gnu::noinline]] static void deep(int level) {
  if (level < 0) return;
  if (level == 0) krait::hal::exit(42);
  deep(level - 1);
  print("never\n");
}

extern "C" int krait_main() {
  deep(5);
  return 1;
}
