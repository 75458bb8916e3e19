#include "compiler/types/stubs.h"

namespace krait::types {

namespace ast = krait::frontend;

namespace {

auto decoratorName(const ast::Expr& decorator) -> std::string_view {
  if (const auto* call = decorator.tryAs<ast::Call>()) return decoratorName(*call->func);
  if (const auto* name = decorator.tryAs<ast::Name>()) return name->id;
  if (const auto* attribute = decorator.tryAs<ast::Attribute>()) return attribute->attr;
  return {};
}

// `@cpp("name")`: the name.
auto decoratorText(const ast::Expr& decorator) -> std::string_view {
  const auto* call = decorator.tryAs<ast::Call>();
  if (call == nullptr || call->args.empty()) return {};
  const auto* constant = call->args[0]->tryAs<ast::Constant>();
  return constant == nullptr ? std::string_view{} : constant->value.text;
}

void addParameters(const ast::Arguments& args, std::vector<StubParameter>& parameters) {
  const size_t positional = args.posonlyargs.size() + args.args.size();
  const size_t first_default = positional - args.defaults.size();
  const auto add = [&](const ast::Arg& arg, size_t index, bool positional_only) {
    StubParameter parameter{.name = arg.arg, .type = arg.annotation, .positional_only = positional_only};
    if (index >= first_default) parameter.default_value = args.defaults[index - first_default];
    parameters.push_back(parameter);
  };
  for (size_t i = 0; i < args.posonlyargs.size(); ++i) add(*args.posonlyargs[i], i, true);
  for (size_t i = 0; i < args.args.size(); ++i) add(*args.args[i], args.posonlyargs.size() + i, false);
  if (args.vararg != nullptr)
    parameters.push_back({.name = args.vararg->arg, .type = args.vararg->annotation, .variadic = true});
  for (size_t i = 0; i < args.kwonlyargs.size(); ++i)
    parameters.push_back({.name = args.kwonlyargs[i]->arg,
                          .type = args.kwonlyargs[i]->annotation,
                          .default_value = i < args.kw_defaults.size() ? args.kw_defaults[i] : nullptr,
                          .keyword_only = true});
  if (args.kwarg != nullptr)
    parameters.push_back({.name = args.kwarg->arg, .type = args.kwarg->annotation, .keyword_variadic = true});
}

}  // namespace

auto Stubs::addFunction(const ast::FunctionDef& def, std::string_view module, const StubClass* owner)
    -> const StubFunction* {
  StubFunction& function = functions_.emplace_back();
  function.id = static_cast<uint32_t>(functions_.size() - 1);
  function.name = def.name;
  function.module = module;
  function.owner = owner;
  function.result = def.returns;
  const std::string prefix = module == "builtins" ? "" : std::string(module) + "::";
  const std::string_view own_name = def.name == "__new__" || def.name == "__init__" ? "new" : def.name;
  function.cpp_name = prefix + (owner == nullptr ? "" : std::string(owner->name) + "_") + std::string(own_name);
  for (const ast::Expr* decorator : def.decorator_list) {
    const std::string_view name = decoratorName(*decorator);
    if (name == "special") function.is_special = true;
    if (name == "pure") function.is_pure = true;
    if (name == "property") function.is_property = true;
    if (name == "classmethod") function.is_class_method = true;
    if (name == "staticmethod") function.is_static_method = true;
    if (name == "raises") function.raises = true;
    if (name == "parsed") function.is_parsed = true;
    if (name == "noreturn") function.is_noreturn = true;
    if (name == "keeps") function.keeps = true;
    if (name == "cpp") function.cpp_name = prefix + std::string(decoratorText(*decorator));
  }
  addParameters(*def.args, function.parameters);
  const bool has_receiver = owner != nullptr && !function.is_static_method;
  if (has_receiver && !function.parameters.empty()) function.parameters.erase(function.parameters.begin());
  return &function;
}

void Stubs::addClass(const ast::ClassDef& def, StubModule& module) {
  StubClass& cls = classes_.emplace_back();
  cls.id = static_cast<uint32_t>(classes_.size() - 1);
  cls.name = def.name;
  cls.module = module.name;
  for (const ast::Expr* base : def.bases) {
    if (const auto* name = base->tryAs<ast::Name>()) cls.base = name->id;
    const auto* generic = base->tryAs<ast::Subscript>();
    if (generic == nullptr) continue;
    if (const auto* several = generic->slice->tryAs<ast::Tuple>()) {
      for (const ast::Expr* element : several->elts) cls.type_parameters.push_back(element->as<ast::Name>()->id);
    } else if (const auto* one = generic->slice->tryAs<ast::Name>()) {
      cls.type_parameters.push_back(one->id);
    }
  }
  module.classes[def.name] = &cls;
  for (const ast::Stmt* stmt : def.body) {
    if (const auto* method = stmt->tryAs<ast::FunctionDef>())
      cls.methods.try_emplace(method->name, addFunction(*method, module.name, &cls));
    if (const auto* field = stmt->tryAs<ast::AnnAssign>()) {
      if (const auto* name = field->target->tryAs<ast::Name>())
        cls.constants[name->id] = {name->id, field->annotation, field->value};
    }
    if (const auto* field = stmt->tryAs<ast::Assign>()) {
      if (const auto* name = field->targets[0]->tryAs<ast::Name>())
        cls.constants[name->id] = {name->id, nullptr, field->value};
    }
  }
}

void Stubs::add(std::string_view name, const ast::Module& tree) {
  StubModule& module = modules_[name];
  module.name = name;
  for (const ast::Stmt* stmt : tree.body) {
    if (const auto* def = stmt->tryAs<ast::FunctionDef>())
      module.functions.try_emplace(def->name, addFunction(*def, name, nullptr));
    if (const auto* def = stmt->tryAs<ast::ClassDef>()) addClass(*def, module);
    if (const auto* constant = stmt->tryAs<ast::AnnAssign>()) {
      if (const auto* target = constant->target->tryAs<ast::Name>())
        module.constants[target->id] = {target->id, constant->annotation, constant->value};
    }
    if (const auto* assign = stmt->tryAs<ast::Assign>()) {
      if (const auto* target = assign->targets[0]->tryAs<ast::Name>()) module.aliases[target->id] = assign->value;
    }
  }
}

auto Stubs::module(std::string_view name) const -> const StubModule* {
  const auto found = modules_.find(name);
  return found == modules_.end() ? nullptr : &found->second;
}

auto Stubs::findClass(std::string_view module_name, std::string_view name) const -> const StubClass* {
  for (const std::string_view place : {module_name, std::string_view("builtins")}) {
    const StubModule* found = module(place);
    if (found == nullptr) continue;
    if (const auto cls = found->classes.find(name); cls != found->classes.end()) return cls->second;
  }
  return nullptr;
}

auto Stubs::builtinClass(std::string_view name) const -> const StubClass* {
  // Arrays are a part of the runtime, though their class is a module's.
  return findClass(name == "array" ? "array" : "builtins", name);
}

auto Stubs::builtinFunction(std::string_view name) const -> const StubFunction* {
  const StubModule* builtins = module("builtins");
  if (builtins == nullptr) return nullptr;
  const auto found = builtins->functions.find(name);
  return found == builtins->functions.end() ? nullptr : found->second;
}

auto Stubs::method(const StubClass& cls, std::string_view name) const -> const StubFunction* {
  for (const StubClass* at = &cls; at != nullptr; at = at->base.empty() ? nullptr : findClass(at->module, at->base))
    if (const auto found = at->methods.find(name); found != at->methods.end()) return found->second;
  return nullptr;
}

auto Stubs::constant(const StubClass& cls, std::string_view name) const -> const StubConstant* {
  for (const StubClass* at = &cls; at != nullptr; at = at->base.empty() ? nullptr : findClass(at->module, at->base))
    if (const auto found = at->constants.find(name); found != at->constants.end()) return &found->second;
  return nullptr;
}

auto Stubs::alias(std::string_view module_name, std::string_view name) const -> const ast::Expr* {
  for (const std::string_view place : {module_name, std::string_view("builtins")}) {
    const StubModule* found = module(place);
    if (found == nullptr) continue;
    if (const auto alias = found->aliases.find(name); alias != found->aliases.end()) return alias->second;
  }
  return nullptr;
}

}  // namespace krait::types
