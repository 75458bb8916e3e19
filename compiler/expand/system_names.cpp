// What modules of the system give is longer, or has other names, than what programs take it for:
//
//   sys.version_info.major                    →   sys.version_info[0]      to the compiler it is a tuple
//   y, mo, d, h, mi, s, wd, yd = localtime()  →   … = localtime()[:8]      MicroPython's times have no ninth item
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

void Expander::shortenTime(frontend::Assign& assign) {
  const auto* target = assign.targets.size() == 1 ? assign.targets[0]->tryAs<frontend::Tuple>() : nullptr;
  const auto* call = assign.value->tryAs<frontend::Call>();
  if (target == nullptr || target->elts.size() != 8 || call == nullptr) return;
  for (const auto* element : target->elts)
    if (element->isa<frontend::Starred>()) return;
  std::string_view name = context_.text(*call->func);
  for (const std::string_view module : {"time.", "utime."})
    if (name.starts_with(module)) name.remove_prefix(module.size());
  if (name != "localtime" && name != "gmtime") return;
  Generated made(context_);
  made << made.graft(assign.value) << "[:8]\n";
  assign.value = made.parse(assign.value->range)[0]->as<frontend::ExprStmt>()->value;
}

}  // namespace krait::expand
