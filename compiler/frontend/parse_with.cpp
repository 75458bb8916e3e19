// `with`, whose items may stand in parentheses, which may also be the beginning of an expression.
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {

auto Parser::parseWith(uint32_t start, bool is_async) -> Stmt* {
  const uint32_t keyword = position_++;
  const uint32_t after_keyword = position_;
  std::vector<WithItem*> items;
  if (!parseParenthesizedWithItems(items)) {
    if (raised()) return nullptr;
    position_ = after_keyword;
    items.clear();
    if (!parseWithItems(items) || !accept(Kind::Colon)) {
      if (!raised() && explaining_) explainWith(after_keyword);
      return nullptr;
    }
  }
  Stmts body;
  if (!parseBlock(body, "'with' statement", keyword)) return nullptr;
  const base::SourceRange range = joinRanges(rangeOfToken(start), body.back()->range);
  const auto fill = [&](auto* result) -> Stmt* {
    result->items = list(items);
    result->body = body;
    return result;
  };
  return is_async ? fill(nodeAt<AsyncWith>(range)) : fill(nodeAt<With>(range));
}

/// `(a as b, c):`, with the colon.
auto Parser::parseParenthesizedWithItems(std::vector<WithItem*>& items) -> bool {
  if (!accept(Kind::LeftParen)) return false;
  while (true) {
    WithItem* item = parseWithItem();
    if (item == nullptr) return false;
    items.push_back(item);
    if (!accept(Kind::Comma)) break;
    if (at(Kind::RightParen)) break;
  }
  return accept(Kind::RightParen) && accept(Kind::Colon);
}

auto Parser::parseWithItems(std::vector<WithItem*>& items) -> bool {
  do {
    WithItem* item = parseWithItem();
    if (item == nullptr) return false;
    items.push_back(item);
  } while (accept(Kind::Comma));
  return true;
}

/// `a as target`, or `a`.
auto Parser::parseWithItem() -> WithItem* {
  const uint32_t start = position_;
  Expr* context_expr = parseExpression();
  if (context_expr == nullptr) return nullptr;
  Expr* target = nullptr;
  if (at(Kind::As)) {
    const uint32_t before = position_++;
    const uint32_t target_start = position_;
    target = parseStarExpression();
    if (raised()) return nullptr;
    const bool ends = at(Kind::Comma) || at(Kind::RightParen) || at(Kind::Colon);
    const bool fits = target != nullptr && ends &&
                      checkTarget(target, TargetUse::Assign, token(target_start).kind == Kind::Star);
    if (fits) {
      setContext(target, ExprContext::Store);
    } else {
      if (explaining_ && target != nullptr && ends && !target->isa<Starred>())
        explainTarget(target, TargetUse::Assign);
      if (raised()) return nullptr;
      target = nullptr;
      position_ = before;
    }
  }
  auto* item = node<WithItem>(start);
  item->context_expr = context_expr;
  item->optional_vars = target;
  return item;
}

/// invalid_with_stmt: a line that ends where the colon should be.
void Parser::explainWith(uint32_t after_keyword) {
  const auto eatItems = [&](bool in_parens) {
    do {
      if (in_parens && at(Kind::RightParen)) return true;
      if (parseExpression() == nullptr) return false;
      if (accept(Kind::As)) {
        Expr* target = parseStarExpression();
        if (target == nullptr || !checkTarget(target, TargetUse::Assign, true)) return false;
      }
    } while (accept(Kind::Comma));
    return true;
  };
  position_ = after_keyword;
  if (eatItems(false) && at(Kind::Newline)) raiseHere(Code::ExpectedToken, {":"});
  if (raised()) return;
  position_ = after_keyword;
  if (accept(Kind::LeftParen) && eatItems(true) && accept(Kind::RightParen) && at(Kind::Newline)) {
    raiseHere(Code::ExpectedToken, {":"});
  }
}

}  // namespace krait::frontend
