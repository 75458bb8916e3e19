// The syntax tree: what a Python program says, before anybody asks what it means.
//
// The nodes are CPython's: same names, same fields (ast.def lists them; `Expr` the statement is ExprStmt
// here, and the helper nodes begin with a capital: Arguments, Arg, Keyword, Alias, WithItem, MatchCase,
// Comprehension). Nodes live in a base::Arena, are plain data and are not changed after parsing. `range` is
// the node's text in the source, as CPython's lineno/col_offset/end_lineno/end_col_offset delimit it.
//
//   if (auto* call = expr->tryAs<Call>()) …          // null when it is something else
//   expr->as<Name>()->id                             // an internal error when it is not a Name
//   switch (stmt->kind) { case NodeKind::If: … }
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "compiler/base/check.h"
#include "compiler/base/source.h"

namespace krait::frontend {

/// One enumerator a node type. Statements, expressions, patterns and parts are contiguous, in this order.
enum class NodeKind : uint8_t {
#define KRAIT_STMT(NAME, FIELDS) NAME,
#define KRAIT_EXPR(NAME, FIELDS) NAME,
#define KRAIT_PATTERN(NAME, FIELDS) NAME,
#define KRAIT_PART(NAME, FIELDS) NAME,
#include "compiler/frontend/ast.def"
};

enum class BinaryOperator : uint8_t {
#define KRAIT_BINARY_OPERATOR(NAME, TEXT, DUNDER) NAME,
#include "compiler/frontend/ast.def"
};

enum class UnaryOperator : uint8_t {
#define KRAIT_UNARY_OPERATOR(NAME, TEXT, DUNDER) NAME,
#include "compiler/frontend/ast.def"
};

enum class BoolOperator : uint8_t {
#define KRAIT_BOOL_OPERATOR(NAME, TEXT) NAME,
#include "compiler/frontend/ast.def"
};

enum class CompareOperator : uint8_t {
#define KRAIT_COMPARE_OPERATOR(NAME, TEXT, DUNDER, REFLECTED) NAME,
#include "compiler/frontend/ast.def"
};

/// The node's name in CPython's `ast` module.
auto nodeName(NodeKind kind) -> std::string_view;

/// CPython's name (`Add`), the text in a program (`+`), and the middle of the method's name (`add`, maybe
/// empty).
auto operatorName(BinaryOperator op) -> std::string_view;
auto operatorName(UnaryOperator op) -> std::string_view;
auto operatorName(BoolOperator op) -> std::string_view;
auto operatorName(CompareOperator op) -> std::string_view;
auto operatorText(BinaryOperator op) -> std::string_view;
auto operatorText(UnaryOperator op) -> std::string_view;
auto operatorText(BoolOperator op) -> std::string_view;
auto operatorText(CompareOperator op) -> std::string_view;
auto operatorDunder(BinaryOperator op) -> std::string_view;
auto operatorDunder(UnaryOperator op) -> std::string_view;
auto operatorDunder(CompareOperator op) -> std::string_view;
/// For `a < b`, what is asked of `b`: `gt`.
auto operatorReflectedDunder(CompareOperator op) -> std::string_view;

struct Node {
  NodeKind kind;
  base::SourceRange range;

