#include "krait/objects/range.hpp"

#include "krait/objects/slice.hpp"

namespace krait {

void raiseRangeStep() { raiseValueError(KRAIT_TEXT("range() arg 3 must not be zero")); }

Range range(Counting start, Counting stop, Counting step) {
  if (step == 0) raiseRangeStep();
#ifdef __AVR__
  const Counting bounds[] = {start, stop, step};
  for (Counting bound : bounds) {
    if (bound != static_cast<word>(bound)) raiseOverflowError(KRAIT_TEXT("Python int too large to convert to C ssize_t"));
  }
#endif
  return {static_cast<word>(start), static_cast<word>(stop), static_cast<word>(step)};
}

uword rangeLength(const Range& self) {
  if (!truth(self)) return 0;
  if (self.step > 0) {
    return (static_cast<uword>(self.stop) - static_cast<uword>(self.start) - 1) /
               static_cast<uword>(self.step) +
           1;
  }
  return (static_cast<uword>(self.start) - static_cast<uword>(self.stop) - 1) /
             (0 - static_cast<uword>(self.step)) +
         1;
}

word len(const Range& self) {
  uword length = rangeLength(self);
  if (length > static_cast<uword>(kMaxWord))
    raiseOverflowError(KRAIT_TEXT("Python int too large to convert to C ssize_t"));
  return static_cast<word>(length);
}

word getitem(const Range& self, word index) {
  uword length = rangeLength(self);
  if (index < 0) index += static_cast<word>(length);
  if (index < 0 || static_cast<uword>(index) >= length)
    raiseIndexError(KRAIT_TEXT("range object index out of range"));
  return at(self, index);
}

Range getitem(const Range& self, const Slice& slice) {
  Selection selection = select(slice, rangeLength(self));
  return {at(self, selection.start), at(self, selection.stop), self.step * selection.step};
}

bool rangeHas(const Range& self, word number) {
  if (self.step > 0 ? number < self.start || number >= self.stop
                    : number > self.start || number <= self.stop) {
    return false;
  }
  uword distance = self.step > 0 ? static_cast<uword>(number) - static_cast<uword>(self.start)
                                 : static_cast<uword>(self.start) - static_cast<uword>(number);
  uword step = self.step > 0 ? static_cast<uword>(self.step) : 0 - static_cast<uword>(self.step);
  return distance % step == 0;
}

bool eq(const Range& a, const Range& b) {
  uword length = rangeLength(a);
  if (length != rangeLength(b)) return false;
  return length == 0 || (a.start == b.start && (length == 1 || a.step == b.step));
}

Hash hash(const Range& self) {
  uword length = rangeLength(self);
  return hashItem(static_cast<word>(length)) * 31 + (length == 0 ? 0 : hashItem(self.start)) +
         (length < 2 ? 0 : hashItem(self.step)) * 7;
}

void writeRepr(Sink& sink, const Range& self) {
  put(sink, KRAIT_TEXT("range("));
  writeItem(sink, self.start);
  put(sink, KRAIT_TEXT(", "));
  writeItem(sink, self.stop);
  if (self.step != 1) {
    put(sink, KRAIT_TEXT(", "));
    writeItem(sink, self.step);
  }
  put(sink, KRAIT_TEXT(")"));
}

}  // namespace krait
