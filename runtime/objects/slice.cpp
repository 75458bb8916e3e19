#include "krait/objects/slice.hpp"

namespace krait {

namespace {

word integerOf(Value value) {
  if (!value.isSmall() && !value.isBool() && !isBigInt(value) &&
      !(value.isObject() && slotOf(value.object()->type_info, &Slots::unary) != nullptr &&
        kindOf(value) == Kind::kInstance)) {
    raiseTypeError(KRAIT_TEXT("slice indices must be integers or None or have an __index__ method"));
  }
  return indexWordClamped(value);
}

// A bound, or what stands for a missing one; counted from the end where negative; clamped to low..high.
word bound(Value value, word missing, word length, word low, word high) {
  if (value.isNone()) return missing;
  word index = integerOf(value);
  if (index < 0) index = index < -length ? low : index + length;
  return index < low ? low : index > high ? high : index;
}

}  // namespace

Selection select(const Slice& slice, uword unsigned_length) {
  word length = static_cast<word>(unsigned_length);
  word step = 1;
  if (!slice.step.isNone()) {
    step = integerOf(slice.step);
    if (step == 0) raiseValueError(KRAIT_TEXT("slice step cannot be zero"));
    if (step == kMinWord) step = -kMaxWord;
  }
  word low = step < 0 ? -1 : 0, high = step < 0 ? length - 1 : length;
  word start = bound(slice.start, step < 0 ? high : low, length, low, high);
  word stop = bound(slice.stop, step < 0 ? low : high, length, low, high);
  uword count = 0;
  if (step > 0 && start < stop) count = static_cast<uword>(stop - start - 1) / static_cast<uword>(step) + 1;
  if (step < 0 && start > stop) count = static_cast<uword>(start - stop - 1) / static_cast<uword>(-step) + 1;
  return {start, stop, step, count};
}

Selection select(word start, word stop, uword unsigned_length) {
  word length = static_cast<word>(unsigned_length);
  if (start < 0) start = start < -length ? 0 : start + length;
  if (stop < 0) stop = stop < -length ? 0 : stop + length;
  if (start > length) start = length;
  if (stop > length) stop = length;
  return {start, stop, 1, start < stop ? static_cast<uword>(stop - start) : 0};
}

Tuple<Int, Int, Int> slice_indices(const Slice& self, word length) {
  if (length < 0) raiseValueError(KRAIT_TEXT("length should not be negative"));
  Selection selection = select(self, static_cast<uword>(length));
  return tuple(makeInt(selection.start), makeInt(selection.stop), makeInt(selection.step));
}

}  // namespace krait
