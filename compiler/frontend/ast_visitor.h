// Walking the syntax tree without naming every node.
//
//   visitNode(*stmt, [](const auto& node) { … });              // calls with the node's own type
//   forEachField(if_node, [](std::string_view name, const auto& value) { … });
//   forEachChild(*node, [](const Node& child) { … });          // direct children in source-table order,
//   nulls left out
#pragma once

#include <string_view>
#include <type_traits>

#include "compiler/frontend/ast.h"

namespace krait::frontend {

#define KRAIT_NODE(NAME, FIELDS)                                                         \
  template <class Visit>                                                                 \
  void forEachField([[maybe_unused]] const NAME& node, [[maybe_unused]] Visit&& visit) { \
    FIELDS                                                                               \
  }
#define KRAIT_FIELD(TYPE, NAME) visit(std::string_view(#NAME), node.NAME);
#define KRAIT_STMT(NAME, FIELDS) KRAIT_NODE(NAME, FIELDS)
#define KRAIT_EXPR(NAME, FIELDS) KRAIT_NODE(NAME, FIELDS)
#define KRAIT_PATTERN(NAME, FIELDS) KRAIT_NODE(NAME, FIELDS)
#define KRAIT_PART(NAME, FIELDS) KRAIT_NODE(NAME, FIELDS)
#include "compiler/frontend/ast.def"
#undef KRAIT_NODE

template <class Visit>
decltype(auto) visitNode(const Node& node, Visit&& visit) {
  switch (node.kind) {
#define KRAIT_CASE(NAME) \
  case NodeKind::NAME:   \
    return visit(static_cast<const NAME&>(node));
#define KRAIT_STMT(NAME, FIELDS) KRAIT_CASE(NAME)
#define KRAIT_EXPR(NAME, FIELDS) KRAIT_CASE(NAME)
#define KRAIT_PATTERN(NAME, FIELDS) KRAIT_CASE(NAME)
#define KRAIT_PART(NAME, FIELDS) KRAIT_CASE(NAME)
#include "compiler/frontend/ast.def"
#undef KRAIT_CASE
  }
  KRAIT_UNREACHABLE("a syntax node of no kind");
}

namespace detail {

template <class Visit, class T>
void visitChildren(const T& value, Visit& visit) {
  if constexpr (std::is_pointer_v<T>) {
    if (value != nullptr) visit(static_cast<const Node&>(*value));
  } else if constexpr (requires {
                         *value.data();
                         requires std::is_pointer_v<typename T::value_type>;
                       }) {
    for (const auto* child : value) {
      if (child != nullptr) visit(static_cast<const Node&>(*child));
    }
  }
}

}  // namespace detail

template <class Visit>
void forEachChild(const Node& node, Visit&& visit) {
  visitNode(node, [&](const auto& typed) {
    forEachField(typed, [&](std::string_view, const auto& value) { detail::visitChildren(value, visit); });
  });
}

}  // namespace krait::frontend
