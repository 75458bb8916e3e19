// What a header that Python imports is bound with.
#include "krait/embed/bound.hpp"

#include "krait/errors/throw.hpp"
#include "krait/heap/roots.hpp"
#include "krait/objects/str_codec.hpp"

namespace krait::bound {

Bytes* holdText(Str* text) {
  if (text == nullptr) return nullptr;
  const size_t size = text->size();
  Bytes* held = newBytes(size + 1);
  const char* data = text->data();
  uint8_t* to = held->storage();
  for (size_t i = 0; i < size; ++i) {
    if (data[i] == 0) raiseValueError(KRAIT_TEXT("embedded null character"));
    to[i] = static_cast<uint8_t>(data[i]);
  }
  to[size] = 0;
  keepAlive(text);
  return held;
}

void Text::take(Str* text) {
  if (text == nullptr) {
    data_ = nullptr;
    return;
  }
  const size_t size = text->size();
  if (size >= sizeof small_) {
    data_ = heldText(holdText(text));
    return;
  }
  const char* data = text->data();
  for (size_t i = 0; i < size; ++i) {
    if (data[i] == 0) raiseValueError(KRAIT_TEXT("embedded null character"));
    small_[i] = data[i];
  }
  small_[size] = 0;
}

Str* textOf(const char* text, size_t size) {
  const uint8_t* data = reinterpret_cast<const uint8_t*>(text);
  for (size_t at = 0; at < size;) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    const Utf8Sequence sequence = readUtf8(data + at, size - at);
    if (!sequence.complete) raiseValueError(KRAIT_TEXT("a text from C++ is not UTF-8"));
    at += sequence.right;
  }
  return makeStr(text, size);
}

Str* textOf(const char* text) {
  if (text == nullptr) return nullptr;
  size_t size = 0;
  while (text[size] != 0) ++size;
  return textOf(text, size);
}

Str* textIn(const char* text, size_t room) {
  size_t size = 0;
  while (size < room && text[size] != 0) ++size;
  return textOf(text, size);
}

void putText(char* to, size_t room, Str* text) {
  const size_t size = text->size();
  if (size >= room) raiseValueError(KRAIT_TEXT("the text is too long for its place in C++"));
  const char* data = text->data();
  for (size_t i = 0; i < room; ++i) to[i] = i < size ? data[i] : 0;
}

Exception* pending KRAIT_ROOT = nullptr;

void keepPending(Exception* exception) {
  KRAIT_KEEP_ROOT(pending);
  pending = exception;
}

void raisePending() {
  Exception* exception = pending;
  pending = nullptr;
  beginHandling(exception);
  reraise();
}

}  // namespace krait::bound
