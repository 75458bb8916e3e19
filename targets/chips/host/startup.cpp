// A host program is an ordinary executable around krait_main().
#include "chip_hal.hpp"

extern "C" int krait_main();

extern "C" [[noreturn]] void krait_exit(int status) { krait::hal::exit(status); }

// Defined where the program uses `sys.argv`.
namespace krait::sys {
[[gnu::weak]] void setArguments(int count, const char* const* texts);
}

int main(int argc, char** argv) {
  if (krait::sys::setArguments != nullptr) krait::sys::setArguments(argc, argv);
  krait::hal::exit(krait_main());
}
