// What can be done with bytes and bytearray: the same methods for both, each result of the type of `self`.
//
// The methods are templates over the two types, defined and instantiated in bytes_*.cpp; arguments may be
// bytes, bytearray or memoryview. `bytes_x` and `bytearray_x` are the names that emitted code calls.
#pragma once

#include "krait/objects/byte_search.hpp"
#include "krait/objects/bytes_object.hpp"
#include "krait/objects/str.hpp"

namespace krait {

// Any bytes-like argument; null where None stands for "by default".
struct BytesLike {
  ByteView view;
  bool given;

  BytesLike(decltype(nullptr)) : view{nullptr, 0}, given(false) {}
  BytesLike(const Bytes* bytes)
      : view(bytes == nullptr ? ByteView{nullptr, 0} : byteView(bytes)), given(bytes != nullptr) {}
  BytesLike(const ByteArray* bytes)
      : view(bytes == nullptr ? ByteView{nullptr, 0} : byteView(bytes)), given(bytes != nullptr) {}
  BytesLike(const MemoryView* bytes) : view(byteView(bytes)), given(true) {}
  BytesLike(None) : view{nullptr, 0}, given(false) {}
  explicit BytesLike(ByteView bytes) : view(bytes), given(true) {}
  // TypeError: a bytes-like object is required, not 'int'
  BytesLike(Value value);

  ByteSpan span() const { return {reinterpret_cast<const char*>(view.data), view.size}; }
};
inline ByteSpan spanOf(const Bytes* bytes) {
  return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}
inline ByteSpan spanOf(const ByteArray* bytes) {
  return {reinterpret_cast<const char*>(bytes->bytes()), bytes->size()};
}

// A new object of either type.
template <typename T>
KRAIT_ALLOCATES inline T* makeBytesOf(ByteSpan bytes) {
  const uint8_t* data = reinterpret_cast<const uint8_t*>(bytes.data);
  if constexpr (kSame<T, Bytes>) {
    return makeBytes(data, bytes.size);
  } else {
    return makeByteArray(data, bytes.size);
  }
}

// What find and count look for: a byte or several. TypeError for other types, ValueError beyond 0..255.
struct Needle {
  uint8_t byte;
  BytesLike bytes;
  bool is_byte;

