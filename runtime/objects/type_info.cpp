// The root of all types, the type of types, and subclassing.
#include "krait/objects/type_info.hpp"

#include "krait/objects/object.hpp"

namespace krait {

KRAIT_FLASH_DATA const TypeInfo Type_type("type", &Object_type, nullptr, nullptr, kNoPointers,
                                          sizeof(TypeInfo), Kind::kClass);
KRAIT_FLASH_DATA const TypeInfo Object_type("object", nullptr, nullptr, nullptr, kNoPointers, sizeof(Object),
                                            Kind::kInstance);

#if KRAIT_HOST || KRAIT_EMBEDDED
extern "C" const SlotsEntry __start_krait_slots[] __attribute__((weak));
extern "C" const SlotsEntry __stop_krait_slots[] __attribute__((weak));
#define KRAIT_SLOTS_BEGIN __start_krait_slots
#define KRAIT_SLOTS_END __stop_krait_slots
#else
extern "C" const SlotsEntry __krait_slots_start[], __krait_slots_end[];
#define KRAIT_SLOTS_BEGIN __krait_slots_start
#define KRAIT_SLOTS_END __krait_slots_end
#endif

const Slots* TypeInfo::slots() const {
  for (const TypeInfo* type = this; type != nullptr; type = type->base()) {
    if (const Slots* own = fromFlash(type->slots_)) return own;
  }
  const Kind wanted = kind();
  for (const SlotsEntry* entry = KRAIT_SLOTS_BEGIN; entry != KRAIT_SLOTS_END; ++entry) {
    if (entry->kind == wanted) return entry->slots;
  }
  return nullptr;
}

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
