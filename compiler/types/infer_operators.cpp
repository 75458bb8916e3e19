// Operators: what `a + b` is, for every kind of `a` and `b`.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

using ir::Op;

namespace {

constexpr auto bit(Scalar scalar) -> uint16_t { return static_cast<uint16_t>(1U << static_cast<int>(scalar)); }
constexpr uint16_t kIntMask = AbstractValue::kBoolMask | bit(Scalar::Int);

auto hasIntLike(const AbstractValue& value) -> bool { return (value.scalars & kIntMask) != 0; }

auto intervalOf(Op op, Interval left, Interval right) -> Interval {
  switch (op) {
    case Op::Add: return add(left, right);
    case Op::Sub: return sub(left, right);
    case Op::Mul: return mul(left, right);
    case Op::FloorDiv: return floorDiv(left, right);
    case Op::Mod: return mod(left, right);
    case Op::LShift: return leftShift(left, right);
    case Op::RShift: return rightShift(left, right);
    case Op::BitAnd: return bitAnd(left, right);
    case Op::BitOr: return bitOr(left, right);
    case Op::BitXor: return bitXor(left, right);
    default: return Interval::all();
  }
}

// `x + e` moves on by e from where x stood at the head of the loop.
auto progressOf(Op op, const AbstractValue& left, const AbstractValue& right) -> Progress {
  if (op == Op::Add) {
    if (left.progress.origin != 0 && (right.progress.origin == 0 || right.interval.isBounded()))
      return {left.progress.origin, add(left.progress.step, right.asInterval())};
    if (right.progress.origin != 0 && left.progress.origin == 0)
      return {right.progress.origin, add(right.progress.step, left.asInterval())};
  }
  if (op == Op::Sub && left.progress.origin != 0)
    return {left.progress.origin, sub(left.progress.step, right.asInterval())};
  return {};
}

}  // namespace

// A negative base to a fractional power is complex. That is modelled where the base is known to be negative, where both
// are Values anyway, and in programs that have complex numbers; else it is almost never meant, and krait::pow raises.
auto Interpreter::mayBeComplex(const AbstractValue& base, const AbstractValue& exponent) const -> bool {
  if (!exponent.has(Scalar::Float)) return false;
  const bool is_int = base.isIntLike(), is_float = base.hasOnly(Scalar::Float);
  if (is_int && base.asInterval().low >= 0) return false;
  if (is_int && base.asInterval().high < 0) return true;
  return analysis_.has_complex || !(is_int || is_float) || !(exponent.isIntLike() || exponent.hasOnly(Scalar::Float));
}

auto Interpreter::unary(const ir::Inst& inst, const AbstractValue& operand) -> AbstractValue {
  AbstractValue result;
  if (hasIntLike(operand)) {
    const Interval interval = operand.asInterval();
    Interval out = interval;
    if (inst.op == Op::Neg) out = neg(interval);
    if (inst.op == Op::Invert) out = sub(neg(interval), Interval::of(1));
    result = AbstractValue::integer(out);
  }
  if (operand.has(Scalar::Float) && inst.op != Op::Invert) analysis_.join(result, AbstractValue::scalar(Scalar::Float));
  if (operand.has(Scalar::Complex) && inst.op != Op::Invert)
    analysis_.join(result, AbstractValue::scalar(Scalar::Complex));
  bool found = false;
  analysis_.join(result, askObject(inst, operand, operatorDunder(ir::factsOf(inst.op).text), {}, found));
  return result;
}

