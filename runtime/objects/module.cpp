#include "krait/objects/module.hpp"

namespace krait {

void writeStr(Sink& sink, ModuleRef module) {
  put(sink, KRAIT_TEXT("<module '"));
  put(sink, FlashText::ofLiteral(module.name));
  put(sink, KRAIT_TEXT("'>"));
}

namespace {

ModuleRef self(Value value) { return {static_cast<ModuleObject*>(value.object())->name}; }

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = [](Sink& sink, Value value) { writeStr(sink, self(value)); };
  slots.compare = [](Compare op, Value value, Value other) {
    if (!Converter<ModuleRef>::is(other) || (op != Compare::kEq && op != Compare::kNe))
      return kNotImplementedValue;
    return boolValue(eq(self(value), self(other)) == (op == Compare::kEq));
  };
  return slots;
}
KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo ModuleObject::type("module", &Object_type, nullptr, &kSlots,
                                                                   kNoPointers, sizeof(ModuleObject),
                                                                   Kind::kModule);

Value Converter<ModuleRef>::box(ModuleRef module) {
  ModuleObject* object = create<ModuleObject>();
  object->name = module.name;
  return objectValue(object);
}

}  // namespace krait
