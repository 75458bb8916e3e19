// What can be done with text. The object itself and its constants are in str_object.hpp.
//
// Indexes and lengths count code points. ASCII texts are indexed directly; in others positions are found by
// walking. Results that equal their argument are the argument itself where CPython does so too. Everything
// that returns a Str may allocate.
#pragma once

#include "krait/objects/byte_search.hpp"
#include "krait/objects/bytes_object.hpp"
#include "krait/objects/list.hpp"
#include "krait/objects/sink.hpp"
#include "krait/objects/unicode.hpp"
#include "krait/objects/vartuple.hpp"

namespace krait {

// ---- Operators: str.cpp ----

KRAIT_ALLOCATES Str* add(Str* a, Str* b);
KRAIT_ALLOCATES Str* mul(Str* text, word times);
inline Str* mul(word times, Str* text) { return mul(text, times); }
KRAIT_ALLOCATES Str* mul(Str* text, Int times);
inline Str* mul(Int times, Str* text) { return mul(text, times); }
// For a variable whose object nobody else sees: text + piece, at the end of the same object where that is possible. `room`
// is the variable's: how many bytes are free behind the text of that object. str_append.cpp
KRAIT_ALLOCATES Str* appendText(Str* text, Str* piece, uword& room);
KRAIT_ALLOCATES Str* appendNumber(Str* text, int32_t number, uword& room);    // text + str(number)
KRAIT_ALLOCATES Str* appendAscii(Str* text, char character, uword& room);
KRAIT_ALLOCATES Str* appendCode(Str* text, int32_t code_point, uword& room);  // of a character
// A text that so many bytes will be appended to, about.
KRAIT_ALLOCATES Str* roomForText(uword wanted);
template <typename Room>
KRAIT_ALLOCATES inline Str* textToGrow(uword wanted, Room& room) {
  room = static_cast<Room>(wanted);
  return roomForText(wanted);
}
template <typename Room>
KRAIT_ALLOCATES inline Str* appended(Str* text, Str* piece, Room& room) {
  uword left = static_cast<uword>(room);
  text = appendText(text, piece, left);
  room = static_cast<Room>(left);
  return text;
}
template <typename Room>
KRAIT_ALLOCATES inline Str* appendedNumber(Str* text, int32_t number, Room& room) {
  uword left = static_cast<uword>(room);
  text = appendNumber(text, number, left);
  room = static_cast<Room>(left);
  return text;
}
namespace detail {

KRAIT_INLINE Str* appendInRoom(Str* text, char character) {
  text->storage()[text->size()] = character;
  text->size_and_flags += 4;
  return text;
}

}  // namespace detail

// One character, of ASCII for certain.
template <typename Room>
KRAIT_ALLOCATES KRAIT_INLINE Str* appendedAscii(Str* text, char character, Room& room) {
  if (KRAIT_LIKELY(room != 0)) {
    --room;
    return detail::appendInRoom(text, character);
  }
  uword left = 0;
  text = appendAscii(text, character, left);
  room = static_cast<Room>(left);
  return text;
}
template <typename Room>
KRAIT_ALLOCATES KRAIT_INLINE Str* appendedCode(Str* text, int32_t code_point, Room& room) {
  if (KRAIT_LIKELY(code_point < 0x80 && room != 0)) {
    --room;
    return detail::appendInRoom(text, static_cast<char>(code_point));
  }
  uword left = static_cast<uword>(room);
  text = appendCode(text, code_point, left);
  room = static_cast<Room>(left);
  return text;
}
// The number that chr() takes: raises what it raises.
void checkCode(int32_t number) KRAIT_RAISES;
KRAIT_RAISES inline int32_t codePoint(int32_t number) {
  if (KRAIT_UNLIKELY(static_cast<uint32_t>(number) >= 0x80)) checkCode(number);
  return number;
}
// From now on somebody else may see it.
extern const TypeInfo growing_str;
template <typename Room>
inline Str* settled(Str* text, Room& room) {
  room = 0;
  if (text->type_info == &growing_str) text->type_info = &Str::type;
  return text;
}
bool contains(Str* text, Str* part);
KRAIT_RAISES bool contains(Str* text, Value part);  // TypeError unless it is a str
inline bool is(Str* a, Str* b) { return a == b; }

KRAIT_ALLOCATES Str* getitem(Str* text, word index);  // IndexError: string index out of range
inline Str* getitem(Str* text, Int index) { return getitem(text, toIndex(index)); }
KRAIT_RAISES Str* getitem(Str* text, Value index);  // TypeError: string indices must be integers, not 'str'
KRAIT_ALLOCATES Str* getitem(Str* text, const Slice& slice);
KRAIT_ALLOCATES Str* getslice(Str* text, word start, word stop);
inline Str* at(Str* text, word index) { return getitem(text, index); }
// The code point there: what ord(text[i]) needs, without making a string.
uint32_t codePointAt(Str* text, word index);

// Code points one by one, as strings of one character.
struct StrIterator {
  using Item = Str*;
  using Class = str_ascii_iterator_class;
  Str* text;
  size_t position;
  bool next(Str*& item);
  uword hint() const { return text->length(); }
};
inline StrIterator iterate(Str* text) { return {text, 0}; }
// Of a loop that looks at numbers of characters only, and of ord(text[i]): without a text for each.
struct CodePoints {
  using Item = int32_t;
  Str* text;
  size_t position;
  KRAIT_INLINE bool next(int32_t& item) {
    if (position >= text->size()) return false;
    const uint8_t first = static_cast<uint8_t>(text->data()[position]);
    item = first;
    ++position;
    if (KRAIT_UNLIKELY(first >= 0x80)) {
      item = beyondAscii(text, position - 1);
      position += item < 0x800 ? 1 : item < 0x10000 ? 2 : 3;
    }
    return true;
  }
  uword hint() const { return text->length(); }

