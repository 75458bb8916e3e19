// The number runtime as small targets have it, here AVR: 8-bit limbs, 31-bit hashes.
#define KRAIT_LIMB_BITS 8
#define KRAIT_HASH_BITS 31

#include "tests/unit/runtime/numbers_sources.hpp"
