// Lowering of control flow: branches, loops, handlers, and what leaves them; unpacking.
#include <algorithm>

#include "compiler/ir/effects.h"
#include "compiler/types/arm_class.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

void FunctionLowering::lowerIf(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  const AbstractValue& condition = facts.operands[0];
  if (condition.hasOnly(Scalar::True)) return lowerBlock(inst.regions[0], *block_);
  if (condition.hasOnly(Scalar::False)) return lowerBlock(inst.regions[1], *block_);
  const Lowered test = truth(natural(raw(inst.operands[0], condition)));
  ir::Inst& branch = emitVoid(Op::If, {test.operand});
  branch.regions.resize(2);
  lowerBlock(inst.regions[0], branch.regions[0]);
  lowerBlock(inst.regions[1], branch.regions[1]);
}

void FunctionLowering::lowerCond(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  const AbstractValue& condition = facts.operands[0];
  const Type* type = representation_.of(facts.result, Place::Local);
  // Lowers an arm up to its `result`, and returns that value.
  const auto arm = [&](const ir::Block& region, ir::Block& into) -> Lowered {
    ir::Block* const before = block_;
    block_ = &into;
    Lowered value;
    for (const auto& at : region.insts) {
      const InstFacts* arm_facts = factsOf(*at);
      if (arm_facts == nullptr) break;
      range_ = at->range;
      if (at->op == Op::Result) {
        value = convert(use(*at, 0), type);
        break;
      }
      lower(*at);
      if (!arm_facts->falls_through || !gaveResult(*at)) break;
    }
    block_ = before;
    return value;
  };
  if (condition.hasOnly(Scalar::True) || condition.hasOnly(Scalar::False)) {
    const Lowered value = arm(inst.regions[condition.hasOnly(Scalar::True) ? 0 : 1], *block_);
    if (nothing(value)) return;
    Lowered stable = value;
    stable.value = facts.result;
    return finish(inst, stable);
  }
  const Lowered test = truth(natural(raw(inst.operands[0], condition)));
  ir::Block arms[2];
  Lowered values[2];
  for (int i = 0; i < 2; ++i) values[i] = arm(inst.regions[i], arms[i]);
  const bool stored = type->kind != Kind::None && type->kind != Kind::Module && type->kind != Kind::Never;
  if (!stored || nothing(values[0]) || nothing(values[1])) {
    // One arm never comes back, or there is nothing to carry: an `if`, and the value of the other arm.
    ir::LocalId carrier = 0;
    if (stored) carrier = newLocal(".value", type);
    ir::Inst& branch = emitVoid(Op::If, {test.operand});
    branch.regions.resize(2);
    for (int i = 0; i < 2; ++i) {
      branch.regions[i] = std::move(arms[i]);
      if (!stored || nothing(values[i])) continue;
      ir::Block* const before = block_;
      block_ = &branch.regions[i];
      ir::Inst& copy = append(Op::Copy);
      copy.operands = {values[i].operand};
      copy.type = type;
      copy.result = Operand::local(carrier);
      block_ = before;
    }
    Lowered value = stored ? Lowered{Operand::local(carrier), type, facts.result}
                           : Lowered{none().operand, type, facts.result};
    return finish(inst, value);
  }
  ir::Inst& cond = append(Op::Cond);
  cond.operands = {test.operand};
  cond.type = type;
  cond.result = newTemp(type);
  cond.regions.resize(2);
  const Operand result = cond.result;
  for (int i = 0; i < 2; ++i) {
    cond.regions[i] = std::move(arms[i]);
    ir::Block* const before = block_;
    block_ = &cond.regions[i];
    emitVoid(Op::Result, {values[i].operand}).type = type;
    block_ = before;
  }
  finish(inst, {result, type, facts.result});
}

void FunctionLowering::lowerWhile(const ir::Inst& inst) {
  ir::Inst& loop = append(Op::While);
  loop.regions.resize(3);
  ir::Block* const before = block_;
  block_ = &loop.regions[0];
  bool ended = false;
  for (const auto& at : inst.regions[0].insts) {
    const InstFacts* facts = factsOf(*at);
    if (facts == nullptr) break;
    range_ = at->range;
    if (at->op == Op::Result) {
      Lowered known;
      const AbstractValue& value = facts->operands[0];
      Lowered test = constantOf(value, known) && value.hasBool() ? known : truth(use(*at, 0));
      emitVoid(Op::Result, {test.operand}).type = types_.get(Kind::Bool);
      ended = true;
      break;
    }
    lower(*at);
    if (!facts->falls_through || !gaveResult(*at)) break;
  }
  // A condition that raises for certain ends in that.
  const bool left = !block_->empty() && block_->insts.back()->regions.empty() && ir::endsControl(*block_->insts.back());
  if (!ended && !left) emitVoid(Op::Result, {boolean(false).operand}).type = types_.get(Kind::Bool);
  block_ = before;
  lowerBlock(inst.regions[1], loop.regions[1]);
  lowerBlock(inst.regions[2], loop.regions[2]);
}

