// Modules as values. Attributes of modules are resolved when the program is compiled; what is left is who they are.
#pragma once

#include "krait/objects/sink.hpp"

namespace krait {

// There is one object for each module, made when the program first keeps the module as a value.
struct ModuleObject : Object {
  Str* name;
  Str* path;  // null: native
  ModuleObject* next;
  static const TypeInfo type;
};

inline constexpr const TypeInfo& module_type = ModuleObject::type;

// The module of that name.
KRAIT_ALLOCATES Value moduleValue(Str* name, Str* path);
KRAIT_ALLOCATES inline Value moduleValue(Str* name) { return moduleValue(name, nullptr); }

}  // namespace krait
