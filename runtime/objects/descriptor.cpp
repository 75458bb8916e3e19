#include "krait/objects/descriptor.hpp"

namespace krait {

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo property_type("property", &Object_type, nullptr, nullptr,
                                                              kNoPointers, sizeof(DescriptorObject),
                                                              Kind::kCell);
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo staticmethod_type("staticmethod", &Object_type, nullptr,
                                                                  nullptr, kNoPointers,
                                                                  sizeof(DescriptorObject), Kind::kCell);
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo classmethod_type("classmethod", &Object_type, nullptr,
                                                                 nullptr, kNoPointers,
                                                                 sizeof(DescriptorObject), Kind::kCell);

bool isDescriptorObject(Value value, word number) {
  if (!value.isObject()) return false;
  const TypeInfo* type = value.object()->type_info;
  return (type == &property_type || type == &staticmethod_type || type == &classmethod_type) &&
         static_cast<const DescriptorObject*>(value.object())->number == number;
}

}  // namespace krait
