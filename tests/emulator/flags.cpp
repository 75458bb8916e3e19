// Flags of the instructions that the RP2040's emulator needs our help with. Every Arm board must print the
// same sum.
#include "expect.hpp"

static uint32_t hash = 2166136261u;

static void mix(uint32_t value) { hash = (hash ^ value) * 16777619u; }

// Runs one instruction with both states of the carry, and takes in its result and all flags.
#define TRY(instruction)                                                                            \
  for (uint32_t carry = 0; carry < 2; ++carry) {                                                    \
    uint32_t result = a, flags, scratch = carry;                                                    \
    asm volatile(".syntax unified\n\tlsrs %2, %2, #1\n\t" instruction " %0, %0, %3\n\tmrs %1, apsr" \
                 : "+l"(result), "=r"(flags), "+l"(scratch)                                         \
                 : "l"(b)                                                                           \
                 : "cc");                                                                           \
    mix(result);                                                                                    \
    mix(flags >> 28);                                                                               \
  }

extern "C" int krait_main() {
  static const uint32_t values[] = {0,   1,          2,          31,         32,         33,        255,
                                    256, 0x7fffffff, 0x80000000, 0x80000001, 0xfffffffe, 0xffffffff};
  for (uint32_t a : values) {
    for (uint32_t b : values) {
      TRY("adcs")
      TRY("sbcs")
      TRY("lsls")
      TRY("lsrs")
      TRY("asrs")
      TRY("rors")
    }
  }
  print(hash);
  print("\n");
  return 0;
}
