// Between code points and bytes of a text. Private to str_*.cpp.
#pragma once

#include "krait/objects/byte_search.hpp"
#include "krait/objects/str_object.hpp"
#include "krait/objects/unicode.hpp"

namespace krait {

inline ByteSpan spanOf(Str* text) { return {text->data(), text->size()}; }

// Bytes that the first `count` code points take.
size_t byteOffset(Str* text, size_t count);
// Code points in the first `offset` bytes.
size_t codePointOffset(Str* text, size_t offset);

// A part in bytes for code-point bounds as methods have them: negative ones count from the end, all are
// clamped. False where start lies behind the end or the length, where nothing, not even the empty text, is
// found.
struct Part {
  size_t from, to;
};
bool partOf(Str* text, word start, word end, Part* part);

// text[from:to] in bytes; the text itself where that is all of it.
Str* subText(Str* text, size_t from, size_t to);
inline Str* spanText(ByteSpan span) { return makeStr(span.data, span.size); }

}  // namespace krait