  Needle(Value value);
  Needle(const Bytes* value) : byte(0), bytes(value), is_byte(false) {}
  Needle(const ByteArray* value) : byte(0), bytes(value), is_byte(false) {}
  template <typename I, typename = EnableIf<kIsMachineInt<I>>>
  Needle(I value) : Needle(box(value)) {}
  Needle(Int value) : Needle(box(value)) {}
  ByteSpan span() const { return is_byte ? ByteSpan{reinterpret_cast<const char*>(&byte), 1} : bytes.span(); }
};
// One byte of an int; ValueError: byte must be in range(0, 256) (bytes(…) says `bytes must`).
KRAIT_RAISES uint8_t byteOf(Int value, bool of_bytes = false);

namespace detail {

word bytesFind(ByteSpan self, const Needle& sub, word start, word end, bool last);
word bytesIndex(ByteSpan self, const Needle& sub, word start, word end, bool last);
word bytesCount(ByteSpan self, const Needle& sub, word start, word end);
bool bytesStartsWith(ByteSpan self, Value prefix, word start, word end);
bool bytesEndsWith(ByteSpan self, Value suffix, word start, word end);
template <typename T>
List<T*>* bytesSplit(T* self, BytesLike sep, word maxsplit, bool from_right);
template <typename T>
List<T*>* bytesSplitlines(T* self, bool keepends);
template <typename T>
Tuple<T*, T*, T*> bytesPartition(T* self, BytesLike sep, bool from_right);
template <typename T>
T* bytesStrip(T* self, BytesLike chars, bool left, bool right);
template <typename T>
T* bytesRemove(T* self, BytesLike affix, bool prefix);
template <typename T>
T* bytesReplace(T* self, BytesLike old_part, BytesLike new_part, word count);
enum class Pad : uint8_t { kCenter, kLeft, kRight };
template <typename T>
T* bytesPad(T* self, word width, BytesLike fill, Pad pad);
template <typename T>
T* bytesZfill(T* self, word width);
template <typename T>
T* bytesExpandtabs(T* self, word tabsize);
enum class ByteCase : uint8_t { kLower, kUpper, kSwap, kCapitalize, kTitle };
template <typename T>
T* bytesCase(T* self, ByteCase to);
enum class ByteClass : uint8_t { kAlnum, kAlpha, kAscii, kDigit, kLower, kSpace, kTitle, kUpper };
bool bytesIs(ByteSpan self, ByteClass what);
template <typename T>
T* bytesTranslate(T* self, BytesLike table, BytesLike removed);
template <typename T>
T* bytesFromHex(Str* text);
Str* bytesHex(ByteSpan self, Str* separator, word bytes_per_separator);
template <typename T>
T* bytesAdd(ByteSpan a, ByteSpan b);
template <typename T>
T* bytesMul(T* self, word times);
template <typename T>
T* bytesSlice(T* self, const Slice& slice);
uint8_t bytesItem(ByteSpan self, word index, FlashText error);
// A bytearray escapes single quotes even between double ones.
void writeBytesRepr(Sink& sink, ByteSpan self, bool escape_single = false);

void joinValue(Sink& builder, Value item, word index);
template <typename I>
void joinItem(Sink& builder, const I& item, word index) {
  if constexpr (kSame<I, Bytes*> || kSame<I, ByteArray*>) {
    put(builder, spanOf(item).data, spanOf(item).size);
  } else {
    joinValue(builder, box(item), index);
  }
}

// join: TypeError "sequence item 0: expected a bytes-like object, int found".
template <typename T, typename Iterable>
T* bytesJoin(T* self, const Iterable& iterable) {
  if constexpr (kSame<Iterable, Value>) checkJoinable(iterable);
  StrBuilder builder;
  word count = 0;
  auto iteration = iterate(iterable);
  typename decltype(iteration)::Item item;
  while (iteration.next(item)) {
    if (count != 0) put(builder, spanOf(self).data, spanOf(self).size);
    joinItem(builder, item, count++);
  }
  return makeBytesOf<T>({builder.data(), builder.size()});
}

}  // namespace detail

// The methods of both types under their Python names.
#define KRAIT_BYTES_METHODS(prefix, T)                                                                       \
  inline word prefix##_find(T* self, Needle sub, word start = 0, word end = kMaxWord) {                      \
    return detail::bytesFind(spanOf(self), sub, start, end, false);                                          \
  }                                                                                                          \
  inline word prefix##_rfind(T* self, Needle sub, word start = 0, word end = kMaxWord) {                     \
    return detail::bytesFind(spanOf(self), sub, start, end, true);                                           \
  }                                                                                                          \
  inline word prefix##_index(T* self, Needle sub, word start = 0, word end = kMaxWord) {                     \
    return detail::bytesIndex(spanOf(self), sub, start, end, false);                                         \
  }                                                                                                          \
  inline word prefix##_rindex(T* self, Needle sub, word start = 0, word end = kMaxWord) {                    \
    return detail::bytesIndex(spanOf(self), sub, start, end, true);                                          \
  }                                                                                                          \
  inline word prefix##_count(T* self, Needle sub, word start = 0, word end = kMaxWord) {                     \
    return detail::bytesCount(spanOf(self), sub, start, end);                                                \
  }                                                                                                          \
  template <typename A>                                                                                      \
  bool prefix##_startswith(T* self, const A& affix, word start = 0, word end = kMaxWord) {                   \
    return detail::bytesStartsWith(spanOf(self), box(affix), start, end);                                    \
  }                                                                                                          \
  template <typename A>                                                                                      \
  bool prefix##_endswith(T* self, const A& affix, word start = 0, word end = kMaxWord) {                     \
    return detail::bytesEndsWith(spanOf(self), box(affix), start, end);                                      \
  }                                                                                                          \
  inline List<T*>* prefix##_split(T* self, BytesLike sep = nullptr, word maxsplit = -1) {                    \
    return detail::bytesSplit(self, sep, maxsplit, false);                                                   \
  }                                                                                                          \
  inline List<T*>* prefix##_rsplit(T* self, BytesLike sep = nullptr, word maxsplit = -1) {                   \
    return detail::bytesSplit(self, sep, maxsplit, true);                                                    \
  }                                                                                                          \
  inline List<T*>* prefix##_splitlines(T* self, bool keepends = false) {                                     \
    return detail::bytesSplitlines(self, keepends);                                                          \
  }                                                                                                          \
  inline Tuple<T*, T*, T*> prefix##_partition(T* self, BytesLike sep) {                                      \
    return detail::bytesPartition(self, sep, false);                                                         \
  }                                                                                                          \
  inline Tuple<T*, T*, T*> prefix##_rpartition(T* self, BytesLike sep) {                                     \
    return detail::bytesPartition(self, sep, true);                                                          \
  }                                                                                                          \
  inline T* prefix##_strip(T* self, BytesLike chars = nullptr) {                                             \
    return detail::bytesStrip(self, chars, true, true);                                                      \
  }                                                                                                          \
  inline T* prefix##_lstrip(T* self, BytesLike chars = nullptr) {                                            \
    return detail::bytesStrip(self, chars, true, false);                                                     \
  }                                                                                                          \
  inline T* prefix##_rstrip(T* self, BytesLike chars = nullptr) {                                            \
    return detail::bytesStrip(self, chars, false, true);                                                     \
  }                                                                                                          \
  inline T* prefix##_removeprefix(T* self, BytesLike affix) {                                                \
    return detail::bytesRemove(self, affix, true);                                                           \
  }                                                                                                          \
  inline T* prefix##_removesuffix(T* self, BytesLike affix) {                                                \
    return detail::bytesRemove(self, affix, false);                                                          \
  }                                                                                                          \
  inline T* prefix##_replace(T* self, BytesLike old_part, BytesLike new_part, word count = -1) {             \
    return detail::bytesReplace(self, old_part, new_part, count);                                            \
  }                                                                                                          \
  inline T* prefix##_center(T* self, word width, BytesLike fill = nullptr) {                                 \
    return detail::bytesPad(self, width, fill, detail::Pad::kCenter);                                        \
  }                                                                                                          \
  inline T* prefix##_ljust(T* self, word width, BytesLike fill = nullptr) {                                  \
    return detail::bytesPad(self, width, fill, detail::Pad::kLeft);                                          \
  }                                                                                                          \
  inline T* prefix##_rjust(T* self, word width, BytesLike fill = nullptr) {                                  \
    return detail::bytesPad(self, width, fill, detail::Pad::kRight);                                         \
  }                                                                                                          \
  inline T* prefix##_zfill(T* self, word width) { return detail::bytesZfill(self, width); }                  \
  inline T* prefix##_expandtabs(T* self, word tabsize = 8) {                                                 \
    return detail::bytesExpandtabs(self, tabsize);                                                           \
  }                                                                                                          \
  inline T* prefix##_lower(T* self) { return detail::bytesCase(self, detail::ByteCase::kLower); }            \
  inline T* prefix##_upper(T* self) { return detail::bytesCase(self, detail::ByteCase::kUpper); }            \
  inline T* prefix##_swapcase(T* self) { return detail::bytesCase(self, detail::ByteCase::kSwap); }          \
  inline T* prefix##_capitalize(T* self) { return detail::bytesCase(self, detail::ByteCase::kCapitalize); }  \
  inline T* prefix##_title(T* self) { return detail::bytesCase(self, detail::ByteCase::kTitle); }            \
  inline bool prefix##_isalnum(T* self) { return detail::bytesIs(spanOf(self), detail::ByteClass::kAlnum); } \
  inline bool prefix##_isalpha(T* self) { return detail::bytesIs(spanOf(self), detail::ByteClass::kAlpha); } \
  inline bool prefix##_isascii(T* self) { return detail::bytesIs(spanOf(self), detail::ByteClass::kAscii); } \
  inline bool prefix##_isdigit(T* self) { return detail::bytesIs(spanOf(self), detail::ByteClass::kDigit); } \
  inline bool prefix##_islower(T* self) { return detail::bytesIs(spanOf(self), detail::ByteClass::kLower); } \
  inline bool prefix##_isspace(T* self) { return detail::bytesIs(spanOf(self), detail::ByteClass::kSpace); } \
  inline bool prefix##_istitle(T* self) { return detail::bytesIs(spanOf(self), detail::ByteClass::kTitle); } \
  inline bool prefix##_isupper(T* self) { return detail::bytesIs(spanOf(self), detail::ByteClass::kUpper); } \
  template <typename Iterable>                                                                               \
  T* prefix##_join(T* self, const Iterable& iterable) {                                                      \
    return detail::bytesJoin(self, iterable);                                                                \
  }                                                                                                          \
  inline T* prefix##_translate(T* self, BytesLike table, BytesLike removed = nullptr) {                      \
    return detail::bytesTranslate(self, table, removed);                                                     \
  }                                                                                                          \
  inline T* prefix##_fromhex(Str* text) { return detail::bytesFromHex<T>(text); }                            \
  inline Str* prefix##_hex(T* self, Str* separator = nullptr, word bytes_per_separator = 1) {                \
    return detail::bytesHex(spanOf(self), separator, bytes_per_separator);                                   \
  }                                                                                                          \
  inline Str* prefix##_decode(T* self) { return decodeUtf8(box(self)); }                                     \
  inline Str* prefix##_decode(T* self, Str* encoding, Str* errors = nullptr) {                               \
    return decodeBytes(box(self), encoding, errors);                                                         \
  }                                                                                                          \
  inline word len(const T* self) { return static_cast<word>(self->size()); }                                 \
  inline bool truth(const T* self) { return self != nullptr && self->size() != 0; }                          \
  inline bool contains(T* self, Needle item) {                                                               \
    return detail::bytesFind(spanOf(self), item, 0, kMaxWord, false) >= 0;                                   \
  }                                                                                                          \
  inline T* getitem(T* self, const Slice& slice) { return detail::bytesSlice(self, slice); }                 \
  inline T* getslice(T* self, word start, word stop) {                                                       \
    const Selection part = select(start, stop, self->size());                                                \
    return makeBytesOf<T>({spanOf(self).data + part.start, part.count});                                     \
  }                                                                                                          \
  inline uint8_t at(T* self, word index) { return byteView(self).data[index]; }                              \
  inline uint8_t getitem(T* self, Int index) { return getitem(self, toIndex(index)); }                       \
  inline T* add(T* a, BytesLike b) { return detail::bytesAdd<T>(spanOf(a), b.span()); }                      \
  inline T* mul(T* self, word times) { return detail::bytesMul(self, times); }                               \
  inline T* mul(word times, T* self) { return detail::bytesMul(self, times); }                               \
  inline void writeRepr(Sink& sink, T* self);                                                                \
  inline void writeStr(Sink& sink, T* self) { writeRepr(sink, self); }                                       \
  inline ByteIterator<T> iterate(T* self) { return {self, 0}; }                                              \
  inline ReversedByteIterator<T> iterateReversed(T* self) { return {self, self->size()}; }

