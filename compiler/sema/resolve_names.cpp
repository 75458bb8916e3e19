// Looking names up, and what follows from it: captures, expansion of comprehensions, locals of modules.
#include "compiler/sema/resolve_names.h"

#include <algorithm>
#include <unordered_set>

#include "compiler/frontend/ast_visitor.h"

namespace krait::sema {

namespace {

const std::vector<std::string_view>& builtinNames() {
  static const std::vector<std::string_view> kNames = {
#define KRAIT_BUILTIN(NAME) #NAME,
#include "compiler/frontend/builtin_names.def"
  };
  return kNames;
}

// A use of a function's variable: by whom, of whom.
struct Use {
  Scope* user;
  Scope* owner;
  Symbol* symbol;
};

class Resolver {
 public:
  explicit Resolver(Module& module) : module_(module) {}

  void run() {
    bindGlobals(*module_.scope);
    collectUses(*module_.scope);
    chooseInlined(*module_.scope);
    for (const auto& use : uses_) {
      if (use.user->frame() != use.owner->frame()) use.symbol->is_captured = true;
    }
    markSeen(*module_.scope);
  }

 private:
  // `global x` in a function that assigns it makes it a variable of the module.
  void bindGlobals(Scope& scope) {
    for (auto& symbol : scope.symbols) {
      if (!symbol.is_global || !symbol.is_bound) continue;
      auto& global = module_.scope->add(symbol.name, symbol.range);
      global.is_bound = true;
      global.bindings += symbol.bindings;
      global.is_only_module = false;
      global.is_deleted = global.is_deleted || symbol.is_deleted;
      if (global.annotation == nullptr) global.annotation = symbol.annotation;
    }
    for (auto& child : scope.children) bindGlobals(*child);
  }

  void collectUses(Scope& scope) {
    for (auto& symbol : scope.symbols) {
      const auto resolved = resolve(scope, symbol.name);
      if (resolved.kind == Resolved::Kind::Local && resolved.owner != &scope &&
          resolved.owner->isFunctionLike())
        uses_.push_back({&scope, resolved.owner, resolved.symbol});
      if (scope.kind == Scope::Kind::Class && symbol.is_bound) {
        const auto around = resolveAroundClass(scope, symbol.name);
        if (around.kind == Resolved::Kind::Local && around.owner->isFunctionLike())
          uses_.push_back({&scope, around.owner, around.symbol});
      }
    }
    for (auto& child : scope.children) collectUses(*child);
  }

  // Inner comprehensions first: whether an outer one can be expanded depends on them.
  void chooseInlined(Scope& scope) {
    for (auto& child : scope.children) chooseInlined(*child);
    if (scope.kind != Scope::Kind::Comprehension) return;
    if (scope.node->isa<frontend::GeneratorExp>()) {
      if (scope.consumer.empty() || scope.is_async) return;
      if (scope.consumer != "join" &&
          resolve(*scope.parent, scope.consumer).kind != Resolved::Kind::Builtin) {
        scope.consumer = {};
        return;
      }
    }
    for (const auto& use : uses_) {
      // A closure that keeps the variable needs a new one each time: the comprehension must be a function.
      if (use.owner == &scope && use.user->frame() != &scope) {
        scope.consumer = {};
        return;
      }
    }
    scope.is_inlined = true;
  }

  void markSeen(Scope& scope) {
    for (auto& symbol : scope.symbols) {
      if (&scope == module_.scope.get()) continue;
      auto resolved = resolve(scope, symbol.name);
      if (resolved.kind == Resolved::Kind::Class) resolved = resolveAroundClass(scope, symbol.name);
      const bool is_module_variable = resolved.owner == module_.scope.get();
      if (is_module_variable && !isPartOfModuleBody(scope)) resolved.symbol->is_seen_elsewhere = true;
    }
    for (auto& child : scope.children) markSeen(*child);
  }

  // Comprehensions that are expanded in the module's body.
  auto isPartOfModuleBody(Scope& scope) const -> bool {
    Scope* outer = &scope;
    while (outer->is_inlined) outer = outer->parent;
    return outer == module_.scope.get();
  }

