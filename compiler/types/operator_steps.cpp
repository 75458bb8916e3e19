// Which methods of the program's classes an operator asks, and in which order.
//
// `a + b` asks `a.__add__(b)`, and if that is not there or answers NotImplemented, `b.__radd__(a)`; the other way round
// where b's class refines a's. Where the classes of both operands are known well enough, the order is known at compile
// time and each step is a direct call; else the runtime finds the methods through the TypeInfos. Inference and lowering
// ask here, so that they agree.
#include <algorithm>

#include "compiler/types/analysis.h"
#include "compiler/types/builtin_types.h"

namespace krait::types {

using ir::Op;

namespace {

// One kind of value, so that no test is needed to know whether it is an object of the program.
auto isCertain(const AbstractValue& value) -> bool {
  const auto all = [&](auto predicate) { return std::all_of(value.arms.begin(), value.arms.end(), predicate); };
  if (value.scalars == 0) return all([](const Arm& arm) { return arm.tag == Tag::Instance; }) || all([](const Arm& arm) { return arm.tag != Tag::Instance; });
  return all([](const Arm& arm) { return arm.tag != Tag::Instance; });
}

auto isOwn(const AbstractValue& value) -> bool {
  return value.scalars == 0 && !value.arms.empty() &&
         std::all_of(value.arms.begin(), value.arms.end(), [](const Arm& arm) { return arm.tag == Tag::Instance; });
}

auto swappedCompare(Op op) -> Op {
  switch (op) {
    case Op::Lt: return Op::Gt;
    case Op::Gt: return Op::Lt;
    case Op::Le: return Op::Ge;
    case Op::Ge: return Op::Le;
    default: return op;
  }
}

}  // namespace

auto Analysis::allHave(const AbstractValue& value, std::string_view name) -> bool {
  return isOwn(value) && std::all_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
           return lookupClassAttribute(arm.id, name) != ir::kNone;
         });
}

auto Analysis::asksType(const AbstractValue& value, std::string_view name) -> bool {
  if (name != "__class__" || value.arms.size() + (value.scalars != 0 ? 1 : 0) < 2) return false;
  const auto is = [&](const Arm& arm) { return arm.tag == Tag::Instance; };
  if (value.scalars == 0 && std::all_of(value.arms.begin(), value.arms.end(), is)) return false;
  return std::none_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
    return arm.tag == Tag::Super || (is(arm) && lookupClassAttribute(arm.id, "__class__") != ir::kNone);
  });
}

auto Analysis::mayStandFor(const AbstractValue& value, std::initializer_list<std::string_view> types) -> bool {
  return std::any_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
    return arm.tag == Tag::Instance && std::any_of(types.begin(), types.end(), [&](std::string_view type) { return standsFor(arm.id, type); });
  });
}

auto Analysis::isRepeatedBy(const AbstractValue& sequence, const AbstractValue& count, std::string_view dunder) -> bool {
  return isIndexed(sequence) && allHave(count, "__index__") && std::none_of(count.arms.begin(), count.arms.end(), [&](const Arm& arm) {
           return lookupClassAttribute(arm.id, dunder) != ir::kNone;
         });
}

auto Analysis::mayDefer(const AbstractValue& object, std::string_view dunder) -> bool {
  for (const Arm& arm : object.arms) {
    if (arm.tag != Tag::Instance) continue;
    const SlotId slot = lookupClassAttribute(arm.id, dunder);
    if (slot == ir::kNone) continue;
    for (const Arm& function : peek(slot).arms)
      if (function.tag == Tag::Function)
        for (const CopyId copy : function_values[function.id].copies)
          if (peek(copies[copy].result).has(Scalar::NotImplemented)) return true;
  }
  return false;
}

// False if only the runtime can tell. No steps at all: no class of the program has a say.
auto Analysis::operatorSteps(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right,
                             std::vector<OperatorStep>& steps) -> bool {
  const std::string_view name = ir::factsOf(inst.op).text;
  const bool comparison = inst.op >= Op::Eq && inst.op <= Op::Ge;
  std::string_view forward = operatorDunder(name);
  std::string_view reflected =
      comparison ? operatorDunder(ir::factsOf(swappedCompare(inst.op)).text) : reflectedDunder(name);
  const auto someHave = [&](const AbstractValue& value, std::string_view dunder) {
    return !dunder.empty() && std::any_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
      return arm.tag == Tag::Instance && lookupClassAttribute(arm.id, dunder) != ir::kNone;
    });
  };
  const auto add = [&](bool of_right, std::string_view dunder) {
    const AbstractValue& object = of_right ? right : left;
    if (dunder.empty()) return true;
    if (inst.op == Op::Ne && !someHave(object, dunder)) {
      // `!=` without __ne__ turns __eq__'s answer round.
      if (!someHave(object, "__eq__")) return true;
      if (!allHave(object, "__eq__")) return false;
      steps.push_back({of_right, "__eq__", mayDefer(object, "__eq__"), true});
      return true;
    }
    if (!someHave(object, dunder)) return true;
    if (!allHave(object, dunder)) return false;
    steps.push_back({of_right, dunder, mayDefer(object, dunder)});
    return true;
  };
  if (inst.in_place && !add(false, inPlaceDunder(name))) return false;
  // How the classes stand to each other: the same for all of them, or the runtime looks.
  bool first = true, same = false, refines = false, uniform = true;
  for (const Arm& a : left.arms)
    for (const Arm& b : right.arms) {
      const bool both = a.tag == Tag::Instance && b.tag == Tag::Instance;
      const bool is_same = both && a.id == b.id;
      const bool is_refined = both && !is_same && derivesFrom(b.id, a.id);
      if (first) same = is_same, refines = is_refined;
      else uniform &= same == is_same && refines == is_refined;
      first = false;
    }
  const bool asks_right = someHave(right, reflected) || (inst.op == Op::Ne && someHave(right, "__eq__"));
  const bool asks_left = someHave(left, forward) || (inst.op == Op::Ne && someHave(left, "__eq__"));
  if (asks_right && asks_left && !uniform) return false;
  const auto askRight = [&] { return same && !comparison ? true : add(true, reflected); };
  if (refines && !comparison && asks_left && asks_right) {
    // Only a method of its own comes first.
    bool own = false;
    for (const Arm& a : left.arms)
      for (const Arm& b : right.arms) own |= lookupClassAttribute(a.id, reflected) != lookupClassAttribute(b.id, reflected);
    refines = own;
  }
  if (refines && !(askRight() && add(false, forward))) return false;
  if (!refines && !(add(false, forward) && askRight())) return false;
  // Behind one that always answers nobody is asked.
  for (size_t i = 0; i < steps.size(); ++i)
    if (!steps[i].may_defer) {
      steps.resize(i + 1);
      return true;
    }
  return steps.empty() || (isCertain(left) && isCertain(right));
}

}  // namespace krait::types
