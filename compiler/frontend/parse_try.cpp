// `try`, with `except` or `except*`.
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {

auto Parser::parseTry() -> Stmt* {
  const uint32_t start = position_++;
  if (!force(Kind::Colon)) return nullptr;
  Stmts body;
  if (!parseBlock(body, "'try' statement", start)) return nullptr;
  if (!at(Kind::Except) && !at(Kind::Finally)) {
    if (explaining_) raiseHere(Code::ExpectedExceptOrFinally);
    return nullptr;
  }
  std::vector<ExceptHandler*> handlers;
  bool is_star = false;
  while (at(Kind::Except)) {
    bool handler_is_star = false;
    const uint32_t keyword = position_;
    ExceptHandler* handler = parseHandler(handler_is_star);
    if (handler == nullptr) return nullptr;
    if (!handlers.empty() && handler_is_star != is_star) {
      return explaining_ ? raiseAtToken(Code::BothExceptKinds, keyword) : nullptr;
    }
    is_star = handler_is_star;
    handlers.push_back(handler);
  }
  Stmts orelse;
  Stmts finalbody;
  if (!handlers.empty() && !parseElse(orelse)) return nullptr;
  if (at(Kind::Finally)) {
    const uint32_t keyword = position_++;
    if (!force(Kind::Colon) || !parseBlock(finalbody, "'finally' statement", keyword)) return nullptr;
  }
  const Node* last = !finalbody.empty() ? static_cast<const Node*>(finalbody.back())
                     : !orelse.empty()  ? static_cast<const Node*>(orelse.back())
                                        : static_cast<const Node*>(handlers.back());
  const base::SourceRange range = joinRanges(rangeOfToken(start), last->range);
  const auto fill = [&](auto* result) -> Stmt* {
    result->body = body;
    result->handlers = list(handlers);
    result->orelse = orelse;
    result->finalbody = finalbody;
    return result;
  };
  return is_star ? fill(nodeAt<TryStar>(range)) : fill(nodeAt<Try>(range));
}

/// `except:`, `except a as b:`, `except* a as b:`.
auto Parser::parseHandler(bool& is_star) -> ExceptHandler* {
  const uint32_t start = position_++;
  is_star = accept(Kind::Star);
  Expr* type = nullptr;
  Identifier name;
  if (is_star || !at(Kind::Colon)) {
    type = parseExpression();
    if (raised()) return nullptr;
    if (type != nullptr && at(Kind::As) && peek(1) == Kind::Name) {
      name = identifier(position_ + 1);
      position_ += 2;
    }
  }
  if ((is_star && type == nullptr) || !at(Kind::Colon)) {
    if (explaining_) explainHandler(start);
    return nullptr;
  }
  ++position_;
  Stmts body;
  if (!parseBlock(body, is_star ? "'except*' statement" : "'except' statement", start)) return nullptr;
  auto* handler = nodeAt<ExceptHandler>(joinRanges(rangeOfToken(start), body.back()->range));
  handler->type = type;
  handler->name = name;
  handler->body = body;
  return handler;
}

/// invalid_except_stmt.
void Parser::explainHandler(uint32_t start) {
  position_ = start + 1;
  const bool star = accept(Kind::Star);
  if (at(Kind::Newline) || at(Kind::Colon)) {
    if (star) raiseHere(Code::ExpectedExceptionTypes);
    if (!star && at(Kind::Newline)) raiseHere(Code::ExpectedToken, {":"});
    return;
  }
  Expr* first = parseExpression();
  if (first == nullptr) return;
  const uint32_t after_first = position_;
  const auto eatName = [&] {
    if (at(Kind::As) && peek(1) == Kind::Name) position_ += 2;
  };
  if (accept(Kind::Comma)) {
    bool any = false;
    while (parseExpression() != nullptr) {
      any = true;
      if (!accept(Kind::Comma)) break;
    }
    eatName();
    if (raised() || !any || !at(Kind::Colon)) return;
    raise(Code::ExceptNeedsParentheses, {context_.file, first->range.begin, token(position_ - 1).end});
    return;
  }
  position_ = after_first;
  eatName();
  if (at(Kind::Newline)) raiseHere(Code::ExpectedToken, {":"});
}

}  // namespace krait::frontend
