// What branches, loops, `try` and unpacking do to what is known of the variables.
#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

// Rounds of a loop before intervals that still grow are widened, and before progress is given up.
constexpr int kRoundsBeforeWidening = 2;
constexpr int kRoundsBeforeGivingUpProgress = 6;

}  // namespace

void Interpreter::executeCond(const ir::Inst& inst, Flow& flow) {
  const AbstractValue condition = valueOf(inst.operands[0], flow);
  Flow other = flow;
  AbstractValue result;
  if (canBe(condition, true)) {
    refine(inst.operands[0], true, flow);
    runBlock(inst.regions[0], flow);
    if (flow.reachable) result = block_result_;
  } else {
    flow.reachable = false;
  }
  if (canBe(condition, false)) {
    refine(inst.operands[0], false, other);
    runBlock(inst.regions[1], other);
    if (other.reachable) analysis_.join(result, block_result_);
  } else {
    other.reachable = false;
  }
  joinFlow(flow, other);
  note(inst, flow, result, flow.reachable);
  if (facts_ != nullptr && analysis_.trial_depth == 0) facts_->insts[&inst].operands = {condition};
  if (flow.reachable) assign(inst.result, result, flow);
}

void Interpreter::executeIf(const ir::Inst& inst, Flow& flow) {
  const AbstractValue condition = valueOf(inst.operands[0], flow);
  Flow other = flow;
  // A handler asks a temporary for its class: within the branch it is of that class.
  const ir::Inst* test = definition(inst.operands[0]);
  if (test != nullptr && test->op == Op::Truth) test = definition(test->operands[0]);
  const bool asks_temp = test != nullptr && test->op == Op::ExceptionMatches && test->operands[0].isTemp();
  const AbstractValue asked = asks_temp ? temps_[test->operands[0].index] : AbstractValue{};
  if (canBe(condition, true)) {
    refine(inst.operands[0], true, flow);
    if (asks_temp) {
      std::vector<Arm> classes;
      if (classesIn(valueOf(test->operands[1], flow), classes))
        temps_[test->operands[0].index] = keepInstances(asked, classes, true);
    }
    runBlock(inst.regions[0], flow);
    if (asks_temp) temps_[test->operands[0].index] = asked;
  } else {
    flow.reachable = false;
  }
  if (canBe(condition, false)) {
    refine(inst.operands[0], false, other);
    runBlock(inst.regions[1], other);
  } else {
    other.reachable = false;
  }
  joinFlow(flow, other);
  note(inst, flow, {}, flow.reachable);
  if (facts_ != nullptr && analysis_.trial_depth == 0) facts_->insts[&inst].operands = {condition};
}

// What a loop adds to a variable says nothing of it elsewhere.
void Interpreter::forgetProgress(Flow& after, const Flow& entry) {
  if (!after.reachable) return;
  for (const ir::LocalId local : Flow::differences(after, entry)) {
    AbstractValue value = after.value(local);
    if (value.progress.origin == entry.value(local).progress.origin) continue;
    value.progress = {};
    after.setValue(local, std::move(value));
  }
}

