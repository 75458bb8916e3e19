// `Point = type("Point", (Base,), {"x": 0, "norm": norm})`: a class statement in the form of a call.
//
//     class Point(Base):
//         x = 0
//         norm = norm
#include "compiler/expand/expander.h"

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
  const auto* target = assign.targets.size() == 1 ? assign.targets[0]->tryAs<frontend::Name>() : nullptr;
  const auto* bases = call->args[1]->tryAs<frontend::Tuple>();
  const auto* attributes = call->args[2]->tryAs<frontend::Dict>();
  const auto name = textOf(call->args[0]);
  const auto refuse = [&]() -> Statements {
    context_.unsupported("a class made by `type()` of what is not constant", call->range);
    return {};
  };
  if (target == nullptr || bases == nullptr || attributes == nullptr || name.empty() || !call->keywords.empty()) return refuse();
  Generated text(context_);
  text << "class " << name << "(";
  for (auto* base : bases->elts) text << text.graft(base) << ", ";
  text << "):\n    pass\n";
  // The values are looked up around the class, whose names do not hide them yet.
  for (size_t i = 0; i < attributes->keys.size(); ++i) {
    const auto attribute = textOf(attributes->keys[i]);
    if (attribute.empty()) return refuse();
    text << "    " << attribute << " = " << text.graft(attributes->values[i]) << "\n";
  }
  auto* made = text.parse(call->range)[0]->as<frontend::ClassDef>();
  Statements result = expandClass(*made);
  if (target->id != name) {
    Generated rename(context_);
    rename << target->id << " = " << name << "\n";
    for (auto* statement : rename.parse(assign.range)) result.push_back(statement);
  }
  return result;
}

}  // namespace krait::expand