template <typename T>
struct ByteIterator {
  using Item = uint8_t;
  using Class = Choose<kSame<T, Bytes>, bytes_iterator_class, bytearray_iterator_class>;
  T* bytes;
  size_t position;
  KRAIT_INLINE bool next(uint8_t& item) {
    if (position >= bytes->size()) return false;
    item = at(bytes, static_cast<word>(position++));
    return true;
  }
  uword hint() const { return bytes->size(); }
};
template <typename T>
struct ReversedByteIterator {
  using Item = uint8_t;
  using Class = reversed_class;
  T* bytes;
  size_t position;
  KRAIT_INLINE bool next(uint8_t& item) {
    if (position == 0 || position > bytes->size()) return false;
    item = at(bytes, static_cast<word>(--position));
    return true;
  }
  uword hint() const { return position; }
};

inline uint8_t getitem(Bytes* self, word index) {
  return detail::bytesItem(spanOf(self), index, KRAIT_TEXT("index out of range"));
}
inline uint8_t getitem(ByteArray* self, word index) {
  return detail::bytesItem(spanOf(self), index, KRAIT_TEXT("bytearray index out of range"));
}

// Unchecked, for indexes that are proved.
KRAIT_INLINE uint8_t at(const Bytes* self, word index) { return self->data()[index]; }
KRAIT_INLINE uint8_t at(const ByteArray* self, word index) { return self->bytes()[index]; }