auto Interpreter::arithmetic(Op op, const AbstractValue& left, const AbstractValue& right) -> AbstractValue {
  AbstractValue result;
  const auto give = [&](const AbstractValue& value) { analysis_.join(result, value); };
  const bool bitwise = op == Op::BitAnd || op == Op::BitOr || op == Op::BitXor;
  const bool shift = op == Op::LShift || op == Op::RShift;
  if (hasIntLike(left) && hasIntLike(right)) {
    const Interval a = left.asInterval(), b = right.asInterval();
    if (bitwise && left.isBoolOnly() && right.isBoolOnly()) {
      give(AbstractValue::boolean());
    } else if (op == Op::TrueDiv) {
      if (!(b == Interval::of(0))) give(AbstractValue::scalar(Scalar::Float));
    } else if (op == Op::Pow) {
      if (b.high >= 0) give(AbstractValue::integer(power(a, b)));
      noteWide(result);
      if (b.low < 0) give(AbstractValue::scalar(Scalar::Float));
    } else if (op != Op::MatMul) {
      AbstractValue sum = AbstractValue::integer(intervalOf(op, a, b));
      noteWide(sum);
      sum.progress = progressOf(op, left, right);
      // bool & bool stays bool where both may be bools.
      if (bitwise && left.hasBool() && right.hasBool()) analysis_.join(sum, AbstractValue::boolean());
      give(sum);
    }
  }
  if (!bitwise && !shift && op != Op::MatMul) {
    const auto numeric = [&](const AbstractValue& value) { return hasIntLike(value) || value.has(Scalar::Float); };
    if ((left.has(Scalar::Float) && numeric(right)) || (right.has(Scalar::Float) && numeric(left))) {
      give(AbstractValue::scalar(Scalar::Float));
      if (op == Op::Pow && mayBeComplex(left, right)) give(AbstractValue::scalar(Scalar::Complex));
    }
    if (op != Op::FloorDiv && op != Op::Mod) {
      const auto complex_too = [&](const AbstractValue& value) { return numeric(value) || value.has(Scalar::Complex); };
      if ((left.has(Scalar::Complex) && complex_too(right)) || (right.has(Scalar::Complex) && complex_too(left)))
        give(AbstractValue::scalar(Scalar::Complex));
    }
  }
  for (const Scalar text : {Scalar::Str, Scalar::Bytes, Scalar::ByteArray}) {
    const AbstractValue value = AbstractValue::scalar(text);
    if (op == Op::Add && left.has(text)) {
      const bool buffer = right.has(Scalar::Bytes) || right.has(Scalar::ByteArray) || right.has(Scalar::MemoryView) ||
                          std::any_of(right.arms.begin(), right.arms.end(), [](const Arm& arm) { return arm.tag == Tag::Array; });
      if (right.has(text) || (text != Scalar::Str && buffer)) give(value);
    }
    if (op == Op::Mul && ((left.has(text) && hasIntLike(right)) || (right.has(text) && hasIntLike(left)))) give(value);
    if (op == Op::Mod && left.has(text)) give(value);
  }
  return result;
}

