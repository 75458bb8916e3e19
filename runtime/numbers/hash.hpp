// Hashes of numbers, as CPython's: the value modulo the prime 2^61-1 where pointers have 64 bits, 2^31-1
// elsewhere.
//
// Equal numbers of different types have equal hashes. The result is never -1. KRAIT_HASH_BITS (61 or 31)
// overrides.
#pragma once

#include "krait/numbers/limbs.hpp"

#if !defined(KRAIT_HASH_BITS)
#if __UINTPTR_MAX__ > 0xffffffffu
#define KRAIT_HASH_BITS 61
#else
#define KRAIT_HASH_BITS 31
#endif
#endif

KRAIT_NUMBERS_BEGIN

#if KRAIT_HASH_BITS == 61
using Hash = int64_t;
using UnsignedHash = uint64_t;
#else
using Hash = int32_t;
using UnsignedHash = uint32_t;
#endif

Hash hashInt32(int32_t value);
Hash hashInt64(int64_t value);
Hash hashInteger(Integer a);

// hash(inf) is 314159. For a not-a-number CPython hashes the object's address; here it is 0.
template <typename Float>
Hash hashFloat(Float value);

KRAIT_NUMBERS_END
