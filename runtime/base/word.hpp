// The machine word and what the compiler is told about functions.
//
// `word` is the signed integer as wide as a pointer: lengths, indexes, hashes and small Python integers are
// words.
//
// Declarations tell the truth by two empty macros: KRAIT_COLLECTS marks what may run the collector (because
// it may allocate), KRAIT_RAISES what may leave by a Python exception. What may run out of memory does both.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "krait/base/config.hpp"

#define KRAIT_COLLECTS
#define KRAIT_RAISES
#define KRAIT_ALLOCATES KRAIT_COLLECTS KRAIT_RAISES

#define KRAIT_INLINE [[gnu::always_inline]] inline
#define KRAIT_OUTLINE [[gnu::noinline]]
#define KRAIT_COLD [[gnu::noinline, gnu::cold]]
// Static objects: at least 4, because the lowest two bits of a reference are the tag of a Value.
#define KRAIT_ALIGNED alignas(sizeof(void*) < 4 ? 4 : sizeof(void*))
#define KRAIT_WEAK __attribute__((weak))
#define KRAIT_LIKELY(condition) __builtin_expect(!!(condition), 1)
#define KRAIT_UNLIKELY(condition) __builtin_expect(!!(condition), 0)

namespace krait {

// The exact-width types, not intptr_t: newlib's is another type of the same width, and templates tell them
// apart.
#if __SIZEOF_POINTER__ == 2
using word = int16_t;
using uword = uint16_t;
#elif __SIZEOF_POINTER__ == 4
using word = int32_t;
using uword = uint32_t;
#else
using word = int64_t;
using uword = uint64_t;
#endif

// What `range` counts in, and what holds a code point.
#ifdef __AVR__
using Counting = int32_t;
#else
using Counting = word;
#endif

constexpr uint8_t kWordBits = sizeof(word) * 8;
constexpr word kMaxWord = static_cast<word>(static_cast<uword>(-1) >> 1);
constexpr word kMinWord = -kMaxWord - 1;

#if KRAIT_FLOAT_BITS == 64
using Float = double;
#else
using Float = float;
#endif
static_assert(sizeof(Float) * 8 == KRAIT_FLOAT_BITS,
              "KRAIT_FLOAT_BITS is 32 or 64, and the target has such floats");

}  // namespace krait
