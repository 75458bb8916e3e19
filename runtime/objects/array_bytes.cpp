// Arrays and bytes: the elements as the type code's C type has them in memory.
#include "krait/objects/array.hpp"
#include "krait/objects/bytes_object.hpp"

namespace krait {

namespace {

// 'f' is kept in a Float, which may have 64 bits.
bool isNarrowed(const ArrayBase* self) { return self->code == 'f' && sizeof(Float) == 8; }

}  // namespace

Bytes* array_tobytes(const ArrayBase* self) {
  uword width = static_cast<uword>(arrayItemSize(self->code));
  Bytes* result = newBytes(self->length * width);
  if (isNarrowed(self)) {
    for (uword i = 0; i < self->length; ++i) {
      float element = static_cast<float>(static_cast<const Float*>(self->data)[i]);
      copyBytes(result->storage() + 4 * i, &element, 4);
    }
  } else {
    copyItems(result->storage(), self->data, self->length, static_cast<uint16_t>(width));
  }
  return result;
}

void array_frombytes(ArrayBase* self, Bytes* bytes) {
  uword width = static_cast<uword>(arrayItemSize(self->code)), size = bytes->size();
  if (size % width != 0) raiseValueError(KRAIT_TEXT("bytes length not a multiple of item size"));
  uword count = size / width;
  uint16_t stored = static_cast<uint16_t>(isNarrowed(self) ? 8 : width);
  listReserve(self, count, stored);
  uint8_t* target = static_cast<uint8_t*>(self->data) + self->length * stored;
  if (isNarrowed(self)) {
    for (uword i = 0; i < count; ++i) {
      float element;
      copyBytes(&element, bytes->data() + 4 * i, 4);
      Float wide = element;
      copyBytes(target + 8 * i, &wide, 8);
    }
  } else {
    copyItems(target, bytes->data(), count, stored);
  }
  self->length = static_cast<Length>(self->length + count);
}

}  // namespace krait
