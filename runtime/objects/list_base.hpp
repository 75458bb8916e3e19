// What all lists share, whatever their elements: a header and operations that know only the width of an
// element.
//
//     list ──> | type | data | length | capacity |
//                       └──> | e0 | e1 | e2 | … | spare |
//
// `List<T>` (list.hpp) is a handful of one-line functions over these: measured with eight element types, that
// is half the code of a template that repeats them. Arrays of `array.array` have the same base.
#pragma once

#include "krait/objects/storage.hpp"

namespace krait {

struct ListBase : Object {
  void* data;
  Length length;
  Length capacity;
};
static_assert(__builtin_offsetof(ListBase, data) == sizeof(void*), "see traceBuffer");

// A new list of `length` zeroed elements and room for exactly as many.
ListBase* newListBase(const TypeInfo* type, uword length, uint16_t width) KRAIT_ALLOCATES;

// Room for one more element; the spare is small where RAM is (see list_base.cpp).
void listGrow(ListBase* self, uint16_t width) KRAIT_ALLOCATES;

// Room for `extra` elements more, exactly.
void listReserve(ListBase* self, uword extra, uint16_t width) KRAIT_ALLOCATES;

// A gap of `count` zeroed elements at `at`, which is at most the length; the length includes them on return.
void* listOpen(ListBase* self, uword at, uword count, uint16_t width) KRAIT_ALLOCATES;

// Removes `count` elements at `at`.
void listCut(ListBase* self, uword at, uword count, uint16_t width);

// Removes the elements start, start + step, … (`count` of them).
void listCutStrided(ListBase* self, word start, word step, uword count, uint16_t width);

void listReverse(ListBase* self, uint16_t width);

// The element's position for an index that counts from either end; false when there is none.
KRAIT_INLINE bool resolveIndex(uword length, word& index) {
  if (index < 0) index += static_cast<word>(length);
  return static_cast<uword>(index) < length;
}

// The position where `insert` inserts, and where a search starts or ends: clamped to 0..length.
word clampIndex(uword length, word index);

// A position for pop(), checked: "pop from empty list" or "pop index out of range".
word listPopIndex(const ListBase* self, word index) KRAIT_RAISES;

[[noreturn]] void raiseListIndex() KRAIT_RAISES;            // list index out of range
[[noreturn]] void raiseListAssignmentIndex() KRAIT_RAISES;  // list assignment index out of range

// length * times, or MemoryError when no list can be so long.
uword repeatedLength(uword length, word times) KRAIT_RAISES;

// Fills `total` elements with copies of the first `length`.
void repeatElements(void* data, uword length, uword total, uint16_t width);

// Copies `count` elements; either pointer may be null when there are none.
void copyItems(void* to, const void* from, uword count, uint16_t width);

// Copies the elements start, start + step, … to `to`.
void copyStrided(void* to, const void* from, word start, word step, uword count, uint16_t width);

}  // namespace krait
