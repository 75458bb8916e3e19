// Which type a value has.
#include "krait/objects/value.hpp"

#include "krait/errors/raise.hpp"

namespace krait {

#define KRAIT_PLAIN_TYPE(Name, name, base, slots) \
  KRAIT_FLASH_DATA const TypeInfo Name##_type(name, base, nullptr, slots, kNoPointers, 0, Kind::k##Name);

KRAIT_PLAIN_TYPE(None, "NoneType", &Object_type, nullptr)
KRAIT_PLAIN_TYPE(Int, "int", &Object_type, nullptr)
KRAIT_PLAIN_TYPE(Bool, "bool", &Int_type, nullptr)
KRAIT_PLAIN_TYPE(Float, "float", &Object_type, nullptr)
KRAIT_PLAIN_TYPE(Complex, "complex", &Object_type, nullptr)
KRAIT_PLAIN_TYPE(Ellipsis, "ellipsis", &Object_type, nullptr)
KRAIT_PLAIN_TYPE(NotImplemented, "NotImplementedType", &Object_type, nullptr)

const TypeInfo* typeOf(Value value) {
  if (value.isSmall()) return &Int_type;
  if (value.isObject()) return value.object()->type_info;
#ifdef __AVR__
  if (value.isClass()) return &Type_type;
#endif
  switch (value.bits) {
    case kTrueValue.bits:
    case kFalseValue.bits:
      return &Bool_type;
    case kEllipsisValue.bits:
      return &Ellipsis_type;
    case kNotImplementedValue.bits:
      return &NotImplemented_type;
    default:
      return &None_type;
  }
}

Kind kindOf(Value value) {
  if (value.isSmall()) return Kind::kInt;
  if (value.isObject()) return value.object()->type_info->kind();
  if (value.isBool()) return Kind::kBool;
#ifdef __AVR__
  if (value.isClass()) return Kind::kClass;
#endif
  if (value.bits == kEllipsisValue.bits) return Kind::kEllipsis;
  return value.bits == kNotImplementedValue.bits ? Kind::kNotImplemented : Kind::kNone;
}

FlashText typeName(Value value) {
  const TypeInfo* type = typeOf(value);
  // The descriptor of a closure has the name of the function; those of other callables cannot be called through it.
  const bool closure = type->kind() == Kind::kFunction && (type->slots() == nullptr || type->slots()->call != nullptr);
  return closure ? KRAIT_TEXT("function") : type->name();
}

bool isInstance(Value value, const TypeInfo* type) { return isSubclass(typeOf(value), type); }

}  // namespace krait