auto Interpreter::containerBinary(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right)
    -> AbstractValue {
  AbstractValue result;
  const Op op = inst.op;
  const auto armOf = [](const AbstractValue& value, Tag tag) -> const Arm* {
    for (const Arm& arm : value.arms)
      if (arm.tag == tag) return &arm;
    return nullptr;
  };
  const auto element = [&](const Arm& arm) { return itemOf(inst, AbstractValue::arm(arm.tag, arm.id)); };
  for (const Tag tag : {Tag::List, Tag::Array}) {
    const Arm* a = armOf(left, tag);
    const Arm* b = armOf(right, tag);
    if (op == Op::Add && a != nullptr && inst.in_place) {
      expose(inst, right, {"__len__"});
      // `xs += iterable` extends xs itself.
      analysis_.write(analysis_.node(a->id).element, itemOf(inst, right));
      analysis_.join(result, AbstractValue::arm(tag, a->id));
    } else if (op == Op::Add && a != nullptr && b != nullptr) {
      const AbstractValue item = analysis_.joined(element(*a), element(*b));
      analysis_.join(result, containerOf(inst, tag, item));
      if (tag == Tag::Array) analysis_.node(result.arms.back().id).type_code = analysis_.node(a->id).type_code;
    }
    if (op == Op::Mul) {
      const Arm* list = a != nullptr && hasIntLike(right) ? a : b != nullptr && hasIntLike(left) ? b : nullptr;
      if (list != nullptr) {
        analysis_.join(result, inst.in_place && list == a ? AbstractValue::arm(tag, a->id)
                                                          : containerOf(inst, tag, element(*list)));
        if (tag == Tag::Array) analysis_.node(result.arms.back().id).type_code = analysis_.node(list->id).type_code;
      }
    }
  }
  const Arm* a = armOf(left, Tag::Tuple);
  const Arm* b = armOf(right, Tag::Tuple);
  if (op == Op::Add && a != nullptr && b != nullptr) {
    const Node first = analysis_.node(a->id), second = analysis_.node(b->id);
    if (first.is_fixed && second.is_fixed) {
      std::vector<AbstractValue> items;
      for (const SlotId item : first.items) items.push_back(read(item));
      for (const SlotId item : second.items) items.push_back(read(item));
      analysis_.join(result, tupleOf(inst, items));
    } else {
      analysis_.join(result, containerOf(inst, Tag::Tuple, analysis_.joined(element(*a), element(*b)), 16));
    }
  }
  if (op == Op::Mul) {
    const Arm* tuple = a != nullptr && hasIntLike(right) ? a : b != nullptr && hasIntLike(left) ? b : nullptr;
    if (tuple != nullptr) {
      const AbstractValue count = tuple == a ? right : left;
      const Node node = analysis_.node(tuple->id);
      if (node.is_fixed && count.interval.isConstant() && !count.hasBool() && count.interval.low >= 0 &&
          count.interval.low * static_cast<int64_t>(node.items.size()) <= 8) {
        std::vector<AbstractValue> items;
        for (int64_t i = 0; i < count.interval.low; ++i)
          for (const SlotId item : node.items) items.push_back(read(item));
        analysis_.join(result, tupleOf(inst, items));
      } else {
        analysis_.join(result, containerOf(inst, Tag::Tuple, element(*tuple), 16));
      }
    }
  }
  const bool set_op = op == Op::BitAnd || op == Op::BitOr || op == Op::BitXor || op == Op::Sub;
  for (const Tag tag : {Tag::Set, Tag::FrozenSet}) {
    const Arm* set = armOf(left, tag);
    if (!set_op || set == nullptr) continue;
    const Arm* other = armOf(right, Tag::Set);
    if (other == nullptr) other = armOf(right, Tag::FrozenSet);
    if (other == nullptr) continue;
    AbstractValue item = element(*set);
    if (op == Op::BitOr || op == Op::BitXor) analysis_.join(item, element(*other));
    if (inst.in_place && tag == Tag::Set) {
      analysis_.write(analysis_.node(set->id).element, item);
      analysis_.join(result, AbstractValue::arm(tag, set->id));
    } else {
      analysis_.join(result, containerOf(inst, tag, item));
    }
  }
  // A view of keys or items and anything that can be iterated over give a set.
  if (set_op) {
    AbstractValue first, second;
    bool view = false;
    for (const Arm& arm : left.arms) view |= arm.tag == Tag::DictKeys || arm.tag == Tag::DictItems;
    for (const Arm& arm : right.arms) view |= arm.tag == Tag::DictKeys || arm.tag == Tag::DictItems;
    if (view) {
      first = itemOf(inst, left);
      second = itemOf(inst, right);
      if (op == Op::BitOr || op == Op::BitXor || first.isNothing()) analysis_.join(first, second);
      analysis_.join(result, containerOf(inst, Tag::Set, first, 3));
    }
  }
  const Arm* dict = armOf(left, Tag::Dict);
  if (op == Op::BitOr && dict != nullptr && inst.in_place && givesPairs(right)) {
    updateDict(inst, dict->id, right);
    analysis_.join(result, AbstractValue::arm(Tag::Dict, dict->id));
  }
  if (op == Op::BitOr && dict != nullptr) {
    if (const Arm* other = armOf(right, Tag::Dict)) {
      const AbstractValue key = analysis_.joined(read(analysis_.node(dict->id).element), read(analysis_.node(other->id).element));
      const AbstractValue value = analysis_.joined(read(analysis_.node(dict->id).second), read(analysis_.node(other->id).second));
      if (inst.in_place) {
        analysis_.write(analysis_.node(dict->id).element, key);
        analysis_.write(analysis_.node(dict->id).second, value);
        analysis_.join(result, AbstractValue::arm(Tag::Dict, dict->id));
      } else {
        analysis_.join(result, dictOf(inst, key, value));
      }
    }
  }
  return result;
}