  template <class T>
  auto isa() const -> bool {
    return T::classOf(kind);
  }
  template <class T>
  auto as() -> T* {
    KRAIT_CHECK(T::classOf(kind), "a syntax node is not what it was taken for");
    return static_cast<T*>(this);
  }
  template <class T>
  auto as() const -> const T* {
    KRAIT_CHECK(T::classOf(kind), "a syntax node is not what it was taken for");
    return static_cast<const T*>(this);
  }
  template <class T>
  auto tryAs() -> T* {
    return T::classOf(kind) ? static_cast<T*>(this) : nullptr;
  }
  template <class T>
  auto tryAs() const -> const T* {
    return T::classOf(kind) ? static_cast<const T*>(this) : nullptr;
  }
};

struct Stmt : Node {
  static constexpr auto classOf(NodeKind kind) -> bool { return kind <= NodeKind::Continue; }
};
struct Expr : Node {
  static constexpr auto classOf(NodeKind kind) -> bool {
    return kind >= NodeKind::BoolOp && kind <= NodeKind::Slice;
  }
};
struct Pattern : Node {
  static constexpr auto classOf(NodeKind kind) -> bool {
    return kind >= NodeKind::MatchValue && kind <= NodeKind::MatchOr;
  }
};
/// Nodes that stand only inside others: arguments, handlers, …
struct Part : Node {
  static constexpr auto classOf(NodeKind kind) -> bool { return kind >= NodeKind::Module; }
};

enum class ExprContext : uint8_t { Load, Store, Del };

enum class ConstantKind : uint8_t { None, True, False, Ellipsis, Int, Float, Complex, Str, Bytes };

/// The value of a Constant. Numbers in a program have no sign: `-1` is a UnaryOp.
struct ConstantValue {
  ConstantKind kind = ConstantKind::None;
  /// Str: written with the prefix `u`, which CPython remembers.
  bool is_u_string = false;
  /// Int: its value when `digits` is empty.
  int64_t integer = 0;
  /// Float: its value. Complex: the imaginary part (the real part of a literal is zero).
  double number = 0;
  /// Str: UTF-8, with lone surrogates encoded as if they were characters (WTF-8). Bytes: the bytes.
  std::string_view text;
  /// Int that does not fit 64 bits: its value in lower-case hexadecimal without prefix or leading zeros.
  std::string_view digits;
};

#define KRAIT_STMT(NAME, FIELDS) struct NAME;
#define KRAIT_EXPR(NAME, FIELDS) struct NAME;
#define KRAIT_PATTERN(NAME, FIELDS) struct NAME;
#define KRAIT_PART(NAME, FIELDS) struct NAME;
#include "compiler/frontend/ast.def"

/// Interned in the arena: equal identifiers have equal addresses. Empty where there is none.
using Identifier = std::string_view;
using OptionalIdentifier = std::string_view;
using OptionalExpr = Expr*;
using OptionalPattern = Pattern*;
using OptionalArg = Arg*;
using Identifiers = std::span<Identifier>;
using Stmts = std::span<Stmt*>;
using Exprs = std::span<Expr*>;
using Patterns = std::span<Pattern*>;
using CompareOperators = std::span<CompareOperator>;
using Args = std::span<Arg*>;
using Keywords = std::span<Keyword*>;
using Aliases = std::span<Alias*>;
using WithItems = std::span<WithItem*>;
using MatchCases = std::span<MatchCase*>;
using Comprehensions = std::span<Comprehension*>;
using ExceptHandlers = std::span<ExceptHandler*>;

#define KRAIT_NODE(NAME, BASE, FIELDS)                                                      \
  struct NAME : BASE {                                                                      \
    static constexpr NodeKind kKind = NodeKind::NAME;                                       \
    static constexpr auto classOf(NodeKind kind) -> bool { return kind == NodeKind::NAME; } \
    FIELDS                                                                                  \
  };
#define KRAIT_FIELD(TYPE, NAME) TYPE NAME{};
#define KRAIT_STMT(NAME, FIELDS) KRAIT_NODE(NAME, Stmt, FIELDS)
#define KRAIT_EXPR(NAME, FIELDS) KRAIT_NODE(NAME, Expr, FIELDS)
#define KRAIT_PATTERN(NAME, FIELDS) KRAIT_NODE(NAME, Pattern, FIELDS)
#define KRAIT_PART(NAME, FIELDS) KRAIT_NODE(NAME, Part, FIELDS)
#include "compiler/frontend/ast.def"
#undef KRAIT_NODE

}  // namespace krait::frontend
