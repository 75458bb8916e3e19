// Expressions other than calls and comprehensions.
#include "compiler/irgen/fold_integers.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

using frontend::CompareOperator;
using frontend::NodeKind;
using frontend::UnaryOperator;

auto Lowering::lower(const frontend::Expr& expr) -> Operand {
  const auto range = expr.range;
  switch (expr.kind) {
    case NodeKind::Constant:
      return constantOf(expr.as<frontend::Constant>()->value);
    case NodeKind::Name:
      return readName(expr.as<frontend::Name>()->id, range);
    case NodeKind::BoolOp:
      return lowerBoolOp(*expr.as<frontend::BoolOp>(), 0);
    case NodeKind::NamedExpr:
      return lowerNamedExpr(*expr.as<frontend::NamedExpr>());
    case NodeKind::BinOp: {
      const auto& binary = *expr.as<frontend::BinOp>();
      const Operand left = lower(*binary.left);
      const Operand right = lower(*binary.right);
      if (left.isConstant() && right.isConstant()) {
        const auto known = foldIntegers(opOf(binary.op), program_.constants[left.index], program_.constants[right.index]);
        if (known) return constant(*known);
      }
      return emitValue(opOf(binary.op), {left, right}, range);
    }
    case NodeKind::UnaryOp:
      return lowerUnary(*expr.as<frontend::UnaryOp>());
    case NodeKind::Lambda:
      return lowerLambda(*expr.as<frontend::Lambda>());
    case NodeKind::IfExp:
      return lowerIfExp(*expr.as<frontend::IfExp>());
    case NodeKind::Dict:
      return lowerDict(*expr.as<frontend::Dict>());
    case NodeKind::Set:
      return lowerSet(*expr.as<frontend::Set>());
    case NodeKind::ListComp:
      return lowerListComp(*expr.as<frontend::ListComp>());
    case NodeKind::SetComp:
      return lowerSetComp(*expr.as<frontend::SetComp>());
    case NodeKind::DictComp:
      return lowerDictComp(*expr.as<frontend::DictComp>());
    case NodeKind::GeneratorExp:
      return lowerGeneratorExp(*expr.as<frontend::GeneratorExp>());
    case NodeKind::Await: {
      const auto& awaited = *expr.as<frontend::Await>()->value;
      if (const auto* call = awaited.tryAs<frontend::Call>();
          call != nullptr && call->args.size() == 2 && call->keywords.empty() && isBuiltin(*call->func, "anext"))
        return awaitNext(*call);
      const Operand value = lower(awaited);
      return await(value, range);
    }
    case NodeKind::Yield:
      return lowerYield(*expr.as<frontend::Yield>());
    case NodeKind::YieldFrom: {
      const Operand value = lower(*expr.as<frontend::YieldFrom>()->value);
      return emitValue(Op::YieldFrom, {value}, range);
    }
    case NodeKind::Compare:
      return lowerCompare(*expr.as<frontend::Compare>(), false);
    case NodeKind::Call:
      return lowerCall(*expr.as<frontend::Call>());
    case NodeKind::FormattedValue:
      return lowerFormatted(*expr.as<frontend::FormattedValue>());
    case NodeKind::JoinedStr:
      return lowerJoined(*expr.as<frontend::JoinedStr>());
    case NodeKind::Attribute:
      return lowerAttribute(*expr.as<frontend::Attribute>());
    case NodeKind::Subscript: {
      const auto& subscript = *expr.as<frontend::Subscript>();
      if (const Operand value = lowerNamespaceItem(subscript); !value.isNone()) return value;
      const Operand object = lower(*subscript.value);
      const Operand key = lower(*subscript.slice);
      return emitValue(Op::LoadItem, {object, key}, range);
    }
    case NodeKind::List:
      return lowerSequence(expr.as<frontend::List>()->elts, Op::BuildList, range);
    case NodeKind::Tuple:
      return lowerSequence(expr.as<frontend::Tuple>()->elts, Op::BuildTuple, range);
    case NodeKind::Slice:
      return lowerSlice(*expr.as<frontend::Slice>());
    default:
      KRAIT_UNREACHABLE("an expression that has no value");
  }
}

