// slice: three values, and what they mean for a sequence of a given length.
#pragma once

#include "krait/objects/range.hpp"

namespace krait {

struct Slice {
  Value start, stop, step;
};

template <>
inline constexpr uint32_t kReferenceWords<Slice> = 1 | wordBit(sizeof(Value)) | wordBit(2 * sizeof(Value));

// The elements that a slice selects: the first, the distance, how many; `stop` for insertions.
struct Selection {
  word start, stop, step;
  uword count;
};

// ValueError "slice step cannot be zero", TypeError for bounds that are no integers.
Selection select(const Slice& slice, uword length) KRAIT_RAISES;
// For bounds that are known to be words: xs[start:stop].
Selection select(word start, word stop, uword length);

inline Slice slice(Value stop) { return {kNoneValue, stop, kNoneValue}; }
inline Slice slice(Value start, Value stop, Value step = kNoneValue) { return {start, stop, step}; }
template <typename A, typename B, typename C>
inline Slice makeSlice(const A& start, const B& stop, const C& step) {
  return {box(start), box(stop), box(step)};
}

inline Value slice_start(const Slice& self) { return self.start; }
inline Value slice_stop(const Slice& self) { return self.stop; }
inline Value slice_step(const Slice& self) { return self.step; }
Tuple<Int, Int, Int> slice_indices(const Slice& self, word length) KRAIT_RAISES;
bool eq(const Slice& a, const Slice& b);
inline bool ne(const Slice& a, const Slice& b) { return !eq(a, b); }
void writeRepr(Sink& sink, const Slice& self);
inline void writeStr(Sink& sink, const Slice& self) { writeRepr(sink, self); }

struct SliceObject : Object {
  Slice value;
  static const TypeInfo type;
};

template <>
struct Converter<Slice> {
  static Value box(const Slice& value);
  static Slice unbox(Value value) { return static_cast<SliceObject*>(value.object())->value; }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &SliceObject::type; }
  static FlashText name() { return KRAIT_TEXT("slice"); }
};

}  // namespace krait
