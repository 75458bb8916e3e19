// Expressions, from the loosest binding to the tightest; atoms are in parse_atoms.cpp.
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {
namespace {

struct BinaryRow {
  BinaryOperator op;
  int precedence;
};

/// Precedence of the operators that take two values: `|` binds loosest. -1: not such an operator.
auto binaryRow(TokenKind kind) -> BinaryRow {
  switch (kind) {
    case TokenKind::Bar:
      return {BinaryOperator::BitOr, 0};
    case TokenKind::Caret:
      return {BinaryOperator::BitXor, 1};
    case TokenKind::Amper:
      return {BinaryOperator::BitAnd, 2};
    case TokenKind::LShift:
      return {BinaryOperator::LShift, 3};
    case TokenKind::RShift:
      return {BinaryOperator::RShift, 3};
    case TokenKind::Plus:
      return {BinaryOperator::Add, 4};
    case TokenKind::Minus:
      return {BinaryOperator::Sub, 4};
    case TokenKind::Star:
      return {BinaryOperator::Mult, 5};
    case TokenKind::Slash:
      return {BinaryOperator::Div, 5};
    case TokenKind::FloorDiv:
      return {BinaryOperator::FloorDiv, 5};
    case TokenKind::Percent:
      return {BinaryOperator::Mod, 5};
    case TokenKind::At:
      return {BinaryOperator::MatMult, 5};
    default:
      return {BinaryOperator::Add, -1};
  }
}

/// What CPython 3.11 takes for the beginning of a soft keyword when it looks for a missing comma.
auto beginsSoftKeyword(std::string_view name) -> bool {
  return name == "_" || std::string_view("case").starts_with(name) ||
         std::string_view("match").starts_with(name);
}

/// The part of an expression with which its text begins.
auto leftmost(const Expr* expr) -> const Expr* {
  while (true) {
    const Expr* inner = nullptr;
    if (const auto* binary = expr->tryAs<BinOp>()) inner = binary->left;
    if (const auto* attribute = expr->tryAs<Attribute>()) inner = attribute->value;
    if (const auto* subscript = expr->tryAs<Subscript>()) inner = subscript->value;
    if (const auto* call = expr->tryAs<Call>()) inner = call->func;
    // An inner part that begins later stands in parentheses.
    if (inner == nullptr || inner->range.begin != expr->range.begin) return expr;
    expr = inner;
  }
}

}  // namespace

/// star_expressions: `a`, `a, *b`, `a,`.
auto Parser::parseStarExpressions() -> Expr* {
  const uint32_t start = position_;
  Expr* first = parseStarExpression();
  if (first == nullptr || !at(Kind::Comma)) return first;
  std::vector<Expr*> elements{first};
  while (accept(Kind::Comma)) {
    Expr* next = parseStarExpression();
    if (raised()) return nullptr;
    if (next == nullptr) break;
    elements.push_back(next);
  }
  auto* tuple = node<Tuple>(start);
  tuple->elts = list(elements);
  return tuple;
}

auto Parser::parseStarExpression() -> Expr* {
  if (!at(Kind::Star)) return parseExpression();
  const uint32_t start = position_++;
  Expr* value = parseBitOr();
  if (value == nullptr) return backTo(start);
  auto* starred = node<Starred>(start);
  starred->value = value;
  return starred;
}

/// starred_expression: in calls and subscripts, where the value may be any expression.
auto Parser::parseStarred() -> Expr* {
  const uint32_t start = position_++;
  Expr* value = parseExpression();
  if (value == nullptr) return backTo(start);
  auto* starred = node<Starred>(start);
  starred->value = value;
  return starred;
}

/// star_named_expression: an element of a display.
auto Parser::parseStarNamed() -> Expr* { return at(Kind::Star) ? parseStarExpression() : parseNamed(); }

/// named_expression: `name := value`, or an expression that `:=` does not follow.
auto Parser::parseNamed() -> Expr* {
  const uint32_t start = position_;
  if (at(Kind::Name) && peek(1) == Kind::Walrus) {
    position_ += 2;
    Expr* value = parseExpression();
    if (value == nullptr) return backTo(start);
    auto* target = nodeAt<Name>(rangeOfToken(start));
    target->id = identifier(start);
    target->ctx = ExprContext::Store;
    auto* named = node<NamedExpr>(start);
    named->target = target;
    named->value = value;
    return named;
  }
  Expr* expr = parseExpression();
  if (expr == nullptr) return nullptr;
  if (explaining_) explainNamed(expr, start);
  if (raised()) return nullptr;
  return at(Kind::Walrus) ? backTo(start) : expr;
}

/// invalid_named_expression: `f() := 1`, and `=` where `==` or `:=` was meant.
void Parser::explainNamed(Expr* expr, uint32_t start) {
  const uint32_t end = position_;
  const bool is_bare_name = expr->isa<Name>() && end == start + 1;
  if (at(Kind::Walrus)) {
    // `name := value` without parentheses is no statement, but its target is fine.
    if (is_bare_name) return;
    ++position_;
    if (parseExpression() != nullptr)
      raise(Code::CannotUseWalrus, expr->range, {std::string(describeExpr(*expr))});
    position_ = end;
    return;
  }
  if (!at(Kind::Equal)) return;
  const bool is_loose =
      !isParenthesized(expr, start) &&
      (expr->isa<BoolOp>() || expr->isa<Compare>() || expr->isa<IfExp>() || expr->isa<Lambda>() ||
       (expr->isa<UnaryOp>() && expr->as<UnaryOp>()->op == UnaryOperator::Not));
  if (is_loose) return;
  if (!is_bare_name) {
    const Expr* first = leftmost(expr);
    const bool begins_with_display =
        (first->isa<List>() || first->isa<Tuple>() || first->isa<GeneratorExp>()) &&
        first->range.begin == token(start).begin;
    const Kind kind = token(start).kind;
    if (begins_with_display || kind == Kind::True || kind == Kind::False || kind == Kind::None) return;
  }
  ++position_;
  Expr* value = parseBitOr();
  if (value != nullptr && !at(Kind::Equal) && !at(Kind::Walrus)) {
    if (is_bare_name) {
      raise(Code::MaybeEquality, joinRanges(expr->range, value->range));
    } else {
      raise(Code::CannotAssignHere, expr->range, {std::string(describeExpr(*expr))});
    }
  }
  position_ = end;
}

/// expression: `a if b else c`, `lambda: a`, a disjunction.
auto Parser::parseExpression() -> Expr* {
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_;
  if (at(Kind::Lambda)) return parseLambda();
  Expr* body = parseDisjunction();
  if (body == nullptr) return nullptr;
  if (explaining_) {
    explainExpression(body, start);
    if (raised()) return nullptr;
  }
  if (!at(Kind::If)) return body;
  const uint32_t after_body = position_;
  ++position_;
  Expr* test = parseDisjunction();
  if (test == nullptr || !accept(Kind::Else)) {
    position_ = after_body;
    return raised() ? nullptr : body;
  }
  Expr* orelse = parseExpression();
  if (orelse == nullptr) {
    position_ = after_body;
    return raised() ? nullptr : body;
  }
  auto* result = node<IfExp>(start);
  result->test = test;
  result->body = body;
  result->orelse = orelse;
  return result;
}

/// invalid_expression and invalid_legacy_expression: two expressions in a row within brackets, `a if b`,
/// `print x`.
void Parser::explainExpression(Expr* first, uint32_t start) {
  const uint32_t end = position_;
  const bool is_name = token(start).kind == Kind::Name;
  const bool is_statement_word = is_name && (textOf(start) == "print" || textOf(start) == "exec");
  const bool is_bare_name = is_name && end == start + 1;
  const bool may_lack_comma =
      !(is_name && (token(start + 1).kind == Kind::String || beginsSoftKeyword(textOf(start))));
  if (may_lack_comma) {
    explaining_ = false;
    Expr* second = parseExpression();
    explaining_ = true;
    const bool in_brackets = second != nullptr && token(position_ - 1).level != 0;
    if (in_brackets && !(first->isa<Name>() && is_statement_word && is_bare_name) && !raised()) {
      raise(Code::ForgotComma, joinRanges(first->range, second->range));
    }
    position_ = end;
    if (raised()) return;
  }
  if (at(Kind::If)) {
    ++position_;
    Expr* test = parseDisjunction();
    if (test != nullptr && !at(Kind::Else) && !at(Kind::Colon)) {
      raise(Code::ExpectedElse, joinRanges(first->range, test->range));
    }
    position_ = end;
    if (raised()) return;
  }
  // Behind a target the grammar has seen an assignment before it looks for expressions.
  const bool is_assigned = at(Kind::Equal) && first->isa<Subscript>();
  if (is_name && token(start + 1).kind != Kind::LeftParen && !is_assigned) {
    // Whatever the name is: what follows may have a mistake that says more. Not where it was read above, in silence:
    // CPython remembers what it read.
    position_ = start + 1;
    explaining_ = !(may_lack_comma && is_bare_name);
    Expr* value = parseStarExpressions();
    explaining_ = true;
    if (value != nullptr && is_statement_word) {
      raise(Code::MissingCallParentheses, joinRanges(rangeOfToken(start), value->range),
            {std::string(textOf(start))});
    }
    position_ = end;
  }
}

auto Parser::parseDisjunction() -> Expr* {
  const uint32_t start = position_;
  Expr* first = parseConjunction();
  if (first == nullptr || !at(Kind::Or)) return first;
  std::vector<Expr*> values{first};
  while (at(Kind::Or)) {
    const uint32_t before = position_++;
    Expr* next = parseConjunction();
    if (next == nullptr) {
      position_ = before;
      break;
    }
    values.push_back(next);
  }
  if (raised()) return nullptr;
  if (values.size() == 1) return first;
  auto* result = node<BoolOp>(start);
  result->op = BoolOperator::Or;
  result->values = list(values);
  return result;
}

auto Parser::parseConjunction() -> Expr* {
  const uint32_t start = position_;
  Expr* first = parseInversion();
  if (first == nullptr || !at(Kind::And)) return first;
  std::vector<Expr*> values{first};
  while (at(Kind::And)) {
    const uint32_t before = position_++;
    Expr* next = parseInversion();
    if (next == nullptr) {
      position_ = before;
      break;
    }
    values.push_back(next);
  }
  if (raised()) return nullptr;
  if (values.size() == 1) return first;
  auto* result = node<BoolOp>(start);
  result->op = BoolOperator::And;
  result->values = list(values);
  return result;
}

auto Parser::parseInversion() -> Expr* {
  if (!at(Kind::Not)) return parseComparison();
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_++;
  Expr* operand = parseInversion();
  if (operand == nullptr) return backTo(start);
  auto* result = node<UnaryOp>(start);
  result->op = UnaryOperator::Not;
  result->operand = operand;
  return result;
}

auto Parser::acceptComparison(CompareOperator& op) -> bool {
  const auto take = [&](CompareOperator found, uint32_t tokens) {
    op = found;
    position_ += tokens;
    return true;
  };
  switch (peek()) {
    case Kind::EqualEqual:
      return take(CompareOperator::Eq, 1);
    case Kind::NotEqual:
      return take(CompareOperator::NotEq, 1);
    case Kind::Less:
      return take(CompareOperator::Lt, 1);
    case Kind::LessEqual:
      return take(CompareOperator::LtE, 1);
    case Kind::Greater:
      return take(CompareOperator::Gt, 1);
    case Kind::GreaterEqual:
      return take(CompareOperator::GtE, 1);
    case Kind::In:
      return take(CompareOperator::In, 1);
    case Kind::Not:
      return peek(1) == Kind::In && take(CompareOperator::NotIn, 2);
    case Kind::Is:
      return peek(1) == Kind::Not ? take(CompareOperator::IsNot, 2) : take(CompareOperator::Is, 1);
    default:
      return false;
  }
}

auto Parser::parseComparison() -> Expr* {
  const uint32_t start = position_;
  Expr* left = parseBitOr();
  if (left == nullptr) return nullptr;
  std::vector<CompareOperator> ops;
  std::vector<Expr*> comparators;
  while (true) {
    const uint32_t before = position_;
    CompareOperator op{};
    if (!acceptComparison(op)) break;
    Expr* right = parseBitOr();
    if (right == nullptr) {
      position_ = before;
      break;
    }
    ops.push_back(op);
    comparators.push_back(right);
  }
  if (raised()) return nullptr;
  if (ops.empty()) return left;
  auto* result = node<Compare>(start);
  result->left = left;
  result->ops = list(ops);
  result->comparators = list(comparators);
  return result;
}

/// `|` `^` `&` `<<` `>>` `+` `-` `*` `/` `//` `%` `@`, all grouping to the left.
auto Parser::parseBinary(int least_precedence) -> Expr* {
  const uint32_t start = position_;
  Expr* left = parseFactor();
  if (left == nullptr) return nullptr;
  while (true) {
    const BinaryRow row = binaryRow(peek());
    if (row.precedence < least_precedence) return left;
    const uint32_t before = position_++;
    Expr* right = parseBinary(row.precedence + 1);
    if (raised()) return nullptr;
    if (right == nullptr) {
      position_ = before;
      return left;
    }
    auto* result = node<BinOp>(start);
    result->left = left;
    result->op = row.op;
    result->right = right;
    left = result;
  }
}

auto Parser::parseFactor() -> Expr* {
  UnaryOperator op{};
  switch (peek()) {
    case Kind::Plus:
      op = UnaryOperator::UAdd;
      break;
    case Kind::Minus:
      op = UnaryOperator::USub;
      break;
    case Kind::Tilde:
      op = UnaryOperator::Invert;
      break;
    default:
      return parsePower();
  }
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_++;
  Expr* operand = parseFactor();
  if (operand == nullptr) return backTo(start);
  auto* result = node<UnaryOp>(start);
  result->op = op;
  result->operand = operand;
  return result;
}

/// `a ** b`, which groups to the right and lets its right side have a sign.
auto Parser::parsePower() -> Expr* {
  const uint32_t start = position_;
  Expr* left = parseAwaited();
  if (left == nullptr || !at(Kind::Pow)) return left;
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t before = position_++;
  Expr* right = parseFactor();
  if (raised()) return nullptr;
  if (right == nullptr) {
    position_ = before;
    return left;
  }
  auto* result = node<BinOp>(start);
  result->left = left;
  result->op = BinaryOperator::Pow;
  result->right = right;
  return result;
}

auto Parser::parseAwaited() -> Expr* {
  if (!at(Kind::Await)) return parsePrimary();
  const uint32_t start = position_++;
  Expr* value = parsePrimary();
  if (value == nullptr) return backTo(start);
  auto* result = node<Await>(start);
  result->value = value;
  return result;
}

/// `a.b`, `a(…)`, `a[…]`.
auto Parser::parsePrimary() -> Expr* {
  const uint32_t start = position_;
  Expr* expr = parseAtom();
  while (expr != nullptr) {
    const uint32_t before = position_;
    Expr* next = nullptr;
    if (at(Kind::Dot)) {
      ++position_;
      if (at(Kind::Name)) {
        const uint32_t name = position_++;
        auto* attribute = node<Attribute>(start);
        attribute->value = expr;
        attribute->attr = identifier(name);
        next = attribute;
      }
    } else if (at(Kind::LeftParen)) {
      next = parseCall(expr, start);
    } else if (at(Kind::LeftBracket)) {
      ++position_;
      Expr* slice = parseSlices();
      if (slice != nullptr && accept(Kind::RightBracket)) {
        auto* subscript = node<Subscript>(start);
        subscript->value = expr;
        subscript->slice = slice;
        next = subscript;
      }
    } else {
      return expr;
    }
    if (raised()) return nullptr;
    if (next == nullptr) {
      position_ = before;
      return expr;
    }
    expr = next;
  }
  return nullptr;
}

auto Parser::parseCall(Expr* func, uint32_t start) -> Expr* {
  const uint32_t open = position_++;
  CallArguments arguments;
  if (!accept(Kind::RightParen)) {
    if (!parseCallArguments(arguments, true)) return nullptr;
    if (!accept(Kind::RightParen)) return nullptr;
  }
  // The parentheses of a call belong to a generator expression that is its only argument.
  if (arguments.generator != nullptr) arguments.generator->range = rangeFrom(open);
  auto* call = node<Call>(start);
  call->func = func;
  call->args = list(arguments.args);
  call->keywords = list(arguments.keywords);
  return call;
}

/// What stands in `a[…]`.
auto Parser::parseSlices() -> Expr* {
  const uint32_t start = position_;
  Expr* first = at(Kind::Star) ? parseStarred() : parseSlice();
  if (first == nullptr) return nullptr;
  if (!at(Kind::Comma) && !first->isa<Starred>()) return first;
  std::vector<Expr*> elements{first};
  while (accept(Kind::Comma)) {
    Expr* next = at(Kind::Star) ? parseStarred() : parseSlice();
    if (raised()) return nullptr;
    if (next == nullptr) break;
    elements.push_back(next);
  }
  auto* tuple = node<Tuple>(start);
  tuple->elts = list(elements);
  return tuple;
}

/// `a:b:c`, each part optional, or one expression.
auto Parser::parseSlice() -> Expr* {
  const uint32_t start = position_;
  Expr* lower = nullptr;
  if (!at(Kind::Colon)) {
    lower = parseNamed();
    if (lower == nullptr || !at(Kind::Colon)) return lower;
    if (lower->isa<NamedExpr>() && !isParenthesized(lower, start)) return lower;
  }
  ++position_;
  Expr* upper = nullptr;
  Expr* step = nullptr;
  const auto atEnd = [&] { return at(Kind::Comma) || at(Kind::RightBracket); };
  if (!atEnd() && !at(Kind::Colon)) upper = parseExpression();
  if (raised()) return nullptr;
  if (accept(Kind::Colon) && !atEnd()) step = parseExpression();
  if (raised()) return nullptr;
  auto* slice = node<Slice>(start);
  slice->lower = lower;
  slice->upper = upper;
  slice->step = step;
  return slice;
}

auto Parser::parseLambda() -> Expr* {
  const uint32_t start = position_++;
  Arguments* args = parseParameters(true);
  if (args == nullptr || !accept(Kind::Colon)) return backTo(start);
  Expr* body = parseExpression();
  if (body == nullptr) return backTo(start);
  auto* result = node<Lambda>(start);
  result->args = args;
  result->body = body;
  return result;
}

auto Parser::parseYield() -> Expr* {
  const uint32_t start = position_++;
  if (at(Kind::From)) {
    const uint32_t before = position_++;
    if (Expr* value = parseExpression()) {
      auto* result = node<YieldFrom>(start);
      result->value = value;
      return result;
    }
    position_ = before;
    if (raised()) return nullptr;
  }
  Expr* value = parseStarExpressions();
  if (raised()) return nullptr;
  auto* result = node<Yield>(start);
  result->value = value;
  return result;
}

auto Parser::parseYieldOrStars() -> Expr* { return at(Kind::Yield) ? parseYield() : parseStarExpressions(); }

}  // namespace krait::frontend
