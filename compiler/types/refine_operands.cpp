// Refinement, backwards: what a condition says about the variables that its operands were computed from.
//
//     xx = x * x >> 12
//     yy = y * y >> 12
//     if xx + yy > 16384: break        # behind it xx + yy is at most 16384; so is xx, as yy is not negative;
//                                      # so |x| is at most 8191
//
// A variable is what it was when the operand was computed as long as its version (flow.h) is the same.
#include "compiler/types/interpreter.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

// How many operations back a condition is followed.
constexpr int kDepth = 6;

// The largest number whose square is at most `value`.
auto squareRoot(int64_t value) -> int64_t {
  int64_t low = 0, high = 3037000499;  // of the largest 64-bit number
  while (low < high) {
    const int64_t middle = low + (high - low + 1) / 2;
    if (middle * middle <= value)
      low = middle;
    else
      high = middle - 1;
  }
  return low;
}

}  // namespace

void Interpreter::noteComputed(const ir::Inst& inst, const Flow& before) {
  switch (inst.op) {
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::FloorDiv:
    case Op::LShift:
    case Op::RShift:
    case Op::Neg:
    case Op::Copy:
      break;
    default:
      return;
  }
  Computed made{&inst, {0, 0}};
  for (size_t i = 0; i < inst.operands.size() && i < made.versions.size(); ++i)
    if (inst.operands[i].isLocal()) made.versions[i] = before.version(inst.operands[i].index);
  if (inst.result.isTemp())
    computed_temps_[inst.result.index] = made;
  else if (inst.result.isLocal())
    computed_versions_[next_version_] = made;  // the version that the assignment gives
}

// `made` was computed, and is within `result`: so are its operands within something.
void Interpreter::refineOperands(const Computed& made, Interval result, Flow& flow, int depth) {
  if (made.inst == nullptr || depth >= kDepth || !flow.reachable) return;
  const auto& operands = made.inst->operands;
  std::array<Interval, 2> now{Interval::all(), Interval::all()};
  for (size_t i = 0; i < operands.size() && i < now.size(); ++i) {
    const AbstractValue value = valueOf(operands[i], flow);
    const bool changed = operands[i].isLocal() && flow.version(operands[i].index) != made.versions[i];
    if (!changed && !value.isIntLike()) return;
    if (!changed) now[i] = value.asInterval();
  }
  const auto narrow = [&](size_t which, Interval limit) {
    if (!limit.isEmpty()) refineOperand(operands[which], made.versions[which], limit, flow, depth + 1);
  };
  const bool by_constant = operands.size() == 2 && now[1].isConstant();
  const int64_t constant = now[1].low;
  switch (made.inst->op) {
    case Op::Copy:
      return narrow(0, result);
    case Op::Neg:
      return narrow(0, neg(result));
    case Op::Add:
      narrow(0, sub(result, now[1]));
      return narrow(1, sub(result, now[0]));
    case Op::Sub:
      narrow(0, add(result, now[1]));
      return narrow(1, sub(now[0], result));
    case Op::Mul:
      if (operands[0] == operands[1]) {
        if (result.high < 0 || result.high == Interval::kMax) return;
        const int64_t root = squareRoot(result.high);
        return narrow(0, {-root, root});
      }
      if (by_constant && constant > 0) return narrow(0, floorDiv(result, now[1]));
      if (now[0].isConstant() && now[0].low > 0) return narrow(1, floorDiv(result, now[0]));
      return;
    case Op::FloorDiv:
      if (by_constant && constant > 0) narrow(0, add(mul(result, now[1]), {0, constant - 1}));
      return;
    case Op::RShift:
      if (by_constant && constant >= 0 && constant < 62)
        narrow(0, add(mul(result, Interval::of(int64_t{1} << constant)), {0, (int64_t{1} << constant) - 1}));
      return;
    case Op::LShift:
      if (by_constant && constant >= 0 && constant < 62)
        narrow(0, floorDiv(result, Interval::of(int64_t{1} << constant)));
      return;
    default:
      return;
  }
}

// The operand had the variable's version `version`, and was within `limit`.
void Interpreter::refineOperand(const Operand& operand, uint32_t version, Interval limit, Flow& flow,
                                int depth) {
  if (operand.isTemp()) {
    const AbstractValue& value = temps_[operand.index];
    if (value.isIntLike())
      refineOperands(computed_temps_[operand.index], meet(value.asInterval(), limit), flow, depth);
    return;
  }
  if (!operand.isLocal() || flow.version(operand.index) != version) return;
  AbstractValue value = flow.value(operand.index);
  if (!value.isIntLike()) return;
  const Interval before = value.asInterval();
  if (value.has(Scalar::True) && !limit.contains(1)) value.remove(Scalar::True);
  if (value.has(Scalar::False) && !limit.contains(0)) value.remove(Scalar::False);
  if (value.has(Scalar::Int)) {
    const Interval narrower = meet(value.interval, limit);
    if (narrower.isEmpty())
      value.remove(Scalar::Int);
    else
      value.interval = narrower;
  }
  const Interval after = value.asInterval();
  if (value.isNothing()) flow.reachable = false;
  flow.setValue(operand.index, std::move(value));
  if (!flow.reachable || after == before) return;
  if (const auto made = computed_versions_.find(version); made != computed_versions_.end())
    refineOperands(made->second, after, flow, depth);
}

// A comparison narrowed an operand: on to what it was computed from.
void Interpreter::refineSources(const Operand& operand, uint32_t version, Interval limit, Flow& flow) {
  if (operand.isTemp()) return refineOperand(operand, version, limit, flow, 0);
  if (!operand.isLocal() || flow.version(operand.index) != version) return;
  const auto made = computed_versions_.find(version);
  if (made != computed_versions_.end())
    refineOperands(made->second, flow.value(operand.index).asInterval(), flow, 0);
}

}  // namespace krait::types