auto Interpreter::binary(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right)
    -> AbstractValue {
  if (inst.op == Op::Mul && analysis_.isRepeatedBy(left, right, "__rmul__")) return binary(inst, left, asIndex(inst, right));
  if (inst.op == Op::Mul && analysis_.isRepeatedBy(right, left, "__mul__")) return binary(inst, asIndex(inst, left), right);
  // Among other things an object may say how often a sequence repeats: the runtime asks its __index__.
  const auto counted = [&](const AbstractValue& value) {
    AbstractValue count = value;
    if (inst.op != Op::Mul) return count;
    std::erase_if(count.arms, [&](const Arm& arm) {
      return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__index__") != ir::kNone;
    });
    if (count.arms.size() == value.arms.size()) return count;
    expose(inst, value, {"__index__"});
    analysis_.join(count, AbstractValue::scalar(Scalar::Int));
    return count;
  };
  const AbstractValue first = counted(left), second = counted(right);
  AbstractValue result = arithmetic(inst.op, first, second);
  // A square: both operands are the same value.
  if (inst.op == Op::Mul && result.has(Scalar::Int) && left.isIntLike() && inst.operands.size() == 2 && inst.operands[0].isLocal() &&
      inst.operands[0] == inst.operands[1]) {
    const Interval size = absolute(left.asInterval());
    result.interval = mul(size, size);
  }
  analysis_.join(result, containerBinary(inst, first, second));
  if (inst.op == Op::Mod && (left.has(Scalar::Str) || left.has(Scalar::Bytes))) askPlain(inst, right);
  if (inst.op == Op::Mod && left.has(Scalar::Str)) {
    stringResultOf(inst, right);
    expose(inst, right, {"__index__", "__int__", "__float__"});
    exposeMapping(right);
  }
  const std::string_view op = ir::factsOf(inst.op).text;
  analysis_.join(result, askOperator(inst, left, right, operatorDunder(op), reflectedDunder(op)));
  return result;
}

// The methods of the program's classes behind an operator: those that are known to be asked, or else all.
auto Interpreter::askOperator(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right,
                              std::string_view forward, std::string_view reflected) -> AbstractValue {
  AbstractValue result;
  bool found = false;
  const auto give = [&](AbstractValue answer, bool negated = false) {
    answer.remove(Scalar::NotImplemented);
    if (negated && !answer.isNothing()) answer = AbstractValue::boolean();
    analysis_.join(result, answer);
  };
  std::vector<Analysis::OperatorStep> steps;
  if (analysis_.operatorSteps(inst, left, right, steps)) {
    for (const auto& step : steps)
      give(callDunder(inst, step.of_right ? right : left, step.dunder, {step.of_right ? left : right}, found),
           step.negated);
    return result;
  }
  const auto all = [&](const AbstractValue& object, std::string_view dunder, const AbstractValue& other, bool negated) {
    if (dunder.empty()) return;
    give(callDunder(inst, object, dunder, {other}, found), negated);
    for (const Arm& arm : object.arms)
      if (arm.tag == Tag::Instance) give(exposeClass(arm.id, dunder, {other}), negated);
  };
  if (inst.in_place) all(left, inPlaceDunder(ir::factsOf(inst.op).text), right, false);
  all(left, forward, right, false);
  all(right, reflected, left, false);
  if (inst.op == Op::Ne) {
    all(left, "__eq__", right, true);
    all(right, "__eq__", left, true);
  }
  return result;
}

