// Walking the syntax tree without naming every node.
//
//   visitNode(*stmt, [](const auto& node) { … });              // calls with the node's own type
//   forEachField(if_node, [](std::string_view name, const auto& value) { … });
//   forEachChild(*node, [](const Node& child) { … });          // direct children in source-table order,
//   nulls left out
#pragma once

#include <string_view>
#include <vector>

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

/// The direct children of a node, nulls left out. Gathered before they are visited, so that a recursive walk
/// keeps only this small list on its stack for each level.
class Children {
 public:
  explicit Children(const Node& node);

  auto begin() const -> const Node* const* { return many_.empty() ? few_ : many_.data(); }
  auto end() const -> const Node* const* { return begin() + count_; }

 private:
  static constexpr size_t kFew = 6;

  void add(const Node* child);

  size_t count_ = 0;
  const Node* few_[kFew];
  std::vector<const Node*> many_;
};

template <class Visit>
void forEachChild(const Node& node, Visit&& visit) {
  for (const Node* child : Children(node)) visit(*child);
}

}  // namespace krait::frontend
