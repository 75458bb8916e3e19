// Text: immutable UTF-8, and its constants. What can be done with it stands in str.hpp.
//
//     Str        type_info | size_and_flags | bytes …   [ number of code points, if not ASCII ]
//     constant   the same, in flash
//     on AVR     type_info | size_and_flags | address in flash: the bytes stay there; printing streams them,
//     and
//                whoever asks for `data()` makes a copy on the heap, once, whose address replaces that of the
//                flash
//
// `size_and_flags` is the number of bytes times 4, plus 1 if some are not ASCII, plus 2 if the bytes lie
// elsewhere (AVR only). ASCII text is indexed directly; otherwise code points are counted. Lone surrogates
// are kept as three bytes.
#pragma once

#include "krait/base/memory.hpp"
#include "krait/objects/object.hpp"

namespace krait {

struct Str : Object {
  uword size_and_flags;

  static const TypeInfo type;
  static void keepSlots() { KRAIT_USE_SLOTS(str); }

  size_t size() const { return size_and_flags >> 2; }  // in bytes
  bool isAscii() const { return (size_and_flags & 1) == 0; }
  bool isEmpty() const { return size_and_flags < 4; }
#ifdef __AVR__
  bool isExternal() const { return (size_and_flags & 2) != 0; }
  KRAIT_ALLOCATES const char* data() const;
#else
  const char* data() const { return reinterpret_cast<const char*>(this + 1); }
#endif
  char* storage() { return reinterpret_cast<char*>(this + 1); }
  // Code points. Of texts that are not ASCII the count stands behind the bytes.
  size_t length() const { return isAscii() ? size() : countBehind(); }
  size_t countBehind() const;
};

constexpr uword strSizeAndFlags(size_t size, bool ascii) {
  return static_cast<uword>(size << 2) | (ascii ? 0 : 1);
}
// Where the number of code points stands, from the first byte of the text.
constexpr size_t strCountOffset(size_t size) { return (size + sizeof(uword) - 1) & ~(sizeof(uword) - 1); }

// ---- Constants: KRAIT_STR(str_sensor, "Sensor: ") makes `str_sensor`, of type Str* ----

constexpr bool isAsciiLiteral(const char* text, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    if (static_cast<uint8_t>(text[i]) >= 0x80) return false;
  }
  return true;
}
constexpr size_t countCodePoints(const char* text, size_t size) {
  size_t count = 0;
  for (size_t i = 0; i < size; ++i) count += (static_cast<uint8_t>(text[i]) & 0xC0) != 0x80;
  return count;
}

#ifdef __AVR__

// `text` is an address in flash. Where somebody wants to read it as memory, it is copied to the heap, and stays
// there until a collection finds nobody who still reads it: see forgetCopies.
struct StrConstant {
  const TypeInfo* type_info;
  uword size_and_flags;
  const char* text;
  char* copy;
};
#define KRAIT_STR_SECTION(number) KRAIT_STR_SECTION_TEXT(number)
#define KRAIT_STR_SECTION_TEXT(number) __attribute__((section(".data.krait_strings." #number)))

// In a collection, before the sweep: copies that are not marked are given up.
void forgetCopies(bool (*is_marked)(const void* memory));

#define KRAIT_STR(name, literal)                                                                           \
  static const char name##_text[] KRAIT_FLASH_DATA = literal;                                              \
  KRAIT_ALIGNED static ::krait::StrConstant name##_object KRAIT_STR_SECTION(__COUNTER__) = {                                              \
      &::krait::Str::type,                                                                                 \
      ::krait::strSizeAndFlags(sizeof literal - 1, ::krait::isAsciiLiteral(literal, sizeof literal - 1)) | \
          2,                                                                                               \
      name##_text, nullptr};                                 \
  [[maybe_unused]] static ::krait::Str* const name = reinterpret_cast<::krait::Str*>(&name##_object)

#else

template <size_t size, bool ascii>
struct StrConstant;
template <size_t size>
struct StrConstant<size, true> {
  const TypeInfo* type_info;
  uword size_and_flags;
  char text[size == 0 ? 1 : size];
};
template <size_t size>
struct StrConstant<size, false> {
  const TypeInfo* type_info;
  uword size_and_flags;
  char text[strCountOffset(size)];
  uword count;
};

template <bool ascii, size_t size>
constexpr StrConstant<size - 1, ascii> strConstant(const char (&literal)[size]) {
  StrConstant<size - 1, ascii> constant{};
  constant.type_info = &Str::type;
  constant.size_and_flags = strSizeAndFlags(size - 1, ascii);
  for (size_t i = 0; i + 1 < size; ++i) constant.text[i] = literal[i];
  if constexpr (!ascii) constant.count = countCodePoints(literal, size - 1);
  return constant;
}

#define KRAIT_STR(name, literal)                                                           \
  KRAIT_ALIGNED static constexpr auto name##_object =                                      \
      ::krait::strConstant<::krait::isAsciiLiteral(literal, sizeof literal - 1)>(literal); \
  [[maybe_unused]] static ::krait::Str* const name =                                       \
      const_cast<::krait::Str*>(reinterpret_cast<const ::krait::Str*>(&name##_object))

#endif

// ---- Making texts ----

// Of valid UTF-8. All allocate; the text may lie in the heap only if something else keeps it alive.
KRAIT_ALLOCATES Str* makeStr(const char* text, size_t size);
KRAIT_ALLOCATES Str* makeStr(FlashText text);
// Room for `size` bytes that the caller fills at once. Not ASCII: `count` code points.
KRAIT_ALLOCATES Str* newStr(size_t size);
KRAIT_ALLOCATES Str* newStr(size_t size, size_t count);
KRAIT_ALLOCATES Str* makeCharacter(uint32_t code_point);
extern Str* const empty_str;

inline word len(Str* text) { return static_cast<word>(text->length()); }
inline bool truth(Str* text) { return text != nullptr && !text->isEmpty(); }
Hash hash(Str* text);
bool eq(Str* a, Str* b);
bool lt(Str* a, Str* b);
inline bool ne(Str* a, Str* b) { return !eq(a, b); }
inline bool gt(Str* a, Str* b) { return lt(b, a); }
inline bool le(Str* a, Str* b) { return !lt(b, a); }
inline bool ge(Str* a, Str* b) { return !lt(a, b); }

void writeStr(Sink& sink, Str* text);
void writeRepr(Sink& sink, Str* text);

}  // namespace krait
