// Refinement: what a condition that held, or did not, says about the variables in it.
#include <algorithm>

#include "compiler/types/arm_class.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

auto Interpreter::canBe(const AbstractValue& value, bool truth) -> bool {
  constexpr uint16_t kEither = (1U << static_cast<int>(Scalar::Float)) | (1U << static_cast<int>(Scalar::Complex)) |
                               (1U << static_cast<int>(Scalar::Str)) | (1U << static_cast<int>(Scalar::Bytes)) |
                               (1U << static_cast<int>(Scalar::ByteArray)) |
                               (1U << static_cast<int>(Scalar::MemoryView));
  if ((value.scalars & kEither) != 0) return true;
  if (truth) {
    if (value.has(Scalar::True) || value.has(Scalar::Slice) || value.has(Scalar::Ellipsis) ||
        value.has(Scalar::NotImplemented))
      return true;
    if (value.has(Scalar::Int) && !(value.interval == Interval::of(0))) return true;
  } else {
    if (value.has(Scalar::None) || value.has(Scalar::False)) return true;
    if (value.has(Scalar::Int) && value.interval.contains(0)) return true;
  }
  for (const Arm& arm : value.arms) {
    switch (arm.tag) {
      case Tag::Tuple: {
        const Node& tuple = analysis_.node(arm.id);
        if (!tuple.is_fixed || tuple.items.empty() != truth) return true;
        break;
      }
      case Tag::List:
      case Tag::Array:
      case Tag::Dict:
      case Tag::DictKeys:
      case Tag::DictValues:
      case Tag::DictItems:
      case Tag::Set:
      case Tag::FrozenSet:
      case Tag::Range: return true;
      case Tag::Instance:
        if (truth || analysis_.lookupClassAttribute(arm.id, "__bool__") != ir::kNone ||
            analysis_.lookupClassAttribute(arm.id, "__len__") != ir::kNone)
          return true;
        break;
      default:
        if (truth) return true;
        break;
    }
  }
  return false;
}

void Interpreter::refine(const Operand& condition, bool taken, Flow& flow) {
  const ir::Inst* inst = definition(condition);
  if (inst == nullptr) {
    if (condition.isLocal()) refineTruth(condition, taken, flow, flow.version(condition.index));
    return;
  }
  switch (inst->op) {
    case Op::Truth:
      if (inst->operands[0].isTemp()) return refine(inst->operands[0], taken, flow);
      return refineTruth(inst->operands[0], taken, flow, ~0U);
    case Op::Not: return refine(inst->operands[0], !taken, flow);
    case Op::Copy: return refine(inst->operands[0], taken, flow);
    case Op::Cond: {
      // `a and b` is `cond truth(a) { … result b } { result a }`; `or` the other way round.
      const auto resultOf = [](const ir::Block& block) { return block.insts.back()->operands[0]; };
      const ir::Inst* test = definition(inst->operands[0]);
      const Operand tested = test != nullptr && test->op == Op::Truth ? test->operands[0] : inst->operands[0];
      if (inst->regions[0].insts.empty() || inst->regions[1].insts.empty()) return;
      const Operand then_result = resultOf(inst->regions[0]), else_result = resultOf(inst->regions[1]);
      const auto isConstant = [&](const Operand& operand, ir::Constant::Kind kind) {
        return operand.isConstant() && analysis_.program.constants[operand.index].kind == kind;
      };
      const bool is_and = else_result == tested || else_result == inst->operands[0] ||
                          isConstant(else_result, ir::Constant::Kind::False);
      const bool is_or = then_result == tested || then_result == inst->operands[0] ||
                         isConstant(then_result, ir::Constant::Kind::True);
      if (is_and && taken) {
        refine(inst->operands[0], true, flow);
        refine(then_result, true, flow);
      } else if (is_or && !taken) {
        refine(inst->operands[0], false, flow);
        refine(else_result, false, flow);
      }
      return;
    }
    case Op::Is: return refineIs(*inst, taken, flow);
    case Op::IsNot: return refineIs(*inst, !taken, flow);
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge: return refineCompare(*inst, taken, flow);
    case Op::Call:
    case Op::ExceptionMatches: return refineInstance(*inst, taken, flow);
    default: return;
  }
}

