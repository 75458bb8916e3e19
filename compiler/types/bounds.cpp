// Bounds beside other values: which indexes are proved to be less than a length.
//
//     flags = bytearray(n + 1)            flags is at least n + 1 long
//     for j in range(i * i, n + 1, i):    j is at most n
//         flags[j] = 1                    so this cannot raise
//
// A *base* names a value that a variable has at some point (by the version that the flow gives to each assignment), or
// the length of the container in it: versions are never used twice, so a base always means the same number. Such a fact
// would be lost when a container became shorter; so we only believe it of containers that nothing in the program takes
// elements out of, whoever holds them: the noteShrinking functions find those that something does.
#include <algorithm>

#include "compiler/types/interpreter.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

constexpr int64_t kMaxOffset = int64_t{1} << 31;

auto valueBase(uint32_t version) -> uint32_t { return 2 * version; }
auto lengthBase(uint32_t version) -> uint32_t { return 2 * version + 1; }

auto moved(Bound bound, int64_t by) -> Bound {
  if (bound.base == 0 || by > kMaxOffset || by < -kMaxOffset) return {};
  bound.offset += by;
  return bound.offset > kMaxOffset || bound.offset < -kMaxOffset ? Bound{} : bound;
}

auto isByteSequence(const AbstractValue& value) -> bool {
  return value.hasOnly(Scalar::Bytes) || value.hasOnly(Scalar::ByteArray);
}

}  // namespace

auto Interpreter::isCallOf(const ir::Inst& inst, std::string_view builtin) -> bool {
  return inst.op == Op::Call && inst.operands[0].kind == Operand::Kind::Builtin &&
         analysis_.builtins[inst.operands[0].index] == builtin &&
         std::all_of(inst.arguments.begin(), inst.arguments.end(), [](const ir::Argument& argument) {
           return argument.kind == ir::Argument::Kind::Positional;
         });
}

// At most what an integer is; a variable is at most itself.
auto Interpreter::boundOf(const Operand& operand, const Flow& flow) -> Bound {
  const AbstractValue value = valueOf(operand, flow);
  if (!value.hasOnly(Scalar::Int)) return {};
  if (value.bound.base != 0 || !operand.isLocal() || flow.version(operand.index) == 0) return value.bound;
  return {valueBase(flow.version(operand.index)), 0};
}

auto Interpreter::lengthBound(const Operand& container, const Flow& flow) -> Bound {
  if (!container.isLocal() || flow.version(container.index) == 0) return {};
  return {lengthBase(flow.version(container.index)), 0};
}

auto Interpreter::boundOfResult(const ir::Inst& inst, const AbstractValue& result, const Flow& flow) -> Bound {
  const auto interval = [&](size_t i) { return valueOf(inst.operands[i], flow).asInterval(); };
  const auto isInt = [&](size_t i) { return valueOf(inst.operands[i], flow).hasOnly(Scalar::Int); };
  switch (inst.op) {
    case Op::Copy: return result.bound;
    case Op::Add:
      if (!result.hasOnly(Scalar::Int)) return {};
      if (isInt(0) && interval(1).isBounded()) return moved(boundOf(inst.operands[0], flow), interval(1).high);
      if (isInt(1) && interval(0).isBounded()) return moved(boundOf(inst.operands[1], flow), interval(0).high);
      return {};
    case Op::Sub:
      if (!result.hasOnly(Scalar::Int) || !isInt(0) || !interval(1).isBounded()) return {};
      return moved(boundOf(inst.operands[0], flow), -interval(1).low);
    // What does not grow a number that is not negative.
    case Op::FloorDiv:
    case Op::RShift:
      if (!result.hasOnly(Scalar::Int) || !isInt(0) || interval(0).low < 0) return {};
      if (interval(1).low < (inst.op == Op::FloorDiv ? 1 : 0)) return {};
      return boundOf(inst.operands[0], flow);
    case Op::Mod:
      // Zero raises.
      if (!result.hasOnly(Scalar::Int) || !isInt(1) || interval(1).low < 0) return {};
      return moved(boundOf(inst.operands[1], flow), -1);
    case Op::Mul: {
      // [x] * n
      if (inst.in_place || result.arms.size() != 1 || result.scalars != 0) return {};
      for (const size_t list : {0, 1}) {
        const ir::Inst* made = definition(inst.operands[list]);
        if (made != nullptr && made->op == Op::BuildList && !made->operands.empty() && isInt(1 - list))
          return boundOf(inst.operands[1 - list], flow);
      }
      return {};
    }
    case Op::Call:
      if (inst.result.isTemp()) item_bounds_[inst.result.index] = {};
      if (isCallOf(inst, "len") && inst.operands.size() == 2 && result.hasOnly(Scalar::Int))
        return lengthBound(inst.operands[1], flow);
      if ((isCallOf(inst, "bytearray") || isCallOf(inst, "bytes")) && inst.operands.size() == 2 && isInt(1) &&
          isByteSequence(result))
        return boundOf(inst.operands[1], flow);
      if (isCallOf(inst, "range") && inst.result.isTemp()) {
        const size_t count = inst.operands.size() - 1;
        if (count < 1 || count > 3) return {};
        const Interval step = count == 3 ? interval(3) : Interval::of(1);
        if (step.low > 0)
          item_bounds_[inst.result.index] = moved(boundOf(inst.operands[count == 1 ? 1 : 2], flow), -1);
        else if (step.high < 0)
          item_bounds_[inst.result.index] = boundOf(inst.operands[1], flow);
        return {};
      }
      if (isCallOf(inst, "enumerate") && inst.operands.size() == 2 && inst.result.isTemp())
        item_bounds_[inst.result.index] = moved(lengthBound(inst.operands[1], flow), -1);
      return {};
    default: return {};
  }
}

