#include "krait/objects/str_position.hpp"

namespace krait {

size_t byteOffset(Str* text, size_t count) {
  if (text->isAscii()) return count;
  const char* data = text->data();
  const size_t size = text->size();
  size_t offset = 0;
  while (count != 0 && offset < size) {
    ++offset;
    while (offset < size && (static_cast<uint8_t>(data[offset]) & 0xC0) == 0x80) ++offset;
    --count;
  }
  return offset;
}

size_t codePointOffset(Str* text, size_t offset) {
  return text->isAscii() ? offset : countCodePoints(text->data(), offset);
}

bool partOf(Str* text, word start, word end, Part* part) {
  const word length = len(text);
  if (end > length) end = length;
  if (end < 0) end = end + length < 0 ? 0 : end + length;
  if (start < 0) start = start + length < 0 ? 0 : start + length;
  if (start > end) return false;
  part->from = byteOffset(text, static_cast<size_t>(start));
  part->to = end == length ? text->size() : byteOffset(text, static_cast<size_t>(end));
  return true;
}

Str* subText(Str* text, size_t from, size_t to) {
  if (from == 0 && to == text->size()) return text;
  if (from >= to) return empty_str;
  if (to - from == 1) return makeCharacter(static_cast<uint8_t>(text->data()[from]));
  // The source must be read after the allocation: on AVR its bytes may move into the heap by being read.
  const char* data = text->data();
  const size_t size = to - from;
  Str* result = text->isAscii() ? newStr(size) : newStr(size, countCodePoints(data + from, size));
  copyBytes(result->storage(), data + from, size);
  keepAlive(text);
  return result;
}

}  // namespace krait
