#include "krait/objects/module.hpp"

#include "krait/objects/str.hpp"
#include "krait/heap/roots.hpp"

namespace krait {

namespace {

// <module 'sensor' from '/home/me/sensor.py'>, <module 'math' (built-in)>
void writeModule(Sink& sink, Value value) {
  const ModuleObject* module = static_cast<ModuleObject*>(value.object());
  put(sink, KRAIT_TEXT("<module "));
  writeRepr(sink, module->name);
  if (module->path == nullptr) {
    put(sink, KRAIT_TEXT(" (built-in)>"));
    return;
  }
  put(sink, KRAIT_TEXT(" from "));
  writeRepr(sink, module->path);
  put(sink, '>');
}

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = writeModule;
  return slots;
}
KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

KRAIT_ROOT ModuleObject* modules = nullptr;

}  // namespace

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo ModuleObject::type(
    "module", &Object_type, nullptr, &kSlots,
    pointerMap<ModuleObject>(KRAIT_FIELD(ModuleObject, name), KRAIT_FIELD(ModuleObject, path), KRAIT_FIELD(ModuleObject, next)),
    sizeof(ModuleObject), Kind::kModule);

Value moduleValue(Str* name, Str* path) {
  for (ModuleObject* module = modules; module != nullptr; module = module->next) {
    if (eq(module->name, name)) return objectValue(module);
  }
  ModuleObject* made = create<ModuleObject>();
  made->name = name;
  made->path = path;
  KRAIT_KEEP_ROOT(modules);
  made->next = modules;
  modules = made;
  return objectValue(made);
}

}  // namespace krait