KRAIT_BYTES_METHODS(bytes, Bytes)
KRAIT_BYTES_METHODS(bytearray, ByteArray)

inline void writeRepr(Sink& sink, Bytes* self) { detail::writeBytesRepr(sink, spanOf(self)); }
inline void writeRepr(Sink& sink, ByteArray* self) {
  put(sink, KRAIT_TEXT("bytearray("));
  detail::writeBytesRepr(sink, spanOf(self), true);
  put(sink, ')');
}

KRAIT_RAISES Bytes* bytes_maketrans(BytesLike from, BytesLike to);
inline Hash hash(Bytes* self) { return static_cast<Hash>(hashSpan(spanOf(self))); }

// Comparisons among bytes and bytearrays.
template <typename A, typename B>
constexpr bool kBothBytes =
    (kSame<A, Bytes> || kSame<A, ByteArray>) && (kSame<B, Bytes> || kSame<B, ByteArray>);
template <typename A, typename B>
inline EnableIf<kBothBytes<A, B>, bool> eq(A* a, B* b) {
  return sameBytes(spanOf(a), spanOf(b));
}
template <typename A, typename B>
inline EnableIf<kBothBytes<A, B>, bool> ne(A* a, B* b) {
  return !sameBytes(spanOf(a), spanOf(b));
}
template <typename A, typename B>
inline EnableIf<kBothBytes<A, B>, bool> lt(A* a, B* b) {
  return compareSpans(spanOf(a), spanOf(b)) < 0;
}
template <typename A, typename B>
inline EnableIf<kBothBytes<A, B>, bool> le(A* a, B* b) {
  return compareSpans(spanOf(a), spanOf(b)) <= 0;
}
template <typename A, typename B>
inline EnableIf<kBothBytes<A, B>, bool> gt(A* a, B* b) {
  return compareSpans(spanOf(a), spanOf(b)) > 0;
}
template <typename A, typename B>
inline EnableIf<kBothBytes<A, B>, bool> ge(A* a, B* b) {
  return compareSpans(spanOf(a), spanOf(b)) >= 0;
}

