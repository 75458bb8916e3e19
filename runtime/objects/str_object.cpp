// Text objects: making, measuring, comparing.
#include "krait/objects/str_object.hpp"

#include "krait/errors/raise.hpp"
#include "krait/objects/byte_search.hpp"
#include "krait/objects/sink.hpp"
#include "krait/objects/unicode.hpp"

namespace krait {

#ifdef __AVR__
static void trace_(Object* object, Marker& marker) {
  // A copy on the heap, where there is one.
  Str* text = static_cast<Str*>(object);
  if (text->isExternal()) marker.buffer(text->externalText());
}
constexpr PointerMap kStrReferences = traceBy(trace_);
#else
constexpr PointerMap kStrReferences = kNoPointers;
#endif

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Str::type("str", &Object_type, nullptr, nullptr, kStrReferences,
                                          sizeof(Str), Kind::kStr);

#ifdef __AVR__
// The constant's text moves to RAM when somebody wants to read it as memory, and stays there.
const char* Str::data() const {
  if (!isExternal()) return reinterpret_cast<const char*>(this + 1);
  const char* text = externalText();
  if (heap::contains(text)) return text;
  char* copy = static_cast<char*>(heap::allocateBuffer(size() == 0 ? 1 : size()));
  for (size_t i = 0; i < size(); ++i) copy[i] = fromFlash(text[i]);
  *reinterpret_cast<const char**>(const_cast<Str*>(this) + 1) = copy;
  return copy;
}
#endif

size_t Str::countBehind() const {
#ifdef __AVR__
  if (isExternal()) return reinterpret_cast<const StrConstant*>(this)->count;
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

void writeStr(Sink& sink, Str* text) {
  if (text == nullptr) return put(sink, KRAIT_TEXT("None"));
#ifdef __AVR__
  if (text->isExternal() && !heap::contains(text->externalText())) {
    const char* flash = text->externalText();
    for (size_t i = 0; i < text->size(); ++i) put(sink, fromFlash(flash[i]));
    return;
  }
#endif
  put(sink, text->data(), text->size());
}

}  // namespace krait
