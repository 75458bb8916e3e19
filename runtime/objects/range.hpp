// range: three words by value. Lengths, membership and equality are arithmetic; nothing is stored.
#pragma once

#include "krait/objects/items.hpp"

namespace krait {

struct Slice;

struct Range {
  word start, stop, step;
};

// range(…) as the program calls it. A step of 0 raises ValueError.
KRAIT_INLINE Range range(word stop) { return {0, stop, 1}; }
KRAIT_INLINE Range range(word start, word stop) { return {start, stop, 1}; }
[[noreturn]] void raiseRangeStep() KRAIT_RAISES;
// The step of a loop that counts by itself.
template <typename T>
KRAIT_RAISES inline T rangeStep(T step) {
  if (KRAIT_UNLIKELY(step == 0)) raiseRangeStep();
  return step;
}
// OverflowError of what does not fit a word: loops count without an object.
Range range(Counting start, Counting stop, Counting step) KRAIT_RAISES;
// The same, where the step may be 0: called so where that must not be forgotten.
inline Range checkedRange(Counting start, Counting stop, Counting step) { return range(start, stop, step); }

word len(const Range& self);
inline bool truth(const Range& self) {
  return self.step > 0 ? self.start < self.stop : self.start > self.stop;
}
word getitem(const Range& self, word index) KRAIT_RAISES;
Range getitem(const Range& self, const Slice& slice) KRAIT_RAISES;
KRAIT_INLINE word at(const Range& self, word index) { return self.start + index * self.step; }

inline word range_start(const Range& self) { return self.start; }
inline word range_stop(const Range& self) { return self.stop; }
inline word range_step(const Range& self) { return self.step; }
bool rangeHas(const Range& self, word number);
bool eq(const Range& a, const Range& b);
inline bool ne(const Range& a, const Range& b) { return !eq(a, b); }
Hash hash(const Range& self);
void writeRepr(Sink& sink, const Range& self);
inline void writeStr(Sink& sink, const Range& self) { writeRepr(sink, self); }

template <typename Q>
inline bool contains(const Range& self, const Q& item) {
  word number;
  return toKey(item, number) && rangeHas(self, number);
}
template <typename Q>
inline word range_count(const Range& self, const Q& item) {
  return contains(self, item);
}
[[noreturn]] void raiseNotInRange(Value item) KRAIT_RAISES;
template <typename Q>
inline word range_index(const Range& self, const Q& item) {
  word number;
  if (!toKey(item, number) || !rangeHas(self, number)) raiseNotInRange(box(item));
  return (number - self.start) / self.step;
}

// The numbers one by one. Counting what is left cannot overflow, whatever the bounds.
struct RangeIterator {
  using Item = word;
  using Class = range_iterator_class;
  word current, step;
  uword left;
  KRAIT_INLINE bool next(word& item) {
    if (left == 0) return false;
    --left;
    item = current;
    current = static_cast<word>(static_cast<uword>(current) + static_cast<uword>(step));
    return true;
  }
};
uword rangeLength(const Range& self);
inline RangeIterator iterate(const Range& self) { return {self.start, self.step, rangeLength(self)}; }
inline RangeIterator iterateReversed(const Range& self) {
  uword length = rangeLength(self);
  return {static_cast<word>(static_cast<uword>(self.start) + (length - 1) * static_cast<uword>(self.step)),
          -self.step, length};
}

struct RangeObject : Object {
  Range value;
  static const TypeInfo type;
};

template <>
struct Converter<Range> {
  static Value box(const Range& value);
  static Range unbox(Value value) { return static_cast<RangeObject*>(value.object())->value; }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &RangeObject::type; }
  static FlashText name() { return KRAIT_TEXT("range"); }
};

}  // namespace krait