// --- truth
// ---------------------------------------------------------------------------------------------------------

auto Lowering::truth(Operand value, Range range) -> Operand {
  if (value.isConstant()) {
    const auto kind = program_.constants[value.index].kind;
    if (kind == ir::Constant::Kind::True || kind == ir::Constant::Kind::False) return value;
    if (kind == ir::Constant::Kind::None) return boolean(false);
  }
  // What just came out of these is a bool already.
  if (value.isTemp() && !block_->empty() && block_->insts.back()->result == value) {
    switch (block_->insts.back()->op) {
      case Op::Not:
      case Op::Truth:
      case Op::Is:
      case Op::IsNot:
      case Op::In:
      case Op::NotIn:
      case Op::ExceptionMatches:
        return value;
      default:
        break;
    }
  }
  return emitValue(Op::Truth, {value}, range);
}

// The expression as a bool, which is what `if`, `while` and `cond` want.
auto Lowering::lowerCondition(const frontend::Expr& expr) -> Operand {
  if (const auto* logical = expr.tryAs<frontend::BoolOp>()) return lowerBoolCondition(*logical, 0);
  if (const auto* comparison = expr.tryAs<frontend::Compare>()) return lowerCompare(*comparison, true);
  if (const auto* unary = expr.tryAs<frontend::UnaryOp>();
      unary != nullptr && unary->op == UnaryOperator::Not) {
    const Operand operand = lowerCondition(*unary->operand);
    return emitValue(Op::Not, {operand}, expr.range);
  }
  return truth(lower(expr), expr.range);
}

auto Lowering::lowerBoolCondition(const frontend::BoolOp& expr, size_t first) -> Operand {
  const Operand condition = lowerCondition(*expr.values[first]);
  if (first + 1 == expr.values.size()) return condition;
  const auto rest = [&] { return lowerBoolCondition(expr, first + 1); };
  if (expr.op == frontend::BoolOperator::And)
    return emitCond(condition, expr.range, rest, [&] { return boolean(false); });
  return emitCond(condition, expr.range, [&] { return boolean(true); }, rest);
}

auto Lowering::lowerBoolOp(const frontend::BoolOp& expr, size_t first) -> Operand {
  const Operand value = lower(*expr.values[first]);
  if (first + 1 == expr.values.size()) return value;
  const Operand condition = truth(value, expr.values[first]->range);
  const auto rest = [&] { return lowerBoolOp(expr, first + 1); };
  const auto itself = [&] { return value; };
  if (expr.op == frontend::BoolOperator::And) return emitCond(condition, expr.range, rest, itself);
  return emitCond(condition, expr.range, itself, rest);
}

auto Lowering::lowerUnary(const frontend::UnaryOp& expr) -> Operand {
  if (expr.op == UnaryOperator::USub) {
    if (const auto* literal = expr.operand->tryAs<frontend::Constant>()) {
      const auto kind = literal->value.kind;
      if (kind == frontend::ConstantKind::Int || kind == frontend::ConstantKind::Float)
        return constantOf(literal->value, true);
    }
  }
  if (expr.op == UnaryOperator::Not) {
    const Operand operand = lowerCondition(*expr.operand);
    return emitValue(Op::Not, {operand}, expr.range);
  }
  const Operand operand = lower(*expr.operand);
  const Op op = expr.op == UnaryOperator::Invert ? Op::Invert : expr.op == UnaryOperator::UAdd ? Op::Pos : Op::Neg;
  if (operand.isConstant())
    if (const auto known = foldInteger(op, program_.constants[operand.index])) return constant(*known);
  return emitValue(op, {operand}, expr.range);
}

