// The root of all types, the type of types, and subclassing.
#include "krait/objects/type_info.hpp"

#include "krait/objects/object.hpp"

namespace krait {

KRAIT_FLASH_DATA const TypeInfo Type_type("type", &Object_type, nullptr, nullptr, kNoPointers,
                                          sizeof(TypeInfo), Kind::kClass);
KRAIT_FLASH_DATA const TypeInfo Object_type("object", nullptr, nullptr, nullptr, kNoPointers, sizeof(Object),
                                            Kind::kInstance);

bool isSubclass(const TypeInfo* type, const TypeInfo* base) {
  for (const TypeInfo* step = type; step != nullptr; step = step->base()) {
    if (step == base) return true;
    if (const TypeInfo* const* mro = step->mro()) {
      for (; fromFlash(*mro) != nullptr; ++mro) {
        if (fromFlash(*mro) == base) return true;
      }
      return false;
    }
  }
  return false;
}

bool isInstance(const Object* object, const TypeInfo* type) {
  return object != nullptr && isSubclass(object->type_info, type);
}

}  // namespace krait
