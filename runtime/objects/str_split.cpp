// split, strip and partition.
#include "krait/errors/raise.hpp"
#include "krait/objects/str.hpp"
#include "krait/objects/str_position.hpp"

namespace krait {

namespace {

using Texts = List<Str*>*;

void append(Texts list, Str* text, size_t from, size_t to) { list_append(list, subText(text, from, to)); }

void checkSeparator(Str* sep) {
  if (sep->isEmpty()) raiseValueError(KRAIT_TEXT("empty separator"));
}

bool spaceAt(Str* text, size_t offset, size_t* size) {
  const char* start = text->data() + offset;
  const char* end = start;
  const bool space = unicode::isSpace(unicode::decode(end));
  *size = static_cast<size_t>(end - start);
  return space;
}

bool spaceBefore(Str* text, size_t offset, size_t* size) {
  const char* end = text->data() + offset;
  const char* start = end;
  const bool space = unicode::isSpace(unicode::decodeBefore(start));
  *size = static_cast<size_t>(end - start);
  return space;
}

Texts splitSpace(Str* self, word maxsplit) {
  Texts result = emptyList<Str*>();
  size_t at = 0, step;
  const size_t size = self->size();
  for (;;) {
    while (at < size && spaceAt(self, at, &step)) at += step;
    if (at == size) return result;
    size_t end = at;
    if (maxsplit >= 0 && result->length == static_cast<uword>(maxsplit)) {
      append(result, self, at, size);
      return result;
    }
    while (end < size && !spaceAt(self, end, &step)) end += step;
    append(result, self, at, end);
    at = end;
  }
}

Texts rsplitSpace(Str* self, word maxsplit) {
  Texts result = emptyList<Str*>();
  size_t at = self->size(), step;
  for (;;) {
    while (at > 0 && spaceBefore(self, at, &step)) at -= step;
    if (at == 0) break;
    size_t start = at;
    if (maxsplit >= 0 && result->length == static_cast<uword>(maxsplit)) {
      append(result, self, 0, at);
      break;
    }
    while (start > 0 && !spaceBefore(self, start, &step)) start -= step;
    append(result, self, start, at);
    at = start;
  }
  list_reverse(result);
  return result;
}

bool isIn(uint32_t code_point, Str* chars) {
  if (chars == nullptr) return unicode::isSpace(code_point);
  char text[4];
  const uint8_t size = unicode::encode(code_point, text);
  return findSpan(spanOf(chars), {text, size}) != kNotFound;
}

Str* strip(Str* self, Str* chars, bool left, bool right) {
  const char* start = self->data();
  const char* end = start + self->size();
  const char* next;
  while (left && start != end && (next = start, isIn(unicode::decode(next), chars))) start = next;
  while (right && start != end && (next = end, isIn(unicode::decodeBefore(next), chars))) end = next;
  const char* data = self->data();
  return subText(self, static_cast<size_t>(start - data), static_cast<size_t>(end - data));
}

}  // namespace

Texts str_split(Str* self, Str* sep, word maxsplit) {
  if (sep == nullptr) return splitSpace(self, maxsplit);
  checkSeparator(sep);
  Texts result = emptyList<Str*>();
  size_t from = 0;
  while (maxsplit < 0 || result->length < static_cast<uword>(maxsplit)) {
    const size_t at = findSpan(spanOf(self), spanOf(sep), from);
    if (at == kNotFound) break;
    append(result, self, from, at);
    from = at + sep->size();
  }
  append(result, self, from, self->size());
  return result;
}

Texts str_rsplit(Str* self, Str* sep, word maxsplit) {
  if (sep == nullptr) return rsplitSpace(self, maxsplit);
  checkSeparator(sep);
  Texts result = emptyList<Str*>();
  size_t end = self->size();
  while (maxsplit < 0 || result->length < static_cast<uword>(maxsplit)) {
    const size_t at = findLastSpan(spanOf(self), spanOf(sep), end);
    if (at == kNotFound) break;
    append(result, self, at + sep->size(), end);
    end = at;
  }
  append(result, self, 0, end);
  list_reverse(result);
  return result;
}

Texts str_splitlines(Str* self, bool keepends) {
  Texts result = emptyList<Str*>();
  const size_t size = self->size();
  size_t from = 0;
  for (size_t at = 0; at < size;) {
    const char* place = self->data() + at;
    const char* next = place;
    const uint32_t c = unicode::decode(next);
    size_t after = at + static_cast<size_t>(next - place);
    if ((c >= 10 && c <= 13) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029) {
      if (c == '\r' && after < size && self->data()[after] == '\n') ++after;
      append(result, self, from, keepends ? after : at);
      from = after;
    }
    at = after;
  }
  if (from < size) append(result, self, from, size);
  return result;
}

Tuple<Str*, Str*, Str*> str_partition(Str* self, Str* sep) {
  checkSeparator(sep);
  const size_t at = findSpan(spanOf(self), spanOf(sep));
  if (at == kNotFound) return {self, empty_str, empty_str};
  Str* head = subText(self, 0, at);
  return {head, sep, subText(self, at + sep->size(), self->size())};
}

Tuple<Str*, Str*, Str*> str_rpartition(Str* self, Str* sep) {
  checkSeparator(sep);
  const size_t at = findLastSpan(spanOf(self), spanOf(sep), self->size());
  if (at == kNotFound) return {empty_str, empty_str, self};
  Str* head = subText(self, 0, at);
  return {head, sep, subText(self, at + sep->size(), self->size())};
}

Str* str_strip(Str* self, Str* chars) { return strip(self, chars, true, true); }
Str* str_lstrip(Str* self, Str* chars) { return strip(self, chars, true, false); }
Str* str_rstrip(Str* self, Str* chars) { return strip(self, chars, false, true); }

Str* str_removeprefix(Str* self, Str* prefix) {
  return startsWith(spanOf(self), spanOf(prefix)) ? subText(self, prefix->size(), self->size()) : self;
}

Str* str_removesuffix(Str* self, Str* suffix) {
  return endsWith(spanOf(self), spanOf(suffix)) ? subText(self, 0, self->size() - suffix->size()) : self;
}

}  // namespace krait
