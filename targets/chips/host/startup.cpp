// A host program is an ordinary executable around krait_main().
#include "chip_hal.hpp"

extern "C" int krait_main();

extern "C" [[noreturn]] void krait_exit(int status) { krait::hal::exit(status); }

int main() { krait::hal::exit(krait_main()); }
