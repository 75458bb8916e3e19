// `Point = type("Point", (Base,), {"x": 0, "norm": norm})`: a class statement in the form of a call.
//
//     class Point(Base):
//         x = 0
//         norm = norm
#include "compiler/expand/expander.h"
#include "compiler/frontend/shown_name.h"

namespace krait::expand {

namespace {

auto textOf(const frontend::Expr* expr) -> std::string_view {
  const auto* constant = expr == nullptr ? nullptr : expr->tryAs<frontend::Constant>();
  return constant != nullptr && constant->value.kind == frontend::ConstantKind::Str ? std::string_view(constant->value.text)
                                                                                    : std::string_view();
}

}  // namespace

auto Expander::expandTypeCall(frontend::Assign& assign) -> Statements {
  const auto* call = assign.value->tryAs<frontend::Call>();
  const auto* callee = call == nullptr ? nullptr : call->func->tryAs<frontend::Name>();
  if (callee == nullptr || callee->id != "type" || call->args.size() != 3) return {};
  const auto* target = assign.targets[0]->as<frontend::Name>();
  const auto* bases = call->args[1]->tryAs<frontend::Tuple>();
  const auto* attributes = call->args[2]->tryAs<frontend::Dict>();
  const auto name = textOf(call->args[0]);
  const auto refuse = [&]() -> Statements {
    context_.unsupported("a class made by `type()` of what is not constant", call->range);
    return {};
  };
  if (bases == nullptr || attributes == nullptr || name.empty() || !call->keywords.empty()) return refuse();
  Generated text(context_);
  text << "class " << target->id << "(";
  for (auto* base : bases->elts) text << text.graft(base) << ", ";
  text << "):\n    " << frontend::kShownName << " = " << quoted(name) << "\n";
  // The values are looked up around the class, whose names do not hide them yet.
  for (size_t i = 0; i < attributes->keys.size(); ++i) {
    const auto attribute = textOf(attributes->keys[i]);
    if (attribute.empty()) return refuse();
    text << "    " << attribute << " = " << text.graft(attributes->values[i]) << "\n";
  }
  return expandClass(*text.parse(call->range)[0]->as<frontend::ClassDef>());
}

}  // namespace krait::expand
