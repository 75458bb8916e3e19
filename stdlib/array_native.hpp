// `array`: the type is part of the runtime.
#pragma once

#include "krait/krait.hpp"

namespace krait::array {

using krait::array_append;
using krait::array_byteswap;
using krait::array_count;
using krait::array_extend;
using krait::array_frombytes;
using krait::array_fromlist;
using krait::array_index;
using krait::array_insert;
using krait::array_itemsize;
using krait::array_pop;
using krait::array_remove;
using krait::array_reverse;
using krait::array_tobytes;
using krait::array_tolist;
using krait::array_typecode;

inline Str* typecodes_() {
  KRAIT_STR(text, "bBuhHiIlLqQfd");
  return text;
}

}  // namespace krait::array
