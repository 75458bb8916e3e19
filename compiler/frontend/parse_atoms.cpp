// Names, constants, and everything in brackets.
#include "compiler/frontend/numbers.h"
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {

auto Parser::parseAtom() -> Expr* {
  const uint32_t start = position_;
  const auto constant = [&](ConstantKind kind) {
    ++position_;
    auto* result = node<Constant>(start);
    result->value.kind = kind;
    return result;
  };
  switch (peek()) {
    case Kind::Name: {
      ++position_;
      auto* name = node<Name>(start);
      name->id = identifier(start);
      return name;
    }
    case Kind::None:
      return constant(ConstantKind::None);
    case Kind::True:
      return constant(ConstantKind::True);
    case Kind::False:
      return constant(ConstantKind::False);
    case Kind::Dots:
      return constant(ConstantKind::Ellipsis);
    case Kind::Number:
      return parseNumber();
    case Kind::String:
      return parseStrings();
    case Kind::LeftParen:
      return parseParenthesized();
    case Kind::LeftBracket:
      return parseList();
    case Kind::LeftBrace:
      return parseBraces();
    default:
      return nullptr;
  }
}

auto Parser::parseNumber() -> Expr* {
  const uint32_t start = position_++;
  auto* result = node<Constant>(start);
  size_t too_long = 0;
  result->value = parseNumberLiteral(textOf(start), context_.arena, too_long);
  if (too_long != 0) return raiseAtToken(Code::IntegerTooLong, start, {std::to_string(too_long)});
  return result;
}

/// `()`, `(a)`, `(a, b)`, `(a for …)`, `(yield a)`.
auto Parser::parseParenthesized() -> Expr* {
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_++;
  if (accept(Kind::RightParen)) return node<Tuple>(start);
  if (at(Kind::Yield)) {
    Expr* value = parseYield();
    return value != nullptr && accept(Kind::RightParen) ? value : backTo(start);
  }
  Expr* first = parseStarNamed();
  if (raised()) return nullptr;
  if (first != nullptr && at(Kind::Comma)) {
    ++position_;
    std::vector<Expr*> elements{first};
    if (!accept(Kind::RightParen)) {
      if (!parseElements(Kind::RightParen, elements)) {
        if (!raised() && explaining_) explainComprehension(start);
        return backTo(start);
      }
    }
    auto* tuple = node<Tuple>(start);
    tuple->elts = list(elements);
    return tuple;
  }
  if (first != nullptr && !first->isa<Starred>()) {
    if (accept(Kind::RightParen)) return first;
    if (atComprehension()) {
      std::vector<Comprehension*> generators;
      if (parseComprehensions(generators) && accept(Kind::RightParen)) {
        auto* result = node<GeneratorExp>(start);
        result->elt = first;
        result->generators = list(generators);
        return result;
      }
      return backTo(start);
    }
  }
  if (explaining_) {
    if (first != nullptr && first->isa<Starred>() && at(Kind::RightParen)) {
      return raise(Code::StarredInGroup, first->range);
    }
    if (first == nullptr && at(Kind::Pow)) {
      const uint32_t stars = position_++;
      if (parseExpression() != nullptr && at(Kind::RightParen))
        return raiseAtToken(Code::DoubleStarredInGroup, stars);
    }
    if (!raised()) explainComprehension(start);
  }
  return backTo(start);
}

/// The elements up to and with the closing bracket; the first ones are in `elements` already, a comma has
/// been eaten.
auto Parser::parseElements(Kind close, std::vector<Expr*>& elements) -> bool {
  while (!accept(close)) {
    Expr* next = parseStarNamed();
    if (next == nullptr) return false;
    elements.push_back(next);
    if (accept(close)) return true;
    if (!accept(Kind::Comma)) return false;
  }
  return true;
}

auto Parser::parseList() -> Expr* {
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_++;
  if (accept(Kind::RightBracket)) return node<List>(start);
  Expr* first = parseStarNamed();
  if (raised()) return nullptr;
  if (first != nullptr) {
    std::vector<Expr*> elements{first};
    if (accept(Kind::RightBracket) || (accept(Kind::Comma) && parseElements(Kind::RightBracket, elements))) {
      auto* result = node<List>(start);
      result->elts = list(elements);
      return result;
    }
    if (raised()) return nullptr;
    if (elements.size() == 1 && !first->isa<Starred>() && atComprehension()) {
      std::vector<Comprehension*> generators;
      if (parseComprehensions(generators) && accept(Kind::RightBracket)) {
        auto* result = node<ListComp>(start);
        result->elt = first;
        result->generators = list(generators);
        return result;
      }
    }
  }
  if (!raised() && explaining_) explainComprehension(start);
  return backTo(start);
}

/// `{}`, `{a: b}`, `{a}`, `{a: b for …}`, `{a for …}`.
auto Parser::parseBraces() -> Expr* {
  const Nesting nesting(*this);
  if (!nesting) return nullptr;
  const uint32_t start = position_++;
  if (accept(Kind::RightBrace)) return node<Dict>(start);
  if (at(Kind::Pow)) return parseDictAfter(nullptr, start);
  Expr* first = parseStarNamed();
  if (raised()) return nullptr;
  if (first == nullptr) return explaining_ ? explainDict(start) : backTo(start);
  const bool may_be_key =
      !first->isa<Starred>() && (!first->isa<NamedExpr>() || isParenthesized(first, start + 1));
  if (may_be_key && at(Kind::Colon)) return parseDictAfter(first, start);
  std::vector<Expr*> elements{first};
  if (accept(Kind::RightBrace) || (accept(Kind::Comma) && parseElements(Kind::RightBrace, elements))) {
    auto* result = node<Set>(start);
    result->elts = list(elements);
    return result;
  }
  if (raised()) return nullptr;
  if (elements.size() == 1 && !first->isa<Starred>() && atComprehension()) {
    std::vector<Comprehension*> generators;
    if (parseComprehensions(generators) && accept(Kind::RightBrace)) {
      auto* result = node<SetComp>(start);
      result->elt = first;
      result->generators = list(generators);
      return result;
    }
    if (raised()) return nullptr;
  }
  return explaining_ ? explainDict(start) : backTo(start);
}

/// A dictionary, from the `:` behind its first key on, or (without key) from its first `**`.
auto Parser::parseDictAfter(Expr* key, uint32_t start) -> Expr* {
  std::vector<Expr*> keys;
  std::vector<Expr*> values;
  const auto fail = [&]() -> Expr* {
    if (raised()) return nullptr;
    return explaining_ ? explainDict(start) : backTo(start);
  };
  while (true) {
    Expr* value = nullptr;
    if (key != nullptr) {
      if (!accept(Kind::Colon)) return fail();
      value = parseExpression();
    } else {
      if (!accept(Kind::Pow)) return fail();
      value = parseBitOr();
    }
    if (value == nullptr) return fail();
    if (keys.empty() && key != nullptr && atComprehension()) {
      std::vector<Comprehension*> generators;
      if (!parseComprehensions(generators) || !accept(Kind::RightBrace)) return fail();
      auto* result = node<DictComp>(start);
      result->key = key;
      result->value = value;
      result->generators = list(generators);
      return result;
    }
    keys.push_back(key);
    values.push_back(value);
    if (accept(Kind::Comma)) {
      if (!at(Kind::RightBrace)) {
        key = at(Kind::Pow) ? nullptr : parseLaterKey();
        if (key == nullptr && !at(Kind::Pow)) return fail();
        continue;
      }
    }
    if (!accept(Kind::RightBrace)) return fail();
    auto* result = node<Dict>(start);
    result->keys = list(keys);
    result->values = list(values);
    return result;
  }
}

/// A key behind a comma: "':' expected" tells more about it than what else may be wrong within.
auto Parser::parseLaterKey() -> Expr* {
  const bool outer = std::exchange(explaining_, false);
  Expr* key = parseExpression();
  explaining_ = outer;
  return key;
}

/// invalid_double_starred_kvpairs, invalid_comprehension, invalid_dict_comprehension.
auto Parser::explainDict(uint32_t start) -> std::nullptr_t {
  position_ = start + 1;
  bool only_pairs = true;
  while (only_pairs) {
    const uint32_t item = position_;
    if (accept(Kind::Pow)) {
      if (parseBitOr() == nullptr) break;
    } else {
      Expr* key = item > start + 1 ? parseLaterKey() : parseExpression();
      if (key == nullptr) break;
      if (!at(Kind::Colon)) {
        // Only after a comma: a first element without colon makes a set.
        if (item > start + 1)
          raise(Code::ExpectedDictColon, {context_.file, key->range.end - 1, key->range.end});
        break;
      }
      const uint32_t colon = position_++;
      if (at(Kind::Star)) {
        const uint32_t star = position_++;
        if (parseBitOr() != nullptr) raiseAtToken(Code::StarredDictValue, star);
        break;
      }
      if (at(Kind::RightBrace) || at(Kind::Comma)) {
        raiseAtToken(Code::ExpectedDictValue, colon);
        break;
      }
      if (parseExpression() == nullptr) break;
    }
    only_pairs = accept(Kind::Comma);
  }
  if (raised()) return nullptr;
  position_ = start + 1;
  if (at(Kind::Pow)) {
    ++position_;
    std::vector<Comprehension*> generators;
    if (parseBitOr() != nullptr && parseComprehensions(generators) && at(Kind::RightBrace)) {
      raiseAtToken(Code::DictComprehensionUnpacking, start + 1);
    }
  } else {
    explainComprehension(start);
  }
  return backTo(start);
}

/// invalid_comprehension.
void Parser::explainComprehension(uint32_t open) {
  position_ = open + 1;
  std::vector<Comprehension*> generators;
  Expr* first = at(Kind::Star) ? parseStarred() : parseStarNamed();
  if (first == nullptr || raised()) return;
  const uint32_t after_first = position_;
  if (first->isa<Starred>() && atComprehension() && parseComprehensions(generators)) {
    raise(Code::ComprehensionUnpacking, first->range);
  }
  if (raised() || token(open).kind == Kind::LeftParen) return;
  position_ = after_first;
  if (!accept(Kind::Comma)) return;
  base::SourceRange last = rangeOfToken(after_first);
  while (Expr* next = parseStarNamed()) {
    last = next->range;
    if (!accept(Kind::Comma)) break;
  }
  if (raised() || !atComprehension() || !parseComprehensions(generators)) return;
  raise(Code::ComprehensionParentheses, joinRanges(first->range, last));
}

auto Parser::parseComprehensions(std::vector<Comprehension*>& result) -> bool {
  while (atComprehension()) {
    Comprehension* clause = parseComprehension();
    if (clause == nullptr) return false;
    result.push_back(clause);
  }
  return !result.empty();
}

/// `[async] for target in iter [if test]…`.
auto Parser::parseComprehension() -> Comprehension* {
  const uint32_t start = position_;
  const bool is_async = accept(Kind::Async);
  ++position_;
  Expr* target = parseForTargets();
  if (target == nullptr || !accept(Kind::In)) return backTo(start);
  Expr* iter = parseDisjunction();
  if (iter == nullptr) return backTo(start);
  std::vector<Expr*> ifs;
  while (at(Kind::If)) {
    const uint32_t before = position_++;
    Expr* test = parseDisjunction();
    if (raised()) return nullptr;
    if (test == nullptr) {
      position_ = before;
      break;
    }
    ifs.push_back(test);
  }
  auto* clause = node<Comprehension>(start);
  clause->target = target;
  clause->iter = iter;
  clause->ifs = list(ifs);
  clause->is_async = is_async;
  return clause;
}

}  // namespace krait::frontend
