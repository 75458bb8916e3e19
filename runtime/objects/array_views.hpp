// Arrays that a memoryview shows keep their size. Included by programs that make such views, and by no others: the functions
// of array.hpp find this one where they are used.
#pragma once

#include "krait/objects/array.hpp"
#include "krait/objects/bytes_object.hpp"

namespace krait {

template <typename T>
KRAIT_RAISES KRAIT_COLLECTS inline void beforeResize(Array<T>* self, int) {
  checkArrayResizable(self);
}

}  // namespace krait