void FunctionLowering::lowerTry(const ir::Inst& inst) {
  ir::Inst& attempt = append(Op::Try);
  attempt.index = inst.index;
  attempt.regions.resize(4);
  for (size_t i = 0; i < 4; ++i) lowerBlock(inst.regions[i], attempt.regions[i]);
}

void FunctionLowering::lowerReturn(const ir::Inst& inst) {
  if (source_.suspends()) {
    // The value travels in StopIteration.
    if (inst.operands.empty() || factsOf(inst)->operands[0].hasOnly(Scalar::None)) {
      append(Op::Return);
      return;
    }
    emitVoid(Op::Return, {boxed(use(inst, 0)).operand});
    return;
  }
  if (out_.result->kind == Kind::None || out_.result->kind == Kind::Never) {
    append(Op::Return);
    return;
  }
  const Lowered value = inst.operands.empty() ? none() : use(inst, 0);
  emitVoid(Op::Return, {convert(value, out_.result).operand});
}

void FunctionLowering::lowerRaise(const ir::Inst& inst) {
  const auto exceptionOf = [&](size_t index) -> Lowered {
    const Lowered value = use(inst, index);
    if (value.type->kind == Kind::Instance || value.type->kind == Kind::Exception) {
      const bool all = std::all_of(value.value.arms.begin(), value.value.arms.end(), [&](const Arm& arm) {
        return arm.tag == Tag::Exception || isBuiltinException(analysis_.classes[arm.id].builtin_base);
      });
      if (all && !value.type->optional) return convert(value, types_.get(Kind::Exception));
    }
    if (value.type->kind == Kind::None && index == 1) return value;
    // A class stands for an object of it.
    const auto other = [&]() -> Lowered {
      return runtime(index == 0 ? "raisable" : "raisableCause", {boxed(value).operand}, types_.get(Kind::Exception));
    };
    std::vector<Group> groups;
    AbstractValue rest = value.value, made;
    std::erase_if(rest.arms, [&](const Arm& arm) {
      const bool is_class = (arm.tag == Tag::Class && isBuiltinException(analysis_.classes[arm.id].builtin_base)) ||
                            (arm.tag == Tag::Builtin && isBuiltinException(analysis_.builtins[arm.id]));
      if (!is_class) return false;
      analysis_.join(made, AbstractValue::arm(Tag::Exception, ir::kNone));
      groups.push_back({{arm}, [this, &inst, arm](const Lowered& cls) {
                          const Lowered object = arm.tag == Tag::Class ? callClass(inst, narrowed(cls, AbstractValue::arm(arm.tag, arm.id)), {})
                                                                       : makeException(analysis_.builtins[arm.id], {});
                          return nothing(object) ? object : convert(object, types_.get(Kind::Exception));
                        }});
      return true;
    });
    if (groups.empty()) return other();
    if (groups.size() == 1 && rest.isNothing()) return groups[0].emit(value);
    const ir::LocalId carrier = newLocal(".raised", types_.get(Kind::Exception));
    ir::Block* const outside = block_;
    for (Group& group : groups) {
      const Lowered test = typeTest(value, group.arms);
      ir::Inst& branch = emitVoid(Op::If, {test.operand});
      branch.regions.resize(2);
      block_ = &branch.regions[0];
      keepIn(carrier, types_.get(Kind::Exception), group.emit(value), made);
      block_ = &branch.regions[1];
    }
    keepIn(carrier, types_.get(Kind::Exception), other(), made);
    block_ = outside;
    return {Operand::local(carrier), types_.get(Kind::Exception), made};
  };
  const Lowered raised = exceptionOf(0);
  if (nothing(raised)) return;
  std::vector<Operand> operands{convert(raised, types_.get(Kind::Exception)).operand};
  if (inst.operands.size() > 1) {
    const Lowered cause = exceptionOf(1);
    if (nothing(cause)) return;
    operands.push_back(cause.type->kind == Kind::None ? cause.operand
                                                      : convert(cause, types_.get(Kind::Exception)).operand);
  }
  emitVoid(Op::Raise, operands);
}

