// Imports, and attributes of modules that are known by name.
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

void Lowering::runModules(const std::vector<sema::ModuleIndex>& modules, Range range) {
  for (const auto id : modules) emit(Op::ImportModule, {}, range).ref = id;
}

void Lowering::raiseImportError(std::string_view exception, const std::string& message,
                                std::string_view module, Range range) {
  auto& call = emit(Op::Call, {builtin(exception), string(message), string(module)}, range);
  call.arguments = {{}, {ir::Argument::Kind::Keyword, program_.intern("name")}};
  call.result = newTemp();
  const Operand made = call.result;
  emit(Op::Raise, {made}, range);
}

void Lowering::raiseMissing(const std::string& name, Range range) {
  raiseImportError("ModuleNotFoundError", "No module named '" + name + "'", name, range);
}

void Lowering::lowerImport(const frontend::Import& statement) {
  for (const auto* alias : statement.names) {
    const auto* target = context_.graph.importOf(*alias);
    if (target == nullptr || target->is_ignored) continue;
    runModules(target->modules, alias->range);
    if (!target->missing.empty()) return raiseMissing(target->missing, alias->range);
    const bool renamed = !alias->asname.empty();
    const auto module = renamed ? target->modules.back() : target->modules.front();
    const auto name = renamed ? alias->asname : alias->name.substr(0, alias->name.find('.'));
    writeName(name, {Operand::Kind::Module, module}, alias->range);
  }
}

void Lowering::lowerFrom(const frontend::ImportFrom& statement) {
  const auto* target = context_.graph.importOf(statement);
  if (target == nullptr || target->is_ignored) return;
  runModules(target->modules, statement.range);
  if (!target->missing.empty()) return raiseMissing(target->missing, statement.range);
  if (target->modules.empty()) return;
  const auto& module = *context_.graph.modules[target->modules.back()];
  for (const auto* alias : statement.names) {
    if (alias->name == "*") {
      for (const auto name : sema::exportedNames(context_.graph, module))
        writeName(name, importedName(module, *alias, name), alias->range);
      continue;
    }
    const Operand value = importedName(module, *alias, alias->name);
    if (!value.isNone()) writeName(alias->asname.empty() ? alias->name : alias->asname, value, alias->range);
  }
}

auto Lowering::importedName(const sema::Module& module, const frontend::Alias& alias, std::string_view name)
    -> Operand {
  if (const auto* submodule = context_.graph.importOf(alias);
      submodule != nullptr && sema::isSubmodule(module, name, *submodule)) {
    runModules({submodule->modules.back()}, alias.range);
    return {Operand::Kind::Module, submodule->modules.back()};
  }
  if (module.scope != nullptr) {
    if (const auto* symbol = module.scope->find(name); symbol != nullptr && symbol->is_bound) {
      auto& inst = emit(Op::LoadGlobal, {}, alias.range);
      inst.ref = context_.globalOf(*module.scope, *symbol);
      // Where the module has not got so far yet, this is an ImportError.
      inst.index = 1;
      inst.result = newTemp();
      const sema::Resolved resolved{sema::Resolved::Kind::Global, module.scope.get(),
                                    const_cast<sema::Symbol*>(symbol)};
      const Operand bound = boundModule(resolved);
      return bound.isNone() ? inst.result : bound;
    }
  } else if (module.stub != nullptr && sema::stubDeclares(*module.stub, name)) {
    auto& inst = emit(Op::LoadAttr, {{Operand::Kind::Module, module.id}}, alias.range);
    inst.name = program_.intern(name);
    inst.result = newTemp();
    return inst.result;
  }
  // `import *` also brings submodules that `__all__` names.
  if (alias.name == "*") {
    const std::string submodule = module.name + "." + std::string(name);
    for (const auto& each : context_.graph.modules) {
      if (each->name != submodule) continue;
      runModules({each->id}, alias.range);
      return {Operand::Kind::Module, each->id};
    }
  }
  if (name == "__name__") return string(module.pythonName());
  if (asksModule(module)) {
    // What `__getattr__` raises is that the name cannot be imported.
    const auto value = hiddenLocal(".imported", alias.range);
    auto& attempt = emit(Op::Try, {}, alias.range);
    attempt.index = 1;
    inBlock(attempt.regions[0], [&] { setLocal(value, askModule(module, name, alias.range), alias.range); });
    inBlock(attempt.regions[1], [&] {
      const Operand caught = emitValue(Op::CaughtException, {}, alias.range);
      const Operand matches = emitValue(Op::ExceptionMatches, {caught, builtin("AttributeError")}, alias.range);
      const std::string text = "cannot import name '" + std::string(name) + "' from '" + module.name + "'";
      emitIf(
          matches, alias.range, [&] { raiseImportError("ImportError", text + " (" + module.path + ")", module.name, alias.range); },
          [&] { emit(Op::Reraise, {}, alias.range); });
    });
    return getLocal(value, alias.range);
  }
  if (import_guards_ > 0) {
    const std::string text = "cannot import name '" + std::string(name) + "' from '" + module.name + "'";
    raiseImportError("ImportError", text + " (" + module.path + ")", module.name, alias.range);
  } else {
    context_.diagnostics.report(Code::CannotImportName, alias.range, {module.name, name});
  }
  return none();
}

