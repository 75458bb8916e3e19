// Moving bytes. The compiler's built-ins: they fold when the size is known and else call memcpy and its
// sisters, which every toolchain of ours has.
#pragma once

#include "krait/base/word.hpp"

// Freestanding placement new: <new> is not everywhere (AVR), and declaring it twice the same way is allowed.
#if __has_include(<new>)
#include <new>
#else
inline void* operator new(size_t, void* place) noexcept { return place; }
#endif

namespace krait {

// Null is allowed where the size is 0, which the built-ins take for impossible (and then drop later tests for
// null).
KRAIT_INLINE void copyBytes(void* to, const void* from, size_t size) {
  if (__builtin_constant_p(size) || size != 0) __builtin_memcpy(to, from, size);
}
KRAIT_INLINE void moveBytes(void* to, const void* from, size_t size) {
  if (__builtin_constant_p(size) || size != 0) __builtin_memmove(to, from, size);
}
KRAIT_INLINE void fillBytes(void* to, uint8_t byte, size_t size) {
  if (__builtin_constant_p(size) || size != 0) __builtin_memset(to, byte, size);
}
KRAIT_INLINE int compareBytes(const void* a, const void* b, size_t size) {
  return __builtin_constant_p(size) || size != 0 ? __builtin_memcmp(a, b, size) : 0;
}

// Stores an element. C++ lets a byte alias everything: after a plain store of one, compilers load the header of the
// container again, in every round of a loop. A byte of a type of its own aliases bytes only.
enum class ElementByte : uint8_t {};
template <typename T>
KRAIT_INLINE void storeElement(T* place, T item) {
  if constexpr (__is_same(T, uint8_t) || __is_same(T, int8_t)) {
    *reinterpret_cast<ElementByte*>(place) = static_cast<ElementByte>(static_cast<uint8_t>(item));
  } else {
    *place = item;
  }
}

// For ASan: whole frames are read by the conservative scan, redzones and all.
#ifdef __clang__
#define KRAIT_NO_SANITIZE __attribute__((no_sanitize("address", "undefined")))
#else
#define KRAIT_NO_SANITIZE __attribute__((no_sanitize_address, no_sanitize_undefined))
#endif

template <typename T>
constexpr T minimum(T a, T b) {
  return b < a ? b : a;
}
template <typename T>
constexpr T maximum(T a, T b) {
  return a < b ? b : a;
}

}  // namespace krait