  Module& module_;
  std::vector<Use> uses_;
};

// `module.name = …` in another module makes a variable of the module.
void bindAttributes(ModuleGraph& graph, const Module& module, const frontend::Node& node) {
  const auto* attribute = node.tryAs<frontend::Attribute>();
  if (attribute != nullptr && attribute->ctx == frontend::ExprContext::Store) {
    const auto* name = attribute->value->tryAs<frontend::Name>();
    const auto* symbol = name == nullptr ? nullptr : module.scope->find(name->id);
    if (symbol != nullptr && symbol->is_only_module && symbol->bound_module != kNoModule) {
      auto& owner = *graph.modules[symbol->bound_module];
      if (owner.scope != nullptr && !owner.submodules.contains(attribute->attr)) {
        auto& made = owner.scope->add(attribute->attr, attribute->range);
        made.is_bound = true;
        made.is_seen_elsewhere = true;
        made.is_only_module = false;
        ++made.bindings;
      }
    }
  }
  frontend::forEachChild(node, [&](const frontend::Node& child) { bindAttributes(graph, module, child); });
}

auto constantStrings(const frontend::Expr& expr, std::vector<std::string_view>& names) -> bool {
  frontend::Exprs elements;
  if (const auto* list = expr.tryAs<frontend::List>()) elements = list->elts;
  if (const auto* tuple = expr.tryAs<frontend::Tuple>()) elements = tuple->elts;
  for (const auto* element : elements) {
    const auto* constant = element->tryAs<frontend::Constant>();
    if (constant == nullptr || constant->value.kind != frontend::ConstantKind::Str) return false;
    names.push_back(constant->value.text);
  }
  return expr.isa<frontend::List>() || expr.isa<frontend::Tuple>();
}

// `__all__ = [...]`, when there is one.
auto findAll(frontend::Stmts body, std::vector<std::string_view>& names) -> bool {
  bool found = false;
  for (const auto* statement : body) {
    if (const auto* more = statement->tryAs<frontend::AugAssign>(); found && more != nullptr) {
      const auto* target = more->target->tryAs<frontend::Name>();
      if (target != nullptr && target->id == "__all__" && !constantStrings(*more->value, names)) return false;
      continue;
    }
    const auto* assign = statement->tryAs<frontend::Assign>();
    if (assign == nullptr || assign->targets.size() != 1) continue;
    const auto* target = assign->targets[0]->tryAs<frontend::Name>();
    if (target == nullptr || target->id != "__all__") continue;
    names.clear();
    if (!constantStrings(*assign->value, names)) return false;
    found = true;
  }
  return found;
}

void stubNames(const frontend::Module& stub, std::vector<std::string_view>& names) {
  for (const auto* statement : stub.body) {
    std::string_view name;
    if (const auto* function = statement->tryAs<frontend::FunctionDef>()) name = function->name;
    if (const auto* cls = statement->tryAs<frontend::ClassDef>()) name = cls->name;
    const frontend::Expr* target = nullptr;
    if (const auto* annotated = statement->tryAs<frontend::AnnAssign>()) target = annotated->target;
    if (const auto* assign = statement->tryAs<frontend::Assign>();
        assign != nullptr && assign->targets.size() == 1)
      target = assign->targets[0];
    if (target != nullptr && target->isa<frontend::Name>()) name = target->as<frontend::Name>()->id;
    if (!name.empty() && name[0] != '_' && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  }
}

// Modules that are imported come first, so that `import *` knows what it brings.
void buildInOrder(ModuleGraph& graph, Module& module, std::vector<bool>& started) {
  if (started[module.id]) return;
  started[module.id] = true;
  for (const auto id : module.imports) buildInOrder(graph, *graph.modules[id], started);
  if (module.tree != nullptr) buildScopes(graph, module);
}

// Modules may import everything from each other: until nothing new comes.
void bindStarImports(ModuleGraph& graph) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& module : graph.modules) {
      for (const auto& [source, range] : module->star_imports) {
        for (const auto name : exportedNames(graph, *graph.modules[source])) {
          auto& symbol = module->scope->add(name, range);
          changed = changed || !symbol.is_bound;
          symbol.is_bound = true;
          if (symbol.bindings == 0) symbol.bindings = 1;
          symbol.is_only_module = false;
        }
      }
    }
  }
}

}  // namespace

