// What lists and tuples share as Values: comparison and iteration through the slots, whatever the element
// types.
#pragma once

#include "krait/objects/iterator.hpp"
#include "krait/objects/slice.hpp"

namespace krait {

// An integer index of any representation as a word. What is beyond a word is out of range of everything: then
// the largest one is. IndexError "cannot fit 'int' into an index-sized integer" beyond 64 bits.
template <typename I>
KRAIT_INLINE word toIndex(const I& index) {
  if constexpr (kSame<I, Int>) {
    return index.isSmall() ? index.small() : indexWord(box(index));
  } else if constexpr (kSame<I, Value>) {
    return indexWord(index);
  } else {
    if constexpr (sizeof(I) > sizeof(word)) {
      if (KRAIT_UNLIKELY(index > static_cast<I>(kMaxWord))) return kMaxWord;
    } else if constexpr (sizeof(I) == sizeof(word) && !kIsSigned<I>) {
      if (KRAIT_UNLIKELY(index > static_cast<I>(kMaxWord))) return kMaxWord;
    }
    if constexpr (sizeof(I) > sizeof(word) && kIsSigned<I>) {
      if (KRAIT_UNLIKELY(index < static_cast<I>(kMinWord))) return kMinWord;
    }
    return static_cast<word>(index);
  }
}

// Slots of list and tuple types. Other sequences of the same kind are compared element by element.
Value sequenceCompareSlot(Compare op, Value self, Value other);
Value sequenceIterSlot(Value self);

// TypeError "list indices must be integers or slices, not str"
[[noreturn]] void raiseIndexType(FlashText container, Value key) KRAIT_RAISES;
// The index that `key` is, or says that it is; else that TypeError.
word indexIn(FlashText container, Value key) KRAIT_RAISES;
// TypeError 'can only concatenate list (not "int") to list'
[[noreturn]] void raiseConcatenate(FlashText container, Value other) KRAIT_RAISES;

// Compares items from the front: which is less, when one is.
template <typename A, typename B>
inline bool sequencesEqual(const A* a, uword a_length, const B* b, uword b_length) {
  if (a_length != b_length) return false;
  for (uword i = 0; i < a_length; ++i) {
    if (!itemsEqual(a[i], b[i])) return false;
  }
  return true;
}

}  // namespace krait
