// Targets: what may be assigned to, looped over or deleted.
//
// A target is parsed as an expression and then judged: the grammar's own way, with rules for targets beside
// those for expressions, accepts the same texts and says less about the others.
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {

auto describeExpr(const Expr& expr) -> std::string_view {
  switch (expr.kind) {
    case NodeKind::Attribute:
      return "attribute";
    case NodeKind::Subscript:
      return "subscript";
    case NodeKind::Starred:
      return "starred";
    case NodeKind::Name:
      return "name";
    case NodeKind::List:
      return "list";
    case NodeKind::Tuple:
      return "tuple";
    case NodeKind::Lambda:
      return "lambda";
    case NodeKind::Call:
      return "function call";
    case NodeKind::BoolOp:
    case NodeKind::BinOp:
    case NodeKind::UnaryOp:
      return "expression";
    case NodeKind::GeneratorExp:
      return "generator expression";
    case NodeKind::Yield:
    case NodeKind::YieldFrom:
      return "yield expression";
    case NodeKind::Await:
      return "await expression";
    case NodeKind::ListComp:
      return "list comprehension";
    case NodeKind::SetComp:
      return "set comprehension";
    case NodeKind::DictComp:
      return "dict comprehension";
    case NodeKind::Dict:
      return "dict literal";
    case NodeKind::Set:
      return "set display";
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue:
      return "f-string expression";
    case NodeKind::Constant:
      switch (expr.as<Constant>()->value.kind) {
        case ConstantKind::None:
          return "None";
        case ConstantKind::True:
          return "True";
        case ConstantKind::False:
          return "False";
        case ConstantKind::Ellipsis:
          return "ellipsis";
        default:
          return "literal";
      }
    case NodeKind::Compare:
      return "comparison";
    case NodeKind::IfExp:
      return "conditional expression";
    case NodeKind::NamedExpr:
      return "named expression";
    default:
      return "expression";
  }
}

auto Parser::isParenthesized(const Expr* expr, uint32_t start) const -> bool {
  return expr->range.begin != token(start).begin;
}

/// May `expr` be a target? A starred one only if `in_sequence`.
auto Parser::checkTarget(const Expr* expr, TargetUse use, bool in_sequence) const -> bool {
  switch (expr->kind) {
    case NodeKind::Name:
    case NodeKind::Attribute:
    case NodeKind::Subscript:
      return true;
    case NodeKind::List:
    case NodeKind::Tuple: {
      const Exprs elements = expr->isa<List>() ? expr->as<List>()->elts : expr->as<Tuple>()->elts;
      for (const Expr* element : elements) {
        if (!checkTarget(element, use, true)) return false;
      }
      return true;
    }
    case NodeKind::Starred:
      return use != TargetUse::Delete && in_sequence && !expr->as<Starred>()->value->isa<Starred>() &&
             checkTarget(expr->as<Starred>()->value, use, false);
    default:
      return false;
  }
}

/// The innermost part that cannot be a target, as CPython looks for it.
auto Parser::findInvalidTarget(Expr* expr, TargetUse use) const -> Expr* {
  switch (expr->kind) {
    case NodeKind::List:
    case NodeKind::Tuple: {
      const Exprs elements = expr->isa<List>() ? expr->as<List>()->elts : expr->as<Tuple>()->elts;
      for (Expr* element : elements) {
        if (Expr* invalid = findInvalidTarget(element, use)) return invalid;
      }
      return nullptr;
    }
    case NodeKind::Starred:
      return use == TargetUse::Delete ? expr : findInvalidTarget(expr->as<Starred>()->value, use);
    case NodeKind::Compare:
      // `for a in b` is read as a comparison when the real `in` is missing.
      if (use == TargetUse::For) {
        auto* compare = expr->as<Compare>();
        return compare->ops[0] == CompareOperator::In ? findInvalidTarget(compare->left, use) : nullptr;
      }
      return expr;
    case NodeKind::Name:
    case NodeKind::Subscript:
    case NodeKind::Attribute:
      return nullptr;
    default:
      return expr;
  }
}

auto Parser::explainTarget(Expr* expr, TargetUse use) -> std::nullptr_t {
  Expr* invalid = findInvalidTarget(expr, use);
  if (invalid == nullptr) return nullptr;
  const Code code = use == TargetUse::Delete ? Code::CannotDelete : Code::CannotAssign;
  return raise(code, invalid->range, {std::string(describeExpr(*invalid))});
}

void Parser::setContext(Expr* expr, ExprContext context) {
  switch (expr->kind) {
    case NodeKind::Name:
      expr->as<Name>()->ctx = context;
      break;
    case NodeKind::Attribute:
      expr->as<Attribute>()->ctx = context;
      break;
    case NodeKind::Subscript:
      expr->as<Subscript>()->ctx = context;
      break;
    case NodeKind::Starred:
      expr->as<Starred>()->ctx = context;
      setContext(expr->as<Starred>()->value, context);
      break;
    case NodeKind::List:
      expr->as<List>()->ctx = context;
      for (Expr* element : expr->as<List>()->elts) setContext(element, context);
      break;
    case NodeKind::Tuple:
      expr->as<Tuple>()->ctx = context;
      for (Expr* element : expr->as<Tuple>()->elts) setContext(element, context);
      break;
    default:
      break;
  }
}

/// The targets between `for` and `in`: no comparison there, so that `in` stays what it is.
auto Parser::parseForTargets() -> Expr* {
  const uint32_t start = position_;
  std::vector<Expr*> elements;
  bool has_comma = false;
  while (true) {
    const uint32_t element_start = position_;
    Expr* element = nullptr;
    if (accept(Kind::Star)) {
      if (Expr* value = parsePrimary()) {
        auto* starred = node<Starred>(element_start);
        starred->value = value;
        element = starred;
      } else {
        position_ = element_start;
      }
    } else {
      element = parsePrimary();
    }
    if (raised()) return nullptr;
    if (element == nullptr) break;
    elements.push_back(element);
    if (!accept(Kind::Comma)) break;
    has_comma = true;
  }
  Expr* result = nullptr;
  if (!elements.empty()) {
    result = elements[0];
    if (has_comma) {
      auto* tuple = node<Tuple>(start);
      tuple->elts = list(elements);
      result = tuple;
    }
  }
  if (result != nullptr && at(Kind::In) && checkTarget(result, TargetUse::For, true)) {
    setContext(result, ExprContext::Store);
    return result;
  }
  if (explaining_) {
    position_ = start;
    if (Expr* all = parseStarExpressions()) explainTarget(all, TargetUse::For);
    if (raised()) return nullptr;
  }
  return backTo(start);
}

}  // namespace krait::frontend
