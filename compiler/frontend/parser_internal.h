// The parser's state and its functions, shared by the parse_*.cpp files.
//
// Recursive descent over a list of tokens. A function that eats a construct returns its node, or null with
// the position where it was when the text is not that construct. It is run twice at most, as CPython's parser
// is: the first time it only remembers how far it came; when it does not reach the end, the second run
// (`explaining_`) looks for mistakes it has a name for: the functions called explain…, which are silent in
// the first run. What neither run can name is "invalid syntax" at the farthest token of the first.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/base/arena.h"
#include "compiler/frontend/ast.h"
#include "compiler/frontend/tokenizer.h"

namespace krait::frontend {

/// What all parsers of one file share: an f-string's expressions have parsers of their own.
struct ParseContext {
  base::FileId file;
  std::string_view text;
  base::Arena& arena;
  std::optional<SyntaxError> error = {};
  int depth = 0;
};

/// What a set of targets is for: it decides what may stand there, and the message.
enum class TargetUse { Assign, For, Delete };

/// What CPython calls this expression in messages: "function call", "literal", …
auto describeExpr(const Expr& expr) -> std::string_view;

class Parser {
 public:
  Parser(ParseContext& context, TokenList list) : context_(context), list_(std::move(list)) {}

  auto parseFile() -> Module*;
  auto parseEval() -> Expr*;
  /// The expression of a replacement field.
  auto parseField() -> Expr*;

 private:
  using Code = diagnostics::Code;
  using Kind = TokenKind;

  /// Counts nesting, so that no program can exhaust the stack; and, in the second run, steps: what is looked
  /// at more than once at each level would take time exponential in the depth.
  class Nesting {
   public:
    explicit Nesting(Parser& parser) : parser_(parser) { ++parser_.context_.depth; }
    ~Nesting() { --parser_.context_.depth; }
    Nesting(const Nesting&) = delete;
    auto operator=(const Nesting&) -> Nesting& = delete;
    /// False when there is too much of it; the error has been raised.
    explicit operator bool() const {
      if (parser_.steps_left_ == 0) return false;
      --parser_.steps_left_;
      if (parser_.context_.depth <= kMaxDepth) return true;
      // A search for mistakes may go deep where the program does not.
      if (!parser_.explaining_) parser_.raiseAtToken(Code::NestedTooDeeply, parser_.position_);
      return false;
    }

   private:
    static constexpr int kMaxDepth = 3000;
    Parser& parser_;
  };

  template <class T, class Parse>
  auto inTwoRuns(Parse parse) -> T*;
  void chooseError(uint32_t farthest_in_first_run);

  // --- tokens ---
  auto peek(uint32_t ahead = 0) -> Kind {
    const uint32_t index = position_ + ahead;
    if (index >= list_.tokens.size()) return list_.tokens.back().kind;
    if (index > farthest_) farthest_ = index;
    return list_.tokens[index].kind;
  }
  auto at(Kind kind) -> bool { return peek() == kind; }
  auto accept(Kind kind) -> bool {
    if (peek() != kind) return false;
    ++position_;
    return true;
  }
  auto token(uint32_t index) const -> const Token& {
    return list_.tokens[index < list_.tokens.size() ? index : list_.tokens.size() - 1];
  }
  auto textOf(uint32_t index) const -> std::string_view {
    const Token& it = token(index);
    return context_.text.substr(it.begin, it.end - it.begin);
  }
  /// A soft keyword or other name spelled so.
  auto atName(std::string_view name) -> bool { return at(Kind::Name) && textOf(position_) == name; }
  auto identifier(uint32_t index) -> Identifier { return context_.arena.intern(textOf(index)); }
  auto rangeOfToken(uint32_t index) const -> base::SourceRange {
    return {context_.file, token(index).begin, token(index).end};
  }
  /// From the beginning of the token `start` to the end of the last token eaten.
  auto rangeFrom(uint32_t start) const -> base::SourceRange {
    return {context_.file, token(start).begin, token(position_ > start ? position_ - 1 : start).end};
  }

  // --- nodes ---
  template <class T>
  auto node(uint32_t start) -> T* {
    return nodeAt<T>(rangeFrom(start));
  }
  template <class T>
  auto nodeAt(base::SourceRange range) -> T* {
    auto* made = context_.arena.make<T>();
    made->kind = T::kKind;
    made->range = range;
    return made;
  }
  template <class T>
  auto list(const std::vector<T>& items) -> std::span<T> {
    return context_.arena.copyList(items);
  }
  void setContext(Expr* expr, ExprContext context);

