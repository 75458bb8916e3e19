// Modules as values: their names. Attributes of modules are resolved when the program is compiled.
#pragma once

#include "krait/objects/sink.hpp"

namespace krait {

struct ModuleRef {
  const char* name;
};

struct ModuleObject : Object {
  const char* name;
  static const TypeInfo type;
};

// Each boxing makes an object of its own.
template <>
struct Converter<ModuleRef> {
  static Value box(ModuleRef module);
  static ModuleRef unbox(Value value) { return {static_cast<ModuleObject*>(value.object())->name}; }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &ModuleObject::type; }
  static FlashText name() { return KRAIT_TEXT("module"); }
};

// <module 'math'>
void writeStr(Sink& sink, ModuleRef module);
inline void writeRepr(Sink& sink, ModuleRef module) { writeStr(sink, module); }
inline bool eq(ModuleRef a, ModuleRef b) { return __builtin_strcmp(a.name, b.name) == 0; }
inline bool ne(ModuleRef a, ModuleRef b) { return !eq(a, b); }

}  // namespace krait