// ---- format % arguments: bytes_percent.cpp ----

KRAIT_ALLOCATES Bytes* mod(Bytes* format, Value values);
KRAIT_ALLOCATES ByteArray* mod(ByteArray* format, Value values);
template <typename T>
KRAIT_ALLOCATES inline EnableIf<!kSame<T, Value>, Bytes*> mod(Bytes* format, const T& values) {
  return mod(format, box(values));
}
template <typename T>
KRAIT_ALLOCATES inline EnableIf<!kSame<T, Value>, ByteArray*> mod(ByteArray* format, const T& values) {
  return mod(format, box(values));
}
// From here on % on values can do it, too.
void enableBytesFormat();

// ---- bytearray changes itself: bytearray.cpp ----

void bytearray_append(ByteArray* self, Int item);
void appendByte(ByteArray* self, uint8_t byte);
inline void bytearray_append(ByteArray* self, uint8_t item) { bytearray_append(self, Int::ofSmall(item)); }
template <typename I>
inline EnableIf<kIsMachineInt<I>> bytearray_append(ByteArray* self, I item) {
  bytearray_append(self, makeInt(item));
}
// TypeError: 'str' object cannot be interpreted as an integer
template <typename T>
inline EnableIf<!kIsMachineInt<T> && !kSame<T, Int>> bytearray_append(ByteArray* self, const T& item) {
  bytearray_append(self, index(box(item)));
}
void bytearray_clear(ByteArray* self);
inline ByteArray* bytearray_copy(ByteArray* self) { return makeBytesOf<ByteArray>(spanOf(self)); }
void bytearray_insert(ByteArray* self, word index, Int item);
uint8_t bytearray_pop(ByteArray* self, word index = -1);
void bytearray_remove(ByteArray* self, Int value);
void bytearray_reverse(ByteArray* self);
void extendBytes(ByteArray* self, ByteView bytes);
// TypeError: can't extend bytearray with int
KRAIT_RAISES void checkExtends(Value iterable);
template <typename Iterable>
void collectBytes(ByteArray* self, const Iterable& iterable, bool of_bytes) {
  if constexpr (kSame<Iterable, Bytes*> || kSame<Iterable, ByteArray*>) {
    extendBytes(self, byteView(iterable));
  } else {
    auto iteration = iterate(iterable);
    typename decltype(iteration)::Item item;
    while (iteration.next(item)) appendByte(self, byteOf(index(box(item)), of_bytes));
  }
}
template <typename Iterable>
void bytearray_extend(ByteArray* self, const Iterable& iterable) {
  if constexpr (kSame<Iterable, Value>) checkExtends(iterable);
  if constexpr (kSame<Iterable, Bytes*> || kSame<Iterable, ByteArray*>) {
    collectBytes(self, iterable, false);
  } else {
    // All of it or, where an item is no byte, nothing.
    ByteArray* collected = newByteArray(0);
    collectBytes(collected, iterable, false);
    extendBytes(self, byteView(collected));
  }
}
void setitem(ByteArray* self, word index, Int item);
namespace detail {
[[noreturn]] void raiseByteRange() KRAIT_RAISES;                // byte must be in range(0, 256)
[[noreturn]] void raiseByteArrayIndex() KRAIT_RAISES;           // bytearray index out of range
// A machine integer as a byte; nothing is tested where its type or the compiler tells that it is one.
template <typename I>
KRAIT_INLINE uint8_t byteOfMachine(I item) {
  if (KRAIT_UNLIKELY(item != static_cast<I>(static_cast<uint8_t>(item)))) raiseByteRange();
  return static_cast<uint8_t>(item);
}
}  // namespace detail
template <typename I>
KRAIT_INLINE EnableIf<kIsMachineInt<I>> setitem(ByteArray* self, word index, I item) {
  const uint8_t byte = detail::byteOfMachine(item);
  if (!resolveIndex(self->length, index)) detail::raiseByteArrayIndex();
  storeElement(self->bytes() + index, byte);
}
// Unchecked, for indexes that are proved.
template <typename I>
KRAIT_INLINE EnableIf<kIsMachineInt<I>> setat(ByteArray* self, word index, I item) {
  storeElement(self->bytes() + index, detail::byteOfMachine(item));
}
inline void setat(ByteArray* self, word index, Int item) { setitem(self, index, item); }
void delitem(ByteArray* self, word index);
void setitem(ByteArray* self, const Slice& slice, BytesLike bytes);
// TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
void setitem(ByteArray* self, const Slice& slice, Value items);
template <typename Iterable>
inline EnableIf<!kSame<Iterable, Bytes*> && !kSame<Iterable, ByteArray*> && !kSame<Iterable, MemoryView*> && !kSame<Iterable, BytesLike>> setitem(
    ByteArray* self, const Slice& slice, const Iterable& items) {
  ByteArray* collected = newByteArray(0);
  collectBytes(collected, items, false);
  setitem(self, slice, BytesLike(collected));
}
void delitem(ByteArray* self, const Slice& slice);
inline ByteArray* iadd(ByteArray* self, BytesLike bytes) {
  extendBytes(self, bytes.view);
  return self;
}
KRAIT_ALLOCATES ByteArray* imul(ByteArray* self, word times);
inline ByteArray* imul(ByteArray* self, Int times) { return imul(self, toIndex(times)); }

