// Floats as values.
#include "krait/objects/float.hpp"

namespace krait {

Value boxFloat(Float value) {
  KRAIT_USE_SLOTS(float);
  FloatObject* object = create<FloatObject>();
  object->value = value;
  return objectValue(object);
}

}  // namespace krait
