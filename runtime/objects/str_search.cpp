// find, index, count, startswith and their sisters.
#include "krait/errors/raise.hpp"
#include "krait/objects/str.hpp"
#include "krait/objects/str_position.hpp"

namespace krait {

word str_find(Str* self, Str* sub, word start, word end) {
  Part part;
  if (!partOf(self, start, end, &part)) return -1;
  const size_t at = findSpan({self->data(), part.to}, spanOf(sub), part.from);
  return at == kNotFound ? -1 : static_cast<word>(codePointOffset(self, at));
}

word str_rfind(Str* self, Str* sub, word start, word end) {
  Part part;
  if (!partOf(self, start, end, &part)) return -1;
  const size_t at =
      findLastSpan({self->data() + part.from, part.to - part.from}, spanOf(sub), part.to - part.from);
  return at == kNotFound ? -1 : static_cast<word>(codePointOffset(self, at + part.from));
}

static word found(word at) {
  if (at < 0) raiseValueError(KRAIT_TEXT("substring not found"));
  return at;
}

word str_index(Str* self, Str* sub, word start, word end) { return found(str_find(self, sub, start, end)); }
word str_rindex(Str* self, Str* sub, word start, word end) { return found(str_rfind(self, sub, start, end)); }

word str_count(Str* self, Str* sub, word start, word end) {
  Part part;
  if (!partOf(self, start, end, &part)) return 0;
  const ByteSpan span{self->data() + part.from, part.to - part.from};
  // The empty text is found before, between and behind all characters.
  if (sub->isEmpty()) return static_cast<word>(countCodePoints(span.data, span.size)) + 1;
  return static_cast<word>(countSpan(span, spanOf(sub)));
}

bool str_startswith(Str* self, Str* prefix, word start, word end) {
  Part part;
  return partOf(self, start, end, &part) &&
         startsWith({self->data() + part.from, part.to - part.from}, spanOf(prefix));
}

bool str_endswith(Str* self, Str* suffix, word start, word end) {
  Part part;
  return partOf(self, start, end, &part) &&
         endsWith({self->data() + part.from, part.to - part.from}, spanOf(suffix));
}

namespace {

// Of one text or a tuple of them.
template <typename Test>
bool anyOf(Value affixes, const char* single_error, const char* tuple_error, Test test) {
  if (isKind(affixes, Kind::kStr)) return test(unbox<Str*>(affixes));
  if (!isKind(affixes, Kind::kTuple)) raiseTypeError(single_error, affixes);
  for (word i = 0, count = len(affixes); i < count; ++i) {
    const Value affix = tupleItem(affixes, i);
    if (!isKind(affix, Kind::kStr)) raiseTypeError(tuple_error, affix);
    if (test(unbox<Str*>(affix))) return true;
  }
  return false;
}

}  // namespace

bool str_startswith(Str* self, Value prefix, word start, word end) {
  return anyOf(prefix, "startswith first arg must be str or a tuple of str, not {}",
               "tuple for startswith must only contain str, not {}",
               [&](Str* text) { return str_startswith(self, text, start, end); });
}

bool str_endswith(Str* self, Value suffix, word start, word end) {
  return anyOf(suffix, "endswith first arg must be str or a tuple of str, not {}",
               "tuple for endswith must only contain str, not {}",
               [&](Str* text) { return str_endswith(self, text, start, end); });
}

}  // namespace krait
