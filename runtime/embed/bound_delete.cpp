// What C++'s compiler refers to for classes with virtual functions, though Krait's objects are not made by `new`. Weak: a
// library of C++ that has them comes first.
#include "krait/embed/bound.hpp"

#if !KRAIT_HOST && !KRAIT_EMBEDDED

__attribute__((weak)) void operator delete(void*) noexcept { __builtin_trap(); }
__attribute__((weak)) void operator delete(void*, decltype(sizeof(0))) noexcept { __builtin_trap(); }
extern "C" __attribute__((weak)) void __cxa_pure_virtual() { __builtin_trap(); }

#endif
