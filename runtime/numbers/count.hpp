// The type that counts characters and digits.
#pragma once

#include <stdint.h>

namespace krait::numbers {

// Widths, precisions and numbers of characters or digits: what memory can hold, and cheap to compute with.
#if __SIZEOF_INT__ == 2
using Count = int16_t;
constexpr Count kMaxCount = 0x7fff;
#else
using Count = int32_t;
constexpr Count kMaxCount = 0x7fffffff;
#endif

}  // namespace krait::numbers
