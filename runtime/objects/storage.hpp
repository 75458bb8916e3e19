// What containers need of the heap, and how long they may be.
//
// KRAIT_LENGTH_BITS is 16 where RAM is at most 64 KB: a list header is then 12 bytes on a 32-bit chip. All
// parts of an image must agree on it.
#pragma once

#include "krait/base/memory.hpp"
#include "krait/errors/raise.hpp"
#include "krait/heap/barrier.hpp"
#include "krait/objects/object.hpp"

#ifndef KRAIT_LENGTH_BITS
#if defined(__AVR__)
#define KRAIT_LENGTH_BITS 16
#else
#define KRAIT_LENGTH_BITS 32
#endif
#endif

namespace krait {

#if KRAIT_LENGTH_BITS == 16
using Length = uint16_t;
constexpr uword kMaxLength = sizeof(word) == 2 ? 0x7fff : 0xffff;
#else
using Length = uint32_t;
constexpr uword kMaxLength = 0x7fffffff;
#endif

[[noreturn]] void raiseTooLong() KRAIT_RAISES;  // MemoryError

// The product of two lengths, or MemoryError.
uword checkedBytes(uword count, uword width) KRAIT_RAISES;

KRAIT_ALLOCATES inline Object* newObject(const TypeInfo* type, size_t size) {
  Object* object = static_cast<Object*>(heap::allocateObject(modelledSize(size, type)));
  object->type_info = type;
  return object;
}

// The type without its constant and reference parts, for expressions in decltype.
template <typename T>
T&& declared();

}  // namespace krait
