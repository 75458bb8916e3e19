// What may stand only in functions, loops and coroutines: expressions; and the warnings CPython gives about
// them.
#include "compiler/frontend/syntax_checks_internal.h"

namespace krait::frontend {
namespace {

/// The type that an expression certainly has, or nothing.
auto certainType(const Expr& expr) -> std::string_view {
  switch (expr.kind) {
    case NodeKind::Tuple:
      return "tuple";
    case NodeKind::List:
    case NodeKind::ListComp:
      return "list";
    case NodeKind::Dict:
    case NodeKind::DictComp:
      return "dict";
    case NodeKind::Set:
    case NodeKind::SetComp:
      return "set";
    case NodeKind::GeneratorExp:
      return "generator";
    case NodeKind::Lambda:
      return "function";
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue:
      return "str";
    case NodeKind::Constant: {
      constexpr std::string_view kNames[] = {"NoneType", "bool",    "bool", "ellipsis", "int",
                                             "float",    "complex", "str",  "bytes"};
      return kNames[static_cast<size_t>(expr.as<Constant>()->value.kind)];
    }
    default:
      return "";
  }
}

/// Something whose identity says nothing: numbers, strings, tuples of such.
auto isLiteral(const Expr& expr) -> bool {
  if (const auto* constant = expr.tryAs<Constant>()) return constant->value.kind >= ConstantKind::Int;
  if (const auto* unary = expr.tryAs<UnaryOp>()) {
    const auto* operand = unary->operand->tryAs<Constant>();
    return unary->op != UnaryOperator::Not && operand != nullptr &&
           operand->value.kind >= ConstantKind::Int && operand->value.kind <= ConstantKind::Complex;
  }
  const auto* tuple = expr.tryAs<Tuple>();
  if (tuple == nullptr) return false;
  for (const Expr* element : tuple->elts) {
    if (!element->isa<Constant>() && !isLiteral(*element)) return false;
  }
  return true;
}

}  // namespace

auto FlowChecker::name(Identifier id, ExprContext context, base::SourceRange range) -> bool {
  if (id != "__debug__" || context == ExprContext::Load) return true;
  return fail(context == ExprContext::Del ? Code::DeleteDebug : Code::Debug, range);
}

auto FlowChecker::expressions(Exprs list) -> bool {
  for (const Expr* expr : list) {
    if (!optional(expr)) return false;
  }
  return true;
}

auto FlowChecker::expression(const Expr& expr) -> bool {
  switch (expr.kind) {
    case NodeKind::BoolOp:
      return expressions(expr.as<BoolOp>()->values);
    case NodeKind::NamedExpr:
      return expression(*expr.as<NamedExpr>()->value) && expression(*expr.as<NamedExpr>()->target);
    case NodeKind::BinOp:
      return expression(*expr.as<BinOp>()->left) && expression(*expr.as<BinOp>()->right);
    case NodeKind::UnaryOp:
      return expression(*expr.as<UnaryOp>()->operand);
    case NodeKind::Lambda:
      return lambda(*expr.as<Lambda>());
    case NodeKind::IfExp:
      return expression(*expr.as<IfExp>()->test) && expression(*expr.as<IfExp>()->body) &&
             expression(*expr.as<IfExp>()->orelse);
    case NodeKind::Dict: {
      const auto* dict = expr.as<Dict>();
      for (size_t i = 0; i < dict->keys.size(); ++i) {
        if (!optional(dict->keys[i]) || !expression(*dict->values[i])) return false;
      }
      return true;
    }
    case NodeKind::Set:
      return sequence(expr, expr.as<Set>()->elts, ExprContext::Load);
    case NodeKind::ListComp:
      return comprehension(expr, expr.as<ListComp>()->generators, *expr.as<ListComp>()->elt, nullptr);
    case NodeKind::SetComp:
      return comprehension(expr, expr.as<SetComp>()->generators, *expr.as<SetComp>()->elt, nullptr);
    case NodeKind::GeneratorExp:
      return comprehension(expr, expr.as<GeneratorExp>()->generators, *expr.as<GeneratorExp>()->elt, nullptr);
    case NodeKind::DictComp:
      return comprehension(expr, expr.as<DictComp>()->generators, *expr.as<DictComp>()->key,
                           expr.as<DictComp>()->value);
    case NodeKind::Await:
      if (!isFunction()) return fail(Code::AwaitOutsideFunction, expr.range);
      if (unit_->kind != UnitKind::AsyncFunction && unit_->kind != UnitKind::Comprehension) {
        return fail(Code::AwaitOutsideAsync, expr.range);
      }
      return expression(*expr.as<Await>()->value);
    case NodeKind::Yield:
      if (!isFunction()) return fail(Code::YieldOutside, expr.range);
      return optional(expr.as<Yield>()->value);
    case NodeKind::YieldFrom:
      if (!isFunction()) return fail(Code::YieldOutside, expr.range);
      if (unit_->kind == UnitKind::AsyncFunction) return fail(Code::YieldFromInAsync, expr.range);
      return expression(*expr.as<YieldFrom>()->value);
    case NodeKind::Compare:
      compareWarnings(*expr.as<Compare>());
      return expression(*expr.as<Compare>()->left) && expressions(expr.as<Compare>()->comparators);
    case NodeKind::Call:
      return call(*expr.as<Call>());
    case NodeKind::FormattedValue:
      return expression(*expr.as<FormattedValue>()->value) &&
             optional(expr.as<FormattedValue>()->format_spec);
    case NodeKind::JoinedStr:
      return expressions(expr.as<JoinedStr>()->values);
    case NodeKind::Attribute: {
      const auto* attribute = expr.as<Attribute>();
      return expression(*attribute->value) && name(attribute->attr, attribute->ctx, expr.range);
    }
    case NodeKind::Subscript:
      if (expr.as<Subscript>()->ctx == ExprContext::Load) subscriptWarnings(*expr.as<Subscript>());
      return expression(*expr.as<Subscript>()->value) && expression(*expr.as<Subscript>()->slice);
    case NodeKind::Starred:
      return fail(
          expr.as<Starred>()->ctx == ExprContext::Store ? Code::StarredTargetAlone : Code::CannotUseStarred,
          expr.range);
    case NodeKind::Name:
      return name(expr.as<Name>()->id, expr.as<Name>()->ctx, expr.range);
    case NodeKind::List:
      return sequence(expr, expr.as<List>()->elts, expr.as<List>()->ctx);
    case NodeKind::Tuple:
      return sequence(expr, expr.as<Tuple>()->elts, expr.as<Tuple>()->ctx);
    case NodeKind::Slice:
      return optional(expr.as<Slice>()->lower) && optional(expr.as<Slice>()->upper) &&
             optional(expr.as<Slice>()->step);
    default:
      return true;
  }
}

/// The elements of a display or of a target; only here may one be starred.
auto FlowChecker::sequence(const Expr& expr, Exprs elements, ExprContext context) -> bool {
  if (context == ExprContext::Store) {
    size_t starred = 0;
    for (const Expr* element : elements) starred += element->isa<Starred>() ? 1 : 0;
    if (starred > 1) return fail(Code::TwoStarredTargets, expr.range);
  }
  for (const Expr* element : elements) {
    const auto* starred = element->tryAs<Starred>();
    if (!expression(starred != nullptr ? *starred->value : *element)) return false;
  }
  return true;
}

auto FlowChecker::call(const Call& expr) -> bool {
  const std::string_view type = certainType(*expr.func);
  if (!type.empty() && !expr.func->isa<Lambda>()) warn(Code::CannotCall, expr.range, {std::string(type)});
  if (!expression(*expr.func)) return false;
  for (size_t i = 0; i < expr.keywords.size(); ++i) {
    if (expr.keywords[i]->arg == "__debug__") return fail(Code::Debug, expr.keywords[i]->range);
  }
  for (size_t i = 0; i < expr.keywords.size(); ++i) {
    for (size_t j = i + 1; j < expr.keywords.size(); ++j) {
      const Keyword& other = *expr.keywords[j];
      if (!other.arg.empty() && other.arg == expr.keywords[i]->arg) {
        return fail(Code::RepeatedKeyword, other.range, {std::string(other.arg)});
      }
    }
  }
  for (const Expr* arg : expr.args) {
    const auto* starred = arg->tryAs<Starred>();
    if (!expression(starred != nullptr ? *starred->value : *arg)) return false;
  }
  for (const Keyword* keyword : expr.keywords) {
    if (!expression(*keyword->value)) return false;
  }
  return true;
}

/// The keywords of a class.
auto FlowChecker::keywords(Keywords list) -> bool {
  for (size_t i = 0; i < list.size(); ++i) {
    if (!name(list[i]->arg, ExprContext::Store, list[i]->range)) return false;
    for (size_t j = 0; j < i; ++j) {
      if (!list[i]->arg.empty() && list[i]->arg == list[j]->arg) {
        return fail(Code::RepeatedKeyword, list[i]->range, {std::string(list[i]->arg)});
      }
    }
  }
  for (const Keyword* keyword : list) {
    if (!expression(*keyword->value)) return false;
  }
  return true;
}

auto FlowChecker::lambda(const Lambda& expr) -> bool {
  if (!parameterNames(*expr.args) || !expressions(expr.args->defaults) ||
      !expressions(expr.args->kw_defaults)) {
    return false;
  }
  Unit unit{UnitKind::Lambda, &expr, {}};
  Unit* outer = unit_;
  unit_ = &unit;
  const bool fine = expression(*expr.body);
  unit_ = outer;
  return fine;
}

auto FlowChecker::comprehension(const Expr& expr, Comprehensions generators, const Expr& element,
                                const Expr* value) -> bool {
  if (!expression(*generators[0]->iter)) return false;
  const bool may_await = unit_->kind == UnitKind::AsyncFunction || unit_->kind == UnitKind::Comprehension;
  if (facts_.async_comprehensions.contains(&expr) && !expr.isa<GeneratorExp>() && !may_await) {
    return fail(Code::AsyncComprehension, expr.range);
  }
  Unit unit{UnitKind::Comprehension, &expr, {}};
  Unit* outer = unit_;
  unit_ = &unit;
  const auto inside = [&] {
    for (const Comprehension* clause : generators) {
      if (clause != generators[0] && !expression(*clause->iter)) return false;
      if (!expression(*clause->target) || !expressions(clause->ifs)) return false;
    }
    return expression(element) && optional(value);
  };
  const bool fine = inside();
  unit_ = outer;
  return fine;
}

void FlowChecker::compareWarnings(const Compare& expr) {
  bool left_is_literal = isLiteral(*expr.left);
  for (size_t i = 0; i < expr.ops.size(); ++i) {
    const bool right_is_literal = isLiteral(*expr.comparators[i]);
    const bool is_identity = expr.ops[i] == CompareOperator::Is || expr.ops[i] == CompareOperator::IsNot;
    if (is_identity && (left_is_literal || right_is_literal)) {
      warn(expr.ops[i] == CompareOperator::Is ? Code::IsWithLiteral : Code::IsNotWithLiteral, expr.range);
      return;
    }
    left_is_literal = right_is_literal;
  }
}

void FlowChecker::subscriptWarnings(const Subscript& expr) {
  const std::string_view type = certainType(*expr.value);
  const bool no_items = type == "NoneType" || type == "ellipsis" || type == "int" || type == "bool" ||
                        type == "float" || type == "complex" || type == "set" || type == "generator" ||
                        type == "function";
  if (no_items) {
    warn(Code::CannotSubscript, expr.range, {std::string(type)});
    return;
  }
  const std::string_view index = certainType(*expr.slice);
  const bool is_sequence = type == "str" || type == "bytes" || type == "tuple" || type == "list";
  if (is_sequence && !index.empty() && index != "int" && index != "bool") {
    warn(Code::IndexKind, expr.range, {std::string(type), std::string(index)});
  }
}

}  // namespace krait::frontend
