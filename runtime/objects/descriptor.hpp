// Properties, static methods and class methods as values. What they are made of is known when the program is compiled; an
// object tells by its number which one it is.
#pragma once

#include "krait/objects/object.hpp"

namespace krait {

extern const TypeInfo property_type;
extern const TypeInfo staticmethod_type;
extern const TypeInfo classmethod_type;

struct DescriptorObject : Object {
  word number;
};

template <word kNumber>
inline Value descriptorObject(ClassRef type) {
  static DescriptorObject object = {{{nullptr}}, kNumber};
  static_cast<Object&>(object).type_info = type.type;
  return objectValue(&object);
}
bool isDescriptorObject(Value value, word number);

}  // namespace krait