// ---- bytes(…), bytearray(…): to_bytes.cpp ----

// Of a count, of bytes, of an iterable of ints; of a text with an encoding.
KRAIT_ALLOCATES Bytes* toBytes(Value source);
KRAIT_ALLOCATES Bytes* toBytes(Str* text, Str* encoding, Str* errors = nullptr);
[[noreturn]] Bytes* toBytes(Str* text) KRAIT_RAISES;  // TypeError: string argument without an encoding
inline Bytes* toBytes() { return newBytes(0); }
KRAIT_ALLOCATES ByteArray* toByteArray(Value source);
// What bytes(…) and bytearray(…) have in common.
KRAIT_ALLOCATES ByteArray* collectFrom(Value source, bool of_bytes);
KRAIT_ALLOCATES ByteArray* toByteArray(Str* text, Str* encoding, Str* errors = nullptr);
[[noreturn]] ByteArray* toByteArray(Str* text) KRAIT_RAISES;
// str(bytes, encoding)
template <typename T>
KRAIT_ALLOCATES inline Str* decode(T* bytes, Str* encoding, Str* errors = nullptr) {
  return decodeBytes(box(bytes), encoding, errors);
}
KRAIT_ALLOCATES Str* decode(Value bytes, Str* encoding, Str* errors = nullptr);
inline ByteArray* toByteArray() { return newByteArray(0); }

