// What C++ calls, after inference.
#include "compiler/embed/signature.h"

#include <algorithm>

#include "compiler/codegen/emit_types.h"

namespace krait::embed {

using types::Type;
using TypeKind = types::Kind;

Signatures::Signatures(const ir::Program& program, const codegen::ProgramNames& names, Exports& exports,
                       const InterfaceOptions& options)
    : program_(program), names_(names), exports_(exports), options_(options) {
  for (const ir::Module& module : program.modules)
    if (module.name == options.entry_module)
      entry_space_ = options.space + "::" + names.moduleNamespace(module.id);
  for (const Class& cls : exports.classes)
    for (const Function& function : cls.functions) add(function, &cls);
  for (const Function& function : exports.functions) add(function, nullptr);
}

void Signatures::add(const Function& function, const Class* owner) {
  Signature signature{.source = &function, .owner = owner, .result = {}, .target = {}};
  for (const auto& code : program_.functions)
    if (code != nullptr && code->name == function.wrapper && code->owner == ir::kNone &&
        program_.modules[code->module].name == options_.entry_module)
      signature.code = code.get();
  const std::string shown =
      (owner != nullptr && function.kind != Function::Kind::Constructor ? owner->name + "." : "") +
      function.name;
  if (signature.code == nullptr) {
    exports_.left.push_back(
        {shown, owner != nullptr ? "C++ has no way to an object of the class" : "it cannot be reached"});
    return;
  }
  const Type* type = signature.code->result;
  signature.result = resultOf(type, (owner != nullptr ? owner->name + "_" : "") + function.name + "_result");
  if (function.kind == Function::Kind::Constructor) signature.result.cpp = owner->name;
  if (!function.enum_result.empty() && signature.result.kind == ResultType::Kind::Number) {
    signature.result.kind = ResultType::Kind::Enum;
    signature.result.cpp = function.enum_result;
  }
  const bool has_plain_result =
      signature.result.kind == ResultType::Kind::Nothing ||
      (signature.result.kind == ResultType::Kind::Number && type->kind != TypeKind::Int);
  const bool has_plain_parameters =
      std::all_of(function.parameters.begin(), function.parameters.end(),
                  [](const Parameter& each) { return each.type.isNumber(); }) &&
      std::all_of(signature.code->parameters.begin(), signature.code->parameters.end(),
                  [&](const ir::Parameter& each) {
                    const Type* taken = signature.code->locals[each.local].type;
                    return taken->isMachineInt() || taken->kind == TypeKind::Bool ||
                           taken->kind == TypeKind::Float || taken->kind == TypeKind::Instance ||
                           taken->kind == TypeKind::None;
                  });
  const bool never_returns = type != nullptr && type->kind == TypeKind::Never;
  signature.is_plain = !signature.code->may_raise && !signature.code->may_collect && has_plain_result &&
                       has_plain_parameters && !never_returns;
  if (signature.is_plain) signature.target = targetOf(signature);
  signatures_.push_back(std::move(signature));
}

// A wrapper that hands its arguments on is passed by: `clamp(a, b)` that is nothing but `sensor.clamp(a, b)`.
auto Signatures::targetOf(const Signature& signature) const -> std::string {
  const ir::Function& code = *signature.code;
  const std::string wrapper = entry_space_ + "::" + names_.function(code.id);
  const auto& insts = code.body.insts;
  if (insts.empty() || insts[0]->op != ir::Op::CallDirect || insts[0]->index != 0 || insts.size() > 2)
    return wrapper;
  if (insts.size() == 2 && (insts[1]->op != ir::Op::Return ||
                            (!insts[1]->operands.empty() && insts[1]->operands[0] != insts[0]->result)))
    return wrapper;
  const ir::Function& callee = *program_.functions[insts[0]->ref];
  if (callee.owner != ir::kNone || !callee.captures.empty() || callee.result != code.result) return wrapper;
  if (insts[0]->operands.size() != code.parameters.size()) return wrapper;
  for (size_t i = 0; i < code.parameters.size(); ++i) {
    const ir::Operand& operand = insts[0]->operands[i];
    if (!operand.isLocal() || operand.index != code.parameters[i].local) return wrapper;
    if (callee.locals[callee.parameters[i].local].type != code.locals[code.parameters[i].local].type)
      return wrapper;
  }
  return options_.space + "::" + names_.moduleNamespace(callee.module) + "::" + names_.function(callee.id);
}

auto Signatures::spell(const Type* type) const -> std::string {
  if (type->kind == TypeKind::Instance) {
    const ir::Class& cls = *program_.classes[type->class_id];
    return "::" + options_.space + "::" + names_.moduleNamespace(cls.module) +
           "::" + names_.className(cls.id) + "*";
  }
  if (type->kind == TypeKind::Native) {
    const std::string name = names_.className(type->class_id);
    const std::string& home = names_.moduleNamespace(program_.classes[type->class_id]->module);
    return (name.find("::") == std::string::npos ? home + "::" + name : name) + "*";
  }
  // In headers that do not see the runtime.
  if (type->kind == TypeKind::Float) return options_.float_bits == 64 ? "double" : "float";
  const std::string_view pattern = types::factsOf(type->kind).cpp;
  std::string text;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      text += pattern[i];
      continue;
    }
    if (pattern[i + 1] == '*') {
      for (const Type* each : type->arguments)
        text += (each == type->arguments.front() ? "" : ", ") + spell(each);
    } else {
      text += spell(type->arguments[static_cast<size_t>(pattern[i + 1] - '0')]);
    }
    i += 2;
  }
  return text;
}