void FunctionLowering::lowerUnpack(const ir::Inst& inst) {
  const Lowered sequence = use(inst, 0);
  const int star = inst.index;
  const auto give = [&](size_t t, Lowered value) {
    value.value = facts_.locals[inst.targets[t]];
    assignLocal(inst.targets[t], value);
  };
  if (sequence.type->kind == Kind::Tuple && star < 0 && sequence.type->arguments.size() == inst.targets.size()) {
    // All items are read before the first is assigned: `a, b = b, a`.
    std::vector<Lowered> items;
    for (size_t t = 0; t < inst.targets.size(); ++t) items.push_back(item(sequence, t));
    for (size_t t = 0; t < inst.targets.size(); ++t) give(t, items[t]);
    return;
  }
  if (sequence.type->kind == Kind::Tuple && star >= 0 && sequence.type->arguments.size() + 1 >= inst.targets.size()) {
    const size_t starred = sequence.type->arguments.size() + 1 - inst.targets.size();
    std::vector<Lowered> items;
    for (size_t i = 0; i < sequence.type->arguments.size(); ++i) items.push_back(item(sequence, i));
    size_t at = 0;
    for (size_t t = 0; t < inst.targets.size(); ++t) {
      if (static_cast<int>(t) != star) {
        give(t, items[at++]);
        continue;
      }
      const Type* list = out_.locals[inst.targets[t]].type;
      std::vector<Operand> elements;
      for (size_t i = 0; i < starred; ++i) elements.push_back(convert(items[at++], list->element()).operand);
      give(t, emit(Op::BuildList, elements, list));
    }
    return;
  }
  // Anything else goes through targets of the element's own type.
  if (const std::string kind = onlyAwaited(analysis_, sequence.value); !kind.empty())
    raiseType("cannot unpack non-iterable " + kind + " object");
  const Lowered source = iterable(sequence);
  const Type* element = itemType(source);
  ir::Inst unpack;
  std::vector<ir::LocalId> targets;
  for (size_t t = 0; t < inst.targets.size(); ++t)
    targets.push_back(newLocal(".part", static_cast<int>(t) == star ? types_.get(Kind::List, {element}) : element));
  ir::Inst& out = emitVoid(Op::Unpack, {source.operand});
  out.targets = targets;
  out.index = star;
  for (size_t t = 0; t < inst.targets.size(); ++t) {
    Lowered part{Operand::local(targets[t]), out_.locals[targets[t]].type, {}};
    const Type* wanted = out_.locals[inst.targets[t]].type;
    if (static_cast<int>(t) == star && wanted->kind == Kind::List && wanted != part.type)
      part = runtime("toList", {part.operand}, wanted);
    give(t, part);
  }
}

auto FunctionLowering::isIteratorCall(const ir::Inst& inst) -> bool {
  if (inst.result.isTemp() && temp_uses_[inst.result.index] == 1) return true;
  return false;
}

