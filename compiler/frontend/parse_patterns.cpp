// `match` and its patterns. `match`, `case` and `_` are keywords only here.
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {

/// A match statement; null, with nothing eaten, where `match` is a name after all.
auto Parser::parseMatch() -> Stmt* {
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_++;
  Expr* subject = parseSubject();
  if (subject == nullptr) return backTo(start);
  if (!accept(Kind::Colon)) {
    if (explaining_ && at(Kind::Newline)) {
      // `match x` at the end of a line is a match statement only if no expression says the same.
      const bool is_expression = token(start + 1).kind == Kind::LeftParen ||
                                 token(start + 1).kind == Kind::LeftBracket ||
                                 token(start + 1).kind == Kind::Minus ||
                                 token(start + 1).kind == Kind::Plus || token(start + 1).kind == Kind::Star;
      if (!is_expression) raiseHere(Code::ExpectedToken, {":"});
    }
    return backTo(start);
  }
  if (!at(Kind::Newline)) return backTo(start);
  ++position_;
  if (!at(Kind::Indent)) {
    if (explaining_) {
      --position_;
      Stmts none;
      parseBlock(none, "'match' statement", start);
    }
    return backTo(start);
  }
  ++position_;
  std::vector<MatchCase*> cases;
  while (atName("case")) {
    MatchCase* match_case = parseCase();
    if (raised()) return nullptr;
    if (match_case == nullptr) break;
    cases.push_back(match_case);
  }
  if (cases.empty() || !accept(Kind::Dedent)) return backTo(start);
  auto* result = nodeAt<Match>(joinRanges(rangeOfToken(start), cases.back()->range));
  result->subject = subject;
  result->cases = list(cases);
  return result;
}

/// `a`, `a, b`, `*a,`.
auto Parser::parseSubject() -> Expr* {
  const uint32_t start = position_;
  Expr* first = parseStarNamed();
  if (first == nullptr) return nullptr;
  if (!at(Kind::Comma)) return first->isa<Starred>() ? backTo(start) : first;
  std::vector<Expr*> elements{first};
  while (accept(Kind::Comma)) {
    Expr* next = parseStarNamed();
    if (raised()) return nullptr;
    if (next == nullptr) break;
    elements.push_back(next);
  }
  auto* tuple = node<Tuple>(start);
  tuple->elts = list(elements);
  return tuple;
}

/// `case pattern if guard: …`.
auto Parser::parseCase() -> MatchCase* {
  const uint32_t start = position_++;
  Pattern* pattern = parseTopPattern();
  if (pattern == nullptr) return backTo(start);
  Expr* guard = nullptr;
  if (at(Kind::If)) {
    const uint32_t before = position_++;
    guard = parseNamed();
    if (raised()) return nullptr;
    if (guard == nullptr) position_ = before;
  }
  if (!colon()) return raised() ? nullptr : backTo(start);
  Stmts body;
  if (!parseBlock(body, "'case' statement", start)) return raised() ? nullptr : backTo(start);
  auto* result = nodeAt<MatchCase>(joinRanges(rangeOfToken(start), body.back()->range));
  result->pattern = pattern;
  result->guard = guard;
  result->body = body;
  return result;
}

/// What may follow `case`: a pattern, or a sequence without brackets.
auto Parser::parseTopPattern() -> Pattern* {
  const uint32_t start = position_;
  Pattern* first = parseMaybeStarPattern();
  if (first == nullptr) return nullptr;
  if (!at(Kind::Comma)) return first->isa<MatchStar>() ? backTo(start) : first;
  std::vector<Pattern*> patterns{first};
  while (accept(Kind::Comma)) {
    Pattern* next = parseMaybeStarPattern();
    if (raised()) return nullptr;
    if (next == nullptr) break;
    patterns.push_back(next);
  }
  auto* result = node<MatchSequence>(start);
  result->patterns = list(patterns);
  return result;
}

auto Parser::parseMaybeStarPattern() -> Pattern* {
  if (!at(Kind::Star)) return parsePattern();
  const uint32_t start = position_++;
  if (!at(Kind::Name)) return backTo(start);
  const uint32_t name = position_++;
  auto* result = node<MatchStar>(start);
  if (textOf(name) != "_") result->name = identifier(name);
  return result;
}

/// `a | b as name`.
auto Parser::parsePattern() -> Pattern* {
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_;
  Pattern* pattern = parseOrPattern();
  if (pattern == nullptr || !at(Kind::As)) return pattern;
  const uint32_t before = position_++;
  const bool is_name =
      at(Kind::Name) && peek(1) != Kind::Dot && peek(1) != Kind::LeftParen && peek(1) != Kind::Equal;
  if (is_name && textOf(position_) != "_") {
    const uint32_t name = position_++;
    auto* result = node<MatchAs>(start);
    result->pattern = pattern;
    result->name = identifier(name);
    return result;
  }
  if (explaining_) {
    if (atName("_")) return raiseAtToken(Code::WildcardTarget, position_);
    if (!at(Kind::Name)) {
      if (Expr* target = parseExpression()) return raise(Code::PatternTarget, target->range);
    }
  }
  position_ = before;
  return raised() ? nullptr : pattern;
}

auto Parser::parseOrPattern() -> Pattern* {
  const uint32_t start = position_;
  Pattern* first = parseClosedPattern();
  if (first == nullptr || !at(Kind::Bar)) return first;
  std::vector<Pattern*> patterns{first};
  while (at(Kind::Bar)) {
    const uint32_t before = position_++;
    Pattern* next = parseClosedPattern();
    if (raised()) return nullptr;
    if (next == nullptr) {
      position_ = before;
      break;
    }
    patterns.push_back(next);
  }
  if (patterns.size() == 1) return first;
  auto* result = node<MatchOr>(start);
  result->patterns = list(patterns);
  return result;
}

auto Parser::parseClosedPattern() -> Pattern* {
  switch (peek()) {
    case Kind::Name:
      return parseNamePattern();
    case Kind::LeftParen:
      return parseGroupPattern();
    case Kind::LeftBracket: {
      const uint32_t start = position_++;
      Pattern* result = parseSequencePattern(Kind::RightBracket, start);
      return result != nullptr || raised() ? result : backTo(start);
    }
    case Kind::LeftBrace:
      return parseMappingPattern();
    default:
      return parseLiteralPattern();
  }
}

/// `_`, a capture, a dotted name, or a class with arguments.
auto Parser::parseNamePattern() -> Pattern* {
  const uint32_t start = position_++;
  if (!at(Kind::Dot) && !at(Kind::LeftParen)) {
    auto* result = node<MatchAs>(start);
    if (textOf(start) != "_") result->name = identifier(start);
    return result;
  }
  auto* name = nodeAt<Name>(rangeOfToken(start));
  name->id = identifier(start);
  Expr* value = name;
  while (at(Kind::Dot)) {
    ++position_;
    if (!at(Kind::Name)) return backTo(start);
    const uint32_t attr = position_++;
    auto* attribute = node<Attribute>(start);
    attribute->value = value;
    attribute->attr = identifier(attr);
    value = attribute;
  }
  if (at(Kind::LeftParen)) return parseClassPattern(value, start);
  auto* result = node<MatchValue>(start);
  result->value = value;
  return result;
}

auto Parser::parseLiteralPattern() -> Pattern* {
  const uint32_t start = position_;
  const auto singleton = [&](ConstantKind kind) -> Pattern* {
    ++position_;
    auto* result = node<MatchSingleton>(start);
    result->value.kind = kind;
    return result;
  };
  switch (peek()) {
    case Kind::None:
      return singleton(ConstantKind::None);
    case Kind::True:
      return singleton(ConstantKind::True);
    case Kind::False:
      return singleton(ConstantKind::False);
    default:
      break;
  }
  Expr* value = parseLiteralExpr();
  if (value == nullptr) return nullptr;
  auto* result = node<MatchValue>(start);
  result->value = value;
  return result;
}

/// A number, maybe with a sign or an imaginary part, or strings.
auto Parser::parseLiteralExpr() -> Expr* {
  const uint32_t start = position_;
  if (at(Kind::String)) return parseStrings();
  Expr* left = parseSignedNumber();
  if (left == nullptr || (!at(Kind::Plus) && !at(Kind::Minus))) return left;
  const auto kindOf = [](const Expr* expr) {
    if (const auto* unary = expr->tryAs<UnaryOp>()) expr = unary->operand;
    return expr->as<Constant>()->value.kind;
  };
  const BinaryOperator op = at(Kind::Plus) ? BinaryOperator::Add : BinaryOperator::Sub;
  const uint32_t before = position_++;
  if (!at(Kind::Number)) {
    position_ = before;
    return left;
  }
  if (kindOf(left) == ConstantKind::Complex) return raise(Code::PatternRealPart, left->range);
  Expr* right = parseNumber();
  if (right == nullptr) return nullptr;
  if (kindOf(right) != ConstantKind::Complex) return raise(Code::PatternImaginaryPart, right->range);
  auto* result = node<BinOp>(start);
  result->left = left;
  result->op = op;
  result->right = right;
  return result;
}

auto Parser::parseSignedNumber() -> Expr* {
  const uint32_t start = position_;
  const bool is_negative = accept(Kind::Minus);
  if (!at(Kind::Number)) return backTo(start);
  Expr* number = parseNumber();
  if (!is_negative || number == nullptr) return number;
  auto* result = node<UnaryOp>(start);
  result->op = UnaryOperator::USub;
  result->operand = number;
  return result;
}

/// `(a)` is `a`; with a comma, or empty, it is a sequence.
auto Parser::parseGroupPattern() -> Pattern* {
  const uint32_t start = position_++;
  Pattern* first = at(Kind::Star) ? nullptr : parsePattern();
  if (raised()) return nullptr;
  if (first != nullptr && accept(Kind::RightParen)) return first;
  position_ = start + 1;
  Pattern* result = parseSequencePattern(Kind::RightParen, start);
  if (result == nullptr) return raised() ? nullptr : backTo(start);
  auto* sequence = result->as<MatchSequence>();
  // `(*a)` is neither.
  if (sequence->patterns.size() == 1 && token(position_ - 2).kind != Kind::Comma) return backTo(start);
  return result;
}

/// From behind the opening bracket.
auto Parser::parseSequencePattern(Kind close, uint32_t start) -> Pattern* {
  std::vector<Pattern*> patterns;
  while (!at(close)) {
    Pattern* next = parseMaybeStarPattern();
    if (next == nullptr) return nullptr;
    patterns.push_back(next);
    if (!accept(Kind::Comma)) break;
  }
  if (!accept(close)) return nullptr;
  auto* result = node<MatchSequence>(start);
  result->patterns = list(patterns);
  return result;
}

/// `{"key": pattern, **rest}`.
auto Parser::parseMappingPattern() -> Pattern* {
  const uint32_t start = position_++;
  std::vector<Expr*> keys;
  std::vector<Pattern*> patterns;
  Identifier rest;
  while (!at(Kind::RightBrace)) {
    if (accept(Kind::Pow)) {
      if (!at(Kind::Name) || textOf(position_) == "_") return backTo(start);
      rest = identifier(position_++);
      accept(Kind::Comma);
      break;
    }
    Expr* key = nullptr;
    const uint32_t key_start = position_;
    if (at(Kind::Name)) {
      Pattern* name = parseNamePattern();
      if (auto* value = name != nullptr ? name->tryAs<MatchValue>() : nullptr) key = value->value;
    } else if (Pattern* literal = parseLiteralPattern()) {
      if (auto* value = literal->tryAs<MatchValue>()) {
        key = value->value;
      } else {
        auto* constant = nodeAt<Constant>(rangeOfToken(key_start));
        constant->value = literal->as<MatchSingleton>()->value;
        key = constant;
      }
    }
    if (raised()) return nullptr;
    if (key == nullptr || !accept(Kind::Colon)) return backTo(start);
    Pattern* pattern = parsePattern();
    if (pattern == nullptr) return raised() ? nullptr : backTo(start);
    keys.push_back(key);
    patterns.push_back(pattern);
    if (!accept(Kind::Comma)) break;
  }
  if (!accept(Kind::RightBrace)) return backTo(start);
  auto* result = node<MatchMapping>(start);
  result->keys = list(keys);
  result->patterns = list(patterns);
  result->rest = rest;
  return result;
}

/// `Class(a, name=b)`, from the `(`.
auto Parser::parseClassPattern(Expr* cls, uint32_t start) -> Pattern* {
  ++position_;
  std::vector<Pattern*> patterns;
  std::vector<Identifier> kwd_attrs;
  std::vector<Pattern*> kwd_patterns;
  Pattern* first_misplaced = nullptr;
  Pattern* last_misplaced = nullptr;
  while (!at(Kind::RightParen)) {
    if (at(Kind::Name) && peek(1) == Kind::Equal) {
      const uint32_t name = position_;
      position_ += 2;
      Pattern* pattern = parsePattern();
      if (pattern == nullptr) return raised() ? nullptr : backTo(start);
      kwd_attrs.push_back(identifier(name));
      kwd_patterns.push_back(pattern);
    } else {
      Pattern* pattern = parsePattern();
      if (pattern == nullptr) return raised() ? nullptr : backTo(start);
      if (!kwd_attrs.empty()) {
        if (!explaining_) return backTo(start);
        if (first_misplaced == nullptr) first_misplaced = pattern;
        last_misplaced = pattern;
      }
      patterns.push_back(pattern);
    }
    if (!accept(Kind::Comma)) break;
  }
  if (first_misplaced != nullptr) {
    return raise(Code::PositionalPatternAfterKeyword,
                 joinRanges(first_misplaced->range, last_misplaced->range));
  }
  if (!accept(Kind::RightParen)) return backTo(start);
  auto* result = node<MatchClass>(start);
  result->cls = cls;
  result->patterns = list(patterns);
  result->kwd_attrs = list(kwd_attrs);
  result->kwd_patterns = list(kwd_patterns);
  return result;
}

}  // namespace krait::frontend
