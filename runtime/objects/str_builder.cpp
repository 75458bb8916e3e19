// Building texts piece by piece.
#include "krait/errors/raise.hpp"
#include "krait/objects/sink.hpp"
#include "krait/objects/unicode.hpp"

namespace krait {

void StrBuilder::grow(size_t more) {
  const size_t needed = size_ + more;
  if (needed < size_) raiseMemoryError(needed);
  const size_t wanted = maximum(needed, minimum<size_t>(capacity_ * 2, capacity_ + 4096));
  size_t capacity = wanted;
  char* moved = static_cast<char*>(heap::reallocateKnown(buffer_ == short_ ? nullptr : buffer_, capacity_, capacity));
  if (buffer_ == short_) copyBytes(moved, short_, size_);
  buffer_ = moved;
  capacity_ = capacity;
}

char* StrBuilder::reserve(size_t more) {
  if (more > capacity_ - size_) grow(more);
  size_ += more;
  return buffer_ + size_ - more;
}

void StrBuilder::append(Sink* sink, const char* text, size_t size) {
  if (size == 0) return;
  copyBytes(static_cast<StrBuilder*>(sink)->reserve(size), text, size);
}

void StrBuilder::append(Str* text) { writeStr(*this, text); }

void StrBuilder::appendCodePoint(uint32_t code_point) {
  char text[4];
  const uint8_t size = unicode::encode(code_point, text);
  put(*this, text, size);
}

Str* StrBuilder::finish() {
  Str* result = makeStr(buffer_, size_);
  if (buffer_ != short_) heap::release(buffer_);
  buffer_ = short_;
  capacity_ = kShort;
  size_ = 0;
  return result;
}

}  // namespace krait