// The class of the exports that an object is known to be of.
auto Signatures::publicClass(Type type) const -> std::string {
  for (const ir::ClassId id : program_.classes[type.class_id]->mro) {
    const ir::Class& cls = *program_.classes[id];
    if (program_.modules[cls.module].name == exports_.module && cls.qualified_name == cls.name &&
        exports_.isClass(cls.name))
      return std::string(cls.name);
  }
  return {};
}

auto Signatures::resultOf(const Type* type, const std::string& struct_name) const -> ResultType {
  using Kind = ResultType::Kind;
  const auto make = [&](Kind kind, std::string cpp) {
    return ResultType{.kind = kind, .cpp = std::move(cpp), .parts = {}, .type = type};
  };
  if (type == nullptr || type->kind == TypeKind::None || type->kind == TypeKind::Never ||
      type->kind == TypeKind::Module)
    return make(Kind::Nothing, "void");
  ResultType result;
  switch (type->kind) {
    case TypeKind::Bool:
      return make(Kind::Number, "bool");
    case TypeKind::Int:
      return make(Kind::Number, "int64_t");
    case TypeKind::Float:
      return make(Kind::Number, options_.float_bits == 64 ? "double" : "float");
    case TypeKind::Str:
      result = make(Kind::Text, "krait::String");
      break;
    case TypeKind::Bytes:
    case TypeKind::ByteArray:
      result = make(Kind::Bytes, "krait::ByteString");
      break;
    case TypeKind::List:
    case TypeKind::Array: {
      const ResultType element = resultOf(type->element(), "");
      const bool is_listed =
          (element.kind == Kind::Number && type->element()->kind != TypeKind::Int) ||
          (!type->element()->optional && (element.kind == Kind::Text || element.kind == Kind::Class));
      result = make(is_listed ? Kind::List : Kind::Object,
                    is_listed ? "krait::ListOf<" + element.cpp + ">" : "krait::Handle");
      result.parts.push_back(element);
      break;
    }
    case TypeKind::Instance: {
      const std::string name = publicClass(*type);
      result = make(name.empty() ? Kind::Object : Kind::Class, name.empty() ? "krait::Handle" : name);
      break;
    }
    case TypeKind::Iterator: {
      const ResultType item = resultOf(type->element(), "");
      if (item.kind != Kind::Nothing && item.kind != Kind::Struct && item.kind != Kind::Iterator &&
          item.kind != Kind::Optional) {
        result = make(Kind::Iterator, "krait::IteratorOf<" + item.cpp + ">");
        result.parts.push_back(item);
      } else {
        result = make(Kind::Object, "krait::Handle");
      }
      break;
    }
    case TypeKind::Tuple: {
      result = make(Kind::Struct, struct_name);
      for (const Type* each : type->arguments) result.parts.push_back(resultOf(each, ""));
      const bool is_flat = !struct_name.empty() && !result.parts.empty() &&
                           std::all_of(result.parts.begin(), result.parts.end(), [](const ResultType& part) {
                             return part.kind != Kind::Nothing && part.kind != Kind::Struct &&
                                    part.kind != Kind::Iterator && part.kind != Kind::Any;
                           });
      return is_flat ? result : make(Kind::Any, "krait::Any");
    }
    default:
      if (type->isMachineInt()) return make(Kind::Number, codegen::spell(codegen::cintOf(type)));
      if (!type->isPointer()) return make(Kind::Any, "krait::Any");
      return make(Kind::Object, "krait::Handle");
  }
  if (!type->optional) return result;
  if (result.kind == Kind::Object || result.kind == Kind::Iterator)
    return make(Kind::Object, "krait::Handle");
  ResultType optional = make(Kind::Optional, "krait::Optional<" + result.cpp + ">");
  optional.parts.push_back(std::move(result));
  return optional;
}

auto Signatures::parameterType(const Signature& signature, size_t index) const -> const Type* {
  return signature.code->locals[signature.code->parameters[index].local].type;
}

auto Signatures::structOf(const Class& cls) const -> std::optional<std::pair<std::string, std::string>> {
  for (const auto& each : program_.classes)
    if (each != nullptr && each->module != ir::kNone &&
        program_.modules[each->module].name == exports_.module && each->name == cls.name &&
        each->qualified_name == each->name)
      return std::pair{names_.moduleNamespace(each->module), names_.className(each->id)};
  return std::nullopt;
}

}  // namespace krait::embed
