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

// What an object of so many bytes has: room for up to 15 bytes more, long ones for a quarter.
size_t withRoom(size_t bytes) { return bytes < 64 ? (bytes + 15) & ~size_t{15} : (bytes + bytes / 4 + 3) & ~size_t{3}; }

// `piece`, if it is an object, keeps what is appended alive; its text is read once there is room for it. Not ASCII:
// `added_count` characters.
Str* append(Str* text, Str* piece, const char* characters, size_t added, bool piece_ascii, size_t added_count,
            uword& room) {
  const size_t before = text->size(), size = before + added;
  if (piece_ascii && added <= room) {
    copyBytes(text->storage() + before, piece != nullptr ? piece->data() : characters, added);
    text->size_and_flags = strSizeAndFlags(size, true);
    room = static_cast<uword>(room - added);
    return text;
  }
  const bool ascii = text->isAscii() && piece_ascii;
  const size_t count = ascii ? size : text->length() + added_count;
  // Behind the size no other bits are left for it.
  if (size > static_cast<size_t>(kMaxWord) / 8) raiseMemoryError(size);
  const size_t bytes = withRoom(sizeof(Str) + (ascii ? size : strCountOffset(size) + sizeof(uword)));
  const bool grows = text->type_info == &growing_str;
  Str* result = static_cast<Str*>(heap::growObject(grows ? text : nullptr, sizeof(Str) + before, bytes));
  if (!grows) {
    result->type_info = &growing_str;
    copyBytes(result->storage(), text->data(), before);
  }
  copyBytes(result->storage() + before, piece != nullptr ? piece->data() : characters, added);
  result->size_and_flags = strSizeAndFlags(size, ascii);
  if (!ascii) copyBytes(result->storage() + strCountOffset(size), &count, sizeof count);
  // Behind other texts than ASCII stands the number of their characters.
  room = ascii ? static_cast<uword>(bytes - sizeof(Str) - size) : 0;
  return result;
}

}  // namespace

Str* roomForText(uword wanted) {
  const size_t bytes = (sizeof(Str) + wanted + 3) & ~size_t{3};
  Str* result = static_cast<Str*>(heap::growObject(nullptr, 0, bytes));
  result->type_info = &growing_str;
  result->size_and_flags = strSizeAndFlags(0, true);
  return result;
}

Str* appendText(Str* text, Str* piece, uword& room) {
  if (piece->isEmpty()) return text;
  if (text->isEmpty() && room == 0) return piece;
  return append(text, piece, nullptr, piece->size(), piece->isAscii(), piece->length(), room);
}

Str* appendNumber(Str* text, int32_t number, uword& room) {
  char digits[numbers::kInt32TextSize];
  if (room >= numbers::kInt32TextSize) {
    const uint8_t count = numbers::writeInt32(number, text->storage() + text->size());
    text->size_and_flags += static_cast<uword>(count) << 2;
    room = static_cast<uword>(room - count);
    return text;
  }
  const uint8_t count = numbers::writeInt32(number, digits);
  return append(text, nullptr, digits, count, true, count, room);
}

Str* appendAscii(Str* text, char character, uword& room) { return append(text, nullptr, &character, 1, true, 1, room); }

Str* appendCode(Str* text, int32_t code_point, uword& room) {
  char character[4];
  const uint8_t size = unicode::encode(static_cast<uint32_t>(code_point), character);
  return append(text, nullptr, character, size, size == 1, 1, room);
}

void checkCode(int32_t number) { chr(number); }

}  // namespace krait
