// Arguments of calls, parameters of functions.
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {

/// arguments: everything up to, but without, the `)`.
auto Parser::parseCallArguments(CallArguments& result, bool may_be_generator) -> bool {
  const uint32_t start = position_;
  bool unpacked = false;
  bool complete = false;
  while (parseCallArgument(result, unpacked)) {
    if (may_be_generator && result.args.size() == 1 && result.keywords.empty() && atComprehension() &&
        !result.args[0]->isa<Starred>()) {
      std::vector<Comprehension*> generators;
      const uint32_t before = position_;
      if (parseComprehensions(generators) && at(Kind::RightParen)) {
        result.generator = node<GeneratorExp>(start);
        result.generator->elt = result.args[0];
        result.generator->generators = list(generators);
        result.args[0] = result.generator;
        return true;
      }
      if (raised()) return false;
      position_ = before;
      break;
    }
    if (at(Kind::RightParen)) {
      complete = true;
      break;
    }
    if (!accept(Kind::Comma)) break;
    if (at(Kind::RightParen)) {
      complete = true;
      break;
    }
  }
  if (complete) return true;
  if (explaining_ && !raised()) explainCallArguments(start);
  position_ = start;
  return false;
}

/// `a`, `*a`, `name=a`, `**a`. False when there is none or it may not stand here.
auto Parser::parseCallArgument(CallArguments& result, bool& unpacked) -> bool {
  const uint32_t start = position_;
  if (at(Kind::Star)) {
    Expr* starred = unpacked ? nullptr : parseStarred();
    if (starred == nullptr) return failTo(start);
    result.args.push_back(starred);
    return true;
  }
  if (accept(Kind::Pow)) {
    Expr* value = parseExpression();
    if (value == nullptr) return failTo(start);
    auto* keyword = node<Keyword>(start);
    keyword->value = value;
    result.keywords.push_back(keyword);
    unpacked = true;
    return true;
  }
  if (at(Kind::Name) && peek(1) == Kind::Equal) {
    position_ += 2;
    Expr* value = parseExpression();
    if (value == nullptr || (explaining_ && atComprehension())) {
      if (!raised() && explaining_) explainKeyword(start);
      return failTo(start);
    }
    auto* keyword = node<Keyword>(start);
    keyword->arg = identifier(start);
    keyword->value = value;
    result.keywords.push_back(keyword);
    return true;
  }
  Expr* value = nullptr;
  if (at(Kind::Name) && peek(1) == Kind::Walrus) {
    value = parseNamed();
  } else {
    value = parseExpression();
    if (value != nullptr && at(Kind::Walrus)) value = nullptr;
  }
  if (raised()) return false;
  // After a keyword an argument needs one, too.
  if (value != nullptr && at(Kind::Equal)) {
    if (explaining_) explainKeyword(start);
    value = nullptr;
  }
  if (value == nullptr || !result.keywords.empty()) return failTo(start);
  result.args.push_back(value);
  return true;
}

/// invalid_kwarg.
void Parser::explainKeyword(uint32_t start) {
  const Kind kind = token(start).kind;
  const bool before_equal = token(start + 1).kind == Kind::Equal;
  if (before_equal && (kind == Kind::True || kind == Kind::False || kind == Kind::None)) {
    raise(Code::CannotAssign, joinRanges(rangeOfToken(start), rangeOfToken(start + 1)),
          {std::string(textOf(start))});
    return;
  }
  position_ = start;
  if (kind == Kind::Name && before_equal) {
    position_ += 2;
    std::vector<Comprehension*> generators;
    if (parseExpression() != nullptr && parseComprehensions(generators)) {
      raise(Code::MaybeEquality, joinRanges(rangeOfToken(start), rangeOfToken(start + 1)));
    }
    return;
  }
  if (Expr* expr = parseExpression(); expr != nullptr && at(Kind::Equal)) {
    raise(Code::KeywordIsExpression, joinRanges(expr->range, rangeOfToken(position_)));
  }
}

/// invalid_arguments.
void Parser::explainCallArguments(uint32_t start) {
  position_ = start;
  CallArguments before;
  bool unpacked = false;
  uint32_t last_comma = 0;
  uint32_t last = start;
  bool has_argument = false;
  // As many well-formed arguments as there are.
  while (true) {
    last = position_;
    if (!parseCallArgument(before, unpacked)) break;
    has_argument = true;
    if (!at(Kind::Comma)) break;
    last_comma = position_++;
  }
  if (raised()) return;
  std::vector<Comprehension*> generators;
  const bool last_is_plain = has_argument && position_ != last && before.keywords.empty() &&
                             !before.args.empty() && !before.args.back()->isa<Starred>();
  if (last_is_plain && atComprehension()) {
    // A generator expression that is not alone.
    Expr* element = before.args.back();
    if (!parseComprehensions(generators)) return;
    if (before.args.size() > 1 || at(Kind::Comma)) {
      const uint32_t comma = position_;
      if (before.args.size() == 1) {
        ++position_;
        if (at(Kind::RightParen)) {
          // `f(a for a in b,)` is refused as well.
          raise(Code::GeneratorNeedsParentheses, joinRanges(element->range, rangeOfToken(comma - 1)));
          return;
        }
      }
      raise(Code::GeneratorNeedsParentheses, joinRanges(element->range, rangeOfToken(comma - 1)));
    }
    return;
  }
  if (last_comma == 0 || position_ != last || before.keywords.empty()) return;
  if (at(Kind::Star)) {
    raise(Code::IterableAfterKeywordUnpacking, {context_.file, token(start).begin, token(last_comma).begin});
    return;
  }
  CallArguments after;
  bool after_unpacked = false;
  if (!parseCallArgument(after, after_unpacked) || after.args.empty()) return;
  if (atComprehension()) {
    raise(Code::GeneratorNeedsParentheses, after.args[0]->range);
    return;
  }
  // It is reported behind all arguments that follow.
  while (accept(Kind::Comma) && parseCallArgument(after, after_unpacked)) {
  }
  if (!raised()) raiseHere(unpacked ? Code::PositionalAfterUnpacking : Code::PositionalAfterKeyword);
}

/// A parameter's name with its annotation; lambdas have none.
auto Parser::parseParameter(bool in_lambda, bool star_annotation) -> Arg* {
  if (!at(Kind::Name)) return nullptr;
  const uint32_t start = position_++;
  Expr* annotation = nullptr;
  if (!in_lambda && at(Kind::Colon)) {
    ++position_;
    annotation = star_annotation && at(Kind::Star) ? parseStarExpression() : parseExpression();
    if (annotation == nullptr) return backTo(start);
  }
  auto* arg = node<Arg>(start);
  arg->arg = identifier(start);
  arg->annotation = annotation;
  return arg;
}

/// Parameters up to the `)` or, of a lambda, the `:`.
auto Parser::parseParameters(bool in_lambda) -> Arguments* {
  const uint32_t start = position_;
  const Kind close = in_lambda ? Kind::Colon : Kind::RightParen;
  std::vector<Arg*> posonlyargs;
  std::vector<Arg*> args;
  std::vector<Arg*> kwonlyargs;
  std::vector<Expr*> defaults;
  std::vector<Expr*> kw_defaults;
  Arg* vararg = nullptr;
  Arg* kwarg = nullptr;
  bool after_slash = false;
  bool after_star = false;
  bool star_needs_name = false;
  const auto fail = [&]() -> Arguments* {
    if (!raised() && explaining_) explainParameters(start, in_lambda);
    return backTo(start);
  };
  while (!at(close)) {
    if (at(Kind::Slash)) {
      if (after_slash || after_star || args.empty()) return fail();
      ++position_;
      after_slash = true;
      posonlyargs = std::move(args);
      args.clear();
    } else if (at(Kind::Star)) {
      if (after_star) return fail();
      ++position_;
      after_star = true;
      if (at(Kind::Comma)) {
        star_needs_name = true;
      } else {
        vararg = parseParameter(in_lambda, true);
        if (vararg == nullptr || at(Kind::Equal)) return fail();
      }
    } else if (at(Kind::Pow)) {
      ++position_;
      kwarg = parseParameter(in_lambda);
      if (kwarg == nullptr || star_needs_name) return fail();
      accept(Kind::Comma);
      if (!at(close)) return fail();
      break;
    } else {
      Arg* arg = parseParameter(in_lambda);
      if (arg == nullptr) return fail();
      Expr* value = nullptr;
      if (accept(Kind::Equal)) {
        value = parseExpression();
        if (raised()) return nullptr;
        if (value == nullptr) {
          if (explaining_ && (at(Kind::RightParen) || at(Kind::Comma))) {
            return raiseAtToken(Code::ExpectedDefault, position_ - 1);
          }
          return fail();
        }
      }
      if (after_star) {
        kwonlyargs.push_back(arg);
        kw_defaults.push_back(value);
        star_needs_name = false;
      } else {
        if (value == nullptr && !defaults.empty()) return fail();
        args.push_back(arg);
        if (value != nullptr) defaults.push_back(value);
      }
    }
    if (!accept(Kind::Comma)) break;
  }
  if (!at(close) || star_needs_name) return fail();
  auto* result = node<Arguments>(start);
  if (position_ == start) result->range = {context_.file, token(start).begin, token(start).begin};
  result->posonlyargs = list(posonlyargs);
  result->args = list(args);
  result->vararg = vararg;
  result->kwonlyargs = list(kwonlyargs);
  result->kw_defaults = list(kw_defaults);
  result->kwarg = kwarg;
  result->defaults = list(defaults);
  return result;
}

/// invalid_parameters, invalid_star_etc, invalid_kwds.
void Parser::explainParameters(uint32_t start, bool in_lambda) {
  const Kind close = in_lambda ? Kind::Colon : Kind::RightParen;
  position_ = start;
  bool has_default = false;
  bool slash = false;
  bool has_parameter = false;
  bool helper_ended = false;
  bool continue_after_slash = false;
  uint32_t star = UINT32_MAX;
  while (!at(close) && !raised()) {
    const uint32_t here = position_;
    if (at(Kind::LeftParen)) {
      // `def f((a, b))` was Python 2.
      ++position_;
      bool any = false;
      while (at(Kind::Name)) {
        ++position_;
        any = true;
        if (!accept(Kind::Comma)) break;
      }
      if (any && !has_default && !slash && star == UINT32_MAX && at(Kind::RightParen)) {
        raise(Code::ParenthesizedParameters, joinRanges(rangeOfToken(here), rangeOfToken(position_)),
              {in_lambda ? "Lambda expression" : "Function"});
      }
      return;
    }
    if (accept(Kind::Slash)) {
      if (star != UINT32_MAX) {
        raiseAtToken(Code::SlashAfterStar, here);
      } else if (slash) {
        raiseAtToken(Code::SlashTwice, here);
      } else if (!has_parameter) {
        if (at(Kind::Comma)) raiseAtToken(Code::SlashFirst, here);
        return;
      } else if (at(Kind::Star)) {
        raiseAtToken(Code::CommaBetweenSlashAndStar, position_);
      }
      slash = true;
      helper_ended = !has_default;
      continue_after_slash = has_default;
    } else if (accept(Kind::Star)) {
      if (star != UINT32_MAX) {
        const bool fits =
            at(Kind::Comma) || (parseParameter(in_lambda) != nullptr && (at(Kind::Comma) || at(close)));
        if (fits) raiseAtToken(Code::StarTwice, here);
        return;
      }
      star = here;
      if (at(close) || (at(Kind::Comma) && (peek(1) == close || peek(1) == Kind::Pow))) {
        raiseAtToken(Code::BareStar, here);
        return;
      }
      if (!at(Kind::Comma)) {
        if (parseParameter(in_lambda, true) == nullptr) return;
        if (at(Kind::Equal)) raiseAtToken(Code::StarDefault, position_);
      }
    } else if (accept(Kind::Pow)) {
      if (parseParameter(in_lambda) == nullptr) return;
      if (at(Kind::Equal)) {
        raiseAtToken(Code::DoubleStarDefault, position_);
      } else if (accept(Kind::Comma) &&
                 (at(Kind::Name) || at(Kind::Star) || at(Kind::Pow) || at(Kind::Slash))) {
        raiseAtToken(Code::AfterDoubleStar, position_);
      }
      return;
    } else {
      if (parseParameter(in_lambda) == nullptr) return;
      has_parameter = true;
      if (accept(Kind::Equal)) {
        if (parseExpression() == nullptr) return;
        has_default = true;
        helper_ended = helper_ended || slash;
      } else if (has_default && star == UINT32_MAX && (at(Kind::Comma) || at(close))) {
        // CPython looks only at the first run of defaults, up to a slash.
        if (helper_ended && !continue_after_slash) return;
        raiseAtToken(Code::NonDefaultAfterDefault, here);
      }
      continue_after_slash = false;
    }
    if (!accept(Kind::Comma)) return;
  }
}

}  // namespace krait::frontend
