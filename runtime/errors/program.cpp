// The program between start-up code and emitted code.
#include "krait/base/word.hpp"
#include "krait/heap/failing.hpp"
#include "krait/heap/profile.hpp"

// Emitted: runs the main module.
void krait_program();

// Called by the target's start-up code; the result is the exit status.
extern "C" int krait_main();
extern "C" int krait_main() {
  krait_program();
  krait::heap::tellAllocations();
  krait::heap::profile::finish();
  return 0;
}
