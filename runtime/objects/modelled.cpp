// How large an object is in another model of data.
#include "krait/objects/modelled.hpp"

#if KRAIT_BOXING

namespace krait {

namespace {

constexpr bool kCounted = KRAIT_BOXING == 2;
constexpr size_t kWord = sizeof(word);

}  // namespace

size_t modelledSize(size_t size, const TypeInfo* type) {
  const size_t words = (size + kWord - 1) / kWord;
  switch (type->kind()) {
#define KRAIT_MODEL(kind, tagged, boxed) \
  case Kind::k##kind:                    \
    return size + (kCounted ? boxed : tagged) * kWord;
#include "krait/abi/models.def"
#undef KRAIT_MODEL
    case Kind::kInstance:
      return (kCounted ? 8 + words : 2 + 2 * words) * kWord;
    default:
      return size + (kCounted ? 3 : 0) * kWord;
  }
}

}  // namespace krait

#endif
