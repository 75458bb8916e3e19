// The syntax tree: names of nodes and operators, children of nodes.
#include "compiler/frontend/ast.h"

#include <type_traits>

#include "compiler/frontend/ast_visitor.h"

namespace krait::frontend {

auto nodeName(NodeKind kind) -> std::string_view {
  // The one node that is called otherwise: C++ needs the name `Expr` for the base of all expressions.
  if (kind == NodeKind::ExprStmt) return "Expr";
  switch (kind) {
#define KRAIT_CASE(NAME, SPELLING) \
  case NodeKind::NAME:             \
    return SPELLING;
#define KRAIT_STMT(NAME, FIELDS) KRAIT_CASE(NAME, #NAME)
#define KRAIT_EXPR(NAME, FIELDS) KRAIT_CASE(NAME, #NAME)
#define KRAIT_PATTERN(NAME, FIELDS) KRAIT_CASE(NAME, #NAME)
#define KRAIT_PART(NAME, FIELDS) KRAIT_CASE(NAME, #NAME)
#include "compiler/frontend/ast.def"
#undef KRAIT_CASE
  }
  KRAIT_UNREACHABLE("a syntax node of no kind");
}

namespace {

struct OperatorRow {
  std::string_view name;
  std::string_view text;
  std::string_view dunder;
  std::string_view reflected;
};

constexpr OperatorRow kBinaryOperators[] = {
#define KRAIT_BINARY_OPERATOR(NAME, TEXT, DUNDER) {#NAME, TEXT, DUNDER, DUNDER},
#include "compiler/frontend/ast.def"
};
constexpr OperatorRow kUnaryOperators[] = {
#define KRAIT_UNARY_OPERATOR(NAME, TEXT, DUNDER) {#NAME, TEXT, DUNDER, ""},
#include "compiler/frontend/ast.def"
};
constexpr OperatorRow kBoolOperators[] = {
#define KRAIT_BOOL_OPERATOR(NAME, TEXT) {#NAME, TEXT, "", ""},
#include "compiler/frontend/ast.def"
};
constexpr OperatorRow kCompareOperators[] = {
#define KRAIT_COMPARE_OPERATOR(NAME, TEXT, DUNDER, REFLECTED) {#NAME, TEXT, DUNDER, REFLECTED},
#include "compiler/frontend/ast.def"
};

auto row(BinaryOperator op) -> const OperatorRow& { return kBinaryOperators[static_cast<int>(op)]; }
auto row(UnaryOperator op) -> const OperatorRow& { return kUnaryOperators[static_cast<int>(op)]; }
auto row(BoolOperator op) -> const OperatorRow& { return kBoolOperators[static_cast<int>(op)]; }
auto row(CompareOperator op) -> const OperatorRow& { return kCompareOperators[static_cast<int>(op)]; }

}  // namespace

auto operatorName(BinaryOperator op) -> std::string_view { return row(op).name; }
auto operatorName(UnaryOperator op) -> std::string_view { return row(op).name; }
auto operatorName(BoolOperator op) -> std::string_view { return row(op).name; }
auto operatorName(CompareOperator op) -> std::string_view { return row(op).name; }
auto operatorText(BinaryOperator op) -> std::string_view { return row(op).text; }
auto operatorText(UnaryOperator op) -> std::string_view { return row(op).text; }
auto operatorText(BoolOperator op) -> std::string_view { return row(op).text; }
auto operatorText(CompareOperator op) -> std::string_view { return row(op).text; }
auto operatorDunder(BinaryOperator op) -> std::string_view { return row(op).dunder; }
auto operatorDunder(UnaryOperator op) -> std::string_view { return row(op).dunder; }
auto operatorDunder(CompareOperator op) -> std::string_view { return row(op).dunder; }
auto operatorReflectedDunder(CompareOperator op) -> std::string_view { return row(op).reflected; }

namespace {

template <class T, class Add>
void addChildren(const T& value, Add add) {
  if constexpr (std::is_pointer_v<T>) {
    add(value);
  } else if constexpr (requires {
                         requires std::is_pointer_v<typename T::value_type>;
                         value.data();
                       }) {
    for (const auto* child : value) add(child);
  }
}

}  // namespace

Children::Children(const Node& node) {
  visitNode(node, [&](const auto& typed) {
    forEachField(typed, [&](std::string_view, const auto& value) {
      addChildren(value, [&](const Node* child) { add(child); });
    });
  });
}

void Children::add(const Node* child) {
  if (child == nullptr) return;
  if (count_ < kFew) {
    few_[count_] = child;
  } else {
    if (count_ == kFew) many_.assign(few_, few_ + kFew);
    many_.push_back(child);
  }
  ++count_;
}

}  // namespace krait::frontend
