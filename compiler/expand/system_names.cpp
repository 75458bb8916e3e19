// `sys.version_info.major` → `sys.version_info[0]`, and so for the other parts: to the compiler it is a tuple.
#include <iterator>

#include "compiler/expand/expander.h"

namespace krait::expand {

void Expander::nameVersionParts() {
  static constexpr std::string_view kParts[] = {"major", "minor", "micro", "releaselevel", "serial"};
  rewriteExpressions(tree_, [&](frontend::Expr*& expr) {
    const auto* attribute = expr->tryAs<frontend::Attribute>();
    if (attribute == nullptr || !attribute->value->isa<frontend::Attribute>() ||
        context_.text(*attribute->value) != "sys.version_info")
      return;
    for (size_t i = 0; i < std::size(kParts); ++i) {
      if (attribute->attr != kParts[i]) continue;
      Generated made(context_);
      made << made.graft(attribute->value) << "[" << std::to_string(i) << "]\n";
      expr = made.parse(attribute->range)[0]->as<frontend::ExprStmt>()->value;
      return;
    }
  });
}

}  // namespace krait::expand