// `sys.modules`: the modules whose bodies have begun, by name.
auto Lowering::loadedModules(Range range) -> Operand {
  const Operand dict = emitValue(Op::BuildDict, {}, range);
  for (const auto& module : context_.graph.modules) {
    const Operand value{Operand::Kind::Module, module->id};
    const auto add = [&] { emit(Op::StoreItem, {dict, string(module->pythonName()), value}, range); };
    if (module->is_main || module->is_native) {
      add();
      continue;
    }
    auto& load = emit(Op::LoadGlobal, {}, range);
    load.ref = context_.startedFlag(module->id);
    const Operand started = load.result = newTemp();
    emitIf(started, range, add);
  }
  return dict;
}

auto Lowering::moduleAttribute(ir::ModuleId id, std::string_view name, Range range) -> Operand {
  const auto& module = *context_.graph.modules[id];
  if (name == "modules" && module.name == "sys") return loadedModules(range);
  const auto submodule = module.submodules.find(name);
  if (submodule != module.submodules.end() &&
      sema::isSubmodule(module, name, {{submodule->second}, {}, false}))
    return {Operand::Kind::Module, submodule->second};
  if (module.scope != nullptr) {
    if (const auto* symbol = module.scope->find(name); symbol != nullptr && symbol->is_bound) {
      auto& inst = emit(Op::LoadGlobal, {}, range);
      inst.ref = context_.globalOf(*module.scope, *symbol);
      // Where it is not assigned yet, this is an AttributeError.
      inst.index = 2;
      inst.result = newTemp();
      const sema::Resolved resolved{sema::Resolved::Kind::Global, module.scope.get(),
                                    const_cast<sema::Symbol*>(symbol)};
      const Operand bound = boundModule(resolved);
      return bound.isNone() ? inst.result : bound;
    }
  }
  if (name == "__dict__" && module.scope != nullptr) return namespaceDict(*module.scope, range);
  if (!module.is_native || name == "__name__")
    if (const Operand value = moduleConstant(module, name); !value.isNone()) return value;
  if (!isModuleAttribute(module, name)) {
    if (asksModule(module)) return askModule(module, name, range);
    context_.diagnostics.report(Code::NoModuleAttribute, range, {module.name, name});
    raiseBuiltin("AttributeError",
                 "module '" + module.name + "' has no attribute '" + std::string(name) + "'", range);
    return none();
  }
  auto& inst = emit(Op::LoadAttr, {{Operand::Kind::Module, id}}, range);
  inst.name = program_.intern(name);
  inst.result = newTemp();
  return inst.result;
}

// A module may have a function that is asked for what it has not.
auto Lowering::asksModule(const sema::Module& module) const -> bool {
  if (module.scope == nullptr) return false;
  const auto* symbol = module.scope->find("__getattr__");
  return symbol != nullptr && symbol->is_bound;
}

auto Lowering::askModule(const sema::Module& module, std::string_view name, Range range) -> Operand {
  auto& load = emit(Op::LoadGlobal, {}, range);
  load.ref = context_.globalOf(*module.scope, *module.scope->find("__getattr__"));
  load.result = newTemp();
  auto& call = emit(Op::Call, {load.result, string(name)}, range);
  call.arguments.resize(1);
  call.result = newTemp();
  return call.result;
}

// Whether it has the attribute, variables of its own aside.
auto Lowering::isModuleAttribute(const sema::Module& module, std::string_view name) const -> bool {
  if (module.is_native && (module.stub == nullptr || sema::stubDeclares(*module.stub, name))) return true;
  const auto submodule = module.submodules.find(name);
  return submodule != module.submodules.end() || name == "__name__" ||
         (!module.is_native && (name == "__file__" || name == "__doc__" || name == "__package__" || name == "__dict__"));
}

void Lowering::deleteModuleAttribute(ir::ModuleId id, std::string_view name, Range range) {
  const auto& module = *context_.graph.modules[id];
  const auto* symbol = module.scope == nullptr ? nullptr : module.scope->find(name);
  if (symbol == nullptr || !symbol->is_bound) {
    moduleAttribute(id, name, range);
    if (!isTerminated()) unsupported("`del` of an attribute of a module of the library", range);
    return;
  }
  // Reading it first finds out that it is not there.
  moduleAttribute(id, name, range);
  emit(Op::StoreGlobal, {Operand{}}, range).ref = context_.globalOf(*module.scope, *symbol);
}

void Lowering::storeModuleAttribute(ir::ModuleId id, std::string_view name, Operand value, Range range) {
  const auto& module = *context_.graph.modules[id];
  if (module.scope != nullptr) {
    if (const auto* symbol = module.scope->find(name); symbol != nullptr && symbol->is_bound) {
      emit(Op::StoreGlobal, {value}, range).ref = context_.globalOf(*module.scope, *symbol);
      return;
    }
  }
  emit(Op::StoreAttr, {{Operand::Kind::Module, id}, value}, range).name = program_.intern(name);
}

}  // namespace krait::irgen
