// Operators of texts: +, *, in, indexes, slices, iteration.
#include "krait/objects/str.hpp"

#include "krait/errors/raise.hpp"
#include "krait/objects/str_position.hpp"

namespace krait {

Str* add(Str* a, Str* b) {
  if (a->isEmpty()) return b;
  if (b->isEmpty()) return a;
  const size_t size = a->size() + b->size();
  Str* result = a->isAscii() && b->isAscii() ? newStr(size) : newStr(size, a->length() + b->length());
  copyBytes(result->storage(), a->data(), a->size());
  copyBytes(result->storage() + a->size(), b->data(), b->size());
  return result;
}

Str* mul(Str* text, word times) {
  if (times <= 0 || text->isEmpty()) return empty_str;
  if (times == 1) return text;
  size_t size;
  if (__builtin_mul_overflow(text->size(), static_cast<size_t>(times), &size)) raiseMemoryError(kMaxWord);
  Str* result = newStr(size, text->length() * static_cast<size_t>(times));
  char* place = result->storage();
  if (text->size() == 1) {
    fillBytes(place, static_cast<uint8_t>(*text->data()), size);
    return result;
  }
  for (; times != 0; --times, place += text->size()) copyBytes(place, text->data(), text->size());
  return result;
}

Str* mul(Str* text, Int times) { return mul(text, toIndex(times)); }

bool contains(Str* text, Str* part) { return findSpan(spanOf(text), spanOf(part)) != kNotFound; }

bool contains(Str* text, Value part) {
  if (!isKind(part, Kind::kStr)) {
    raiseTypeError("'in <string>' requires string as left operand, not {}", part);
  }
  return contains(text, unbox<Str*>(part));
}

uint32_t codePointAt(Str* text, word index) {
  if (!resolveIndex(text->length(), index)) raiseIndexError(KRAIT_TEXT("string index out of range"));
  const char* place = text->data() + byteOffset(text, static_cast<size_t>(index));
  return unicode::decode(place);
}

Str* getitem(Str* text, word index) { return makeCharacter(codePointAt(text, index)); }

Str* getslice(Str* text, word start, word stop) {
  const Selection part = select(start, stop, text->length());
  const size_t from = byteOffset(text, static_cast<size_t>(part.start));
  const size_t to = byteOffset(text, static_cast<size_t>(part.start) + part.count);
  return subText(text, from, to);
}

Str* getitem(Str* text, Value key) {
  if (isType<Slice>(key)) return getitem(text, unbox<Slice>(key));
  const bool is_index = key.isSmall() || key.isBool() || isBigInt(key) ||
                        !unaryOrUndefined(UnaryOp::kIndex, key).isUndefined();
  if (!is_index) raiseTypeError("string indices must be integers, not '{}'", key);
  return getitem(text, indexWord(key));
}

Str* getitem(Str* text, const Slice& slice) {
  const Selection part = select(slice, text->length());
  if (part.step == 1 || part.count <= 1) {
    if (part.count == 0) return empty_str;
    const size_t from = byteOffset(text, static_cast<size_t>(part.start));
    return subText(text, from, byteOffset(text, static_cast<size_t>(part.start) + part.count));
  }
  if (text->isAscii()) {
    Str* result = newStr(part.count);
    const char* from = text->data() + part.start;
    for (size_t i = 0; i < part.count; ++i, from += part.step) result->storage()[i] = *from;
    return result;
  }
  StrBuilder builder;
  for (size_t i = 0; i < part.count; ++i) {
    builder.appendCodePoint(codePointAt(text, part.start + static_cast<word>(i) * part.step));
  }
  return builder.finish();
}

bool StrIterator::next(Str*& item) {
  if (position >= text->size()) return false;
  const char* start = text->data() + position;
  const char* end = start;
  item = makeCharacter(unicode::decode(end));
  position += static_cast<size_t>(end - start);
  return true;
}

int32_t CodePoints::beyondAscii(Str* text, size_t position) {
  const char* at = text->data() + position;
  return static_cast<int32_t>(unicode::decode(at));
}

int32_t codeOfItem(Str* text, word index) {
  word position = index;
  if (text->isAscii() && resolveIndex(text->size(), position)) return static_cast<uint8_t>(text->data()[position]);
  return ord(getitem(text, index));
}

bool ReversedStrIterator::next(Str*& item) {
  if (position == 0) return false;
  const char* start = text->data();
  const char* end = start + position;
  item = makeCharacter(unicode::decodeBefore(end));
  position = static_cast<size_t>(end - start);
  return true;
}

Str* chr(Counting code_point) {
  // avr-libc keeps INT32_MAX from C++.
  if (static_cast<int64_t>(code_point) != static_cast<int32_t>(code_point)) {
    raiseOverflowError(KRAIT_TEXT("Python int too large to convert to C int"));
  }
  if (code_point < 0 || code_point > 0x10ffff) {
    raiseValueError(KRAIT_TEXT("chr() arg not in range(0x110000)"));
  }
  return makeCharacter(static_cast<uint32_t>(code_point));
}

int32_t ord(Str* text) {
  if (text->length() != 1) {
    raiseFormatted(&TypeError_type, "ord() expected a character, but string of length {} found", len(text));
  }
  const char* data = text->data();
  return static_cast<int32_t>(unicode::decode(data));
}

}  // namespace krait
