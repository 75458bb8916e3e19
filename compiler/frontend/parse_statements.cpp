// Statements of one line.
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {
namespace {

/// The operator of `+=` and its like.
auto augmentedOperator(TokenKind kind) -> std::optional<BinaryOperator> {
  switch (kind) {
    case TokenKind::PlusEqual:
      return BinaryOperator::Add;
    case TokenKind::MinusEqual:
      return BinaryOperator::Sub;
    case TokenKind::StarEqual:
      return BinaryOperator::Mult;
    case TokenKind::AtEqual:
      return BinaryOperator::MatMult;
    case TokenKind::SlashEqual:
      return BinaryOperator::Div;
    case TokenKind::PercentEqual:
      return BinaryOperator::Mod;
    case TokenKind::AmperEqual:
      return BinaryOperator::BitAnd;
    case TokenKind::BarEqual:
      return BinaryOperator::BitOr;
    case TokenKind::CaretEqual:
      return BinaryOperator::BitXor;
    case TokenKind::LShiftEqual:
      return BinaryOperator::LShift;
    case TokenKind::RShiftEqual:
      return BinaryOperator::RShift;
    case TokenKind::PowEqual:
      return BinaryOperator::Pow;
    case TokenKind::FloorDivEqual:
      return BinaryOperator::FloorDiv;
    default:
      return std::nullopt;
  }
}

auto isSingleTarget(const Expr* expr) -> bool {
  return expr->isa<Name>() || expr->isa<Attribute>() || expr->isa<Subscript>();
}

}  // namespace

/// Statements up to a dedent or the end. False after something that is no statement.
auto Parser::parseStatements(StmtList& result) -> bool {
  while (!at(Kind::Dedent) && !at(Kind::EndOfFile)) {
    if (!parseStatement(result)) return false;
  }
  return true;
}

auto Parser::parseStatement(StmtList& result) -> bool {
  if (atCompound()) {
    Stmt* stmt = parseCompound();
    if (stmt == nullptr) return false;
    result.push_back(stmt);
    return true;
  }
  // `match` is a keyword only where a match statement results.
  if (atName("match")) {
    if (Stmt* stmt = parseMatch()) {
      result.push_back(stmt);
      return true;
    }
    if (raised()) return false;
  }
  return parseSimpleStatements(result);
}

/// `a; b; c` and a newline.
auto Parser::parseSimpleStatements(StmtList& result) -> bool {
  while (true) {
    Stmt* stmt = parseSimpleStatement();
    if (stmt == nullptr) return false;
    result.push_back(stmt);
    if (accept(Kind::Newline)) return true;
    if (!accept(Kind::Semicolon)) return false;
    if (accept(Kind::Newline)) return true;
  }
}

auto Parser::parseSimpleStatement() -> Stmt* {
  const uint32_t start = position_;
  const auto word = [&]<class T>(T*) -> Stmt* {
    ++position_;
    return node<T>(start);
  };
  switch (peek()) {
    case Kind::Return:
      return parseReturn();
    case Kind::Import:
      return parseImport();
    case Kind::From:
      return parseImportFrom();
    case Kind::Raise:
      return parseRaise();
    case Kind::Pass:
      return word(static_cast<Pass*>(nullptr));
    case Kind::Break:
      return word(static_cast<Break*>(nullptr));
    case Kind::Continue:
      return word(static_cast<Continue*>(nullptr));
    case Kind::Del:
      return parseDelete();
    case Kind::Assert:
      return parseAssert();
    case Kind::Global: {
      std::vector<Identifier> names;
      if (!parseNames(Kind::Global, names)) return backTo(start);
      auto* result = node<Global>(start);
      result->names = list(names);
      return result;
    }
    case Kind::Nonlocal: {
      std::vector<Identifier> names;
      if (!parseNames(Kind::Nonlocal, names)) return backTo(start);
      auto* result = node<Nonlocal>(start);
      result->names = list(names);
      return result;
    }
    default:
      return parseExpressionStatement();
  }
}

/// An expression, or an assignment of any kind: they begin alike.
auto Parser::parseExpressionStatement() -> Stmt* {
  const uint32_t start = position_;
  Expr* first = parseYieldOrStars();
  if (first == nullptr) return nullptr;
  if (at(Kind::Colon)) return parseAnnotated(first, start);
  if (at(Kind::Equal)) return parseAssignment(first, start);
  if (const auto op = augmentedOperator(peek())) return parseAugmented(first, *op, start);
  if (explaining_ && at(Kind::Walrus) && !first->isa<Tuple>()) explainNamed(first, start);
  if (explaining_ && first->isa<Tuple>() && !at(Kind::Newline) && !at(Kind::Semicolon))
    explainElements(start);
  if (raised()) return nullptr;
  auto* result = node<ExprStmt>(start);
  result->value = first;
  return result;
}

/// `target: annotation = value`; the colon comes next.
auto Parser::parseAnnotated(Expr* target, uint32_t start) -> Stmt* {
  ++position_;
  Expr* annotation = parseExpression();
  if (raised()) return nullptr;
  if (!isSingleTarget(target)) {
    if (!explaining_ || annotation == nullptr || target->isa<Starred>()) return backTo(start);
    const Expr* reported = target;
    if (const auto* tuple = target->tryAs<Tuple>();
        tuple != nullptr && token(start).kind != Kind::LeftParen) {
      reported = tuple->elts[0];
    }
    if (target->isa<List>() || target->isa<Tuple>()) {
      return raise(Code::SingleTargetAnnotation, reported->range, {std::string(describeExpr(*target))});
    }
    if (target->isa<Yield>() || target->isa<YieldFrom>()) return backTo(start);
    return raise(Code::IllegalAnnotation, target->range);
  }
  if (annotation == nullptr) return backTo(start);
  Expr* value = nullptr;
  if (at(Kind::Equal)) {
    const uint32_t before = position_++;
    value = parseYieldOrStars();
    if (raised()) return nullptr;
    if (value == nullptr) position_ = before;
  }
  setContext(target, ExprContext::Store);
  auto* result = node<AnnAssign>(start);
  result->target = target;
  result->annotation = annotation;
  result->value = value;
  result->simple = target->isa<Name>() && !isParenthesized(target, start);
  return result;
}

/// `a = b = value`; the first `=` comes next.
auto Parser::parseAssignment(Expr* first, uint32_t start) -> Stmt* {
  std::vector<Expr*> targets;
  std::vector<uint32_t> starts;
  Expr* value = first;
  uint32_t value_start = start;
  while (at(Kind::Equal)) {
    const bool is_parenthesized_star = value->isa<Starred>() && token(value_start).kind != Kind::Star;
    if (is_parenthesized_star || !checkTarget(value, TargetUse::Assign, true)) {
      if (explaining_) {
        if (targets.empty()) explainAssignment(first, start);
        if (raised()) return nullptr;
        if (value->isa<Yield>() || value->isa<YieldFrom>()) {
          // In parentheses it is an expression as any other.
          if (!isParenthesized(value, value_start)) return raise(Code::AssignToYield, value->range);
        }
        explainTarget(value, TargetUse::Assign);
      }
      return raised() ? nullptr : backTo(start);
    }
    targets.push_back(value);
    const uint32_t equal = position_++;
    value_start = position_;
    value = parseYieldOrStars();
    if (raised()) return nullptr;
    if (value != nullptr) continue;
    // The value is missing: what stands before it is one.
    if (explaining_ && targets.size() == 1) {
      position_ = equal;
      explainAssignment(first, start);
    }
    return raised() ? nullptr : backTo(start);
  }
  for (Expr* target : targets) setContext(target, ExprContext::Store);
  auto* result = node<Assign>(start);
  result->targets = list(targets);
  result->value = value;
  return result;
}

/// invalid_assignment: what the elements of the first target look like to a reader who expects no `=`.
void Parser::explainAssignment(Expr* first, uint32_t start) {
  const uint32_t end = position_;
  if (first->isa<Yield>() || first->isa<YieldFrom>()) {
    if (isParenthesized(first, start)) explainNamed(first, start);
    return;
  }
  position_ = start;
  do {
    if (parseStarNamed() == nullptr) break;
  } while (accept(Kind::Comma) && position_ < end);
  position_ = end;
}

/// A tuple that is followed by something else: `a, b c = 1`, `a, b c: int`.
void Parser::explainElements(uint32_t start) {
  const uint32_t end = position_;
  position_ = start;
  Expr* first = parseStarNamed();
  if (first == nullptr || !accept(Kind::Comma)) return;
  while (parseStarNamed() != nullptr) accept(Kind::Comma);
  if (!raised() && accept(Kind::Colon) && parseExpression() != nullptr) {
    raise(Code::SingleTargetAnnotation, first->range, {"tuple"});
  }
  position_ = end;
}

auto Parser::parseAugmented(Expr* target, BinaryOperator op, uint32_t start) -> Stmt* {
  ++position_;
  Expr* value = parseYieldOrStars();
  if (raised()) return nullptr;
  if (!isSingleTarget(target)) {
    const bool is_yield =
        (target->isa<Yield>() || target->isa<YieldFrom>()) && !isParenthesized(target, start);
    if (explaining_ && value != nullptr && !is_yield) {
      return raise(Code::IllegalAugmented, target->range, {std::string(describeExpr(*target))});
    }
    return backTo(start);
  }
  if (value == nullptr) return backTo(start);
  setContext(target, ExprContext::Store);
  auto* result = node<AugAssign>(start);
  result->target = target;
  result->op = op;
  result->value = value;
  return result;
}

auto Parser::parseReturn() -> Stmt* {
  const uint32_t start = position_++;
  Expr* value = parseStarExpressions();
  if (raised()) return nullptr;
  auto* result = node<Return>(start);
  result->value = value;
  return result;
}

auto Parser::parseRaise() -> Stmt* {
  const uint32_t start = position_++;
  Expr* exc = parseExpression();
  if (raised()) return nullptr;
  Expr* cause = nullptr;
  if (exc != nullptr && at(Kind::From)) {
    const uint32_t before = position_++;
    cause = parseExpression();
    if (raised()) return nullptr;
    if (cause == nullptr) position_ = before;
  }
  auto* result = node<Raise>(start);
  result->exc = exc;
  result->cause = cause;
  return result;
}

/// `del a, b`. (`del (a, b)` has one target.)
auto Parser::parseDelete() -> Stmt* {
  const uint32_t start = position_++;
  std::vector<Expr*> targets;
  do {
    Expr* target = parseStarExpression();
    if (raised()) return nullptr;
    if (target == nullptr) break;
    targets.push_back(target);
  } while (accept(Kind::Comma));
  bool fits = !targets.empty() && (at(Kind::Semicolon) || at(Kind::Newline));
  for (const Expr* target : targets) fits = fits && checkTarget(target, TargetUse::Delete, false);
  if (!fits) {
    for (Expr* target : targets) {
      if (explaining_ && !raised()) explainTarget(target, TargetUse::Delete);
    }
    return raised() ? nullptr : backTo(start);
  }
  for (Expr* target : targets) setContext(target, ExprContext::Del);
  auto* result = node<Delete>(start);
  result->targets = list(targets);
  return result;
}

auto Parser::parseAssert() -> Stmt* {
  const uint32_t start = position_++;
  Expr* test = parseExpression();
  if (test == nullptr) return backTo(start);
  Expr* msg = nullptr;
  if (at(Kind::Comma)) {
    const uint32_t before = position_++;
    msg = parseExpression();
    if (raised()) return nullptr;
    if (msg == nullptr) position_ = before;
  }
  auto* result = node<Assert>(start);
  result->test = test;
  result->msg = msg;
  return result;
}

/// `global a, b`.
auto Parser::parseNames(Kind keyword, std::vector<Identifier>& names) -> bool {
  if (!accept(keyword)) return false;
  while (at(Kind::Name)) {
    names.push_back(identifier(position_++));
    if (!at(Kind::Comma) || peek(1) != Kind::Name) return true;
    ++position_;
  }
  return false;
}

}  // namespace krait::frontend
