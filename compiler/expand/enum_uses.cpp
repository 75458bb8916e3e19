// Uses of an enumeration's class: what CPython's EnumType does when the class is called, indexed or iterated.
#include "compiler/expand/expander.h"

namespace krait::expand {

namespace {

using frontend::Expr;

// Built-ins that iterate over what they get.
auto iterates(std::string_view name) -> bool {
  for (const std::string_view builtin : {"list", "tuple", "set", "frozenset", "sorted", "enumerate", "iter", "reversed", "zip",
                                         "map", "filter", "sum", "min", "max", "any", "all", "len", "dict"}) {
    if (name == builtin) return true;
  }
  return false;
}

}  // namespace

void Expander::rewriteEnumUses(frontend::Node& node, const EnumOf& enumOf) {
  const auto members = [&](Expr*& expr) {
    if (enumOf(*expr) != nullptr)
      expr = makeCall(context_, makeAttribute(context_, expr, "__enum_members__", expr->range), {}, expr->range);
  };
  rewriteExpressions(
      node, [&](Expr*& expr) { rewriteEnumUse(expr, enumOf); },
      [&](frontend::Node& inner) {
        if (auto* loop = inner.tryAs<frontend::For>()) members(loop->iter);
        if (auto* clause = inner.tryAs<frontend::Comprehension>()) members(clause->iter);
      });
}

void Expander::rewriteEnumUse(Expr*& expr, const EnumOf& enumOf) {
  const auto method = [&](Expr* cls, std::string_view name, const std::vector<Expr*>& arguments) {
    return makeCall(context_, makeAttribute(context_, cls, name, expr->range), arguments, expr->range);
  };
  const auto members = [&](Expr*& value) {
    if (enumOf(*value) != nullptr) value = method(value, "__enum_members__", {});
  };
  if (auto* call = expr->tryAs<frontend::Call>()) {
    if (enumOf(*call->func) != nullptr) {
      call->func = makeAttribute(context_, call->func, "__enum_call__", expr->range);
    } else if (const auto* name = call->func->tryAs<frontend::Name>()) {
      for (auto*& argument : call->args) {
        const auto cls = enumOf(*argument);
        if (cls == nullptr) continue;
        if (iterates(name->id)) {
          members(argument);
        } else if (name->id == "print" || name->id == "str" || name->id == "repr") {
          argument = makeString(context_, "<enum '" + cls->name + "'>", argument->range);
          if (name->id == "repr") expr = argument;
        }
      }
    }
  } else if (auto* subscript = expr->tryAs<frontend::Subscript>()) {
    const auto cls = enumOf(*subscript->value);
    if (cls == nullptr || subscript->ctx != frontend::ExprContext::Load) return;
    const auto* constant = subscript->slice->tryAs<frontend::Constant>();
    if (constant != nullptr && constant->value.kind == frontend::ConstantKind::Str && cls->isMember(constant->value.text)) {
      expr = makeAttribute(context_, subscript->value, constant->value.text, expr->range);
    } else {
      expr = method(subscript->value, "__enum_item__", {subscript->slice});
    }
  } else if (auto* compare = expr->tryAs<frontend::Compare>()) {
    if (compare->ops.size() != 1 || enumOf(*compare->comparators[0]) == nullptr) return;
    const auto op = compare->ops[0];
    if (op != frontend::CompareOperator::In && op != frontend::CompareOperator::NotIn) return;
    auto* test = method(compare->comparators[0], "__enum_contains__", {compare->left});
    expr = test;
    if (op == frontend::CompareOperator::In) return;
    auto* negated = context_.arena.make<frontend::UnaryOp>();
    negated->kind = frontend::NodeKind::UnaryOp;
    negated->range = test->range;
    negated->op = frontend::UnaryOperator::Not;
    negated->operand = test;
    expr = negated;
  } else if (auto* attribute = expr->tryAs<frontend::Attribute>()) {
    const auto cls = enumOf(*attribute->value);
    if (cls == nullptr || attribute->ctx != frontend::ExprContext::Load) return;
    if (attribute->attr == "__members__") {
      expr = method(attribute->value, "__enum_map__", {});
    } else if (!attribute->attr.starts_with("_") && !cls->isMember(attribute->attr) && !cls->has(attribute->attr) &&
               attribute->attr != "mro") {
      expr = method(attribute->value, "__enum_missing__",
                    {makeString(context_, attribute->attr, attribute->range)});
    }
  } else if (auto* starred = expr->tryAs<frontend::Starred>()) {
    members(starred->value);
  } else if (auto* formatted = expr->tryAs<frontend::FormattedValue>()) {
    if (const auto cls = enumOf(*formatted->value))
      formatted->value = makeString(context_, "<enum '" + cls->name + "'>", formatted->value->range);
  }
}

}  // namespace krait::expand