auto Scope::add(std::string_view name, base::SourceRange range) -> Symbol& {
  const auto [position, fresh] = index.try_emplace(name, nullptr);
  if (fresh) {
    auto& symbol = symbols.emplace_back();
    symbol.name = name;
    symbol.range = range;
    position->second = &symbol;
  }
  return *position->second;
}

auto resolveAroundClass(Scope& scope, std::string_view name) -> Resolved {
  Scope* const module_scope = scope.module->scope.get();
  for (Scope* outer = scope.parent; outer != nullptr; outer = outer->parent) {
    if (!outer->isFunctionLike()) continue;
    auto* symbol = outer->find(name);
    if (symbol == nullptr) continue;
    if (symbol->is_global) break;
    if (symbol->is_bound && !symbol->is_nonlocal) return {Resolved::Kind::Local, outer, symbol};
  }
  if (auto* symbol = module_scope->find(name); symbol != nullptr && symbol->is_bound) {
    const auto kind = isModuleLocal(*module_scope, *symbol) ? Resolved::Kind::Local : Resolved::Kind::Global;
    return {kind, module_scope, symbol};
  }
  if (isBuiltinName(name)) return {Resolved::Kind::Builtin, nullptr, nullptr};
  return {};
}

auto resolve(Scope& scope, std::string_view name) -> Resolved {
  if (auto* symbol = scope.find(name); symbol != nullptr && scope.kind != Scope::Kind::Module) {
    if (symbol->is_global) {
      Scope* const module_scope = scope.module->scope.get();
      auto* global = module_scope->find(name);
      if (global != nullptr && global->is_bound) return {Resolved::Kind::Global, module_scope, global};
      if (isBuiltinName(name)) return {Resolved::Kind::Builtin, nullptr, nullptr};
      return {};
    }
    if (symbol->is_bound && !symbol->is_nonlocal) {
      const auto kind = scope.kind == Scope::Kind::Class ? Resolved::Kind::Class : Resolved::Kind::Local;
      return {kind, &scope, symbol};
    }
  }
  return resolveAroundClass(scope, name);
}

auto isModuleLocal(const Scope& module_scope, const Symbol& symbol) -> bool {
  return module_scope.module->is_main && !symbol.is_seen_elsewhere && symbol.definition == nullptr &&
         !module_scope.uses_namespace;
}

auto needsMangling(std::string_view private_class, std::string_view name) -> bool {
  return !private_class.empty() && name.starts_with("__") && !name.ends_with("__") &&
         name.find('.') == std::string_view::npos;
}

auto isBuiltinName(std::string_view name) -> bool {
  static const std::unordered_set<std::string_view> kNames(builtinNames().begin(), builtinNames().end());
  return kNames.contains(name);
}

auto allBuiltinNames() -> const std::vector<std::string_view>& { return builtinNames(); }

auto exportedNames(const ModuleGraph&, const Module& module) -> std::vector<std::string_view> {
  std::vector<std::string_view> names;
  if (module.tree != nullptr && findAll(module.tree->body, names)) return names;
  names.clear();
  if (module.scope != nullptr) {
    for (const auto& symbol : module.scope->symbols) {
      if (symbol.is_bound && symbol.name[0] != '_') names.push_back(symbol.name);
    }
  } else if (module.stub != nullptr) {
    stubNames(*module.stub, names);
  }
  return names;
}

auto isSubmodule(const Module& package, std::string_view name, const ImportTarget& submodule) -> bool {
  if (submodule.modules.empty() || !submodule.missing.empty()) return false;
  const auto* symbol = package.scope == nullptr ? nullptr : package.scope->find(name);
  if (symbol == nullptr || !symbol->is_bound) return true;
  return symbol->is_only_module && symbol->bound_module == submodule.modules.back();
}

void resolveNames(ModuleGraph& graph, diagnostics::DiagnosticEngine&) {
  std::vector<bool> started(graph.modules.size(), false);
  for (const auto& module : graph.modules) buildInOrder(graph, *module, started);
  bindStarImports(graph);
  for (const auto& module : graph.modules) {
    if (module->tree != nullptr && module->scope != nullptr) bindAttributes(graph, *module, *module->tree);
  }
  for (const auto& module : graph.modules) {
    if (module->scope != nullptr) Resolver(*module).run();
  }
}

}  // namespace krait::sema