  // --- errors: the first one stays; each returns null ---
  auto raise(Code code, base::SourceRange range, std::vector<std::string> arguments = {}) -> std::nullptr_t;
  auto raiseAtToken(Code code, uint32_t index, std::vector<std::string> arguments = {}) -> std::nullptr_t {
    return raise(code, rangeOfToken(index), std::move(arguments));
  }
  /// At the farthest token looked at: where CPython puts errors that have no place of their own.
  auto raiseHere(Code code, std::vector<std::string> arguments = {}) -> std::nullptr_t {
    return raiseAtToken(code, farthest_, std::move(arguments));
  }
  auto raised() const -> bool { return context_.error.has_value(); }
  auto backTo(uint32_t start) -> std::nullptr_t {
    position_ = start;
    return nullptr;
  }
  auto failTo(uint32_t start) -> bool {
    position_ = start;
    return false;
  }
  /// A token without which the text makes no sense at all: an error in the first run already.
  auto force(Kind kind) -> bool {
    if (accept(kind)) return true;
    if (at(Kind::Error)) return false;
    raiseAtToken(Code::ExpectedToken, position_, {std::string(tokenText(kind))});
    return false;
  }

  // --- parse_statements.cpp ---
  using StmtList = std::vector<Stmt*>;
  auto parseStatements(StmtList& result) -> bool;
  auto parseStatement(StmtList& result) -> bool;
  auto parseSimpleStatements(StmtList& result) -> bool;
  auto parseSimpleStatement() -> Stmt*;
  auto parseExpressionStatement() -> Stmt*;
  auto parseAnnotated(Expr* target, uint32_t start) -> Stmt*;
  auto parseAssignment(Expr* first, uint32_t start) -> Stmt*;
  auto parseAugmented(Expr* target, BinaryOperator op, uint32_t start) -> Stmt*;
  auto parseReturn() -> Stmt*;
  auto parseRaise() -> Stmt*;
  auto parseDelete() -> Stmt*;
  auto parseAssert() -> Stmt*;
  auto parseNames(Kind keyword, std::vector<Identifier>& names) -> bool;
  void explainAssignment(Expr* first, uint32_t start);
  void explainElements(uint32_t start);

  // --- parse_imports.cpp ---
  auto parseImport() -> Stmt*;
  auto parseImportFrom() -> Stmt*;
  auto parseDottedName(Identifier& name) -> bool;
  auto parseAlias(bool dotted) -> Alias*;

  // --- parse_compound.cpp ---
  auto parseCompound() -> Stmt*;
  auto atCompound() -> bool;
  auto parseBlock(Stmts& body, std::string_view after, uint32_t keyword) -> bool;
  auto colon() -> bool;
  auto parseIf() -> Stmt*;
  auto parseElse(Stmts& body) -> bool;
  auto parseWhile() -> Stmt*;
  auto parseFor(uint32_t start, bool is_async) -> Stmt*;
  auto parseWith(uint32_t start, bool is_async) -> Stmt*;
  auto parseWithItems(std::vector<WithItem*>& items) -> bool;
  auto parseParenthesizedWithItems(std::vector<WithItem*>& items) -> bool;
  auto parseWithItem() -> WithItem*;
  void explainWith(uint32_t after_keyword);
  auto parseTry() -> Stmt*;
  auto parseHandler(bool& is_star) -> ExceptHandler*;
  void explainHandler(uint32_t start);
  auto parseDecorated() -> Stmt*;
  auto parseFunction(uint32_t start, bool is_async, Exprs decorators) -> Stmt*;
  auto parseClass(Exprs decorators) -> Stmt*;
  auto parseAsync(Exprs decorators) -> Stmt*;

  // --- parse_arguments.cpp: of calls, and parameters of functions ---
  struct CallArguments {
    std::vector<Expr*> args;
    std::vector<Keyword*> keywords;
    /// The only argument, when it is a generator expression without parentheses of its own.
    GeneratorExp* generator = nullptr;
  };
  auto parseCallArguments(CallArguments& result, bool may_be_generator) -> bool;
  auto parseCallArgument(CallArguments& result, bool& unpacked) -> bool;
  void explainCallArguments(uint32_t start);
  void explainKeyword(uint32_t start);
  auto parseParameters(bool in_lambda) -> Arguments*;
  auto parseParameter(bool in_lambda, bool star_annotation = false) -> Arg*;
  void explainParameters(uint32_t start, bool in_lambda);