// Of what a loop counts with.
auto Interpreter::boundOfItem(const ir::Inst& loop) -> Bound {
  const ir::Inst* made = definition(loop.operands[0]);
  if (made == nullptr || made->op != Op::Call) return {};
  const bool counts = loop.targets.size() == 1 ? isCallOf(*made, "range") : isCallOf(*made, "enumerate");
  return counts ? item_bounds_[loop.operands[0].index] : Bound{};
}

auto Interpreter::isInBounds(const Operand& container, const Operand& index, const Flow& flow) -> bool {
  const AbstractValue object = valueOf(container, flow);
  const AbstractValue at = valueOf(index, flow);
  if (!at.hasOnly(Scalar::Int) || at.interval.low < 0) return false;
  if (object.hasOnly(Scalar::ByteArray)) {
    if (analysis_.bytearrays_shrink) return false;
  } else if (object.scalars == 0 && object.arms.size() == 1) {
    const Arm& arm = object.arms.front();
    if ((arm.tag != Tag::List && arm.tag != Tag::Array) || analysis_.node(arm.id).may_shrink) return false;
  } else if (!object.hasOnly(Scalar::Bytes)) {
    return false;
  }
  if (at.interval.high < object.least) return true;
  const Bound most = boundOf(index, flow);
  if (most.base == 0) return false;
  if (most.base == lengthBound(container, flow).base && most.offset < 0) return true;
  return most.base == object.bound.base && most.offset < object.bound.offset;
}

// --- containers that become shorter ---

void Interpreter::noteShrinking(const AbstractValue& container) {
  if (container.has(Scalar::ByteArray)) analysis_.bytearrays_shrink = true;
  for (const Arm& arm : container.arms)
    if (arm.tag == Tag::List || arm.tag == Tag::Array) analysis_.node(arm.id).may_shrink = true;
}

void Interpreter::noteWriting(const AbstractValue& container) {
  for (const Arm& arm : container.arms)
    if (arm.tag == Tag::List) analysis_.node(arm.id).may_write = true;
}

void Interpreter::noteShrinking(const ir::Inst& inst, const Flow& flow) {
  switch (inst.op) {
    case Op::DelItem: return noteShrinking(valueOf(inst.operands[0], flow));
    case Op::StoreItem:
      noteWriting(valueOf(inst.operands[0], flow));
      // A slice may be replaced by less.
      if (valueOf(inst.operands[1], flow).isIntLike()) return;
      noteShrinking(valueOf(inst.operands[0], flow));
      return noteGrowing(valueOf(inst.operands[0], flow));
    case Op::Mul:
      // `xs *= 0`
      if (inst.in_place) noteShrinking(valueOf(inst.operands[0], flow)), noteGrowing(valueOf(inst.operands[0], flow));
      return;
    case Op::Add:
      if (inst.in_place) noteGrowing(valueOf(inst.operands[0], flow));
      return;
    default: return;
  }
}

void Interpreter::noteShrinkingMethod(const AbstractValue& receiver, std::string_view type, std::string_view name) {
  if (type != "list" && type != "array" && type != "bytearray" && type != "array.array") return;
  static constexpr std::string_view kGrowing[] = {"append", "extend", "insert", "__iadd__"};
  const auto names = [&](const auto& table) { return std::find(std::begin(table), std::end(table), name) != std::end(table); };
  if (names(kGrowing)) return noteGrowing(receiver);
  static constexpr std::string_view kHarmless[] = {
      "index",    "count",      "sort",      "reverse",     "copy",       "byteswap",   "typecode", "itemsize",
      "__len__",  "__getitem__", "__iter__", "__contains__", "__add__",    "__eq__",     "__repr__", "__str__",
      "find",     "rfind",      "startswith", "endswith",   "decode",     "hex",        "tobytes",  "tolist",
      "join",     "split",      "strip",     "replace",     "__mul__"};
  if (name == "sort" || name == "reverse" || name == "byteswap") noteWriting(receiver);
  if (names(kHarmless)) return;
  noteShrinking(receiver);
  noteGrowing(receiver);
}

}  // namespace krait::types
