// Statements with blocks. `try`: parse_try.cpp; `with`: parse_with.cpp; `match`: parse_patterns.cpp.
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {

auto Parser::atCompound() -> bool {
  switch (peek()) {
    case Kind::Def:
    case Kind::At:
    case Kind::Async:
    case Kind::If:
    case Kind::Class:
    case Kind::With:
    case Kind::For:
    case Kind::Try:
    case Kind::While:
      return true;
    default:
      return false;
  }
}

auto Parser::parseCompound() -> Stmt* {
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_;
  switch (peek()) {
    case Kind::Def:
      return parseFunction(start, false, {});
    case Kind::At:
      return parseDecorated();
    case Kind::Async:
      return parseAsync({});
    case Kind::If:
      return parseIf();
    case Kind::Class:
      return parseClass({});
    case Kind::With:
      return parseWith(start, false);
    case Kind::For:
      return parseFor(start, false);
    case Kind::Try:
      return parseTry();
    default:
      return parseWhile();
  }
}

/// The `:` before a block. When the line ends instead, that is the mistake.
auto Parser::colon() -> bool {
  if (accept(Kind::Colon)) return true;
  if (explaining_ && at(Kind::Newline)) raiseHere(Code::ExpectedToken, {":"});
  return false;
}

/// What follows the colon: an indented block, or statements on the same line. `after` and the line of
/// `keyword` are for the message.
auto Parser::parseBlock(Stmts& body, std::string_view after, uint32_t keyword) -> bool {
  StmtList statements;
  if (!accept(Kind::Newline)) {
    if (!parseSimpleStatements(statements)) return false;
  } else {
    if (!accept(Kind::Indent)) {
      if (!explaining_) return false;
      const uint32_t begin = token(keyword).begin;
      uint32_t line = 1;
      for (uint32_t i = 0; i < begin; ++i) {
        const char c = context_.text[i];
        line += c == '\n' || (c == '\r' && context_.text[i + 1] != '\n') ? 1 : 0;
      }
      raiseHere(Code::ExpectedBlockAfter, {std::string(after), std::to_string(line)});
      return false;
    }
    if (!parseStatements(statements) || !accept(Kind::Dedent)) return false;
  }
  body = list(statements);
  return true;
}

/// `if` or `elif`, up to the last `else`.
auto Parser::parseIf() -> Stmt* {
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_++;
  const bool is_elif = token(start).kind == Kind::Elif;
  Expr* test = parseNamed();
  if (test == nullptr || !colon()) return nullptr;
  Stmts body;
  if (!parseBlock(body, is_elif ? "'elif' statement" : "'if' statement", start)) return nullptr;
  Stmts orelse;
  if (at(Kind::Elif)) {
    Stmt* rest = parseIf();
    if (rest == nullptr) return nullptr;
    orelse = list(StmtList{rest});
  } else if (!parseElse(orelse)) {
    return nullptr;
  }
  const Stmt* last = orelse.empty() ? body.back() : orelse.back();
  auto* result = nodeAt<If>(joinRanges(rangeOfToken(start), last->range));
  result->test = test;
  result->body = body;
  result->orelse = orelse;
  return result;
}

/// The `else` block, if there is one.
auto Parser::parseElse(Stmts& body) -> bool {
  if (!at(Kind::Else)) return true;
  const uint32_t start = position_++;
  return force(Kind::Colon) && parseBlock(body, "'else' statement", start);
}

auto Parser::parseWhile() -> Stmt* {
  const uint32_t start = position_++;
  Expr* test = parseNamed();
  if (test == nullptr || !colon()) return nullptr;
  Stmts body;
  Stmts orelse;
  if (!parseBlock(body, "'while' statement", start) || !parseElse(orelse)) return nullptr;
  const Stmt* last = orelse.empty() ? body.back() : orelse.back();
  auto* result = nodeAt<While>(joinRanges(rangeOfToken(start), last->range));
  result->test = test;
  result->body = body;
  result->orelse = orelse;
  return result;
}

/// `for targets in iter: …`; `start` is at `async`, if that was there.
auto Parser::parseFor(uint32_t start, bool is_async) -> Stmt* {
  const uint32_t keyword = position_++;
  Expr* target = parseForTargets();
  if (target == nullptr || !accept(Kind::In)) return nullptr;
  Expr* iter = parseStarExpressions();
  if (iter == nullptr || !colon()) return nullptr;
  Stmts body;
  Stmts orelse;
  if (!parseBlock(body, "'for' statement", keyword) || !parseElse(orelse)) return nullptr;
  const Stmt* last = orelse.empty() ? body.back() : orelse.back();
  const base::SourceRange range = joinRanges(rangeOfToken(start), last->range);
  const auto fill = [&](auto* result) -> Stmt* {
    result->target = target;
    result->iter = iter;
    result->body = body;
    result->orelse = orelse;
    return result;
  };
  return is_async ? fill(nodeAt<AsyncFor>(range)) : fill(nodeAt<For>(range));
}

auto Parser::parseDecorated() -> Stmt* {
  std::vector<Expr*> decorators;
  while (accept(Kind::At)) {
    Expr* decorator = parseNamed();
    if (decorator == nullptr || !accept(Kind::Newline)) return nullptr;
    decorators.push_back(decorator);
  }
  switch (peek()) {
    case Kind::Def:
      return parseFunction(position_, false, list(decorators));
    case Kind::Class:
      return parseClass(list(decorators));
    case Kind::Async:
      return peek(1) == Kind::Def ? parseAsync(list(decorators)) : nullptr;
    default:
      return nullptr;
  }
}

auto Parser::parseAsync(Exprs decorators) -> Stmt* {
  const uint32_t start = position_++;
  switch (peek()) {
    case Kind::Def:
      return parseFunction(start, true, decorators);
    case Kind::With:
      return parseWith(start, true);
    case Kind::For:
      return parseFor(start, true);
    default:
      return nullptr;
  }
}

auto Parser::parseFunction(uint32_t start, bool is_async, Exprs decorators) -> Stmt* {
  const uint32_t keyword = position_++;
  if (!at(Kind::Name)) return nullptr;
  const Identifier name = identifier(position_++);
  if (!force(Kind::LeftParen)) return nullptr;
  Arguments* args = parseParameters(false);
  if (args == nullptr || !accept(Kind::RightParen)) return nullptr;
  Expr* returns = nullptr;
  if (at(Kind::Arrow)) {
    const uint32_t arrow = position_++;
    returns = parseExpression();
    if (raised()) return nullptr;
    if (returns == nullptr) position_ = arrow;
  }
  if (!force(Kind::Colon)) return nullptr;
  Stmts body;
  if (!parseBlock(body, "function definition", keyword)) return nullptr;
  const base::SourceRange range = joinRanges(rangeOfToken(start), body.back()->range);
  const auto fill = [&](auto* result) -> Stmt* {
    result->name = name;
    result->args = args;
    result->body = body;
    result->decorator_list = decorators;
    result->returns = returns;
    return result;
  };
  return is_async ? fill(nodeAt<AsyncFunctionDef>(range)) : fill(nodeAt<FunctionDef>(range));
}

auto Parser::parseClass(Exprs decorators) -> Stmt* {
  const uint32_t start = position_++;
  if (!at(Kind::Name)) return nullptr;
  const Identifier name = identifier(position_++);
  CallArguments arguments;
  if (at(Kind::LeftParen)) {
    ++position_;
    if (!accept(Kind::RightParen)) {
      if (!parseCallArguments(arguments, false) || !accept(Kind::RightParen)) return nullptr;
    }
  }
  if (!colon()) return nullptr;
  Stmts body;
  if (!parseBlock(body, "class definition", start)) return nullptr;
  auto* result = nodeAt<ClassDef>(joinRanges(rangeOfToken(start), body.back()->range));
  result->name = name;
  result->bases = list(arguments.args);
  result->keywords = list(arguments.keywords);
  result->body = body;
  result->decorator_list = decorators;
  return result;
}

}  // namespace krait::frontend