 private:
  // By value, so that the loop's variables stay in registers.
  KRAIT_OUTLINE static int32_t beyondAscii(Str* text, size_t position);
};
inline CodePoints codePoints(Str* text) { return {text, 0}; }
inline CodePoints iterate(const CodePoints& points) { return points; }
KRAIT_RAISES int32_t codeOfItem(Str* text, word index);  // IndexError
KRAIT_RAISES KRAIT_INLINE int32_t codeAt(Str* text, word index) {
  if (KRAIT_LIKELY(static_cast<uword>(index) < text->size() && text->isAscii()))
    return static_cast<uint8_t>(text->data()[index]);
  return codeOfItem(text, index);
}
struct ReversedStrIterator {
  using Item = Str*;
  using Class = reversed_class;
  Str* text;
  size_t position;
  bool next(Str*& item);
  uword hint() const { return text->length(); }
};
inline ReversedStrIterator iterateReversed(Str* text) { return {text, text->size()}; }

// chr(i): ValueError. ord(c): TypeError.
KRAIT_ALLOCATES Str* chr(Counting code_point);
KRAIT_RAISES int32_t ord(Str* text);

// ---- Searching: str_search.cpp ----

word str_find(Str* self, Str* sub, word start = 0, word end = kMaxWord);
word str_rfind(Str* self, Str* sub, word start = 0, word end = kMaxWord);
KRAIT_RAISES word str_index(Str* self, Str* sub, word start = 0, word end = kMaxWord);   // ValueError
KRAIT_RAISES word str_rindex(Str* self, Str* sub, word start = 0, word end = kMaxWord);  // ValueError
word str_count(Str* self, Str* sub, word start = 0, word end = kMaxWord);
// With one text, or a tuple of them.
bool str_startswith(Str* self, Str* prefix, word start = 0, word end = kMaxWord);
bool str_endswith(Str* self, Str* suffix, word start = 0, word end = kMaxWord);
KRAIT_RAISES bool str_startswith(Str* self, Value prefix, word start = 0, word end = kMaxWord);
KRAIT_RAISES bool str_endswith(Str* self, Value suffix, word start = 0, word end = kMaxWord);
template <typename... Ts>
inline bool str_startswith(Str* self, const Tuple<Ts...>& prefixes, word start = 0, word end = kMaxWord) {
  return str_startswith(self, box(prefixes), start, end);
}
template <typename... Ts>
inline bool str_endswith(Str* self, const Tuple<Ts...>& suffixes, word start = 0, word end = kMaxWord) {
  return str_endswith(self, box(suffixes), start, end);
}

// ---- Taking apart: str_split.cpp ----

KRAIT_ALLOCATES List<Str*>* str_split(Str* self, Str* sep = nullptr,
                                      word maxsplit = -1);  // ValueError: empty separator
KRAIT_ALLOCATES List<Str*>* str_rsplit(Str* self, Str* sep = nullptr, word maxsplit = -1);
KRAIT_ALLOCATES List<Str*>* str_splitlines(Str* self, bool keepends = false);
KRAIT_ALLOCATES Tuple<Str*, Str*, Str*> str_partition(Str* self, Str* sep);
KRAIT_ALLOCATES Tuple<Str*, Str*, Str*> str_rpartition(Str* self, Str* sep);
KRAIT_ALLOCATES Str* str_strip(Str* self, Str* chars = nullptr);
KRAIT_ALLOCATES Str* str_lstrip(Str* self, Str* chars = nullptr);
KRAIT_ALLOCATES Str* str_rstrip(Str* self, Str* chars = nullptr);
KRAIT_ALLOCATES Str* str_removeprefix(Str* self, Str* prefix);
KRAIT_ALLOCATES Str* str_removesuffix(Str* self, Str* suffix);

// ---- Putting together: str_build.cpp ----

KRAIT_ALLOCATES Str* str_replace(Str* self, Str* old_part, Str* new_part, word count = -1);
KRAIT_ALLOCATES Str* str_center(Str* self, word width, Str* fillchar = nullptr);  // TypeError: one character
KRAIT_ALLOCATES Str* str_ljust(Str* self, word width, Str* fillchar = nullptr);
KRAIT_ALLOCATES Str* str_rjust(Str* self, word width, Str* fillchar = nullptr);
KRAIT_ALLOCATES Str* str_zfill(Str* self, word width);
KRAIT_ALLOCATES Str* str_expandtabs(Str* self, word tabsize = 8);

// The parts of a join under way: texts are appended to a builder, so that any iterable will do.
class Joiner {
 public:
  explicit Joiner(Str* separator) : separator_(separator) {}
  void add(Str* part);
  void add(Value part);
  Str* finish() { return builder_.finish(); }
  Str* finishAny();  // TypeError: sequence item 0: expected str instance, int found