auto Lowering::compare(CompareOperator op, Operand left, Operand right, Range range) -> Operand {
  const auto opOfComparison = [&] {
    switch (op) {
      case CompareOperator::Eq:
        return Op::Eq;
      case CompareOperator::NotEq:
        return Op::Ne;
      case CompareOperator::Lt:
        return Op::Lt;
      case CompareOperator::LtE:
        return Op::Le;
      case CompareOperator::Gt:
        return Op::Gt;
      case CompareOperator::GtE:
        return Op::Ge;
      case CompareOperator::Is:
        return Op::Is;
      case CompareOperator::IsNot:
        return Op::IsNot;
      case CompareOperator::In:
        return Op::In;
      case CompareOperator::NotIn:
        return Op::NotIn;
    }
    KRAIT_UNREACHABLE("a comparison of no kind");
  };
  return emitValue(opOfComparison(), {left, right}, range);
}

auto Lowering::lowerCompare(const frontend::Compare& expr, bool as_condition) -> Operand {
  if (const Operand test = lowerNamespaceTest(expr); !test.isNone()) return test;
  return lowerCompareFrom(expr, 0, lower(*expr.left), as_condition);
}

// `a < b < c`: b is evaluated once, c only when a < b.
auto Lowering::lowerCompareFrom(const frontend::Compare& expr, size_t index, Operand left, bool as_condition)
    -> Operand {
  const Operand right = lower(*expr.comparators[index]);
  const Operand result = compare(expr.ops[index], left, right, expr.range);
  const bool is_last = index + 1 == expr.ops.size();
  if (is_last) return as_condition ? truth(result, expr.range) : result;
  const Operand condition = truth(result, expr.range);
  return emitCond(
      condition, expr.range, [&] { return lowerCompareFrom(expr, index + 1, right, as_condition); },
      [&] { return as_condition ? boolean(false) : result; });
}

auto Lowering::lowerIfExp(const frontend::IfExp& expr) -> Operand {
  const auto known = sema::knownCondition(*expr.test, *frame_.module);
  if (known != sema::Known::Unknown) return lower(known == sema::Known::True ? *expr.body : *expr.orelse);
  const Operand condition = lowerCondition(*expr.test);
  return emitCond(
      condition, expr.range, [&] { return lower(*expr.body); }, [&] { return lower(*expr.orelse); });
}

// --- attributes, displays
// ------------------------------------------------------------------------------------------

auto Lowering::lowerAttribute(const frontend::Attribute& expr) -> Operand {
  const Operand object = lower(*expr.value);
  if (object.kind == Operand::Kind::Module)
    return moduleAttribute(object.index, mangled(expr.attr), expr.range);
  auto& inst = emit(Op::LoadAttr, {object}, expr.range);
  inst.name = program_.intern(mangled(expr.attr));
  inst.result = newTemp();
  return inst.result;
}

auto Lowering::lowerSlice(const frontend::Slice& expr) -> Operand {
  const auto part = [&](const frontend::Expr* value) { return value == nullptr ? none() : lower(*value); };
  const Operand start = part(expr.lower);
  const Operand stop = part(expr.upper);
  const Operand step = part(expr.step);
  return emitValue(Op::BuildSlice, {start, stop, step}, expr.range);
}

// Lists and tuples. With `*x` inside, a list is filled piece by piece.
auto Lowering::lowerSequence(frontend::Exprs elements, Op build, Range range) -> Operand {
  size_t starred = 0;
  while (starred < elements.size() && !elements[starred]->isa<frontend::Starred>()) ++starred;
  Operands operands;
  for (size_t i = 0; i < starred; ++i) operands.push_back(lower(*elements[i]));
  if (starred == elements.size()) return emitValue(build, std::move(operands), range);
  const Operand list = emitValue(Op::BuildList, std::move(operands), range);
  for (size_t i = starred; i < elements.size(); ++i) {
    if (const auto* star = elements[i]->tryAs<frontend::Starred>()) {
      const Operand part = lower(*star->value);
      emit(Op::ListExtend, {list, part}, elements[i]->range);
    } else {
      const Operand part = lower(*elements[i]);
      emit(Op::ListAppend, {list, part}, elements[i]->range);
    }
  }
  return build == Op::BuildTuple ? emitValue(Op::ListToTuple, {list}, range) : list;
}

