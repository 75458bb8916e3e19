// The memory of an array.
#include "krait/objects/array.hpp"
#include "krait/objects/bytes_object.hpp"

namespace krait {

Bytes* (*pack_array)(const ArrayBase* self) = nullptr;

ByteView byteView(const ArrayBase* self) {
  const bool as_in_c = !self->of_values && (self->code != 'f' || sizeof(Float) == sizeof(float));
  if (!as_in_c) return byteView(pack_array(self));
  return {static_cast<const uint8_t*>(self->data), self->length * static_cast<size_t>(arrayItemSize(self->code))};
}

Bytes* array_tobytes(const ArrayBase* self) {
  const ByteView view = byteView(self);
  return makeBytes(view.data, view.size);
}

}  // namespace krait