void Interpreter::refineTruth(const Operand& operand, bool taken, Flow& flow, uint32_t) {
  if (!operand.isLocal()) return;
  AbstractValue value = flow.value(operand.index);
  if (taken) {
    value.remove(Scalar::None);
    value.remove(Scalar::False);
    if (value.has(Scalar::Int)) {
      if (value.interval.low == 0) value.interval.low = 1;
      if (value.interval.high == 0) value.interval.high = -1;
      if (value.interval.isEmpty()) value.remove(Scalar::Int);
    }
  } else {
    value.remove(Scalar::True);
    value.remove(Scalar::Ellipsis);
    if (value.has(Scalar::Int)) {
      value.interval = meet(value.interval, Interval::of(0));
      if (value.interval.isEmpty()) value.remove(Scalar::Int);
    }
    std::erase_if(value.arms, [&](const Arm& arm) { return !canBe(AbstractValue::arm(arm.tag, arm.id), false); });
  }
  if (value.isNothing()) flow.reachable = false;
  flow.setValue(operand.index, std::move(value));
}

void Interpreter::refineIs(const ir::Inst& inst, bool same, Flow& flow) {
  const auto narrow = [&](const Operand& subject, const Operand& other, uint32_t version) {
    if (!subject.isLocal() || flow.version(subject.index) != version || !other.isConstant()) return;
    const auto kind = analysis_.program.constants[other.index].kind;
    Scalar scalar;
    switch (kind) {
      case ir::Constant::Kind::None: scalar = Scalar::None; break;
      case ir::Constant::Kind::True: scalar = Scalar::True; break;
      case ir::Constant::Kind::False: scalar = Scalar::False; break;
      case ir::Constant::Kind::NotImplemented: scalar = Scalar::NotImplemented; break;
      default: return;
    }
    AbstractValue value = flow.value(subject.index);
    if (same)
      value = value.has(scalar) ? AbstractValue::scalar(scalar) : AbstractValue::nothing();
    else
      value.remove(scalar);
    if (value.isNothing()) flow.reachable = false;
    flow.setValue(subject.index, std::move(value));
  };
  const auto [left, right] = inst.result.isTemp() ? temp_versions_[inst.result.index] : std::pair{0U, 0U};
  narrow(inst.operands[0], inst.operands[1], left);
  narrow(inst.operands[1], inst.operands[0], right);
}

