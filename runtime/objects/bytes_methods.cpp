// The methods that make new bytes, once for bytes and once for bytearray.
#include "krait/errors/raise.hpp"
#include "krait/objects/bytes.hpp"

namespace krait::detail {

namespace {

template <typename T>
T* finish(StrBuilder& builder) {
  return makeBytesOf<T>({builder.data(), builder.size()});
}

template <typename T>
void append(List<T*>* list, ByteSpan part) {
  list_append(list, makeBytesOf<T>(part));
}

void checkSeparator(const BytesLike& sep) {
  if (sep.view.size == 0) raiseValueError(KRAIT_TEXT("empty separator"));
}

bool isSpace(char c) { return unicode::isAsciiSpace(static_cast<uint8_t>(c)); }

template <typename T>
void splitSpace(List<T*>* result, ByteSpan text, word maxsplit) {
  size_t at = 0;
  for (;;) {
    while (at < text.size && isSpace(text.data[at])) ++at;
    if (at == text.size) return;
    size_t end = at;
    if (maxsplit >= 0 && result->length == static_cast<uword>(maxsplit)) {
      end = text.size;
    } else {
      while (end < text.size && !isSpace(text.data[end])) ++end;
    }
    append(result, {text.data + at, end - at});
    at = end;
  }
}

template <typename T>
void rsplitSpace(List<T*>* result, ByteSpan text, word maxsplit) {
  size_t at = text.size;
  for (;;) {
    while (at > 0 && isSpace(text.data[at - 1])) --at;
    if (at == 0) return;
    size_t start = at;
    if (maxsplit >= 0 && result->length == static_cast<uword>(maxsplit)) {
      start = 0;
    } else {
      while (start > 0 && !isSpace(text.data[start - 1])) --start;
    }
    append(result, {text.data + start, at - start});
    at = start;
  }
}

template <typename T>
void splitAt(List<T*>* result, ByteSpan text, ByteSpan sep, word maxsplit) {
  size_t from = 0;
  while (maxsplit < 0 || result->length < static_cast<uword>(maxsplit)) {
    const size_t at = findSpan(text, sep, from);
    if (at == kNotFound) break;
    append(result, {text.data + from, at - from});
    from = at + sep.size;
  }
  append(result, {text.data + from, text.size - from});
}

template <typename T>
void rsplitAt(List<T*>* result, ByteSpan text, ByteSpan sep, word maxsplit) {
  size_t end = text.size;
  while (maxsplit < 0 || result->length < static_cast<uword>(maxsplit)) {
    const size_t at = findLastSpan(text, sep, end);
    if (at == kNotFound) break;
    append(result, {text.data + at + sep.size, end - at - sep.size});
    end = at;
  }
  append(result, {text.data, end});
}

}  // namespace

template <typename T>
List<T*>* bytesSplit(T* self, BytesLike sep, word maxsplit, bool from_right) {
  if (sep.given) checkSeparator(sep);
  List<T*>* result = emptyList<T*>();
  const ByteSpan text = spanOf(self);
  if (from_right) {
    if (sep.given) {
      rsplitAt(result, text, sep.span(), maxsplit);
    } else {
      rsplitSpace(result, text, maxsplit);
    }
    list_reverse(result);
  } else if (sep.given) {
    splitAt(result, text, sep.span(), maxsplit);
  } else {
    splitSpace(result, text, maxsplit);
  }
  keepAlive(self);
  return result;
}

template <typename T>
List<T*>* bytesSplitlines(T* self, bool keepends) {
  List<T*>* result = emptyList<T*>();
  const ByteSpan text = spanOf(self);
  size_t from = 0;
  for (size_t at = 0; at < text.size;) {
    const char c = text.data[at++];
    if (c != '\n' && c != '\r') continue;
    const size_t end = at - 1;
    if (c == '\r' && at < text.size && text.data[at] == '\n') ++at;
    append(result, {text.data + from, (keepends ? at : end) - from});
    from = at;
  }
  if (from < text.size) append(result, {text.data + from, text.size - from});
  keepAlive(self);
  return result;
}

template <typename T>
Tuple<T*, T*, T*> bytesPartition(T* self, BytesLike sep, bool from_right) {
  checkSeparator(sep);
  const ByteSpan text = spanOf(self);
  const size_t at = from_right ? findLastSpan(text, sep.span(), text.size) : findSpan(text, sep.span());
  const ByteSpan empty{"", 0};
  T* all = makeBytesOf<T>(text);
  if (at == kNotFound) {
    T* first = makeBytesOf<T>(empty);
    T* second = makeBytesOf<T>(empty);
    return from_right ? Tuple<T*, T*, T*>{first, second, all} : Tuple<T*, T*, T*>{all, first, second};
  }
  T* head = makeBytesOf<T>({text.data, at});
  T* middle = makeBytesOf<T>(sep.span());
  T* tail = makeBytesOf<T>({text.data + at + sep.view.size, text.size - at - sep.view.size});
  keepAlive(self);
  return {head, middle, tail};
}

template <typename T>
T* bytesStrip(T* self, BytesLike chars, bool left, bool right) {
  const ByteSpan text = spanOf(self);
  auto isIn = [&chars](const char& c) {
    return chars.given ? findSpan(chars.span(), {&c, 1}) != kNotFound : isSpace(c);
  };
  size_t from = 0, to = text.size;
  while (left && from < to && isIn(text.data[from])) ++from;
  while (right && from < to && isIn(text.data[to - 1])) --to;
  return makeBytesOf<T>({text.data + from, to - from});
}

template <typename T>
T* bytesRemove(T* self, BytesLike affix, bool prefix) {
  const ByteSpan text = spanOf(self);
  const ByteSpan part = affix.span();
  if (prefix && startsWith(text, part)) return makeBytesOf<T>({text.data + part.size, text.size - part.size});
  if (!prefix && endsWith(text, part)) return makeBytesOf<T>({text.data, text.size - part.size});
  return makeBytesOf<T>(text);
}

template <typename T>
T* bytesReplace(T* self, BytesLike old_part, BytesLike new_part, word count) {
  const ByteSpan text = spanOf(self);
  const ByteSpan wanted = old_part.span();
  StrBuilder builder;
  size_t from = 0;
  for (; count != 0; --count) {
    const size_t at = findSpan(text, wanted, from);
    if (at == kNotFound) break;
    put(builder, text.data + from, at - from);
    put(builder, new_part.span().data, new_part.span().size);
    from = at + wanted.size;
    if (wanted.size == 0) {
      if (from == text.size) break;
      put(builder, text.data[from++]);
    }
  }
  put(builder, text.data + from, text.size - from);
  keepAlive(self);
  return finish<T>(builder);
}

template <typename T>
T* bytesPad(T* self, word width, BytesLike fill, Pad pad) {
  if (fill.given && fill.view.size != 1)
    raiseTypeError(KRAIT_TEXT("the fill byte must be a byte string of length 1"));
  const char byte = fill.given ? static_cast<char>(fill.view.data[0]) : ' ';
  const ByteSpan text = spanOf(self);
  const word space = maximum<word>(width - static_cast<word>(text.size), 0);
  word left = pad == Pad::kLeft ? 0 : pad == Pad::kRight ? space : space / 2 + (space & width & 1);
  word right = space - left;
  StrBuilder builder;
  for (; left > 0; --left) put(builder, byte);
  put(builder, text.data, text.size);
  for (; right > 0; --right) put(builder, byte);
  return finish<T>(builder);
}

template <typename T>
T* bytesZfill(T* self, word width) {
  const ByteSpan text = spanOf(self);
  StrBuilder builder;
  const bool sign = text.size != 0 && (text.data[0] == '+' || text.data[0] == '-');
  if (sign) put(builder, text.data[0]);
  for (word zeros = width - static_cast<word>(text.size); zeros > 0; --zeros) put(builder, '0');
  put(builder, text.data + sign, text.size - sign);
  return finish<T>(builder);
}

template <typename T>
T* bytesExpandtabs(T* self, word tabsize) {
  const ByteSpan text = spanOf(self);
  StrBuilder builder;
  word column = 0;
  for (size_t i = 0; i < text.size; ++i) {
    const char c = text.data[i];
    if (c == '\t') {
      if (tabsize <= 0) continue;
      for (word spaces = tabsize - column % tabsize; spaces > 0; --spaces, ++column) put(builder, ' ');
      continue;
    }
    put(builder, c);
    column = c == '\n' || c == '\r' ? 0 : column + 1;
  }
  return finish<T>(builder);
}

template <typename T>
T* bytesCase(T* self, ByteCase to) {
  const ByteSpan text = spanOf(self);
  StrBuilder builder;
  bool inside_word = false;
  for (size_t i = 0; i < text.size; ++i) {
    char c = text.data[i];
    const bool lower = unicode::isAsciiLower(static_cast<uint8_t>(c));
    const bool upper = unicode::isAsciiUpper(static_cast<uint8_t>(c));
    bool want_upper = to == ByteCase::kUpper;
    if (to == ByteCase::kSwap) want_upper = lower;
    if (to == ByteCase::kCapitalize) want_upper = i == 0;
    if (to == ByteCase::kTitle) want_upper = !inside_word;
    if (lower && want_upper) c = static_cast<char>(c - 32);
    if (upper && !want_upper) c = static_cast<char>(c + 32);
    inside_word = lower || upper;
    put(builder, c);
  }
  return finish<T>(builder);
}

template <typename T>
T* bytesTranslate(T* self, BytesLike table, BytesLike removed) {
  if (table.given && table.view.size != 256) {
    raiseValueError(KRAIT_TEXT("translation table must be 256 characters long"));
  }
  const ByteSpan text = spanOf(self);
  StrBuilder builder;
  for (size_t i = 0; i < text.size; ++i) {
    if (removed.given && findSpan(removed.span(), {text.data + i, 1}) != kNotFound) continue;
    const uint8_t c = static_cast<uint8_t>(text.data[i]);
    put(builder, static_cast<char>(table.given ? table.view.data[c] : c));
  }
  return finish<T>(builder);
}

template <typename T>
T* bytesFromHex(Str* text) {
  StrBuilder builder;
  const char* data = text->data();
  const size_t size = text->size();
  auto digit = [](char c) -> int8_t {
    if (c >= '0' && c <= '9') return static_cast<int8_t>(c - '0');
    c = static_cast<char>(c | 0x20);
    return c >= 'a' && c <= 'f' ? static_cast<int8_t>(c - 'a' + 10) : -1;
  };
  for (size_t i = 0; i < size;) {
    if (isSpace(data[i])) {
      ++i;
      continue;
    }
    const int8_t high = digit(data[i]);
    const int8_t low = high >= 0 && i + 1 < size ? digit(data[i + 1]) : -1;
    if (high < 0 || low < 0) {
      raiseFormatted(&ValueError_type, "non-hexadecimal number found in fromhex() arg at position {}",
                     static_cast<word>(high < 0 ? i : i + 1));
    }
    put(builder, static_cast<char>(high << 4 | low));
    i += 2;
  }
  return finish<T>(builder);
}

template <typename T>
T* bytesAdd(ByteSpan a, ByteSpan b) {
  StrBuilder builder;
  put(builder, a.data, a.size);
  put(builder, b.data, b.size);
  return finish<T>(builder);
}

template <typename T>
T* bytesMul(T* self, word times) {
  const ByteSpan text = spanOf(self);
  size_t size;
  if (times < 0) times = 0;
  if (__builtin_mul_overflow(text.size, static_cast<size_t>(times), &size)) raiseMemoryError(kMaxWord);
  StrBuilder builder;
  if (size != 0) {
    char* place = builder.reserve(size);
    for (; times != 0; --times, place += text.size) copyBytes(place, text.data, text.size);
  }
  return finish<T>(builder);
}

template <typename T>
T* bytesSlice(T* self, const Slice& slice) {
  const ByteSpan text = spanOf(self);
  const Selection part = select(slice, text.size);
  if (part.step == 1) return makeBytesOf<T>({text.data + part.start, part.count});
  StrBuilder builder;
  for (size_t i = 0; i < part.count; ++i)
    put(builder, text.data[part.start + static_cast<word>(i) * part.step]);
  return finish<T>(builder);
}

#define KRAIT_INSTANTIATE(T)                                         \
  template List<T*>* bytesSplit<T>(T*, BytesLike, word, bool);       \
  template List<T*>* bytesSplitlines<T>(T*, bool);                   \
  template Tuple<T*, T*, T*> bytesPartition<T>(T*, BytesLike, bool); \
  template T* bytesStrip<T>(T*, BytesLike, bool, bool);              \
  template T* bytesRemove<T>(T*, BytesLike, bool);                   \
  template T* bytesReplace<T>(T*, BytesLike, BytesLike, word);       \
  template T* bytesPad<T>(T*, word, BytesLike, Pad);                 \
  template T* bytesZfill<T>(T*, word);                               \
  template T* bytesExpandtabs<T>(T*, word);                          \
  template T* bytesCase<T>(T*, ByteCase);                            \
  template T* bytesTranslate<T>(T*, BytesLike, BytesLike);           \
  template T* bytesFromHex<T>(Str*);                                 \
  template T* bytesAdd<T>(ByteSpan, ByteSpan);                               \
  template T* bytesMul<T>(T*, word);                                 \
  template T* bytesSlice<T>(T*, const Slice&);

KRAIT_INSTANTIATE(Bytes)
KRAIT_INSTANTIATE(ByteArray)

bool bytesIs(ByteSpan self, ByteClass what) {
  bool any = false, inside_word = false;
  for (size_t i = 0; i < self.size; ++i) {
    const uint8_t c = static_cast<uint8_t>(self.data[i]);
    const bool lower = unicode::isAsciiLower(c), upper = unicode::isAsciiUpper(c),
               digit = unicode::isAsciiDigit(c);
    switch (what) {
      case ByteClass::kAlnum:
        if (!lower && !upper && !digit) return false;
        break;
      case ByteClass::kAlpha:
        if (!lower && !upper) return false;
        break;
      case ByteClass::kAscii:
        if (c >= 0x80) return false;
        break;
      case ByteClass::kDigit:
        if (!digit) return false;
        break;
      case ByteClass::kSpace:
        if (!unicode::isAsciiSpace(c)) return false;
        break;
      case ByteClass::kLower:
        if (upper) return false;
        any |= lower;
        break;
      case ByteClass::kUpper:
        if (lower) return false;
        any |= upper;
        break;
      case ByteClass::kTitle:
        if ((lower && !inside_word) || (upper && inside_word)) return false;
        inside_word = lower || upper;
        any |= inside_word;
        break;
    }
  }
  if (what == ByteClass::kLower || what == ByteClass::kUpper || what == ByteClass::kTitle) return any;
  return what == ByteClass::kAscii || self.size != 0;
}

Str* bytesHex(ByteSpan self, Str* separator, word group) {
  StrBuilder builder;
  if (separator != nullptr && separator->length() != 1) raiseValueError(KRAIT_TEXT("sep must be length 1."));
  if (separator != nullptr && !separator->isAscii()) raiseValueError(KRAIT_TEXT("sep must be ASCII."));
  const size_t every = static_cast<size_t>(group < 0 ? -group : group);
  for (size_t i = 0; i < self.size; ++i) {
    // Groups are counted from the right; for a negative number from the left.
    const size_t distance = group < 0 ? i : self.size - i;
    if (separator != nullptr && every != 0 && i != 0 && distance % every == 0) builder.append(separator);
    const uint8_t c = static_cast<uint8_t>(self.data[i]);
    put(builder, "0123456789abcdef"[c >> 4]);
    put(builder, "0123456789abcdef"[c & 15]);
  }
  return builder.finish();
}

}  // namespace krait::detail

namespace krait {

Bytes* bytes_maketrans(BytesLike from, BytesLike to) {
  if (from.view.size != to.view.size)
    raiseValueError(KRAIT_TEXT("maketrans arguments must have same length"));
  Bytes* table = newBytes(256);
  for (uint16_t i = 0; i < 256; ++i) table->storage()[i] = static_cast<uint8_t>(i);
  for (size_t i = 0; i < from.view.size; ++i) table->storage()[from.view.data[i]] = to.view.data[i];
  return table;
}

}  // namespace krait
