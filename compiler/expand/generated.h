// Python text that expansion writes, and the tree that it becomes.
//
//   Generated text(context);
//   text << "def __len__(self):\n    return " << text.graft(expr) << "\n";
//   const Stmts statements = text.parse(decorator.range);
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "compiler/base/arena.h"
#include "compiler/base/source.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/frontend/ast.h"

namespace krait::expand {

struct Context {
  base::SourceManager& sources;
  base::Arena& arena;
  diagnostics::DiagnosticEngine& diagnostics;

  /// Reports `what` as not supported yet.
  void unsupported(std::string_view what, base::SourceRange range) const;
  [[nodiscard]] auto text(const frontend::Node& node) const -> std::string_view { return sources.text(node.range); }
};

class Generated {
 public:
  explicit Generated(const Context& context) : context_(context) {}

  auto operator<<(std::string_view text) -> Generated& {
    text_ += text;
    return *this;
  }
  /// A name that stands for the expression until the text is parsed.
  auto graft(frontend::Expr* expr) -> std::string;
  /// The statements, whose nodes all stand at `place`, except the grafted ones.
  auto parse(base::SourceRange place) -> std::vector<frontend::Stmt*>;
  [[nodiscard]] auto isEmpty() const -> bool { return text_.empty(); }

 private:
  void settle(frontend::Node& node, base::SourceRange place);
  template <class T>
  void settleField(T& field, base::SourceRange place);

  const Context& context_;
  std::string text_;
  std::vector<frontend::Expr*> grafts_;
};

/// Lines moved right by one level.
auto indented(std::string_view text) -> std::string;

/// `text` as a Python string literal.
auto quoted(std::string_view text) -> std::string;

/// A constant, or a tuple or sum of such: an expression that means the same wherever it stands.
auto isRepeatable(const frontend::Expr& expr) -> bool;

/// Calls `visit` for every expression below `node`, which it may replace, and `enter` for every other node; children
/// come first.
void rewriteExpressions(frontend::Node& node, const std::function<void(frontend::Expr*&)>& visit,
                        const std::function<void(frontend::Node&)>& enter = {});

/// Small trees that stand at `place`.
auto makeAttribute(const Context& context, frontend::Expr* object, std::string_view name, base::SourceRange place)
    -> frontend::Expr*;
auto makeCall(const Context& context, frontend::Expr* callee, const std::vector<frontend::Expr*>& arguments,
              base::SourceRange place) -> frontend::Call*;
auto makeString(const Context& context, std::string_view text, base::SourceRange place) -> frontend::Expr*;

}  // namespace krait::expand
