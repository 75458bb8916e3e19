// Floats as values.
#include "krait/objects/float.hpp"

extern "C" KRAIT_FLASH_DATA const krait::Slots krait_float_slots;

namespace krait {

Value boxFloat(Float value) {
  KRAIT_KEEP(krait_float_slots);
  FloatObject* object = create<FloatObject>();
  object->value = value;
  return objectValue(object);
}

}  // namespace krait
