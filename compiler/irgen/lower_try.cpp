// try, raise and with.
#include "compiler/frontend/ast_visitor.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

namespace {

// Whether control can leave the statements other than at their end or by an exception.
auto leavesEarly(const frontend::Node& node, bool in_loop) -> bool {
  using frontend::NodeKind;
  switch (node.kind) {
    case NodeKind::Return:
      return true;
    case NodeKind::Break:
    case NodeKind::Continue:
      return !in_loop;
    case NodeKind::FunctionDef:
    case NodeKind::AsyncFunctionDef:
    case NodeKind::ClassDef:
    case NodeKind::Lambda:
      return false;
    case NodeKind::For:
    case NodeKind::While:
      in_loop = true;
      break;
    default:
      break;
  }
  bool found = false;
  frontend::forEachChild(node,
                         [&](const frontend::Node& child) { found = found || leavesEarly(child, in_loop); });
  return found;
}

auto anyLeavesEarly(frontend::Stmts body) -> bool {
  for (const auto* statement : body) {
    if (leavesEarly(*statement, false)) return true;
  }
  return false;
}

}  // namespace

void Lowering::lowerTry(const frontend::Try& statement) {
  auto& inst = emit(Op::Try, {}, statement.range);
  inst.index = (statement.handlers.empty() ? 0 : 1) | (statement.finalbody.empty() ? 0 : 2);
  const bool guards_imports = sema::catchesImportError(statement.handlers);
  import_guards_ += guards_imports ? 1 : 0;
  inBlock(inst.regions[0], [&] { lowerBody(statement.body); });
  import_guards_ -= guards_imports ? 1 : 0;
  if (!statement.handlers.empty()) {
    inBlock(inst.regions[1], [&] {
      const Operand caught = emitValue(Op::CaughtException, {}, statement.handlers[0]->range);
      lowerHandlers(statement.handlers, 0, caught);
    });
  }
  inBlock(inst.regions[2], [&] { lowerBody(statement.orelse); });
  inBlock(inst.regions[3], [&] { lowerBody(statement.finalbody); });
}

void Lowering::lowerHandlers(frontend::ExceptHandlers handlers, size_t index, Operand caught) {
  if (index == handlers.size()) {
    emit(Op::Reraise, {}, handlers.back()->range);
    return;
  }
  const auto& handler = *handlers[index];
  const auto body = [&] {
    if (handler.name.empty()) return lowerBody(handler.body);
    const Operand before = kept_;
    kept_ = caught;
    writeName(handler.name, caught, handler.range);
    kept_ = before;
    handler_names_.push_back(handler.name);
    lowerBody(handler.body);
    handler_names_.pop_back();
    // Python unbinds the name, so that the exception does not outlive its handler.
    if (!isTerminated()) unbindName(handler.name, handler.range);
  };
  if (handler.type == nullptr) return body();
  const Operand type = lower(*handler.type);
  const Operand matches = emitValue(Op::ExceptionMatches, {caught, type}, handler.type->range);
  emitIf(matches, handler.range, body, [&] { lowerHandlers(handlers, index + 1, caught); });
}

void Lowering::lowerRaise(const frontend::Raise& statement) {
  if (statement.exc == nullptr) {
    emit(Op::Reraise, {}, statement.range);
    return;
  }
  Operands operands{lower(*statement.exc)};
  if (statement.cause != nullptr) operands.push_back(lower(*statement.cause));
  emit(Op::Raise, std::move(operands), statement.range);
}

// As the language reference spells it out. Where the body cannot leave early, the normal `__exit__` stands in
// the `else` of the `try`; otherwise in its `finally`, behind a flag that tells whether the handler did it.
// `async with` awaits what the methods give.
void Lowering::lowerWith(frontend::WithItems items, frontend::Stmts body, Range range, bool is_async) {
  if (items.empty()) return lowerBody(body);
  const auto& item = *items[0];
  const auto item_range = item.context_expr->range;
  const auto manager = hiddenLocal(".manager", item_range);
  setLocal(manager, lower(*item.context_expr), item_range);
  Operand value = callMethod(getLocal(manager, item_range), is_async ? "__aenter__" : "__enter__", {}, item_range);
  // Marks it as the entry of a `with`: without both methods this is a TypeError.
  if (!block_->empty() && block_->insts.back()->result == value) block_->insts.back()->index = 1;
  if (is_async) value = await(value, item_range);
  const bool needs_flag = anyLeavesEarly(body);
  const auto handled = needs_flag ? hiddenLocal(".handled", item_range) : ir::kNone;
  const auto entered = item.optional_vars != nullptr ? hiddenLocal(".entered", item_range) : ir::kNone;
  if (entered != ir::kNone) {
    setLocal(entered, value, item_range);
  } else if (!is_async && !block_->empty() && block_->insts.back()->result == value) {
    block_->insts.back()->result = {};
  }
  if (needs_flag) setLocal(handled, boolean(false), item_range);
  // An exception stands for its own traceback.
  const auto exit = [&](Operand type, Operand caught) {
    const char* const name = is_async ? "__aexit__" : "__exit__";
    const Operand done = callMethod(getLocal(manager, item_range), name, {type, caught, caught}, item_range);
    return is_async ? await(done, item_range) : done;
  };
  const auto exitNormally = [&] {
    exit(none(), none());
    if (!is_async) block_->insts.back()->result = {};
  };

  auto& inst = emit(Op::Try, {}, range);
  inst.index = needs_flag ? 3 : 1;
  inBlock(inst.regions[0], [&] {
    if (entered != ir::kNone)
      assign(*item.optional_vars, getLocal(entered, item_range), item.optional_vars->range);
    lowerWith(items.subspan(1), body, range, is_async);
  });
  inBlock(inst.regions[1], [&] {
    if (needs_flag) setLocal(handled, boolean(true), item_range);
    const Operand caught = emitValue(Op::CaughtException, {}, item_range);
    const Operand type = callBuiltin("type", {caught}, item_range);
    const Operand swallowed = exit(type, caught);
    emitIf(truth(swallowed, item_range), item_range, {}, [&] { emit(Op::Reraise, {}, item_range); });
  });
  if (!needs_flag) {
    inBlock(inst.regions[2], exitNormally);
  } else {
    inBlock(inst.regions[3], [&] { emitIf(getLocal(handled, item_range), item_range, {}, exitNormally); });
  }
}

}  // namespace krait::irgen