auto Interpreter::settleLoop(const ir::Inst& inst, const Flow& entry, std::optional<int64_t> trips,
                             const Round& round) -> Flow {
  const std::vector<ir::LocalId>& assigned = analysis_.assignedIn(inst);
  const uint32_t first_origin = next_origin_;
  next_origin_ += static_cast<uint32_t>(function_.locals.size()) + 1;
  const auto origin = [&](ir::LocalId local) { return first_origin + local + 1; };

  Flow head = entry;
  auto& cached = analysis_.copies[copy_].loop_heads[&inst];
  if (!cached.empty() && !analysis_.recording)
    for (size_t i = 0; i < assigned.size(); ++i)
      if (!head.value(assigned[i]).isNothing())
        head.setValue(assigned[i], analysis_.joined(head.value(assigned[i]), cached[i]));
  const auto mark = [&](Flow& flow) {
    for (const ir::LocalId local : assigned) {
      AbstractValue value = flow.value(local);
      value.progress = {};
      if (value.has(Scalar::Int)) value.progress.origin = origin(local);
      flow.set(local, std::move(value), next_version_++);
    }
  };
  // The head as one more round sees it: entry, or where the last round ended.
  const auto nextHead = [&](const Flow& before, const Flow& latch, bool widening, bool use_progress) {
    Flow next = entry;
    if (!latch.reachable) return next;
    for (const ir::LocalId local : assigned) {
      const AbstractValue& start = entry.value(local);
      const AbstractValue& end = latch.value(local);
      AbstractValue value = analysis_.joined(start, end);
      if (use_progress && trips && end.progress.origin == origin(local) && !start.interval.isEmpty()) {
        const Interval steps = mul(end.progress.step, {0, *trips});
        value.interval = types::join(start.interval, add(start.interval, steps));
      } else if (widening) {
        const Interval& last = before.value(local).interval;
        value.interval = widen(last, types::join(last, value.interval));
      }
      if (widening && value.least < before.value(local).least) value.least = 0;
      if (widening && value.most > before.value(local).most) value.most = Interval::kMax;
      next.setValue(local, std::move(value));
    }
    return next;
  };
  const auto covers = [&](const Flow& wide, const Flow& narrow) {
    return std::none_of(assigned.begin(), assigned.end(), [&](ir::LocalId local) {
      AbstractValue both = wide.value(local);
      return analysis_.join(both, narrow.value(local));
    });
  };

  ++analysis_.trial_depth;
  bool widened = false;
  for (int count = 0;; ++count) {
    mark(head);
    const Flow latch = round(head);
    const bool widening = count >= kRoundsBeforeWidening;
    Flow next = nextHead(head, latch, widening, count < kRoundsBeforeGivingUpProgress);
    widened |= widening;
    if (covers(head, next)) break;
    for (const ir::LocalId local : assigned)
      next.setValue(local, analysis_.joined(next.value(local), head.value(local)));
    head = next;
  }
  if (widened) {  // one step down wins back what widening overshot
    mark(head);
    const Flow latch = round(head);
    Flow narrower = nextHead(head, latch, false, true);
    if (covers(head, narrower)) {
      Flow trial = narrower;
      mark(trial);
      const Flow again = round(trial);
      if (covers(narrower, nextHead(trial, again, false, true))) head = narrower;
    }
  }
  --analysis_.trial_depth;
  if (!analysis_.recording) {
    cached.clear();
    for (const ir::LocalId local : assigned) cached.emplace_back(head.value(local)).progress = {};
  }
  mark(head);
  const Flow latch = round(head);
  // What the loop adds to a variable is a step for the loop around it.
  for (const ir::LocalId local : assigned) {
    Progress outer = entry.value(local).progress;
    if (latch.reachable) {
      const Progress& inner = latch.value(local).progress;
      if (trips && outer.origin != 0 && inner.origin == origin(local))
        outer.step = add(outer.step, types::join(Interval::of(0), mul(inner.step, {0, *trips})));
      else
        outer = {};
    }
    AbstractValue value = head.value(local);
    value.progress = outer;
    head.setValue(local, std::move(value));
  }
  return head;
}

void Interpreter::executeWhile(const ir::Inst& inst, Flow& flow) {
  Loop loop;
  Flow exit;
  const Round round = [&](Flow head) {
    loop.breaks.reachable = loop.continues.reachable = exit.reachable = false;
    runBlock(inst.regions[0], head);
    if (!head.reachable) return head;
    const Operand condition = inst.regions[0].insts.back()->operands[0];
    const AbstractValue value = block_result_;
    exit = head;
    if (canBe(value, false))
      refine(condition, false, exit);
    else
      exit.reachable = false;
    if (canBe(value, true))
      refine(condition, true, head);
    else
      head.reachable = false;
    loops_.push_back(&loop);
    runBlock(inst.regions[1], head);
    loops_.pop_back();
    joinFlow(head, loop.continues);
    return head;
  };
  const Flow entry = flow;
  const ir::Inst* outer = loop_;
  loop_ = &inst;
  settleLoop(inst, entry, std::nullopt, round);
  loop_ = outer;
  // Progress relative to this loop's head means nothing after it.
  forgetProgress(exit, entry);
  forgetProgress(loop.breaks, entry);
  flow = exit;
  runBlock(inst.regions[2], flow);
  joinFlow(flow, loop.breaks);
  note(inst, flow, {}, flow.reachable);
}

void Interpreter::executeFor(const ir::Inst& inst, Flow& flow) {
  const AbstractValue iterable = valueOf(inst.operands[0], flow);
  Loop loop;
  const Round round = [&](Flow head) {
    loop.breaks.reachable = loop.continues.reachable = false;
    const AbstractValue item = itemOf(inst, valueOf(inst.operands[0], head));
    if (item.isNothing()) {
      head.reachable = false;
      return head;
    }
    if (inst.targets.size() == 1) {
      AbstractValue bounded = item;
      bounded.bound = item.hasOnly(Scalar::Int) ? boundOfItem(inst) : Bound{};
      assignLocal(inst.targets[0], bounded, head);
    } else {
      for (size_t i = 0; i < inst.targets.size(); ++i) {
        AbstractValue part;
        for (const Arm& arm : item.arms) {
          if (arm.tag == Tag::Tuple && analysis_.node(arm.id).is_fixed) {
            const Node& tuple = analysis_.node(arm.id);
            if (tuple.items.size() == inst.targets.size()) analysis_.join(part, read(tuple.items[i]));
          } else {
            analysis_.join(part, itemOf(inst, AbstractValue::arm(arm.tag, arm.id)));
          }
        }
        if (item.has(Scalar::Str)) analysis_.join(part, AbstractValue::scalar(Scalar::Str));
        if (part.isNothing()) head.reachable = false;
        if (i == 0 && part.hasOnly(Scalar::Int)) part.bound = boundOfItem(inst);
        assignLocal(inst.targets[i], part, head);
      }
      if (!head.reachable) return head;
    }
    loops_.push_back(&loop);
    runBlock(inst.regions[0], head);
    loops_.pop_back();
    joinFlow(head, loop.continues);
    return head;
  };
  const Flow entry = flow;
  const ir::Inst* outer = loop_;
  loop_ = &inst;
  Flow head = settleLoop(inst, entry, tripsOf(iterable), round);
  loop_ = outer;
  const Interval trips = {leastTrips(iterable), tripsOf(iterable).value_or(Interval::kMax)};
  if (head.reachable) lengthenAppended(inst, trips, loop.continues.reachable, head);
  forgetProgress(loop.breaks, entry);
  flow = head;
  runBlock(inst.regions[1], flow);
  joinFlow(flow, loop.breaks);
  note(inst, flow, {}, flow.reachable);
  if (facts_ != nullptr && analysis_.trial_depth == 0) facts_->insts[&inst].operands = {iterable};
}

