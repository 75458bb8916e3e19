#include "krait/objects/byte_search.hpp"

#include "krait/numbers/hash.hpp"

namespace krait {

size_t findSpan(ByteSpan text, ByteSpan needle, size_t from) {
  if (needle.size == 0) return from <= text.size ? from : kNotFound;
  for (; from + needle.size <= text.size; ++from) {
    // memchr finds candidates faster than a loop where the library has a good one.
    const void* candidate =
        __builtin_memchr(text.data + from, needle.data[0], text.size - needle.size - from + 1);
    if (candidate == nullptr) return kNotFound;
    from = static_cast<size_t>(static_cast<const char*>(candidate) - text.data);
    if (compareBytes(text.data + from, needle.data, needle.size) == 0) return from;
  }
  return kNotFound;
}

size_t findLastSpan(ByteSpan text, ByteSpan needle, size_t end) {
  if (needle.size > end) return kNotFound;
  for (size_t at = end - needle.size + 1; at-- > 0;) {
    if (compareBytes(text.data + at, needle.data, needle.size) == 0) return at;
  }
  return kNotFound;
}

size_t countSpan(ByteSpan text, ByteSpan needle) {
  size_t count = 0;
  for (size_t at = 0; (at = findSpan(text, needle, at)) != kNotFound; at += needle.size) ++count;
  return count;
}

int8_t compareSpans(ByteSpan a, ByteSpan b) {
  const size_t common = minimum(a.size, b.size);
  const int order = common == 0 ? 0 : compareBytes(a.data, b.data, common);
  if (order != 0) return order < 0 ? -1 : 1;
  return a.size == b.size ? 0 : a.size < b.size ? -1 : 1;
}

intptr_t hashSpan(ByteSpan text) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < text.size; ++i) hash = (hash ^ static_cast<uint8_t>(text.data[i])) * 16777619u;
  // Non-negative on every machine, so that widening to a Hash changes nothing.
  return static_cast<intptr_t>(hash & 0x7fffffff & static_cast<uint32_t>(kMaxWord));
}

}  // namespace krait
