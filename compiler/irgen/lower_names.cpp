// Names: reading, assigning and unbinding variables, wherever they live.
#include "compiler/irgen/lowering.h"
#include "compiler/irgen/suggest.h"

namespace krait::irgen {

using sema::Resolved;

// The variable in this frame: its own, or a capture that reaches it through the frames between.
auto Lowering::localFor(const sema::Scope& owner, const sema::Symbol& symbol) -> ir::LocalId {
  if (const auto found = locals_.find(&symbol); found != locals_.end()) return found->second;
  const auto local = newLocal(symbol.name, symbol.range);
  locals_[&symbol] = local;
  auto& made = function_.locals[local];
  if (symbol.annotation != nullptr) made.annotation_text = annotationText(symbol.annotation);
  if (const_cast<sema::Scope&>(owner).frame() == &frame_) {
    if (symbol.is_captured) made.storage = ir::Local::Storage::Cell;
  } else {
    KRAIT_CHECK(outer_ != nullptr, "a captured variable has no frame");
    made.storage = ir::Local::Storage::CapturedCell;
    function_.parent = outer_->function_.id;
    const auto outer = outer_->localFor(owner, symbol);
    function_.captures.push_back({outer, local});
  }
  return local;
}

auto Lowering::lookUp(std::string_view name) -> Resolved { return sema::resolve(*scope_, mangled(name)); }

// A name that is only ever bound by `import m`: the module itself.
auto Lowering::boundModule(const Resolved& resolved) -> Operand {
  const auto* symbol = resolved.symbol;
  if (symbol == nullptr || !symbol->is_only_module || symbol->bindings == 0 || symbol->is_parameter)
    return {};
  if (symbol->bound_module == sema::kNoModule) return {};
  return {Operand::Kind::Module, symbol->bound_module};
}

auto Lowering::readName(std::string_view name, Range range) -> Operand {
  const auto resolved = lookUp(name);
  if (resolved.kind == Resolved::Kind::Class) return readClassName(resolved, name, range);
  const Operand value = readResolved(resolved, name, range);
  const bool is_namespace = resolved.symbol != nullptr && resolved.symbol->is_namespace && resolved.symbol->bindings == 1;
  return is_namespace ? namespaceDict(*frame_.module->scope, range) : value;
}

auto Lowering::readResolved(const Resolved& resolved, std::string_view name, Range range) -> Operand {
  Operand value;
  switch (resolved.kind) {
    case Resolved::Kind::Local: {
      const auto local = localFor(*resolved.owner, *resolved.symbol);
      const bool is_plain = function_.locals[local].storage == ir::Local::Storage::Plain;
      value = emitValue(is_plain ? Op::Copy : Op::LoadCell, {Operand::local(local)}, range);
      if (resolved.owner != scope_) block_->insts.back()->index = kReadFromWithin;
      break;
    }
    case Resolved::Kind::Global: {
      auto& inst = emit(Op::LoadGlobal, {}, range);
      inst.ref = context_.globalOf(*resolved.owner, *resolved.symbol);
      inst.result = newTemp();
      value = inst.result;
      break;
    }
    case Resolved::Kind::Builtin:
      if (name == "__debug__") return boolean(true);
      if (name == "Ellipsis") return constant({.kind = ir::Constant::Kind::Ellipsis, .text = {}});
      if (name == "NotImplemented") return constant({.kind = ir::Constant::Kind::NotImplemented, .text = {}});
      return builtin(name);
    case Resolved::Kind::Class:
    case Resolved::Kind::Undefined:
      return readUndefined(name, range);
  }
  // The variable is still read above, so that a read before the import is noticed.
  const Operand module = boundModule(resolved);
  return module.isNone() ? value : module;
}

auto Lowering::moduleConstant(const sema::Module& module, std::string_view name) -> Operand {
  if (name == "__name__") return string(module.pythonName());
  if (name == "__file__") return string(module.path);
  if (name == "__package__") {
    if (module.is_main) return none();
    if (module.is_package) return string(module.name);
    return string(module.package == sema::kNoModule ? "" : context_.graph.modules[module.package]->name);
  }
  if (name == "__spec__") return none();
  if (name == "__doc__") {
    if (module.tree == nullptr) return none();
    auto body = module.tree->body;
    const auto text = takeDocstring(body);
    return text.data() == nullptr ? none() : string(text);
  }
  return {};
}

auto Lowering::readUndefined(std::string_view name, Range range) -> Operand {
  if (name == "__class__" && ownerClass() != ir::kNone) return {Operand::Kind::Class, ownerClass()};
  if (const Operand value = moduleConstant(*frame_.module, name); !value.isNone()) return value;
  if (scope_->kind == sema::Scope::Kind::Class && name == "__module__")
    return string(frame_.module->pythonName());
  // Importing a submodule, in whatever way, makes it a variable of its package.
  const auto& submodules = frame_.module->submodules;
  if (const auto found = submodules.find(name); found != submodules.end())
    return {Operand::Kind::Module, found->second};
  auto& report = context_.diagnostics.report(Code::UndefinedName, range, {name});
  if (const auto similar = similarName(*scope_, name); !similar.empty())
    report.hint(Code::DidYouMean, {similar});
  emit(Op::RaiseUnbound, {}, range).name = program_.intern(name);
  return none();
}

// In a class body a name that it binds is the attribute once it is assigned, and what is around before.
auto Lowering::readClassName(const Resolved& resolved, std::string_view name, Range range) -> Operand {
  auto& body = classes_.back();
  const auto state = body.assigned.find(resolved.symbol->name);
  const auto loadAttribute = [&] {
    auto& inst = emit(Op::LoadClassAttr, {}, range);
    inst.ref = body.id;
    inst.name = program_.intern(mangled(name));
    inst.result = newTemp();
    return inst.result;
  };
  const auto around = [&] {
    const auto outside = sema::resolveAroundClass(*scope_, mangled(name));
    if (outside.kind != Resolved::Kind::Undefined) return readResolved(outside, name, range);
    emit(Op::RaiseUnbound, {}, range).name = program_.intern(name);
    return none();
  };
  if (state == body.assigned.end()) return around();
  if (state->second == 1) return loadAttribute();
  const auto flag = getLocal(body.flags.at(resolved.symbol->name), range);
  return emitCond(flag, range, loadAttribute, around);
}

void Lowering::storeClassName(std::string_view name, Operand value, Range range) {
  auto& body = classes_.back();
  auto& inst = emit(Op::StoreClassAttr, {value}, range);
  inst.ref = body.id;
  inst.name = program_.intern(name);
  const bool is_sure = block_ == body.block;
  auto& state = body.assigned[inst.name];
  if (is_sure) {
    state = 1;
  } else if (state != 1) {
    state = 2;
    auto [flag, fresh] = body.flags.try_emplace(inst.name, ir::LocalId{});
    if (fresh) {
      flag->second = newLocal(".bound." + std::string(name), range);
      auto initial = std::make_unique<ir::Inst>();
      initial->op = Op::Copy;
      initial->operands = {boolean(false)};
      initial->result = Operand::local(flag->second);
      initial->range = range;
      body.block->insts.insert(body.block->insts.begin(), std::move(initial));
    }
    setLocal(flag->second, boolean(true), range);
  }
}

void Lowering::writeName(std::string_view name, Operand value, Range range) {
  const auto resolved = lookUp(name);
  switch (resolved.kind) {
    case Resolved::Kind::Local: {
      const auto local = localFor(*resolved.owner, *resolved.symbol);
      if (function_.locals[local].storage == ir::Local::Storage::Plain) {
        setLocal(local, value, range);
      } else {
        emit(Op::StoreCell, {Operand::local(local), value}, range);
      }
      break;
    }
    case Resolved::Kind::Global:
      emit(Op::StoreGlobal, {value}, range).ref = context_.globalOf(*resolved.owner, *resolved.symbol);
      break;
    case Resolved::Kind::Class:
      storeClassName(mangled(name), value, range);
      break;
    case Resolved::Kind::Builtin:
    case Resolved::Kind::Undefined:
      KRAIT_UNREACHABLE("a name that is assigned is not bound");
  }
}

// `del name` in a class body: from here on the name is looked up around the class.
void Lowering::deleteClassName(std::string_view name, Range range) {
  auto& body = classes_.back();
  const auto found = body.assigned.find(name);
  if (block_ != body.block || found == body.assigned.end() || found->second != 1) {
    unsupported("`del` of a name that a class body may not have bound", range);
    return;
  }
  body.assigned.erase(found);
  emit(Op::DelAttr, {{Operand::Kind::Class, body.id}}, range).name = program_.intern(name);
}

// The missing operand marks it: bindings.cpp knows whether anybody can notice.
void Lowering::unbindName(std::string_view name, Range range) {
  const auto resolved = lookUp(name);
  switch (resolved.kind) {
    case Resolved::Kind::Local: {
      const auto local = localFor(*resolved.owner, *resolved.symbol);
      if (function_.locals[local].storage == ir::Local::Storage::Plain) {
        emit(Op::Copy, {Operand{}}, range).result = Operand::local(local);
      } else {
        emit(Op::StoreCell, {Operand::local(local), Operand{}}, range);
      }
      break;
    }
    case Resolved::Kind::Global:
      emit(Op::StoreGlobal, {Operand{}}, range).ref = context_.globalOf(*resolved.owner, *resolved.symbol);
      break;
    case Resolved::Kind::Class:
      deleteClassName(mangled(name), range);
      break;
    case Resolved::Kind::Builtin:
    case Resolved::Kind::Undefined:
      KRAIT_UNREACHABLE("a name that is deleted is not bound");
  }
}

auto Lowering::plainLocalOf(const frontend::Expr& target) -> ir::LocalId {
  const auto* name = target.tryAs<frontend::Name>();
  if (name == nullptr) return ir::kNone;
  const auto resolved = lookUp(name->id);
  if (resolved.kind != Resolved::Kind::Local) return ir::kNone;
  const auto local = localFor(*resolved.owner, *resolved.symbol);
  return function_.locals[local].storage == ir::Local::Storage::Plain ? local : ir::kNone;
}

auto Lowering::ownerClass() const -> ir::ClassId { return function_.owner; }

}  // namespace krait::irgen
