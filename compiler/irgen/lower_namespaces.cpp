// Namespaces as dictionaries: globals(), locals(), vars() and dir(), and attributes of modules by name.
//
// Variables have no dictionary at run time. What these functions return is made on the spot, of the variables that are
// assigned at that moment; a name that is a constant (`globals()["x"]`) is the variable itself. A variable that is only
// ever assigned `globals()` stands for a fresh call of it at each use, so what it shows is never old.
#include <algorithm>

#include "compiler/irgen/lowering.h"

namespace krait::irgen {

namespace {

using sema::Resolved;
using sema::Scope;
using sema::Symbol;

auto constantText(const frontend::Expr& expr) -> const std::string_view* {
  const auto* constant = expr.tryAs<frontend::Constant>();
  return constant != nullptr && constant->value.kind == frontend::ConstantKind::Str ? &constant->value.text : nullptr;
}

auto isPlainCall(const frontend::Call& call) -> bool { return call.args.empty() && call.keywords.empty(); }

constexpr std::string_view kModuleNames[] = {"__name__", "__doc__", "__package__", "__spec__", "__file__"};
// What dir(module) lists besides: `__builtins__` and the like have no value here.
constexpr std::string_view kMoreModuleNames[] = {"__builtins__", "__cached__", "__loader__"};

}  // namespace

// The module that the expression names, without any code for it.
auto Lowering::moduleNamed(const frontend::Expr& expr) -> Operand {
  if (const auto* name = expr.tryAs<frontend::Name>()) {
    const auto resolved = lookUp(name->id);
    if (resolved.kind != Resolved::Kind::Class && resolved.kind != Resolved::Kind::Builtin) return boundModule(resolved);
  }
  if (const auto* attribute = expr.tryAs<frontend::Attribute>()) {
    const Operand owner = moduleNamed(*attribute->value);
    if (owner.kind != Operand::Kind::Module) return {};
    const auto& module = *context_.graph.modules[owner.index];
    const auto found = module.submodules.find(attribute->attr);
    if (found != module.submodules.end() && sema::isSubmodule(module, attribute->attr, {{found->second}, {}, false}))
      return {Operand::Kind::Module, found->second};
  }
  return {};
}

// `globals()`, or `locals()` and `vars()`: the scope whose variables are meant.
auto Lowering::namespaceOf(const frontend::Expr& expr) -> Scope* {
  Scope* const module = frame_.module->scope.get();
  if (const auto* name = expr.tryAs<frontend::Name>()) {
    const auto resolved = lookUp(name->id);
    const bool is_one = resolved.symbol != nullptr && resolved.symbol->is_namespace && resolved.symbol->bindings == 1 &&
                        resolved.kind != Resolved::Kind::Class;
    return is_one ? module : nullptr;
  }
  const auto* call = expr.tryAs<frontend::Call>();
  if (call == nullptr || !isPlainCall(*call)) return nullptr;
  if (isBuiltin(*call->func, "globals")) return module;
  if (!isBuiltin(*call->func, "locals") && !isBuiltin(*call->func, "vars")) return nullptr;
  return scope_->frame() == module && scope_->kind != Scope::Kind::Class ? module : scope_;
}

// The variables that the scope's namespace may have, in CPython's order.
auto Lowering::variablesOf(Scope& scope) -> std::vector<Resolved> {
  std::vector<Resolved> variables;
  if (scope.kind == Scope::Kind::Module) {
    for (auto& symbol : scope.symbols) {
      if (!symbol.is_bound || symbol.name.starts_with('.')) continue;
      const auto kind = sema::isModuleLocal(scope, symbol) ? Resolved::Kind::Local : Resolved::Kind::Global;
      variables.push_back({kind, &scope, &symbol});
    }
    std::stable_sort(variables.begin(), variables.end(), [](const Resolved& a, const Resolved& b) {
      return a.symbol->range.begin < b.symbol->range.begin;
    });
    return variables;
  }
  // Parameters and plain variables, then those that functions inside use, then those of functions around.
  const auto add = [&](bool (*belongs)(const Symbol&)) {
    for (auto& symbol : scope.symbols)
      if (symbol.is_bound && !symbol.is_nonlocal && !symbol.is_global && belongs(symbol) && !symbol.name.starts_with('.'))
        variables.push_back({Resolved::Kind::Local, &scope, &symbol});
  };
  const auto byName = [&](size_t from) {
    std::sort(variables.begin() + static_cast<std::ptrdiff_t>(from), variables.end(),
              [](const Resolved& a, const Resolved& b) { return a.symbol->name < b.symbol->name; });
  };
  add([](const Symbol& symbol) { return symbol.is_parameter; });
  add([](const Symbol& symbol) { return !symbol.is_parameter && !symbol.is_captured; });
  const size_t cells = variables.size();
  add([](const Symbol& symbol) { return !symbol.is_parameter && symbol.is_captured; });
  byName(cells);
  const size_t free = variables.size();
  for (auto& symbol : scope.symbols) {
    const auto resolved = sema::resolve(scope, symbol.name);
    if (resolved.kind == Resolved::Kind::Local && resolved.owner != &scope && resolved.owner->isFunctionLike())
      variables.push_back(resolved);
  }
  byName(free);
  return variables;
}

// Whether the variable is assigned now: bindings.cpp knows, or makes a flag.
auto Lowering::askBound(const Resolved& variable, Range range) -> Operand {
  const Operand result = newTemp();
  if (variable.kind == Resolved::Kind::Global) {
    auto& load = emit(Op::LoadGlobal, {}, range);
    load.ref = context_.globalOf(*variable.owner, *variable.symbol);
    load.index = ir::kAskBound;
    load.result = result;
    return result;
  }
  const auto local = localFor(*variable.owner, *variable.symbol);
  const bool is_plain = function_.locals[local].storage == ir::Local::Storage::Plain;
  auto& load = emit(is_plain ? Op::Copy : Op::LoadCell, {Operand::local(local)}, range);
  load.index = ir::kAskBound;
  load.result = result;
  return result;
}

auto Lowering::namespaceDict(Scope& scope, Range range) -> Operand {
  if (scope.kind == Scope::Kind::Class || scope.kind == Scope::Kind::Comprehension)
    return unsupported("`locals()` of a class body or comprehension", range);
  const Operand dict = emitValue(Op::BuildDict, {}, range);
  if (scope.kind == Scope::Kind::Module) {
    for (const auto name : kModuleNames)
      emit(Op::StoreItem, {dict, string(name), moduleConstant(*scope.module, name)}, range);
  }
  for (const auto& variable : variablesOf(scope)) {
    emitIf(askBound(variable, range), range, [&] {
      const Operand value = readResolved(variable, variable.symbol->name, range);
      emit(Op::StoreItem, {dict, string(variable.symbol->name), value}, range);
    });
  }
  return dict;
}

// dir() and dir(module): names only, sorted.
auto Lowering::namespaceNames(Scope& scope, bool of_module, Range range) -> Operand {
  std::vector<std::pair<std::string_view, const Resolved*>> names;
  const auto variables = variablesOf(scope);
  for (const auto& variable : variables) names.emplace_back(variable.symbol->name, &variable);
  if (scope.kind == Scope::Kind::Module) {
    for (const auto name : kModuleNames) names.emplace_back(name, nullptr);
    for (const auto name : kMoreModuleNames) names.emplace_back(name, nullptr);
    if (!of_module) names.emplace_back("__annotations__", nullptr);
  }
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  const Operand list = emitValue(Op::BuildList, {}, range);
  for (const auto& [name, variable] : names) {
    const auto append = [&, name = name] { emit(Op::ListAppend, {list, string(name)}, range); };
    if (variable == nullptr) {
      append();
    } else {
      emitIf(askBound(*variable, range), range, append);
    }
  }
  return list;
}

// The variable of that name, if the namespace can have it.
auto Lowering::variableOf(Scope& scope, std::string_view name) -> Resolved {
  for (const auto& variable : variablesOf(scope))
    if (variable.symbol->name == name) return variable;
  return {};
}

auto Lowering::isModuleName(const Scope& scope, std::string_view name) const -> bool {
  return scope.kind == Scope::Kind::Module &&
         std::find(std::begin(kModuleNames), std::end(kModuleNames), name) != std::end(kModuleNames);
}

// `globals()["x"]`.
auto Lowering::lowerNamespaceItem(const frontend::Subscript& expr) -> Operand {
  Scope* const scope = namespaceOf(*expr.value);
  const auto* name = constantText(*expr.slice);
  if (scope == nullptr || name == nullptr) return {};
  const auto variable = variableOf(*scope, *name);
  if (variable.symbol == nullptr) {
    if (isModuleName(*scope, *name)) return moduleConstant(*scope->module, *name);
    raiseBuiltin("KeyError", std::string(*name), expr.range);
    return none();
  }
  emitIf(askBound(variable, expr.range), expr.range, {},
         [&] { raiseBuiltin("KeyError", std::string(*name), expr.range); });
  return readResolved(variable, *name, expr.range);
}

// `"x" in globals()`.
auto Lowering::lowerNamespaceTest(const frontend::Compare& expr) -> Operand {
  const auto* name = constantText(*expr.left);
  const bool is_in = expr.ops[0] == frontend::CompareOperator::In;
  if (name == nullptr || expr.ops.size() != 1 || (!is_in && expr.ops[0] != frontend::CompareOperator::NotIn)) return {};
  Scope* const scope = namespaceOf(*expr.comparators[0]);
  if (scope == nullptr) return {};
  const auto variable = variableOf(*scope, *name);
  if (variable.symbol == nullptr) return boolean(isModuleName(*scope, *name) == is_in);
  const Operand bound = askBound(variable, expr.range);
  return is_in ? bound : emitValue(Op::Not, {bound}, expr.range);
}

// `globals()["x"] = value`: where the variable is known it is an assignment like any other.
auto Lowering::storeNamespaceItem(const frontend::Subscript& target, Operand value) -> bool {
  Scope* const scope = namespaceOf(*target.value);
  if (scope == nullptr || scope->kind != Scope::Kind::Module) return false;
  const auto* name = constantText(*target.slice);
  const auto variable = name == nullptr ? Resolved{} : variableOf(*scope, *name);
  if (variable.symbol == nullptr) {
    context_.diagnostics.report(Code::ComputedGlobal, target.range, {}).hint(Code::KeepOwnDict, {});
    return true;
  }
  emit(Op::StoreGlobal, {value}, target.range).ref = context_.globalOf(*variable.owner, *variable.symbol);
  return true;
}

// `del globals()["x"]`.
auto Lowering::deleteNamespaceItem(const frontend::Subscript& target) -> bool {
  Scope* const scope = namespaceOf(*target.value);
  if (scope == nullptr || scope->kind != Scope::Kind::Module) return false;
  const auto* name = constantText(*target.slice);
  const auto variable = name == nullptr ? Resolved{} : variableOf(*scope, *name);
  if (name == nullptr) {
    context_.diagnostics.report(Code::ComputedGlobal, target.range, {}).hint(Code::KeepOwnDict, {});
    return true;
  }
  lowerNamespaceItem(target);
  if (variable.symbol != nullptr)
    emit(Op::StoreGlobal, {Operand{}}, target.range).ref = context_.globalOf(*variable.owner, *variable.symbol);
  return true;
}

// Methods of a namespace: reading with a constant name, and changes, which would be lost.
auto Lowering::lowerNamespaceMethod(const frontend::Call& expr) -> Operand {
  const auto* method = expr.func->tryAs<frontend::Attribute>();
  Scope* const scope = method == nullptr ? nullptr : namespaceOf(*method->value);
  if (scope == nullptr) return {};
  static constexpr std::string_view kChanging[] = {"update", "pop", "popitem", "clear", "setdefault"};
  if (scope->kind == Scope::Kind::Module &&
      std::find(std::begin(kChanging), std::end(kChanging), method->attr) != std::end(kChanging)) {
    context_.diagnostics.report(Code::ComputedGlobal, expr.range, {}).hint(Code::KeepOwnDict, {});
    return none();
  }
  if (method->attr != "get" || expr.args.empty() || expr.args.size() > 2 || !expr.keywords.empty()) return {};
  const auto* name = constantText(*expr.args[0]);
  if (name == nullptr) return {};
  const Operand otherwise = expr.args.size() == 2 ? lower(*expr.args[1]) : none();
  const auto variable = variableOf(*scope, *name);
  if (variable.symbol == nullptr) return isModuleName(*scope, *name) ? moduleConstant(*scope->module, *name) : otherwise;
  return emitCond(
      askBound(variable, expr.range), expr.range, [&] { return readResolved(variable, *name, expr.range); },
      [&] { return otherwise; });
}

// hasattr(), getattr(), setattr() and delattr() of a module and a constant name.
auto Lowering::lowerModuleCall(const frontend::Call& expr, std::string_view called, ir::ModuleId module) -> Operand {
  const size_t count = expr.args.size();
  const auto* name = count >= 2 ? constantText(*expr.args[1]) : nullptr;
  if (name == nullptr) return {};
  if (called == "getattr" && count == 2) return moduleAttribute(module, *name, expr.range);
  if (called == "setattr" && count == 3) {
    storeModuleAttribute(module, *name, lower(*expr.args[2]), expr.range);
    return none();
  }
  if (called == "delattr" && count == 2) {
    deleteModuleAttribute(module, *name, expr.range);
    return none();
  }
  if (!(called == "hasattr" && count == 2) && !(called == "getattr" && count == 3)) return {};
  const Operand otherwise = called == "getattr" ? lower(*expr.args[2]) : boolean(false);
  const auto found = [&] { return called == "getattr" ? moduleAttribute(module, *name, expr.range) : boolean(true); };
  const auto& target = *context_.graph.modules[module];
  const auto* symbol = target.scope == nullptr ? nullptr : target.scope->find(*name);
  if (symbol != nullptr && symbol->is_bound) {
    auto& ask = emit(Op::LoadGlobal, {}, expr.range);
    ask.ref = context_.globalOf(*target.scope, *symbol);
    ask.index = ir::kAskBound;
    const Operand bound = ask.result = newTemp();
    return called == "hasattr" ? bound : emitCond(bound, expr.range, found, [&] { return otherwise; });
  }
  const bool has_it = isModuleAttribute(target, *name);
  return has_it ? found() : otherwise;
}

auto Lowering::lowerNamespaceCall(const frontend::Call& expr) -> Operand {
  if (const Operand value = lowerNamespaceMethod(expr); !value.isNone()) return value;
  const auto* function = expr.func->tryAs<frontend::Name>();
  if (function == nullptr) return {};
  static constexpr std::string_view kNames[] = {"globals", "locals",  "vars",    "dir",
                                                "getattr", "hasattr", "setattr", "delattr"};
  const auto* called = std::find(std::begin(kNames), std::end(kNames), function->id);
  if (called == std::end(kNames) || !isBuiltin(*expr.func, *called)) return {};
  if (Scope* const scope = namespaceOf(expr)) return namespaceDict(*scope, expr.range);
  if (*called == "dir" && isPlainCall(expr)) return namespaceNames(*scope_->frame(), false, expr.range);
  if (expr.args.empty() || !expr.keywords.empty() || expr.args[0]->isa<frontend::Starred>()) return {};
  const Operand module = moduleNamed(*expr.args[0]);
  if (module.kind != Operand::Kind::Module) return {};
  lower(*expr.args[0]);
  Scope* const scope = context_.graph.modules[module.index]->scope.get();
  if (*called == "vars" && expr.args.size() == 1 && scope != nullptr) return namespaceDict(*scope, expr.range);
  if (*called == "dir" && expr.args.size() == 1 && scope != nullptr) return namespaceNames(*scope, true, expr.range);
  return lowerModuleCall(expr, *called, module.index);
}

}  // namespace krait::irgen
