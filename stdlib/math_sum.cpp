// fsum: exact partial sums (Shewchuk), rounded once.
#include "math_native.hpp"

namespace krait::math {

Float fsumOf(List<Float>* items) {
  List<Float>* partials = emptyList<Float>();
  Float special = 0;
  bool has_special = false;
  for (uword i = 0; i < items->length; ++i) {
    Float x = items->items()[i];
    if (!isfinite(x)) {
      if (isinf(special) && isinf(x) && special != x) raiseValueError(KRAIT_TEXT("-inf + inf in fsum"));
      if (!isnan(special)) special += x;
      has_special = true;
      continue;
    }
    uword kept = 0;
    for (uword j = 0; j < partials->length; ++j) {
      Float y = partials->items()[j];
      if (KRAIT_LIBM(fabs)(x) < KRAIT_LIBM(fabs)(y)) {
        Float swapped = x;
        x = y;
        y = swapped;
      }
      volatile Float high = x + y;
      volatile Float part = high - x;
      Float low = y - part;
      if (low != 0) partials->items()[kept++] = low;
      x = high;
    }
    partials->length = static_cast<Length>(kept);
    if (x != 0) {
      if (isinf(x)) raiseOverflowError(KRAIT_TEXT("intermediate overflow in fsum"));
      list_append(partials, x);
    }
  }
  if (has_special) return special;
  uword n = partials->length;
  if (n == 0) return 0;
  Float high = partials->items()[--n], low = 0;
  while (n > 0) {
    Float x = high;
    Float y = partials->items()[--n];
    volatile Float sum = x + y;
    volatile Float part = sum - x;
    high = sum;
    low = y - part;
    if (low != 0) break;
  }
  // Half-way cases round as the exact sum does.
  if (n > 0 && ((low < 0 && partials->items()[n - 1] < 0) || (low > 0 && partials->items()[n - 1] > 0))) {
    Float y = low * 2;
    volatile Float x = high + y;
    volatile Float part = x - high;
    if (y == part) high = x;
  }
  return high;
}

}  // namespace krait::math
