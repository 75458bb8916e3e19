// What the three texts of a module have in common.
#include <algorithm>

#include "compiler/bindings/write_module.h"

namespace krait::bindings {

using Kind = Type::Kind;

auto nativeName(const Model& model) -> std::string { return "_" + model.module + "_cpp"; }

auto isVisible(const Parameter& parameter) -> bool {
  return parameter.type.kind != Kind::Length && parameter.type.kind != Kind::Context;
}

auto keepsTexts(const Function& function) -> bool {
  if (function.kind == Function::Kind::Constructor) return function.cpp != "{}";
  return function.kind == Function::Kind::Method && !function.is_const;
}

auto callbackOf(const Function& function) -> const Parameter* {
  for (const Parameter& parameter : function.parameters)
    if (parameter.type.kind == Kind::Callback) return &parameter;
  return nullptr;
}

auto flat(const std::string& path) -> std::string {
  std::string name = path;
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

auto nativeType(const Type& type) -> std::string {
  switch (type.kind) {
    case Kind::Void:
      return "None";
    case Kind::Bool:
      return "bool";
    case Kind::Int:
    case Kind::Enum:
      return type.bits > 32 ? "int" : (type.is_signed ? "i" : "u") + std::to_string(type.bits);
    case Kind::Character:
      return "u8";
    case Kind::Float:
      return "float";
    case Kind::Text:
      return type.is_nullable ? "str | None" : "str";
    case Kind::String:
      return "str";
    case Kind::Object:
      return flat(type.python) + "_storage";
    case Kind::Reference:
    case Kind::Pointer:
      return flat(type.python);
    case Kind::Span:
    case Kind::Item:
      return "Any";
    default:
      return "object";
  }
}

auto allClasses(const Space& space) -> std::vector<const Class*> {
  std::vector<const Class*> classes;
  for (const Class& each : space.classes) classes.push_back(&each);
  for (const Space& inner : space.spaces)
    for (const Class* each : allClasses(inner)) classes.push_back(each);
  return classes;
}

}  // namespace krait::bindings
