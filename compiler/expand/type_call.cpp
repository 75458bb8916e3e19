// `Point = type("Point", (Base,), {"x": 0, "norm": norm})`: a class statement in the form of a call.
//
//     class Point(Base):
//         x = 0
//         norm = norm
//
// `Point = make_dataclass("Point", [("x", int), ("y", int, field(default=0))])` is a dataclass in the form of a call.
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

auto Expander::expandDataclassCall(frontend::Assign& assign) -> Statements {
  const auto* call = assign.value->as<frontend::Call>();
  const auto refuse = [&]() -> Statements {
    context_.unsupported("a dataclass made by `make_dataclass()` of what is not constant", call->range);
    return {};
  };
  const auto elements = [](const frontend::Expr& expr) -> frontend::Exprs {
    if (const auto* list = expr.tryAs<frontend::List>()) return list->elts;
    if (const auto* tuple = expr.tryAs<frontend::Tuple>()) return tuple->elts;
    return {};
  };
  if (call->args.size() != 2 || textOf(call->args[0]).empty()) return refuse();
  if (!call->args[1]->isa<frontend::List>() && !call->args[1]->isa<frontend::Tuple>()) return refuse();
  std::string bases, attributes, options;
  Generated text(context_), maker(context_);
  for (const auto* keyword : call->keywords) {
    if (keyword->arg == "bases") {
      if (!keyword->value->isa<frontend::Tuple>()) return refuse();
      for (auto* base : elements(*keyword->value)) bases += text.graft(base) + ", ";
    } else if (keyword->arg == "namespace") {
      const auto* names = keyword->value->tryAs<frontend::Dict>();
      if (names == nullptr) return refuse();
      for (size_t i = 0; i < names->keys.size(); ++i) {
        if (textOf(names->keys[i]).empty()) return refuse();
        attributes += "    " + std::string(textOf(names->keys[i])) + " = " + text.graft(names->values[i]) + "\n";
      }
    } else if (keyword->arg.empty()) {
      return refuse();
    } else {
      options += std::string(keyword->arg) + "=" + maker.graft(keyword->value) + ", ";
    }
  }
  text << "class " << assign.targets[0]->as<frontend::Name>()->id << "(" << bases << "):\n    " << frontend::kShownName << " = "
       << quoted(textOf(call->args[0])) << "\n";
  for (auto* field : elements(*call->args[1])) {
    const frontend::Exprs parts = elements(*field);
    const auto name = textOf(parts.empty() ? field : parts[0]);
    if (name.empty() || parts.size() > 3) return refuse();
    text << "    " << name << ": " << (parts.size() > 1 ? text.graft(parts[1]) : "object")
         << (parts.size() > 2 ? " = " + text.graft(parts[2]) : "") << "\n";
  }
  text << attributes;
  auto* def = text.parse(call->range)[0]->as<frontend::ClassDef>();
  const auto cls = known(*def);
  known_[cls->name] = own_.by_name[cls->name] = cls;
  maker << "dataclass(" << options << ")\n";
  return expandDataclass(*def, *cls, *maker.parse(call->range)[0]->as<frontend::ExprStmt>()->value);
}

}  // namespace krait::expand
