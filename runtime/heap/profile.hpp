// What happens on the heap, told to whoever runs the program: only where that is asked for (KRAIT_PROFILE), else nothing.
//
// A record is a line behind the byte 0x1e, on the way that errors take. Numbers are hexadecimal:
//
//     S number line file function    a place in the program, when it is first seen; 0 is outside of all functions
//     A address size site            memory was taken
//     T address type                 what was taken last is an object of this type
//     R address size                 a buffer got another size
//     M old new size                 a buffer moved a little
//     F address                      memory was given back
//     C used                         a collection has ended
//     E holder address               of each object that a collection finds, at the end of the program or while leaks are
//                                    looked for: who holds it. `s`: the stack; `g` and an address: a variable; else an
//                                    object
//     Z address                      the address of `krait::heap::heap_state`, for programs that do not lie where they
//                                    were linked
#pragma once

#include "krait/base/config.hpp"
#include "krait/base/word.hpp"

#ifndef KRAIT_PROFILE
#define KRAIT_PROFILE 0
#endif

namespace krait::heap::profile {

#if KRAIT_PROFILE

// `is_object`: it will have a header before the next record.
void took(const void* memory, size_t size, bool is_object);
void gave(const void* memory);
void resized(const void* memory, size_t size);
void moved(const void* from, const void* to, size_t size);
void collected();

// While the last collection looks at what is left: where references come from.
void holds(char kind, const void* holder);
void rootAt(const char* variable);
void held(const void* memory);
// Whether to collect now, to see what is left: every so many allocations, where leaks are looked for (KRAIT_PROFILE 2).
bool isDue();
// The end of the program.
void finish();

#else

KRAIT_INLINE void took(const void*, size_t, bool) {}
KRAIT_INLINE void gave(const void*) {}
KRAIT_INLINE void resized(const void*, size_t) {}
KRAIT_INLINE void moved(const void*, const void*, size_t) {}
KRAIT_INLINE void collected() {}
KRAIT_INLINE void holds(char, const void*) {}
KRAIT_INLINE void rootAt(const char*) {}
KRAIT_INLINE void held(const void*) {}
constexpr bool isDue() { return false; }
KRAIT_INLINE void finish() {}

#endif

}  // namespace krait::heap::profile
