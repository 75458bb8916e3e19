#include "krait/objects/storage.hpp"

namespace krait {

KRAIT_COLD void raiseTooLong() { raiseMemoryError(static_cast<size_t>(-1)); }

uword checkedBytes(uword count, uword width) {
  uword bytes;
  if (count > kMaxLength || __builtin_mul_overflow(count, width, &bytes)) raiseTooLong();
  return bytes;
}

void visitElements(Marker& marker, const void* elements, uword count, uint16_t width, uint32_t words) {
  const uint8_t* element = static_cast<const uint8_t*>(elements);
  for (; count != 0; --count, element += width) {
    const uint8_t* reference = element;
    for (uint32_t rest = words; rest != 0; rest >>= 1, reference += kReferenceStep) {
      if ((rest & 1) != 0) visitWord(marker, *reinterpret_cast<const uword*>(reference));
    }
  }
}

}  // namespace krait