void Interpreter::refineCompare(const ir::Inst& inst, bool taken, Flow& flow) {
  if (!inst.result.isTemp()) return;
  const auto [left_version, right_version] = temp_versions_[inst.result.index];
  const Interval left = valueOf(inst.operands[0], flow).asInterval();
  const Interval right = valueOf(inst.operands[1], flow).asInterval();
  if (!valueOf(inst.operands[0], flow).isIntLike() || !valueOf(inst.operands[1], flow).isIntLike()) {
    return;
  }
  Op op = inst.op;
  if (!taken) {
    switch (op) {
      case Op::Lt: op = Op::Ge; break;
      case Op::Le: op = Op::Gt; break;
      case Op::Gt: op = Op::Le; break;
      case Op::Ge: op = Op::Lt; break;
      case Op::Eq: op = Op::Ne; break;
      default: op = Op::Eq; break;
    }
  }
  const auto below = [](Interval bound, bool strict) {  // values below the largest of `bound`
    const int64_t high = bound.high == Interval::kMax ? Interval::kMax : bound.high - (strict ? 1 : 0);
    return Interval{Interval::kMin, high};
  };
  const auto above = [](Interval bound, bool strict) {
    const int64_t low = bound.low == Interval::kMin ? Interval::kMin : bound.low + (strict ? 1 : 0);
    return Interval{low, Interval::kMax};
  };
  Interval left_limit = Interval::all(), right_limit = Interval::all();
  const auto exclude = [](Interval from, Interval point) {
    if (!point.isConstant()) return from;
    if (from.low == point.low) ++from.low;
    if (!from.isEmpty() && from.high == point.low) --from.high;
    return from;
  };
  switch (op) {
    case Op::Lt: left_limit = below(right, true), right_limit = above(left, true); break;
    case Op::Le: left_limit = below(right, false), right_limit = above(left, false); break;
    case Op::Gt: left_limit = above(right, true), right_limit = below(left, true); break;
    case Op::Ge: left_limit = above(right, false), right_limit = below(left, false); break;
    case Op::Eq: left_limit = right, right_limit = left; break;
    default: left_limit = exclude(left, right), right_limit = exclude(right, left); break;
  }
  // An upper limit beside the other operand.
  const auto beside = [&](const Operand& other, int64_t offset) {
    Bound bound = boundOf(other, flow);
    bound.offset += offset;
    return bound;
  };
  Bound left_bound, right_bound;
  if (op == Op::Lt || op == Op::Le) left_bound = beside(inst.operands[1], op == Op::Lt ? -1 : 0);
  if (op == Op::Gt || op == Op::Ge) right_bound = beside(inst.operands[0], op == Op::Gt ? -1 : 0);
  const auto narrow = [&](const Operand& operand, uint32_t version, Interval limit, Bound bound) {
    if (!operand.isLocal() || flow.version(operand.index) != version) return;
    AbstractValue value = flow.value(operand.index);
    if (bound.base != 0 && value.hasOnly(Scalar::Int) && bound.base != 2 * version) {
      const bool known = value.bound.base == bound.base && value.bound.offset <= bound.offset;
      // What is known beside a length is what indexes need.
      const bool better = value.bound.base % 2 == 1 && bound.base % 2 == 0;
      if (!known && !better) value.bound = bound;
    }
    if (value.has(Scalar::True) && !limit.contains(1)) value.remove(Scalar::True);
    if (value.has(Scalar::False) && !limit.contains(0)) value.remove(Scalar::False);
    if (value.has(Scalar::Int)) {
      const Interval narrower = meet(value.interval, limit);
      if (narrower.isEmpty())
        value.remove(Scalar::Int);
      else
        value.interval = narrower;
    }
    if (value.isNothing()) flow.reachable = false;
    flow.setValue(operand.index, std::move(value));
  };
  narrow(inst.operands[0], left_version, left_limit, left_bound);
  if (flow.reachable) narrow(inst.operands[1], right_version, right_limit, right_bound);
  if (flow.reachable) refineSources(inst.operands[0], left_version, left_limit, flow);
  if (flow.reachable) refineSources(inst.operands[1], right_version, right_limit, flow);
}

// The classes that a second argument of isinstance names; false if something in it is not known.
auto Interpreter::classesIn(const AbstractValue& classinfo, std::vector<Arm>& classes) -> bool {
  return analysis_.classesIn(classinfo, classes);
}

auto Analysis::classesIn(const AbstractValue& classinfo, std::vector<Arm>& found) -> bool {
  // A variable that may be one class or another says only at run time which.
  if (classinfo.scalars != 0 || classinfo.arms.size() != 1) return false;
  const Arm arm = classinfo.arms.front();
  if (arm.tag == Tag::Tuple && node(arm.id).is_fixed) {
    const Node tuple = node(arm.id);
    return std::all_of(tuple.items.begin(), tuple.items.end(),
                       [&](SlotId item) { return classesIn(peek(item), found); });
  }
  // One class statement, but which of its classes?
  if (arm.tag == Tag::Class && classes[arm.id].is_made_often) return false;
  const bool is_class = arm.tag == Tag::Class || arm.tag == Tag::NativeClass ||
                        (arm.tag == Tag::Builtin && (isBuiltinClass(builtins[arm.id]) || isBuiltinException(builtins[arm.id])));
  if (is_class) found.push_back(arm);
  return is_class;
}

