// Arrays and bytes: the elements as the type code's C type has them in memory.
#include "krait/objects/array.hpp"
#include "krait/objects/array_items.hpp"
#include "krait/objects/bytes_object.hpp"

namespace krait {

namespace {

// 'f' is kept in a Float, which may have 64 bits.
bool isNarrowed(const ArrayBase* self) { return self->code == 'f' && sizeof(Float) == 8 && !self->of_values; }

}  // namespace

Bytes* packArray(const ArrayBase* self) {
  uword width = static_cast<uword>(arrayItemSize(self->code));
  Bytes* result = newBytes(self->length * width);
  for (uword i = 0; i < self->length; ++i) {
    if (self->of_values) {
      storeItem(result->storage() + width * i, self->code, static_cast<const Value*>(self->data)[i]);
    } else {
      float element = static_cast<float>(static_cast<const Float*>(self->data)[i]);
      copyBytes(result->storage() + 4 * i, &element, 4);
    }
  }
  return result;
}

void array_frombytes(ArrayBase* self, const uint8_t* bytes, uword size) {
  uword width = static_cast<uword>(arrayItemSize(self->code));
  if (size % width != 0) raiseValueError(KRAIT_TEXT("bytes length not a multiple of item size"));
  uword count = size / width;
  uint16_t stored = static_cast<uint16_t>(self->of_values ? sizeof(Value) : isNarrowed(self) ? 8 : width);
  listReserve(self, count, stored);
  if (self->of_values) {
    // Each is there before the next is made: making one may collect.
    for (uword i = 0; i < count; ++i) {
      const Value item = loadItem(bytes + width * i, self->code);
      static_cast<Value*>(self->data)[self->length++] = item;
    }
    return;
  }
  uint8_t* target = static_cast<uint8_t*>(self->data) + self->length * stored;
  if (isNarrowed(self)) {
    for (uword i = 0; i < count; ++i) {
      float element;
      copyBytes(&element, bytes + 4 * i, 4);
      Float wide = element;
      copyBytes(target + 8 * i, &wide, 8);
    }
  } else {
    copyItems(target, bytes, count, stored);
  }
  self->length = static_cast<Length>(self->length + count);
}

}  // namespace krait