  // --- parse_expressions.cpp ---
  auto parseStarExpressions() -> Expr*;
  auto parseStarExpression() -> Expr*;
  auto parseStarred() -> Expr*;
  auto parseStarNamed() -> Expr*;
  auto parseNamed() -> Expr*;
  void explainNamed(Expr* expr, uint32_t start);
  auto parseExpression() -> Expr*;
  void explainExpression(Expr* first, uint32_t start);
  auto parseDisjunction() -> Expr*;
  auto parseConjunction() -> Expr*;
  auto parseInversion() -> Expr*;
  auto parseComparison() -> Expr*;
  auto acceptComparison(CompareOperator& op) -> bool;
  auto parseBinary(int least_precedence) -> Expr*;
  auto parseBitOr() -> Expr* { return parseBinary(0); }
  auto parseFactor() -> Expr*;
  auto parsePower() -> Expr*;
  auto parseAwaited() -> Expr*;
  auto parsePrimary() -> Expr*;
  auto parseCall(Expr* func, uint32_t start) -> Expr*;
  auto parseSlices() -> Expr*;
  auto parseSlice() -> Expr*;
  auto parseLambda() -> Expr*;
  auto parseYield() -> Expr*;
  auto parseYieldOrStars() -> Expr*;

  // --- parse_atoms.cpp ---
  auto parseAtom() -> Expr*;
  auto parseNumber() -> Expr*;
  auto parseParenthesized() -> Expr*;
  auto parseList() -> Expr*;
  auto parseBraces() -> Expr*;
  auto parseDictAfter(Expr* key, uint32_t start) -> Expr*;
  auto parseLaterKey() -> Expr*;
  auto explainDict(uint32_t start) -> std::nullptr_t;
  auto parseElements(Kind close, std::vector<Expr*>& elements) -> bool;
  auto parseComprehensions(std::vector<Comprehension*>& result) -> bool;
  auto parseComprehension() -> Comprehension*;
  void explainComprehension(uint32_t open);
  auto atComprehension() -> bool { return at(Kind::For) || (at(Kind::Async) && peek(1) == Kind::For); }

  // --- parse_targets.cpp ---
  auto parseForTargets() -> Expr*;
  auto checkTarget(const Expr* expr, TargetUse use, bool in_sequence) const -> bool;
  auto findInvalidTarget(Expr* expr, TargetUse use) const -> Expr*;
  auto explainTarget(Expr* expr, TargetUse use) -> std::nullptr_t;
  /// Whether the tokens from `start` up to here are `( … )` around the expression that they make.
  auto isParenthesized(const Expr* expr, uint32_t start) const -> bool;

  // --- parse_strings.cpp, parse_fstrings.cpp ---
  auto parseStrings() -> Expr*;
  friend class FStringReader;

  // --- parse_patterns.cpp ---
  auto parseMatch() -> Stmt*;
  auto parseSubject() -> Expr*;
  auto parseCase() -> MatchCase*;
  auto parseTopPattern() -> Pattern*;
  auto parsePattern() -> Pattern*;
  auto parseMaybeStarPattern() -> Pattern*;
  auto parseOrPattern() -> Pattern*;
  auto parseClosedPattern() -> Pattern*;
  auto parseNamePattern() -> Pattern*;
  auto parseLiteralPattern() -> Pattern*;
  auto parseLiteralExpr() -> Expr*;
  auto parseSignedNumber() -> Expr*;
  auto parseGroupPattern() -> Pattern*;
  auto parseSequencePattern(Kind close, uint32_t start) -> Pattern*;
  auto parseMappingPattern() -> Pattern*;
  auto parseClassPattern(Expr* cls, uint32_t start) -> Pattern*;

  ParseContext& context_;
  TokenList list_;
  uint32_t position_ = 0;
  uint32_t farthest_ = 0;
  bool explaining_ = false;
  uint64_t steps_left_ = UINT64_MAX;
};

}  // namespace krait::frontend