auto Interpreter::keepInstances(const AbstractValue& value, const std::vector<Arm>& classes, bool keep)
    -> AbstractValue {
  const auto nameOf = [&](const Arm& cls) -> std::string_view {
    if (cls.tag == Tag::NativeClass) return analysis_.stubs.cls(cls.id).name;  // array, which is a container
    return cls.tag == Tag::Builtin ? std::string_view(analysis_.builtins[cls.id]) : std::string_view{};
  };
  AbstractValue result = value;
  result.scalars = 0;
  result.arms.clear();
  uint16_t mask = 0;
  bool everything = false;
  for (const Arm& cls : classes) {
    mask |= scalarsOfClass(nameOf(cls));
    everything |= nameOf(cls) == "object";
  }
  result.scalars = everything ? (keep ? value.scalars : 0) : (keep ? value.scalars & mask : value.scalars & ~mask);
  if (!result.has(Scalar::Int)) result.interval = Interval::empty(), result.progress = {};
  for (const Arm& arm : value.arms) {
    bool surely = everything, possibly = everything;
    for (const Arm& cls : classes) {
      const std::string_view name = nameOf(cls);
      switch (arm.tag) {
        case Tag::Instance: {
          const bool is = cls.tag == Tag::Class ? analysis_.derivesFrom(arm.id, cls.id)
                                                : analysis_.derivesFrom(arm.id, name) ||
                                                      analysis_.standsFor(arm.id, name);
          surely |= is;
          possibly |= is;
          break;
        }
        case Tag::Exception: {
          const std::string_view mine =
              arm.id == ir::kNone ? "BaseException" : std::string_view(analysis_.builtins[arm.id]);
          if (cls.tag != Tag::Builtin) break;
          surely |= exceptionDerivesFrom(mine, name);
          // What `except Exception` caught may be of any class that derives from it.
          possibly |= exceptionDerivesFrom(mine, name) || (isBuiltinException(name) && exceptionDerivesFrom(name, mine));
          break;
        }
        case Tag::Native:
          surely |= cls.tag == Tag::NativeClass && cls.id == arm.id;
          possibly = surely;
          break;
        case Tag::Class:
        case Tag::NativeClass:
          surely |= name == "type";
          possibly = surely;
          break;
        case Tag::Iterator: {
          const AbstractValue kinds = iteratorClasses(arm);
          const auto is = [&](const Arm& kind) { return analysis_.builtins[kind.id] == name; };
          surely |= std::all_of(kinds.arms.begin(), kinds.arms.end(), is);
          possibly |= std::any_of(kinds.arms.begin(), kinds.arms.end(), is) || surely;
          break;
        }
        default:
          surely |= isNode(arm.tag) && arm.tag != Tag::Iterator ? tagOfClass(name) == arm.tag : armClass(analysis_, arm) == name;
          possibly = surely;
          break;
      }
    }
    if (keep ? possibly : !surely) {
      Arm kept = arm;
      // An exception of unknown class is now known to be of that one.
      if (keep && arm.tag == Tag::Exception && classes.size() == 1 && classes[0].tag == Tag::Builtin &&
          (arm.id == ir::kNone || exceptionDerivesFrom(analysis_.builtins[classes[0].id], analysis_.builtins[arm.id])))
        kept.id = classes[0].id;
      result.arms.push_back(kept);
    }
  }
  std::sort(result.arms.begin(), result.arms.end());
  return result;
}

void Interpreter::refineInstance(const ir::Inst& inst, bool taken, Flow& flow) {
  size_t subject = 0;
  if (inst.op == Op::Call) {
    if (inst.operands.size() != 3 || inst.operands[0].kind != Operand::Kind::Builtin ||
        analysis_.builtins[inst.operands[0].index] != "isinstance")
      return;
    subject = 1;
  }
  const Operand& operand = inst.operands[subject];
  if (!operand.isLocal()) return;
  std::vector<Arm> classes;
  if (!classesIn(valueOf(inst.operands[subject + 1], flow), classes)) return;
  AbstractValue value = keepInstances(flow.value(operand.index), classes, taken);
  if (value.isNothing() && inst.op == Op::Call) flow.reachable = false;
  flow.setValue(operand.index, std::move(value));
}

}  // namespace krait::types
