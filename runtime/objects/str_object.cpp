// Text objects: making, measuring, comparing.
#include "krait/objects/str_object.hpp"

#include "krait/errors/raise.hpp"
#include "krait/objects/byte_search.hpp"
#include "krait/objects/sink.hpp"
#include "krait/objects/unicode.hpp"

namespace krait {

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Str::type("str", &Object_type, nullptr, nullptr, kNoPointers,
                                                          sizeof(Str), Kind::kStr);

#ifdef __AVR__
const char* Str::data() const {
  if (!isExternal()) return reinterpret_cast<const char*>(this + 1);
  StrConstant* constant = reinterpret_cast<StrConstant*>(const_cast<Str*>(this));
  if (constant->copy != nullptr) return constant->copy;
  char* copy = static_cast<char*>(heap::allocateBuffer(size() == 0 ? 1 : size()));
  for (size_t i = 0; i < size(); ++i) copy[i] = fromFlash(constant->text[i]);
  constant->copy = copy;
  return copy;
}

extern "C" StrConstant __krait_strings_start[], __krait_strings_end[];

void forgetCopies(bool (*is_marked)(const void* memory)) {
  for (StrConstant* constant = __krait_strings_start; constant != __krait_strings_end; ++constant) {
    if (constant->copy != nullptr && !is_marked(constant->copy)) constant->copy = nullptr;
  }
}
#endif

size_t Str::countBehind() const {
#ifdef __AVR__
  if (isExternal()) {
    // Every byte that does not continue a code point begins one.
    const StrConstant* constant = reinterpret_cast<const StrConstant*>(this);
    size_t code_points = 0;
    for (size_t i = 0; i < size(); ++i) code_points += (fromFlash(constant->text[i]) & 0xC0) != 0x80;
    return code_points;
  }
#endif
  uword count;
  copyBytes(&count, reinterpret_cast<const char*>(this + 1) + strCountOffset(size()), sizeof count);
  return count;
}

static void checkSize(size_t size) {
  if (size > (static_cast<size_t>(-1) >> 2) - 2 * sizeof(uword)) raiseMemoryError(size);
}

Str* newStr(size_t size) {
  checkSize(size);
  Str* text = createWith<Str>(size);
  text->size_and_flags = strSizeAndFlags(size, true);
  return text;
}

Str* newStr(size_t size, size_t count) {
  if (size == count) return newStr(size);
  checkSize(size);
  Str* text = createWith<Str>(strCountOffset(size) + sizeof(uword));
  text->size_and_flags = strSizeAndFlags(size, false);
  copyBytes(text->storage() + strCountOffset(size), &count, sizeof count);
  return text;
}

Str* makeStr(const char* data, size_t size) {
  if (size == 0) return empty_str;
  Str* text = newStr(size, countCodePoints(data, size));
  copyBytes(text->storage(), data, size);
  return text;
}

Str* makeStr(FlashText text) {
  const size_t size = text.size();
  if (size == 0) return empty_str;
  Str* result = newStr(size);
  for (size_t i = 0; i < size; ++i) result->storage()[i] = text[i];
  return result;
}

KRAIT_STR(empty, "");
Str* const empty_str = empty;

Hash hash(Str* text) { return static_cast<Hash>(hashSpan({text->data(), text->size()})); }

bool eq(Str* a, Str* b) {
  if (a == b) return true;
  if (a == nullptr || b == nullptr || a->size() != b->size()) return false;
  return compareBytes(a->data(), b->data(), a->size()) == 0;
}

bool lt(Str* a, Str* b) { return compareSpans({a->data(), a->size()}, {b->data(), b->size()}) < 0; }

#ifdef __AVR__
static void writeExternal(Sink& sink, Str* text) {
  const StrConstant* constant = reinterpret_cast<const StrConstant*>(text);
  for (size_t i = 0; i < text->size(); ++i) put(sink, fromFlash(constant->text[i]));
}
#endif

void writeStr(Sink& sink, Str* text) {
  if (text == nullptr) return put(sink, KRAIT_TEXT("None"));
#ifdef __AVR__
  // Not by data(), which would copy constants to RAM, and link the heap for it.
  if (text->isExternal()) return writeExternal(sink, text);
  put(sink, text->storage(), text->size());
#else
  put(sink, text->data(), text->size());
#endif
}

}  // namespace krait
