// What may stand only in functions, loops and coroutines: statements. Expressions: check_expressions.cpp;
// patterns: check_patterns.cpp. The order of visits is that of CPython's compiler, so that the first mistake
// is the same.
#include "compiler/frontend/syntax_checks_internal.h"

namespace krait::frontend {
namespace {

// CPython's limit on loops, `with` and `try` inside one another.
constexpr size_t kMaxBlocks = 20;

}  // namespace

auto FlowChecker::fail(Code code, base::SourceRange range, std::vector<std::string> arguments) -> bool {
  error_ = SyntaxError{code, range, std::move(arguments)};
  return false;
}

void FlowChecker::warn(Code code, base::SourceRange range, std::vector<std::string> arguments) {
  warnings_.push_back({code, range, std::move(arguments)});
}

auto FlowChecker::check(const Node& root) -> std::optional<SyntaxError> {
  Unit unit{UnitKind::Module, &root, {}};
  unit_ = &unit;
  if (const auto* module = root.tryAs<Module>()) {
    statements(module->body);
  } else {
    expression(*root.as<Expr>());
  }
  return std::move(error_);
}

auto FlowChecker::push(Block block, const Node& at) -> bool {
  if (unit_->blocks.size() >= kMaxBlocks) return fail(Code::TooManyBlocks, at.range);
  unit_->blocks.push_back(block);
  return true;
}

auto FlowChecker::statements(Stmts list) -> bool {
  for (const Stmt* stmt : list) {
    if (!statement(*stmt)) return false;
  }
  return true;
}

auto FlowChecker::statement(const Stmt& stmt) -> bool {
  switch (stmt.kind) {
    case NodeKind::FunctionDef: {
      const auto* def = stmt.as<FunctionDef>();
      return function(stmt, def->name, *def->args, def->body, def->decorator_list, def->returns, false);
    }
    case NodeKind::AsyncFunctionDef: {
      const auto* def = stmt.as<AsyncFunctionDef>();
      return function(stmt, def->name, *def->args, def->body, def->decorator_list, def->returns, true);
    }
    case NodeKind::ClassDef:
      return classDef(*stmt.as<ClassDef>());
    case NodeKind::Return:
      return returnStmt(*stmt.as<Return>());
    case NodeKind::Delete:
      return expressions(stmt.as<Delete>()->targets);
    case NodeKind::Assign:
      return expression(*stmt.as<Assign>()->value) && expressions(stmt.as<Assign>()->targets);
    case NodeKind::AugAssign:
      return expression(*stmt.as<AugAssign>()->target) && expression(*stmt.as<AugAssign>()->value);
    case NodeKind::AnnAssign:
      return annotated(*stmt.as<AnnAssign>());
    case NodeKind::For: {
      const auto* loop_stmt = stmt.as<For>();
      return loop(stmt, loop_stmt->target, *loop_stmt->iter, loop_stmt->body, loop_stmt->orelse);
    }
    case NodeKind::AsyncFor: {
      const auto* loop_stmt = stmt.as<AsyncFor>();
      if (unit_->kind != UnitKind::AsyncFunction) return fail(Code::AsyncOutside, stmt.range, {"async for"});
      return loop(stmt, loop_stmt->target, *loop_stmt->iter, loop_stmt->body, loop_stmt->orelse);
    }
    case NodeKind::While:
      return loop(stmt, nullptr, *stmt.as<While>()->test, stmt.as<While>()->body, stmt.as<While>()->orelse);
    case NodeKind::If:
      return expression(*stmt.as<If>()->test) && statements(stmt.as<If>()->body) &&
             statements(stmt.as<If>()->orelse);
    case NodeKind::With:
      return with(stmt, stmt.as<With>()->items, 0, stmt.as<With>()->body, Block::Other);
    case NodeKind::AsyncWith:
      if (unit_->kind != UnitKind::AsyncFunction) return fail(Code::AsyncOutside, stmt.range, {"async with"});
      return with(stmt, stmt.as<AsyncWith>()->items, 0, stmt.as<AsyncWith>()->body, Block::Other);
    case NodeKind::Match:
      return match(*stmt.as<Match>());
    case NodeKind::Raise:
      return optional(stmt.as<Raise>()->exc) && optional(stmt.as<Raise>()->cause);
    case NodeKind::Try: {
      const auto* it = stmt.as<Try>();
      return tryStmt(stmt, it->body, it->handlers, it->orelse, it->finalbody, false);
    }
    case NodeKind::TryStar: {
      const auto* it = stmt.as<TryStar>();
      return tryStmt(stmt, it->body, it->handlers, it->orelse, it->finalbody, true);
    }
    case NodeKind::Assert: {
      const auto* tuple = stmt.as<Assert>()->test->tryAs<Tuple>();
      if (tuple != nullptr && !tuple->elts.empty()) warn(Code::AssertTuple, tuple->range);
      return expression(*stmt.as<Assert>()->test) && optional(stmt.as<Assert>()->msg);
    }
    case NodeKind::Import:
      for (const Alias* alias : stmt.as<Import>()->names) {
        const Identifier stored =
            alias->asname.empty() ? alias->name.substr(0, alias->name.find('.')) : alias->asname;
        if (!name(stored, ExprContext::Store, stmt.range)) return false;
      }
      return true;
    case NodeKind::ImportFrom:
      return importFrom(*stmt.as<ImportFrom>());
    case NodeKind::ExprStmt:
      return expression(*stmt.as<ExprStmt>()->value);
    case NodeKind::Break:
    case NodeKind::Continue:
      return leave(stmt, true);
    default:
      return true;
  }
}

auto FlowChecker::defaultsAndAnnotations(const Arguments& args, const Expr* returns) -> bool {
  if (!expressions(args.defaults) || !expressions(args.kw_defaults)) return false;
  for (const Args list : {args.args, args.posonlyargs}) {
    for (const Arg* arg : list) {
      if (!optional(arg->annotation)) return false;
    }
  }
  if (args.vararg != nullptr && args.vararg->annotation != nullptr) {
    // `*args: *Types` is the one annotation that may be starred.
    const Expr* annotation = args.vararg->annotation;
    if (const auto* starred = annotation->tryAs<Starred>()) annotation = starred->value;
    if (!expression(*annotation)) return false;
  }
  for (const Arg* arg : args.kwonlyargs) {
    if (!optional(arg->annotation)) return false;
  }
  return (args.kwarg == nullptr || optional(args.kwarg->annotation)) && optional(returns);
}

auto FlowChecker::parameterNames(const Arguments& args) -> bool {
  const auto check = [&](const Arg* arg) {
    return arg == nullptr || name(arg->arg, ExprContext::Store, arg->range);
  };
  for (const Args list : {args.posonlyargs, args.args, args.kwonlyargs}) {
    for (const Arg* arg : list) {
      if (!check(arg)) return false;
    }
  }
  return check(args.vararg) && check(args.kwarg);
}

auto FlowChecker::function(const Stmt& stmt, Identifier function_name, const Arguments& args, Stmts body,
                           Exprs decorators, const Expr* returns, bool is_async) -> bool {
  if (!parameterNames(args) || !expressions(decorators) || !defaultsAndAnnotations(args, returns))
    return false;
  Unit unit{is_async ? UnitKind::AsyncFunction : UnitKind::Function, &stmt, {}};
  Unit* outer = unit_;
  unit_ = &unit;
  const bool fine = statements(body);
  unit_ = outer;
  return fine && name(function_name, ExprContext::Store, stmt.range);
}

auto FlowChecker::classDef(const ClassDef& stmt) -> bool {
  if (!expressions(stmt.decorator_list)) return false;
  Unit unit{UnitKind::Class, &stmt, {}};
  Unit* outer = unit_;
  unit_ = &unit;
  const bool fine = statements(stmt.body);
  unit_ = outer;
  if (!fine) return false;
  for (const Expr* base : stmt.bases) {
    const auto* starred = base->tryAs<Starred>();
    if (!expression(starred != nullptr ? *starred->value : *base)) return false;
  }
  return keywords(stmt.keywords) && name(stmt.name, ExprContext::Store, stmt.range);
}

auto FlowChecker::importFrom(const ImportFrom& stmt) -> bool {
  if (stmt.module == "__future__" && stmt.level == 0 && stmt.range.begin > last_future_) {
    return fail(Code::FutureNotFirst, stmt.range);
  }
  for (const Alias* alias : stmt.names) {
    if (!name(alias->asname.empty() ? alias->name : alias->asname, ExprContext::Store, stmt.range))
      return false;
  }
  return true;
}

auto FlowChecker::returnStmt(const Return& stmt) -> bool {
  if (!isFunction()) return fail(Code::ReturnOutside, stmt.range);
  if (stmt.value != nullptr && unit_->kind == UnitKind::AsyncFunction &&
      facts_.generators.contains(unit_->node)) {
    return fail(Code::ReturnInAsyncGenerator, stmt.range);
  }
  return optional(stmt.value) && leave(stmt, false);
}

/// `break`, `continue`, `return`: what they pass on their way out.
auto FlowChecker::leave(const Stmt& stmt, bool needs_loop) -> bool {
  for (size_t i = unit_->blocks.size(); i-- > 0;) {
    if (unit_->blocks[i] == Block::GroupHandler) return fail(Code::LeavingExceptStar, stmt.range);
    if (needs_loop && unit_->blocks[i] == Block::Loop) return true;
  }
  if (!needs_loop) return true;
  return fail(stmt.isa<Break>() ? Code::BreakOutside : Code::ContinueOutside, stmt.range);
}

/// A `for` (with target) or `while` (without).
auto FlowChecker::loop(const Stmt& stmt, const Expr* target, const Expr& iter, Stmts body, Stmts orelse)
    -> bool {
  if (!push(Block::Loop, stmt) || !expression(iter) || !optional(target) || !statements(body)) return false;
  pop();
  return statements(orelse);
}

auto FlowChecker::with(const Stmt& stmt, WithItems items, size_t index, Stmts body, Block block) -> bool {
  const WithItem& item = *items[index];
  if (!expression(*item.context_expr) || !push(block, stmt) || !optional(item.optional_vars)) return false;
  const bool fine = index + 1 < items.size() ? with(stmt, items, index + 1, body, block) : statements(body);
  if (fine) pop();
  return fine;
}

auto FlowChecker::tryStmt(const Stmt& stmt, Stmts body, ExceptHandlers handlers, Stmts orelse,
                          Stmts finalbody, bool is_star) -> bool {
  const bool has_finally = !finalbody.empty();
  if (has_finally && !push(Block::Try, stmt)) return false;
  if (!push(Block::Try, stmt) || !statements(body)) return false;
  pop();
  if (!statements(orelse)) return false;
  if (!handlers.empty() && !push(is_star ? Block::GroupHandler : Block::Other, stmt)) return false;
  for (size_t i = 0; i < handlers.size(); ++i) {
    const ExceptHandler& handler = *handlers[i];
    if (handler.type == nullptr && i + 1 < handlers.size())
      return fail(Code::DefaultExceptLast, handler.range);
    if (!optional(handler.type)) return false;
    if (!handler.name.empty() && !name(handler.name, ExprContext::Store, handler.range)) return false;
    if (!push(Block::Other, handler) || !statements(handler.body)) return false;
    pop();
  }
  if (!handlers.empty()) pop();
  if (!has_finally) return true;
  pop();
  if (!push(Block::Other, stmt) || !statements(finalbody)) return false;
  pop();
  return true;
}

auto FlowChecker::annotated(const AnnAssign& stmt) -> bool {
  if (stmt.value != nullptr && (!expression(*stmt.value) || !expression(*stmt.target))) return false;
  if (const auto* target = stmt.target->tryAs<Name>()) {
    if (!name(target->id, ExprContext::Store, target->range)) return false;
  } else if (stmt.value == nullptr) {
    if (const auto* attribute = stmt.target->tryAs<Attribute>()) {
      if (!name(attribute->attr, ExprContext::Store, attribute->range) || !expression(*attribute->value))
        return false;
    } else if (!expression(*stmt.target)) {
      return false;
    }
  }
  // In functions annotations of variables are not evaluated.
  return isFunction() || expression(*stmt.annotation);
}

}  // namespace krait::frontend