 private:
  Str* separator_;
  word count_ = 0;
  word wrong_at_ = -1;  // the first item that is no text: CPython asks once it has all of them
  Value wrong_;
  StrBuilder builder_;
};
void checkJoinable(Value iterable) KRAIT_RAISES;  // TypeError: can only join an iterable
template <typename Iterable>
KRAIT_ALLOCATES inline Str* str_join(Str* self, const Iterable& iterable) {
  if constexpr (kSame<Iterable, Value>) checkJoinable(iterable);
  Joiner joiner(self);
  auto iteration = iterate(iterable);
  typename decltype(iteration)::Item item;
  while (iteration.next(item)) {
    if constexpr (kSame<decltype(item), Str*>) {
      joiner.add(item);
    } else {
      joiner.add(box(item));
    }
  }
  if constexpr (kSame<typename decltype(iteration)::Item, Str*>) {
    return joiner.finish();
  } else {
    return joiner.finishAny();
  }
}

// ---- Case and classes: str_case.cpp ----

KRAIT_ALLOCATES Str* str_lower(Str* self);
KRAIT_ALLOCATES Str* str_upper(Str* self);
KRAIT_ALLOCATES Str* str_casefold(Str* self);
KRAIT_ALLOCATES Str* str_swapcase(Str* self);
KRAIT_ALLOCATES Str* str_capitalize(Str* self);
KRAIT_ALLOCATES Str* str_title(Str* self);
bool str_isalnum(Str* self);
bool str_isalpha(Str* self);
inline bool str_isascii(Str* self) { return self->isAscii(); }
bool str_isdecimal(Str* self);
bool str_isdigit(Str* self);
bool str_isidentifier(Str* self);
bool str_islower(Str* self);
bool str_isnumeric(Str* self);
bool str_isprintable(Str* self);
bool str_isspace(Str* self);
bool str_istitle(Str* self);
bool str_isupper(Str* self);

// ---- Translation: str_translate.cpp ----

// By a mapping (anything with items): code points to code points, texts, or None; KeyError and IndexError:
// unchanged.
KRAIT_ALLOCATES Str* str_translate(Str* self, Value table);
template <typename Table>
KRAIT_ALLOCATES inline Str* str_translate(Str* self, const Table& table) {
  return str_translate(self, box(table));
}

// A text as numbers are read from it: digits of any script as ASCII's, blanks as ' ', what is neither as '?'. Devices
// know no such digits.
#if KRAIT_UNICODE_FULL
KRAIT_ALLOCATES Str* asciiNumber(Str* text);
#else
inline Str* asciiNumber(Str* text) { return text; }
#endif

// ---- Codecs: str_codec.hpp. LookupError: unknown encoding or error handler ----

// UTF-8, errors raised: what programs call that name no encoding.
KRAIT_ALLOCATES Bytes* str_encode(Str* self);
KRAIT_ALLOCATES Str* decodeUtf8(Value bytes);
KRAIT_ALLOCATES Bytes* str_encode(Str* self, Str* encoding, Str* errors = nullptr);
KRAIT_ALLOCATES Str* decodeBytes(Value bytes, Str* encoding, Str* errors);

// ---- repr(): str_repr.cpp ----

KRAIT_ALLOCATES Str* ascii(Value value);
template <typename T>
KRAIT_ALLOCATES inline Str* ascii(const T& value) {
  return ascii(box(value));
}

}  // namespace krait
