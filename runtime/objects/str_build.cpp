// replace, padding, tabs and join.
#include "krait/errors/raise.hpp"
#include "krait/objects/str.hpp"
#include "krait/objects/str_position.hpp"

namespace krait {

namespace {

Str* replaceEmpty(Str* self, Str* part, word count) {
  StrBuilder builder;
  const char* text = self->data();
  const char* end = text + self->size();
  for (;; --count) {
    if (count != 0) builder.append(part);
    if (count == 0 || text == end) break;
    const char* start = text;
    unicode::decode(text);
    put(builder, start, static_cast<size_t>(text - start));
  }
  put(builder, text, static_cast<size_t>(end - text));
  return builder.finish();
}

}  // namespace

Str* str_replace(Str* self, Str* old_part, Str* new_part, word count) {
  if (count == 0) return self;
  if (old_part->isEmpty()) return replaceEmpty(self, new_part, count);
  size_t from = 0;
  size_t at = findSpan(spanOf(self), spanOf(old_part));
  if (at == kNotFound) return self;
  StrBuilder builder;
  for (; at != kNotFound && count != 0; --count) {
    put(builder, self->data() + from, at - from);
    builder.append(new_part);
    from = at + old_part->size();
    at = findSpan(spanOf(self), spanOf(old_part), from);
  }
  put(builder, self->data() + from, self->size() - from);
  return builder.finish();
}

static Str* pad(Str* self, word left, word right, Str* fillchar) {
  if (fillchar != nullptr && fillchar->length() != 1) {
    raiseTypeError(KRAIT_TEXT("The fill character must be exactly one character long"));
  }
  if (left + right <= 0) return self;
  const ByteSpan fill = fillchar == nullptr ? ByteSpan{" ", 1} : spanOf(fillchar);
  StrBuilder builder;
  for (; left > 0; --left) put(builder, fill.data, fill.size);
  builder.append(self);
  for (; right > 0; --right) put(builder, fill.data, fill.size);
  return builder.finish();
}

Str* str_center(Str* self, word width, Str* fillchar) {
  const word space = width - len(self);
  // CPython's choice of the side that gets the odd one.
  const word left = space <= 0 ? 0 : space / 2 + (space & width & 1);
  return pad(self, left, space <= 0 ? 0 : space - left, fillchar);
}

Str* str_ljust(Str* self, word width, Str* fillchar) {
  return pad(self, 0, maximum<word>(width - len(self), 0), fillchar);
}
Str* str_rjust(Str* self, word width, Str* fillchar) {
  return pad(self, maximum<word>(width - len(self), 0), 0, fillchar);
}

Str* str_zfill(Str* self, word width) {
  word zeros = width - len(self);
  if (zeros <= 0) return self;
  StrBuilder builder;
  const bool sign = !self->isEmpty() && (*self->data() == '+' || *self->data() == '-');
  if (sign) put(builder, *self->data());
  for (; zeros > 0; --zeros) put(builder, '0');
  put(builder, self->data() + sign, self->size() - sign);
  return builder.finish();
}

Str* str_expandtabs(Str* self, word tabsize) {
  StrBuilder builder;
  const char* text = self->data();
  const char* end = text + self->size();
  word column = 0;
  while (text != end) {
    const char* start = text;
    const uint32_t c = unicode::decode(text);
    if (c == '\t') {
      if (tabsize <= 0) continue;
      for (word spaces = tabsize - column % tabsize; spaces > 0; --spaces, ++column) put(builder, ' ');
      continue;
    }
    put(builder, start, static_cast<size_t>(text - start));
    column = c == '\n' || c == '\r' ? 0 : column + 1;
  }
  return builder.finish();
}

void Joiner::add(Str* part) {
  if (count_++ != 0) builder_.append(separator_);
  builder_.append(part);
}

void Joiner::add(Value part) {
  if (isKind(part, Kind::kStr)) return add(unbox<Str*>(part));
  if (wrong_at_ < 0) {
    wrong_at_ = count_;
    wrong_ = part;
  }
  ++count_;
}

Str* Joiner::finishAny() {
  if (wrong_at_ < 0) return finish();
  StrBuilder text;
  put(text, KRAIT_TEXT("sequence item "));
  writeWord(text, wrong_at_);
  put(text, KRAIT_TEXT(": expected str instance, "));
  put(text, typeName(wrong_));
  put(text, KRAIT_TEXT(" found"));
  raiseError(&TypeError_type, text.finish());
}

void checkJoinable(Value iterable) {
  const bool iterates = iterable.isObject() && (slotOf(iterable.object()->type_info, &Slots::iter) != nullptr ||
                                                slotOf(iterable.object()->type_info, &Slots::next) != nullptr);
  if (!iterates) raiseTypeError(KRAIT_TEXT("can only join an iterable"));
}

}  // namespace krait
