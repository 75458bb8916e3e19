// Statements, and loops.
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

using frontend::NodeKind;

void Lowering::lowerBody(frontend::Stmts body) {
  for (const auto* statement : body) {
    // Nothing arrives behind `return`, `break`, ….
    if (isTerminated()) return;
    lowerStatement(*statement);
  }
}

void Lowering::lowerStatement(const frontend::Stmt& statement) {
  const base::CurrentLocation location(*context_.graph.sources, statement.range);
  switch (statement.kind) {
    case NodeKind::FunctionDef:
      return lowerFunctionDef(*statement.as<frontend::FunctionDef>(), false);
    case NodeKind::AsyncFunctionDef:
      return lowerFunctionDef(*statement.as<frontend::AsyncFunctionDef>(), true);
    case NodeKind::ClassDef:
      return lowerClassDef(*statement.as<frontend::ClassDef>());
    case NodeKind::Return:
      return lowerReturn(*statement.as<frontend::Return>());
    case NodeKind::Delete:
      for (const auto* target : statement.as<frontend::Delete>()->targets) lowerDelete(*target);
      return;
    case NodeKind::Assign:
      return lowerAssign(*statement.as<frontend::Assign>());
    case NodeKind::AugAssign:
      return lowerAugAssign(*statement.as<frontend::AugAssign>());
    case NodeKind::AnnAssign:
      return lowerAnnAssign(*statement.as<frontend::AnnAssign>());
    case NodeKind::For:
      return lowerFor(*statement.as<frontend::For>());
    case NodeKind::While:
      return lowerWhile(*statement.as<frontend::While>());
    case NodeKind::If:
      return lowerIf(*statement.as<frontend::If>());
    case NodeKind::With: {
      const auto& with = *statement.as<frontend::With>();
      return lowerWith(with.items, with.body, with.range);
    }
    case NodeKind::Match:
      return lowerMatch(*statement.as<frontend::Match>());
    case NodeKind::Raise:
      return lowerRaise(*statement.as<frontend::Raise>());
    case NodeKind::Try:
      return lowerTry(*statement.as<frontend::Try>());
    case NodeKind::Assert:
      return lowerAssert(*statement.as<frontend::Assert>());
    case NodeKind::Import:
      return lowerImport(*statement.as<frontend::Import>());
    case NodeKind::ImportFrom:
      return lowerFrom(*statement.as<frontend::ImportFrom>());
    case NodeKind::ExprStmt:
      return lowerExprStatement(*statement.as<frontend::ExprStmt>());
    case NodeKind::Break:
      return lowerBreak(statement.range, true);
    case NodeKind::Continue:
      return lowerBreak(statement.range, false);
    case NodeKind::Global:
    case NodeKind::Nonlocal:
    case NodeKind::Pass:
      return;
    case NodeKind::AsyncFor:
      return lowerAsyncFor(*statement.as<frontend::AsyncFor>());
    case NodeKind::AsyncWith: {
      const auto& with = *statement.as<frontend::AsyncWith>();
      return lowerWith(with.items, with.body, statement.range, true);
    }
    case NodeKind::TryStar:
      unsupported("`except*`", statement.range);
      return;
    default:
      KRAIT_UNREACHABLE("a statement of no kind");
  }
}

void Lowering::lowerExprStatement(const frontend::ExprStmt& statement) {
  // A constant alone (a docstring, `...`) does nothing.
  if (statement.value->isa<frontend::Constant>()) return;
  const Operand value = lower(*statement.value);
  // Nobody wants the result of a call.
  if (!value.isTemp() || block_->empty()) return;
  auto& last = *block_->insts.back();
  if (last.result == value && ir::factsOf(last.op).result == 'O') last.result = {};
}

void Lowering::lowerReturn(const frontend::Return& statement) {
  if (statement.value == nullptr) {
    emit(Op::Return, {}, statement.range);
    return;
  }
  const Operand value = lower(*statement.value);
  emit(Op::Return, {value}, statement.range);
}

void Lowering::lowerIf(const frontend::If& statement) {
  const auto known = sema::knownCondition(*statement.test, *frame_.module);
  if (known == sema::Known::True) return lowerBody(statement.body);
  if (known == sema::Known::False) return lowerBody(statement.orelse);
  const Operand condition = lowerCondition(*statement.test);
  emitIf(
      condition, statement.range, [&] { lowerBody(statement.body); }, [&] { lowerBody(statement.orelse); });
}

