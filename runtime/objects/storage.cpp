#include "krait/objects/storage.hpp"

namespace krait {

KRAIT_COLD void raiseTooLong() { raiseMemoryError(static_cast<size_t>(-1)); }

uword checkedBytes(uword count, uword width) {
  uword bytes;
  if (count > kMaxLength || __builtin_mul_overflow(count, width, &bytes)) raiseTooLong();
  return bytes;
}

void visitBuffer(Marker& marker, const void* buffer) { marker.buffer(buffer); }

void traceBuffer(Object* object, Marker& marker) { marker.buffer(reinterpret_cast<void**>(object)[1]); }

void traceTwoBuffers(Object* object, Marker& marker) {
  traceBuffer(object, marker);
  marker.buffer(reinterpret_cast<void**>(object)[2]);
}

}  // namespace krait