auto Interpreter::compare(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right)
    -> AbstractValue {
  const Op op = inst.op;
  const auto truth = [](bool can_be_true, bool can_be_false) {
    AbstractValue result;
    if (can_be_true) result.scalars |= bit(Scalar::True);
    if (can_be_false) result.scalars |= bit(Scalar::False);
    return result;
  };
  if (op == Op::Is || op == Op::IsNot) {
    bool may = false, must = false;
    if ((left.scalars & right.scalars) != 0) may = true;
    for (const Arm& arm : left.arms) may |= std::binary_search(right.arms.begin(), right.arms.end(), arm);
    constexpr uint16_t kSingletons = bit(Scalar::None) | bit(Scalar::True) | bit(Scalar::False) | bit(Scalar::Ellipsis) | bit(Scalar::NotImplemented);
    must = left.arms.empty() && left == right && (left.scalars & ~kSingletons) == 0 &&
           (left.scalars & (left.scalars - 1)) == 0;
    // Classes and functions are identities too; what may be the same object twice is not decided here.
    for (const Arm& arm : left.arms)
      for (const Arm& other : right.arms)
        if (arm.tag == Tag::Exception || other.tag == Tag::Exception) may |= arm.tag == other.tag;
    return op == Op::Is ? truth(may, !must) : truth(!must, may);
  }
  if (op == Op::In || op == Op::NotIn) {
    bool found = false;
    askObject(inst, right, "__contains__", {left}, found);
    if (analysis_.areClassesWith(right, Analysis::kEnumContains)) {
      CallArguments member;
      member.list.push_back({left, {ArgumentSource::Kind::Operand, 0}, {}});
      return callMethod(inst, right, Analysis::kEnumContains, member).isNothing() ? AbstractValue{} : AbstractValue::boolean();
    }
    AbstractValue rest = right;
    std::erase_if(rest.arms, [&](const Arm& arm) {
      return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__contains__") != ir::kNone;
    });
    if (rest.isNothing()) return AbstractValue::boolean();
    if (rest.has(Scalar::Str) || rest.has(Scalar::Bytes) || rest.has(Scalar::ByteArray)) askPlain(inst, left);
    const AbstractValue item = itemOf(inst, rest);
    expose({item, left}, {"__eq__", "__hash__"});
    for (const Arm& arm : rest.arms)
      if (arm.tag == Tag::Dict || arm.tag == Tag::Set || arm.tag == Tag::FrozenSet) exposeKey(arm.id, left);
    return AbstractValue::boolean();
  }
  if (left.isIntLike() && right.isIntLike()) {
    const Interval a = left.asInterval(), b = right.asInterval();
    if (a.isEmpty() || b.isEmpty()) return {};
    const bool equal_possible = !meet(a, b).isEmpty();
    const bool equal_sure = a.isConstant() && a == b && a.isBounded();
    switch (op) {
      case Op::Eq: return truth(equal_possible, !equal_sure);
      case Op::Ne: return truth(!equal_sure, equal_possible);
      case Op::Lt: return truth(a.low < b.high || !a.isBounded() || !b.isBounded(), a.high >= b.low);
      case Op::Le: return truth(a.low <= b.high || !a.isBounded() || !b.isBounded(), a.high > b.low || !a.isBounded() || !b.isBounded());
      case Op::Gt: return truth(a.high > b.low || !a.isBounded() || !b.isBounded(), a.low <= b.high);
      default: return truth(a.high >= b.low, a.low < b.high || !a.isBounded() || !b.isBounded());
    }
  }
  std::string_view swapped = operatorDunder(ir::factsOf(op).text);
  if (op == Op::Lt) swapped = "__gt__";
  if (op == Op::Gt) swapped = "__lt__";
  if (op == Op::Le) swapped = "__ge__";
  if (op == Op::Ge) swapped = "__le__";
  AbstractValue result = askOperator(inst, left, right, operatorDunder(ir::factsOf(op).text), swapped);
  // Containers compare their elements.
  const auto isContainer = [](const Arm& arm) { return isNode(arm.tag); };
  if (std::any_of(left.arms.begin(), left.arms.end(), isContainer) ||
      std::any_of(right.arms.begin(), right.arms.end(), isContainer)) {
    if (op == Op::Eq || op == Op::Ne)
      expose({left, right}, {"__eq__"});
    else
      expose({left, right}, {"__eq__", "__lt__", "__le__", "__gt__", "__ge__"});
  }
  bool plain = result.isNothing() || left.scalars != 0 || right.scalars != 0;
  for (const Arm& arm : left.arms) plain |= arm.tag != Tag::Instance;
  if (plain || op == Op::Eq || op == Op::Ne) analysis_.join(result, AbstractValue::boolean());
  return result;
}

}  // namespace krait::types
