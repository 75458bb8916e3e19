// range() whose bounds may lie beyond a machine word: always a Value, an ordinary range where all of it fits.
//
// The compiler chooses it where it sees that the bounds can be that large; all other ranges are three words.
#pragma once

#include "krait/objects/range.hpp"

namespace krait {

struct WideRange : Object {
  Int start, stop, step, length;
  static const TypeInfo type;
};

// ValueError for a step of 0.
KRAIT_ALLOCATES Value wideRange(Int start, Int stop, Int step);
// The same numbers backwards.
KRAIT_ALLOCATES Value reversedRange(Value range);
bool isRange(Value value);

KRAIT_ALLOCATES Int range_start(Value self);
KRAIT_ALLOCATES Int range_stop(Value self);
KRAIT_ALLOCATES Int range_step(Value self);
bool wideRangeHas(Value self, Value number);
KRAIT_ALLOCATES Int wideRangeIndex(Value self, Value number) KRAIT_RAISES;
template <typename Q>
inline word range_count(Value self, const Q& item) {
  return wideRangeHas(self, box(item));
}
template <typename Q>
inline Int range_index(Value self, const Q& item) {
  return wideRangeIndex(self, box(item));
}

}  // namespace krait
