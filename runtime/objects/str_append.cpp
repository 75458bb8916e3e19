// Text that grows in place: `text += piece` in a loop, without a new text for each piece.
//
// Emitted code appends so to variables alone of which nobody else can see the object (compiler/passes/text_appends.cpp).
// The object's descriptor says that it is still such a one, until the variable is read by something that may keep it:
// `settled` then makes it a text like any other, and the next append begins a new one.
#include "krait/heap/heap.hpp"
#include "krait/numbers/int_print.hpp"
#include "krait/objects/str.hpp"

namespace krait {

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo growing_str("str", &Object_type, nullptr, nullptr, kNoPointers,
                                                            sizeof(Str), Kind::kStr);

namespace {

// What an object of so many bytes has: short ones end with a word, long ones have a little room.
KRAIT_INLINE size_t roundedBytes(size_t bytes) {
  const size_t last = bytes >= 64 ? 15 : 3;
  return (bytes + last) & ~last;
}

// Most pieces are short, and fit behind what is there.
KRAIT_INLINE bool appendInRoom(Str* text, const char* characters, size_t added) {
  const size_t before = text->size();
  const size_t room = roundedBytes(sizeof(Str) + before) - sizeof(Str);
  if (before + added > room || text->type_info != &growing_str || !text->isAscii()) return false;
  for (size_t i = 0; i < added; ++i) text->storage()[before + i] = characters[i];
  text->size_and_flags = strSizeAndFlags(before + added, true);
  return true;
}

// `piece`, if it is an object, keeps what is appended alive; its text is read once there is room for it.
Str* append(Str* text, Str* piece, const char* characters, size_t added, bool piece_ascii, size_t piece_count) {
  const size_t before = text->size(), size = before + added;
  const bool ascii = text->isAscii() && piece_ascii;
  const size_t count = ascii ? size : text->length() + piece_count;
  // Behind the size no other bits are left for it.
  if (size > static_cast<size_t>(kMaxWord) / 4) raiseMemoryError(size);
  const size_t bytes = roundedBytes(sizeof(Str) + (ascii ? size : strCountOffset(size) + sizeof(uword)));
  const bool grows = text->type_info == &growing_str;
  Str* result = static_cast<Str*>(heap::growObject(grows ? text : nullptr, sizeof(Str) + before, bytes));
  if (!grows) {
    result->type_info = &growing_str;
    copyBytes(result->storage(), text->data(), before);
  }
  copyBytes(result->storage() + before, piece != nullptr ? piece->data() : characters, added);
  result->size_and_flags = strSizeAndFlags(size, ascii);
  if (!ascii) copyBytes(result->storage() + strCountOffset(size), &count, sizeof count);
  return result;
}

}  // namespace

Str* appended(Str* text, Str* piece) {
  if (piece->isEmpty()) return text;
  if (text->isEmpty()) return piece;
  if (piece->isAscii() && appendInRoom(text, piece->data(), piece->size())) return text;
  return append(text, piece, nullptr, piece->size(), piece->isAscii(), piece->isAscii() ? piece->size() : piece->length());
}

Str* appendedNumber(Str* text, int32_t number) {
  char digits[12];
  const size_t count = numbers::writeInt32(number, digits);
  if (appendInRoom(text, digits, count)) return text;
  return append(text, nullptr, digits, count, true, count);
}

}  // namespace krait
