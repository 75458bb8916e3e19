// Lengths of sequences: between which numbers the length of a list, an array or a sequence of bytes lies.
//
//     table = [0] * 256                     256 long
//     rows = [[0] * 8 for _ in range(4)]    4 long, of lists that are 8 long each
//     for i in range(n): xs.append(i)       n longer than before
//
// The numbers travel with the value (AbstractValue::least, most), so they hold for the very objects that it may be, also
// where they come back from a global, a field or an element. What makes a sequence shorter or longer later on, anywhere
// in the program, is noted at its node (may_shrink, may_grow), and `lengthOf` believes only what that leaves. Who does so
// is known once the worklist is empty: before, only lengths that something has by the way it is made are used.
#include <algorithm>

#include "compiler/types/interpreter.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

// How often a block appends to a list: itself, in branches, and in loops, where nobody counts.
struct Appends {
  int64_t certain = 0, possible = 0;
  bool in_loop = false;
};

void countAppends(const ir::Block& block, const Operand& list, bool is_branch, bool is_loop, Appends& appends) {
  for (const auto& inst : block.insts) {
    if (inst->op == Op::ListAppend && inst->operands[0] == list) {
      ++(is_branch ? appends.possible : appends.certain);
      appends.in_loop |= is_loop;
    }
    if (inst->op == Op::ListExtend && inst->operands[0] == list) appends.in_loop = true;
    const bool loops = inst->op == Op::For || inst->op == Op::While;
    for (const ir::Block& region : inst->regions) countAppends(region, list, true, is_loop || loops, appends);
  }
}

auto isOnlySequences(const AbstractValue& value) -> bool {
  constexpr uint16_t kSequences = (1U << static_cast<int>(Scalar::Str)) | (1U << static_cast<int>(Scalar::Bytes)) |
                                  (1U << static_cast<int>(Scalar::ByteArray));
  return !value.isNothing() && (value.scalars & ~kSequences) == 0 &&
         std::all_of(value.arms.begin(), value.arms.end(),
                     [](const Arm& arm) { return arm.tag == Tag::List || arm.tag == Tag::Array; });
}

}  // namespace

auto Interpreter::lengthOf(const AbstractValue& value) -> Interval {
  bool shrinks = !analysis_.knowsLengths(), grows = shrinks;
  if (value.has(Scalar::ByteArray)) shrinks |= analysis_.bytearrays_shrink, grows |= analysis_.bytearrays_grow;
  for (const Arm& arm : value.arms) {
    if (arm.tag != Tag::List && arm.tag != Tag::Array) continue;
    shrinks |= analysis_.node(arm.id).may_shrink;
    grows |= analysis_.node(arm.id).may_grow;
  }
  const int64_t longest = analysis_.target.max_length;
  return {shrinks ? 0 : std::min(value.least, longest), grows ? longest : std::min(value.most, longest)};
}

// At least how many items iteration gives.
auto Interpreter::leastTrips(const AbstractValue& iterable) -> int64_t {
  if (iterable.scalars != 0 || iterable.arms.size() != 1) return 0;
  const Arm& arm = iterable.arms.front();
  if (arm.tag == Tag::List || arm.tag == Tag::Array) return lengthOf(iterable).low;
  if (arm.tag != Tag::Range) return 0;
  const Interval count = read(analysis_.node(arm.id).third).interval;
  return count.isEmpty() ? 0 : std::max<int64_t>(0, count.low);
}

// The length of a sequence that an instruction makes.
void Interpreter::measure(const ir::Inst& inst, AbstractValue& result, const Flow& flow) {
  if (result.scalars != 0 ? !result.arms.empty() : result.arms.size() != 1) return;
  const auto give = [&](Interval length) {
    length = meet(length, {0, Interval::kMax});
    if (length.isEmpty()) length = Interval::of(0);
    result.least = length.low;
    result.most = length.high;
  };
  const auto operand = [&](size_t i) { return valueOf(inst.operands[i], flow); };
  // A list that was just made is as long as it was written, whatever may happen to it later.
  const auto length = [&](size_t i) {
    const ir::Inst* made = definition(inst.operands[i]);
    if (made != nullptr && made->op == Op::BuildList && list_changes_[inst.operands[i].index] == 0)
      return Interval::of(static_cast<int64_t>(made->operands.size()));
    return lengthOf(operand(i));
  };
  const auto isInt = [&](size_t i) { return operand(i).isIntLike(); };
  const auto iterated = [&](size_t i) -> Interval {
    const AbstractValue value = operand(i);
    if (isOnlySequences(value) && value.hasLength() && !value.has(Scalar::Str)) return length(i);
    return {leastTrips(value), tripsOf(value).value_or(Interval::kMax)};
  };
  switch (inst.op) {
    case Op::BuildList: return give(Interval::of(static_cast<int64_t>(inst.operands.size())));
    case Op::Mul:
      if (inst.in_place) return;
      for (const size_t i : {0, 1})
        if (isOnlySequences(operand(i)) && isInt(1 - i))
          give(mul(length(i), meet(operand(1 - i).asInterval(), {0, Interval::kMax})));
      return;
    case Op::Add:
      if (!inst.in_place && operand(0).hasLength() && operand(1).hasLength() && isOnlySequences(operand(0)) &&
          isOnlySequences(operand(1)))
        give(add(length(0), length(1)));
      return;
    case Op::Call: {
      const size_t count = inst.operands.size() - 1;
      if (std::any_of(inst.arguments.begin(), inst.arguments.end(), [](const ir::Argument& argument) {
            return argument.kind != ir::Argument::Kind::Positional;
          }))
        return;
      const AbstractValue callee = operand(0);
      if (callee.scalars != 0 || callee.arms.size() != 1) return;
      if (callee.arms[0].tag == Tag::NativeClass && result.scalars == 0 && result.arms[0].tag == Tag::Array) {
        if (count == 1) give(Interval::of(0));
        // An array takes text and bytes for the numbers in them.
        if (count == 2 && operand(2).scalars == 0) give(iterated(2));
        return;
      }
      if (count != 1 || callee.arms[0].tag != Tag::Builtin) return;
      const std::string_view name = analysis_.builtins[callee.arms[0].id];
      if ((name == "bytearray" || name == "bytes") && isInt(1)) return give(operand(1).asInterval());
      if (name == "list" || name == "sorted" || name == "bytearray" || name == "bytes") give(iterated(1));
      return;
    }
    default: return;
  }
}