// So many zeros: ValueError where that is negative.
KRAIT_ALLOCATES ByteArray* zeroByteArray(word count);
template <typename T>
constexpr bool kIsWordCount = kIsMachineInt<T> && (sizeof(T) < sizeof(word) || (sizeof(T) == sizeof(word) && kIsSigned<T>));

// Anything with a typed iteration of integers goes without boxing.
template <typename Iterable>
KRAIT_ALLOCATES inline ByteArray* toByteArray(const Iterable& source) {
  if constexpr (kIsWordCount<Iterable>) {
    return zeroByteArray(source);
  } else if constexpr (kIsMachineInt<Iterable> || kSame<Iterable, Int> || kSame<Iterable, bool>) {
    return toByteArray(box(source));
  } else {
    ByteArray* result = newByteArray(0);
    collectBytes(result, source, false);
    return result;
  }
}
template <typename Iterable>
KRAIT_ALLOCATES inline Bytes* toBytes(const Iterable& source) {
  if constexpr (kSame<Iterable, Bytes*>) {
    return source;
  } else if constexpr (kIsWordCount<Iterable>) {
    return makeBytesOf<Bytes>(spanOf(zeroByteArray(source)));
  } else if constexpr (kIsMachineInt<Iterable> || kSame<Iterable, Int> || kSame<Iterable, bool>) {
    return toBytes(box(source));
  } else {
    ByteArray* collected = newByteArray(0);
    collectBytes(collected, source, true);
    return makeBytesOf<Bytes>(spanOf(collected));
  }
}

// int.to_bytes, int.from_bytes: OverflowError, ValueError.
KRAIT_ALLOCATES Bytes* int_to_bytes(Int self, word length, Str* byteorder, bool is_signed = false);
KRAIT_ALLOCATES Int int_from_bytes(BytesLike bytes, Str* byteorder, bool is_signed = false);
void checkBytesSource(Value source) KRAIT_RAISES;  // TypeError: cannot convert 'str' object to bytes
template <typename Iterable>
KRAIT_ALLOCATES inline EnableIf<!kSame<Iterable, Bytes*> && !kSame<Iterable, ByteArray*>, Int> int_from_bytes(
    const Iterable& bytes, Str* byteorder, bool is_signed = false) {
  if constexpr (kSame<Iterable, Str*> || kSame<Iterable, Value> || kIsMachineInt<Iterable> || kSame<Iterable, Int>)
    checkBytesSource(box(bytes));
  return int_from_bytes(BytesLike(toBytes(bytes)), byteorder, is_signed);
}

// ord(bytes): TypeError unless it is one byte. Of anything else: TypeError.
word ordOfBytes(ByteView bytes) KRAIT_RAISES;
word ord(Value value) KRAIT_RAISES;
inline word ord(const Bytes* bytes) { return ordOfBytes(byteView(bytes)); }
inline word ord(const ByteArray* bytes) { return ordOfBytes(byteView(bytes)); }
template <typename T>
KRAIT_RAISES inline EnableIf<!kIsPointer<T> && !kSame<T, Value>, word> ord(const T& value) {
  return ord(box(value));
}

}  // namespace krait