auto Lowering::lowerSet(const frontend::Set& expr) -> Operand {
  bool any_star = false;
  for (const auto* element : expr.elts) any_star = any_star || element->isa<frontend::Starred>();
  Operands operands;
  if (!any_star) {
    for (const auto* element : expr.elts) operands.push_back(lower(*element));
    return emitValue(Op::BuildSet, std::move(operands), expr.range);
  }
  const Operand set = emitValue(Op::BuildSet, {}, expr.range);
  for (const auto* element : expr.elts) {
    const auto* star = element->tryAs<frontend::Starred>();
    const Operand part = lower(star != nullptr ? *star->value : *element);
    emit(star != nullptr ? Op::SetUpdate : Op::SetAdd, {set, part}, element->range);
  }
  return set;
}

auto Lowering::lowerDict(const frontend::Dict& expr) -> Operand {
  size_t first = 0;
  Operands operands;
  for (; first < expr.keys.size() && expr.keys[first] != nullptr; ++first) {
    operands.push_back(lower(*expr.keys[first]));
    operands.push_back(lower(*expr.values[first]));
  }
  const Operand dict = emitValue(Op::BuildDict, std::move(operands), expr.range);
  for (size_t i = first; i < expr.keys.size(); ++i) {
    if (expr.keys[i] == nullptr) {
      const Operand part = lower(*expr.values[i]);
      emit(Op::DictMerge, {dict, part}, expr.values[i]->range);
      continue;
    }
    const Operand key = lower(*expr.keys[i]);
    const Operand value = lower(*expr.values[i]);
    emit(Op::DictSet, {dict, key, value}, expr.keys[i]->range);
  }
  return dict;
}

// --- f-strings
// -----------------------------------------------------------------------------------------------------

auto Lowering::lowerJoined(const frontend::JoinedStr& expr) -> Operand {
  Operands parts;
  for (const auto* value : expr.values) parts.push_back(lower(*value));
  if (parts.empty()) return string("");
  // One part is a string already.
  if (parts.size() == 1) return parts.front();
  return emitValue(Op::BuildStr, std::move(parts), expr.range);
}

auto Lowering::lowerFormatted(const frontend::FormattedValue& expr) -> Operand {
  Operands operands{lower(*expr.value)};
  if (expr.format_spec != nullptr) {
    const Operand spec = lower(*expr.format_spec);
    const bool is_empty = spec.isConstant() && program_.constants[spec.index].text.empty();
    if (!is_empty) operands.push_back(spec);
  }
  auto& inst = emit(Op::Format, std::move(operands), expr.range);
  if (expr.conversion > 0) inst.name = program_.intern(std::string(1, static_cast<char>(expr.conversion)));
  inst.result = newTemp();
  return inst.result;
}

// --- others
// --------------------------------------------------------------------------------------------------------

auto Lowering::lowerNamedExpr(const frontend::NamedExpr& expr) -> Operand {
  const Operand value = lower(*expr.value);
  const auto& target = *expr.target->as<frontend::Name>();
  // Inside a comprehension the variable is that of the function around.
  sema::Scope* const inner = scope_;
  while (scope_->kind == sema::Scope::Kind::Comprehension && scope_->is_inlined) scope_ = scope_->parent;
  const Operand before = kept_;
  kept_ = value;
  writeName(target.id, value, expr.range);
  kept_ = before;
  scope_ = inner;
  return value;
}

auto Lowering::lowerYield(const frontend::Yield& expr) -> Operand {
  const Operand value = expr.value == nullptr ? none() : lower(*expr.value);
  return emitValue(Op::Yield, {value}, expr.range);
}

}  // namespace krait::irgen