void Interpreter::executeTry(const ir::Inst& inst, Flow& flow) {
  const bool has_handler = (inst.index & 1) != 0;
  const bool has_finally = (inst.index & 2) != 0;
  Flow on_raise = flow;  // anything that body or handler may have assigned
  Flow leaving = flow;   // flows that pass the finally region on their way out
  leaving.reachable = false;
  if (has_finally) {
    handlers_.push_back(&leaving);
    finallies_.push_back(&leaving);
    // Whatever raises, `finally` starts from what was known on entry at the least.
    joinFlow(leaving, flow);
  }
  if (has_handler) handlers_.push_back(&on_raise);
  runBlock(inst.regions[0], flow);
  if (has_handler) handlers_.pop_back();
  if (flow.reachable) runBlock(inst.regions[2], flow);
  if (has_handler) {
    on_raise.clearProgress();
    runBlock(inst.regions[1], on_raise);
    joinFlow(flow, on_raise);
  }
  if (has_finally) {
    handlers_.pop_back();
    finallies_.pop_back();
    const Flow normal = flow;
    joinFlow(leaving, flow);
    leaving.clearProgress();
    runBlock(inst.regions[3], leaving);
    flow = normal;
    if (!leaving.reachable) flow.reachable = false;
    for (const ir::LocalId local : analysis_.assignedIn(inst)) {
      if (flow.reachable) flow.set(local, leaving.value(local), next_version_++);
      // Jumps out of the statement pass through it as well.
      if (!loops_.empty() && leaving.reachable) {
        for (Flow* jump : {&loops_.back()->breaks, &loops_.back()->continues})
          if (jump->reachable)
            jump->set(local, analysis_.joined(jump->value(local), leaving.value(local)), next_version_++);
      }
    }
  }
  note(inst, flow, {}, flow.reachable);
}

void Interpreter::executeUnpack(const ir::Inst& inst, Flow& flow) {
  const AbstractValue sequence = valueOf(inst.operands[0], flow);
  std::vector<AbstractValue> parts(inst.targets.size());
  bool possible = false;
  const int star = inst.index;
  for (const Arm& arm : sequence.arms) {
    if (arm.tag == Tag::Tuple && analysis_.node(arm.id).is_fixed) {
      const Node tuple = analysis_.node(arm.id);
      const size_t count = tuple.items.size(), targets = inst.targets.size();
      if (star < 0 ? count != targets : count + 1 < targets) continue;
      possible = true;
      const size_t starred = star < 0 ? 0 : count - (targets - 1);
      size_t item = 0;
      for (size_t t = 0; t < targets; ++t) {
        if (static_cast<int>(t) == star) {
          AbstractValue element;
          for (size_t i = 0; i < starred; ++i) analysis_.join(element, read(tuple.items[item++]));
          analysis_.join(parts[t], listOf(inst, element, t));
        } else {
          analysis_.join(parts[t], read(tuple.items[item++]));
        }
      }
      continue;
    }
    const AbstractValue item = itemOf(inst, AbstractValue::arm(arm.tag, arm.id));
    possible = true;
    for (size_t t = 0; t < parts.size(); ++t)
      analysis_.join(parts[t], static_cast<int>(t) == star ? listOf(inst, item, t) : item);
  }
  AbstractValue scalars = sequence;
  scalars.arms.clear();
  const AbstractValue item = itemOf(inst, scalars);
  if (!item.isNothing()) {
    possible = true;
    for (size_t t = 0; t < parts.size(); ++t)
      analysis_.join(parts[t], static_cast<int>(t) == star ? listOf(inst, item, t) : item);
  }
  if (!possible ||
      std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.isNothing(); })) {
    note(inst, flow, {}, false);
    flow.reachable = false;
    return;
  }
  note(inst, flow, {}, true);
  for (size_t t = 0; t < parts.size(); ++t) assignLocal(inst.targets[t], parts[t], flow);
}

}  // namespace krait::types