// What the body of a loop appends in every round, which `trips` counts; some rounds are left early if it `skips`.
void Interpreter::lengthenAppended(const ir::Inst& loop, Interval trips, bool skips, Flow& flow) {
  std::vector<Operand> done;
  for (const auto& inst : loop.regions[0].insts) {
    const bool is_method = inst->op == Op::CallMethod && inst->name == "append" && inst->operands.size() == 2;
    if (!is_method && inst->op != Op::ListAppend) continue;
    const Operand& list = inst->operands[0];
    const AbstractValue value = valueOf(list, flow);
    if (value.scalars != 0 || value.arms.size() != 1 || value.arms[0].tag != Tag::List) continue;
    const int64_t more = skips ? 0 : trips.low;
    if (list.isLocal()) {
      const std::vector<ir::LocalId>& assigned = analysis_.assignedIn(loop);
      if (std::binary_search(assigned.begin(), assigned.end(), list.index)) continue;
      AbstractValue longer = value;
      longer.least = add(Interval::of(value.least), Interval::of(more)).low;
      flow.setValue(list.index, std::move(longer));
      continue;
    }
    // The list of a comprehension: nobody else has it yet. A loop within the one that made it adds to it again.
    if (!list.isTemp() || is_method || temp_loops_[list.index] != loop_) continue;
    if (std::find(done.begin(), done.end(), list) != done.end()) continue;
    done.push_back(list);
    Appends appends;
    countAppends(loop.regions[0], list, false, false, appends);
    AbstractValue& made = temps_[list.index];
    const ir::Inst* definition = definitions_[list.index];
    made.least = add(Interval::of(made.least), mul(Interval::of(more), Interval::of(appends.certain))).low;
    if (definition->op != Op::BuildList || appends.in_loop ||
        appends.certain + appends.possible != list_changes_[list.index])
      continue;
    made.most = static_cast<int64_t>(definition->operands.size());
    if (trips.high != Interval::kMax)
      made.most = add(Interval::of(made.most), mul(Interval::of(trips.high), Interval::of(list_changes_[list.index]))).high;
    else
      made.most = Interval::kMax;
    if (facts_ != nullptr && analysis_.trial_depth == 0 && made.least == made.most)
      facts_->insts[definition].room = made.most;
  }
}

// What indexed a sequence without an exception is not beyond the longest one.
void Interpreter::refineIndex(const ir::Inst& inst, Flow& flow) {
  const Operand& index = inst.operands[1];
  if (!index.isLocal() || !isOnlySequences(valueOf(inst.operands[0], flow))) return;
  AbstractValue value = flow.value(index.index);
  if (!value.hasOnly(Scalar::Int)) return;
  const AbstractValue object = valueOf(inst.operands[0], flow);
  const int64_t longest = object.has(Scalar::Str) ? analysis_.target.max_length : lengthOf(object).high;
  const Interval possible = meet(value.interval, {-longest, longest - 1});
  if (possible.isEmpty() || possible == value.interval) return;
  value.interval = possible;
  flow.setValue(index.index, std::move(value));
}

// Where a list under construction grows one does not know how far.
void Interpreter::forgetMost(const Operand& list, Flow& flow) {
  if (list.isTemp()) temps_[list.index].most = Interval::kMax;
  if (!list.isLocal()) return;
  AbstractValue value = flow.value(list.index);
  value.most = Interval::kMax;
  flow.setValue(list.index, std::move(value));
}

void Interpreter::noteGrowing(const AbstractValue& container) {
  if (container.has(Scalar::ByteArray)) analysis_.bytearrays_grow = true;
  for (const Arm& arm : container.arms)
    if (arm.tag == Tag::List || arm.tag == Tag::Array) analysis_.node(arm.id).may_grow = true;
}

}  // namespace krait::types
