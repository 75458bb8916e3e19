// Finding bytes in bytes: what str and bytes share. UTF-8 makes byte-wise searching right for texts too.
#pragma once

#include "krait/base/memory.hpp"

namespace krait {

struct ByteSpan {
  const char* data;
  size_t size;
};

constexpr size_t kNotFound = static_cast<size_t>(-1);

// The first (last) position of `needle` in `text` that begins at or behind `from` (ends at or before `end`).
size_t findSpan(ByteSpan text, ByteSpan needle, size_t from = 0);
size_t findLastSpan(ByteSpan text, ByteSpan needle, size_t end);
size_t countSpan(ByteSpan text, ByteSpan needle);

inline bool sameBytes(ByteSpan a, ByteSpan b) {
  return a.size == b.size && compareBytes(a.data, b.data, a.size) == 0;
}
inline bool startsWith(ByteSpan text, ByteSpan prefix) {
  return prefix.size <= text.size && compareBytes(text.data, prefix.data, prefix.size) == 0;
}
inline bool endsWith(ByteSpan text, ByteSpan suffix) {
  return suffix.size <= text.size &&
         compareBytes(text.data + text.size - suffix.size, suffix.data, suffix.size) == 0;
}
// -1, 0, 1, as strings are ordered: by bytes, which for UTF-8 is by code points.
int8_t compareSpans(ByteSpan a, ByteSpan b);

// FNV-1a, shortened to a Hash that is never -1.
intptr_t hashSpan(ByteSpan text);

}  // namespace krait
