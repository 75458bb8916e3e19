// What the two passes over a finished tree share.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "compiler/frontend/ast.h"
#include "compiler/frontend/tokenizer.h"

namespace krait::frontend {

/// What the scopes' pass finds out and the later pass needs.
struct ScopeFacts {
  /// Functions and lambdas that hold a `yield` of their own.
  std::unordered_set<const Node*> generators;
  /// Comprehensions that await something.
  std::unordered_set<const Node*> async_comprehensions;
};

/// CPython's symbol table: names declared `global` or `nonlocal`, parameters, walrus in comprehensions. Also
/// bounds the depth of the tree, so that later stages may recurse.
auto checkScopes(const Node& root, ScopeFacts& facts) -> std::optional<SyntaxError>;

/// `from __future__` imports. `last_line_begin` receives the place of the last valid one (0: none).
auto checkFuture(const Module& module, bool& annotations, uint32_t& last_place) -> std::optional<SyntaxError>;

struct SyntaxWarning {
  diagnostics::Code code;
  base::SourceRange range;
  std::vector<std::string> arguments;
};

/// CPython's compiler: what may stand only in functions, loops, coroutines; targets, keywords and patterns.
class FlowChecker {
 public:
  FlowChecker(const ScopeFacts& facts, uint32_t last_future) : facts_(facts), last_future_(last_future) {}

  auto check(const Node& root) -> std::optional<SyntaxError>;
  auto warnings() const -> const std::vector<SyntaxWarning>& { return warnings_; }

 private:
  using Code = diagnostics::Code;

  enum class UnitKind { Module, Class, Function, AsyncFunction, Lambda, Comprehension };
  enum class Block { Loop, Try, GroupHandler, Other };
  /// What CPython compiles to one code object.
  struct Unit {
    UnitKind kind;
    const Node* node;
    std::vector<Block> blocks;
  };

  auto fail(Code code, base::SourceRange range, std::vector<std::string> arguments = {}) -> bool;
  void warn(Code code, base::SourceRange range, std::vector<std::string> arguments = {});
  auto isFunction() const -> bool {
    return unit_->kind != UnitKind::Module && unit_->kind != UnitKind::Class;
  }
  auto push(Block block, const Node& at) -> bool;
  void pop() { unit_->blocks.pop_back(); }

  // Each returns false after the first mistake.
  auto statements(Stmts list) -> bool;
  auto statement(const Stmt& stmt) -> bool;
  auto function(const Stmt& stmt, Identifier name, const Arguments& args, Stmts body, Exprs decorators,
                const Expr* returns, bool is_async) -> bool;
  auto defaultsAndAnnotations(const Arguments& args, const Expr* returns) -> bool;
  auto parameterNames(const Arguments& args) -> bool;
  auto classDef(const ClassDef& stmt) -> bool;
  auto importFrom(const ImportFrom& stmt) -> bool;
  auto returnStmt(const Return& stmt) -> bool;
  auto leave(const Stmt& stmt, bool needs_loop) -> bool;
  auto loop(const Stmt& stmt, const Expr* target, const Expr& iter, Stmts body, Stmts orelse) -> bool;
  auto with(const Stmt& stmt, WithItems items, size_t index, Stmts body, Block block) -> bool;
  auto tryStmt(const Stmt& stmt, Stmts body, ExceptHandlers handlers, Stmts orelse, Stmts finalbody,
               bool is_star) -> bool;
  auto annotated(const AnnAssign& stmt) -> bool;
  auto expressions(Exprs list) -> bool;
  auto optional(const Expr* expr) -> bool { return expr == nullptr || expression(*expr); }
  auto expression(const Expr& expr) -> bool;
  auto call(const Call& expr) -> bool;
  auto keywords(Keywords list) -> bool;
  auto comprehension(const Expr& expr, Comprehensions generators, const Expr& element, const Expr* value)
      -> bool;
  auto lambda(const Lambda& expr) -> bool;
  auto sequence(const Expr& expr, Exprs elements, ExprContext context) -> bool;
  auto name(Identifier id, ExprContext context, base::SourceRange range) -> bool;
  void compareWarnings(const Compare& expr);
  void subscriptWarnings(const Subscript& expr);

  // patterns
  struct PatternState {
    std::vector<Identifier> names;
    bool allow_irrefutable = false;
  };
  auto match(const Match& stmt) -> bool;
  auto pattern(const Pattern& pattern, PatternState& state) -> bool;
  auto subpatterns(Patterns list, PatternState& state) -> bool;
  auto capture(const Pattern& pattern, Identifier id, PatternState& state) -> bool;
  auto alternatives(const MatchOr& pattern, PatternState& state) -> bool;
  auto mapping(const MatchMapping& pattern, PatternState& state) -> bool;
  auto classPattern(const MatchClass& pattern, PatternState& state) -> bool;

  const ScopeFacts& facts_;
  uint32_t last_future_;
  Unit* unit_ = nullptr;
  std::optional<SyntaxError> error_;
  std::vector<SyntaxWarning> warnings_;
};

}  // namespace krait::frontend