void FunctionLowering::lowerFor(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  const Lowered source = natural(raw(inst.operands[0], facts.operands[0]));
  const auto assignTargets = [&](Lowered element) {
    if (inst.targets.size() == 1) {
      element.value = facts_.locals[inst.targets[0]];
      assignLocal(inst.targets[0], element);
      return;
    }
    if (element.type->kind == Kind::Tuple && element.type->arguments.size() == inst.targets.size()) {
      std::vector<Lowered> items;
      for (size_t t = 0; t < inst.targets.size(); ++t) items.push_back(item(element, t));
      for (size_t t = 0; t < inst.targets.size(); ++t) {
        items[t].value = facts_.locals[inst.targets[t]];
        assignLocal(inst.targets[t], items[t]);
      }
      return;
    }
    if (const std::string kind = onlyAwaited(analysis_, element.value); !kind.empty())
      raiseType("cannot unpack non-iterable " + kind + " object");
    const Lowered parts = iterable(element);
    const Type* part = itemType(parts);
    std::vector<ir::LocalId> targets;
    for (size_t t = 0; t < inst.targets.size(); ++t) targets.push_back(newLocal(".part", part));
    ir::Inst& unpack = emitVoid(Op::Unpack, {parts.operand});
    unpack.targets = targets;
    unpack.index = -1;
    for (size_t t = 0; t < inst.targets.size(); ++t) {
      Lowered value{Operand::local(targets[t]), part, facts_.locals[inst.targets[t]]};
      assignLocal(inst.targets[t], value);
    }
  };
  const auto body = [&](ir::Inst& loop, ir::LocalId element, bool direct) {
    ir::Block* const before = block_;
    block_ = &loop.regions[0];
    if (!direct) assignTargets({Operand::local(element), out_.locals[element].type, {}});
    block_ = before;
    lowerBlock(inst.regions[0], loop.regions[0]);
    lowerBlock(inst.regions[1], loop.regions[1]);
  };
  // `for i in range(…)` counts.
  const ir::Inst* call = inst.operands[0].isTemp() ? definitions_[inst.operands[0].index] : nullptr;
  // The list that a comprehension fills is made between the range and the loop.
  size_t at = block_->insts.size();
  while (at > 0 && !(block_->insts[at - 1]->result == source.operand) &&
         (block_->insts[at - 1]->op == Op::BuildList || block_->insts[at - 1]->op == Op::BuildSet ||
          block_->insts[at - 1]->op == Op::BuildDict || isStaticListBegun(*block_->insts[at - 1])))
    --at;
  if (source.type->kind == Kind::Range && call != nullptr && call->op == Op::Call &&
      call->operands[0].kind == Operand::Kind::Builtin && temp_uses_[inst.operands[0].index] == 1 &&
      source.operand.isTemp() && at > 0 && block_->insts[at - 1]->result == source.operand &&
      block_->insts[at - 1]->op == Op::CallRuntime && block_->insts[at - 1]->name == "range" && inst.targets.size() == 1) {
    const std::vector<Operand> bounds = block_->insts[at - 1]->operands;
    Interval reach = factsOf(*call)->operands[1].asInterval();
    for (size_t i = 2; i < factsOf(*call)->operands.size(); ++i)
      reach = join(reach, factsOf(*call)->operands[i].asInterval());
    reach = join(reach, join(Interval::of(0), Interval::of(1)));
    const Type* counting = representation_.counting();
    reach = meet(reach, counting == representation_.word() ? Interval{analysis_.target.wordMin(), analysis_.target.wordMax()}
                                                           : intervalOfType(*counting));
    const Type* counter = representation_.integer(reach, Place::Local);
    if (!counter->isMachineInt()) counter = counting;
    if (counter->kind == Kind::U16 || counter->kind == Kind::U32) counter = counting;
    block_->insts.erase(block_->insts.begin() + static_cast<long>(at - 1));
    std::vector<Operand> converted;
    for (const Operand& bound : bounds) {
      const Type* type = bound.isConstant() ? counter : bound.isTemp() ? out_.temps[bound.index] : out_.locals[bound.index].type;
      Lowered value = convert({bound, type, {}}, counter);
      // range() refuses a step of zero before anything else happens.
      const bool is_step = factsOf(*call)->operands.size() == 4 && &bound == &bounds.back();
      if (is_step && factsOf(*call)->operands.back().asInterval().contains(0))
        value = runtime("rangeStep", {value.operand}, counter);
      converted.push_back(value.operand);
      // Python evaluates the bounds once: what the body may change is kept apart.
      if (value.operand.isConstant() || &bound == &bounds.front()) continue;
      const ir::LocalId kept = newLocal(&bound == &bounds.back() ? ".step" : ".stop", counter);
      ir::Inst& copy = append(Op::Copy);
      copy.operands = {value.operand};
      copy.type = counter;
      copy.result = Operand::local(kept);
      converted.back() = Operand::local(kept);
    }
    const bool direct = out_.locals[inst.targets[0]].type == counter;
    const ir::LocalId element = direct ? inst.targets[0] : newLocal(".index", counter);
    ir::Inst& loop = emitVoid(Op::ForRange, converted);
    loop.targets = {element};
    loop.type = counter;
    loop.index = rangeFacts(*call, *counter);
    loop.regions.resize(2);
    return body(loop, element, direct);
  }
  const Lowered over = iterable(source);
  const Type* item = itemType(over);
  const bool stored = item->kind != Kind::None;
  const bool direct = inst.targets.size() == 1 && out_.locals[inst.targets[0]].type == item && stored;
  const ir::LocalId element = direct ? inst.targets[0] : newLocal(".item", item);
  ir::Inst& loop = emitVoid(Op::For, {over.operand});
  loop.targets = {element};
  loop.regions.resize(2);
  body(loop, element, direct);
}

}  // namespace krait::types