void Lowering::lowerWhile(const frontend::While& statement) {
  const auto known = sema::knownCondition(*statement.test, *frame_.module);
  if (known == sema::Known::False) return lowerBody(statement.orelse);
  auto& loop = emit(Op::While, {}, statement.range);
  inBlock(loop.regions[0], [&] {
    const Operand condition = known == sema::Known::True ? boolean(true) : lowerCondition(*statement.test);
    emit(Op::Result, {condition}, statement.test->range);
  });
  loops_.push_back(handler_names_.size());
  inBlock(loop.regions[1], [&] { lowerBody(statement.body); });
  loops_.pop_back();
  inBlock(loop.regions[2], [&] { lowerBody(statement.orelse); });
}

// Targets that are not plain locals are assigned at the start of the body, from hidden ones.
void Lowering::emitFor(Operand iterable, const frontend::Expr& target, Range range,
                       const std::function<void()>& body, const std::function<void()>& otherwise) {
  auto& loop = emit(Op::For, {iterable}, range);
  frontend::Exprs parts;
  if (const auto* tuple = target.tryAs<frontend::Tuple>()) parts = tuple->elts;
  if (const auto* list = target.tryAs<frontend::List>()) parts = list->elts;
  bool all_plain = parts.size() >= 2;
  for (const auto* part : parts) all_plain = all_plain && plainLocalOf(*part) != ir::kNone;
  Operand element;
  if (all_plain) {
    for (const auto* part : parts) loop.targets.push_back(plainLocalOf(*part));
  } else if (const auto local = plainLocalOf(target); local != ir::kNone) {
    loop.targets.push_back(local);
  } else {
    loop.targets.push_back(hiddenLocal(".item", target.range));
    element = Operand::local(loop.targets[0]);
  }
  loops_.push_back(handler_names_.size());
  inBlock(loop.regions[0], [&] {
    if (!element.isNone()) assign(target, getLocal(element.index, target.range), target.range);
    body();
  });
  loops_.pop_back();
  if (otherwise) inBlock(loop.regions[1], otherwise);
}

void Lowering::lowerFor(const frontend::For& statement) {
  const Operand iterable = lower(*statement.iter);
  emitFor(
      iterable, *statement.target, statement.range, [&] { lowerBody(statement.body); },
      [&] { lowerBody(statement.orelse); });
}

void Lowering::lowerBreak(Range range, bool is_break) {
  // Leaving a handler unbinds its name.
  for (size_t i = handler_names_.size(); i > loops_.back(); --i) unbindName(handler_names_[i - 1], range);
  emit(is_break ? Op::Break : Op::Continue, {}, range);
}

void Lowering::lowerAssert(const frontend::Assert& statement) {
  const Operand condition = lowerCondition(*statement.test);
  emitIf(condition, statement.range, {}, [&] {
    Operands arguments;
    if (statement.msg != nullptr) arguments.push_back(lower(*statement.msg));
    const Operand exception = callBuiltin("AssertionError", std::move(arguments), statement.range);
    emit(Op::Raise, {exception}, statement.test->range);
  });
}

void Lowering::lowerDelete(const frontend::Expr& target) {
  switch (target.kind) {
    case NodeKind::Name: {
      const auto& name = *target.as<frontend::Name>();
      // Reading it first finds out that it is not bound.
      readName(name.id, name.range);
      return unbindName(name.id, name.range);
    }
    case NodeKind::Attribute: {
      const auto& attribute = *target.as<frontend::Attribute>();
      const Operand object = lower(*attribute.value);
      if (object.kind == Operand::Kind::Module)
        return deleteModuleAttribute(object.index, mangled(attribute.attr), target.range);
      emit(Op::DelAttr, {object}, target.range).name = program_.intern(mangled(attribute.attr));
      return;
    }
    case NodeKind::Subscript: {
      const auto& subscript = *target.as<frontend::Subscript>();
      if (deleteNamespaceItem(subscript)) return;
      if (const auto* owner = dictOwner(*subscript.value)) {
        const Operand object = lower(*owner);
        callBuiltin(".delete_in_dict", {object, lower(*subscript.slice)}, target.range);
        return;
      }
      const Operand object = lower(*subscript.value);
      const Operand key = lower(*subscript.slice);
      emit(Op::DelItem, {object, key}, target.range);
      return;
    }
    case NodeKind::Tuple:
      for (const auto* part : target.as<frontend::Tuple>()->elts) lowerDelete(*part);
      return;
    case NodeKind::List:
      for (const auto* part : target.as<frontend::List>()->elts) lowerDelete(*part);
      return;
    default:
      KRAIT_UNREACHABLE("this cannot be deleted");
  }
}

}  // namespace krait::irgen
