#include "compiler/types/number_dunders.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "compiler/types/builtin_types.h"

namespace krait::types {

auto functionOfDunder(std::string_view name) -> std::string_view {
  static constexpr std::pair<std::string_view, std::string_view> kFunctions[] = {
      {"__abs__", "abs"},     {"__bool__", "bool"},   {"__int__", "int"},         {"__trunc__", "int"},
      {"__index__", "int"},   {"__float__", "float"}, {"__hash__", "hash"},       {"__round__", "round"},
      {"__divmod__", "divmod"}, {"__iter__", "iter"}, {"__reversed__", "reversed"}, {"__format__", "format"},
      {"__pow__", "pow"}};
  for (const auto& [dunder, function] : kFunctions)
    if (dunder == name) return function;
  return {};
}

auto dunderOfRounding(std::string_view module, std::string_view function) -> std::string_view {
  if (module != "math") return {};
  return function == "floor" ? "__floor__" : function == "ceil" ? "__ceil__" : function == "trunc" ? "__trunc__" : "";
}

auto operatorOfDunder(std::string_view name) -> ir::Op {
  using ir::Op;
  static constexpr std::array kOperators = {Op::Add,    Op::Sub,    Op::Mul,    Op::TrueDiv, Op::FloorDiv, Op::Mod,
                                            Op::LShift, Op::RShift, Op::BitAnd, Op::BitOr,   Op::BitXor,   Op::Eq,
                                            Op::Ne,     Op::Lt,     Op::Le,     Op::Gt,      Op::Ge,       Op::Neg,
                                            Op::Pos,    Op::Invert};
  for (const Op op : kOperators)
    if (operatorDunder(ir::factsOf(op).text) == name) return op;
  return Op::Copy;
}

auto namedOperator(std::string_view name) -> NamedOperator {
  if (const ir::Op op = operatorOfDunder(name); op != ir::Op::Copy) return {op};
  if (!name.starts_with("__i") && !name.starts_with("__r")) return {ir::Op::Copy};
  const ir::Op op = operatorOfDunder("__" + std::string(name.substr(3)));
  // What has two operands and makes something: `__rlt__` and `__ipos__` do not exist.
  const bool arithmetic = op != ir::Op::Copy && (op < ir::Op::Eq || op > ir::Op::Ge) && op != ir::Op::Neg && op != ir::Op::Pos && op != ir::Op::Invert;
  if (!arithmetic) return {ir::Op::Copy};
  return {op, name[2] == 'i', name[2] == 'r'};
}

namespace {

auto has(const AbstractValue& value, std::initializer_list<Scalar> kinds) -> bool {
  return std::any_of(kinds.begin(), kinds.end(), [&](Scalar kind) { return value.has(kind); });
}

// Containers that compare with each other.
auto family(Tag tag) -> Tag {
  return tag == Tag::FrozenSet || tag == Tag::DictKeys || tag == Tag::DictItems ? Tag::Set : tag;
}

auto containerAnswers(ir::Op op, const AbstractValue& receiver, const AbstractValue& argument) -> bool {
  // What sequences add and repeat raises rather than returning NotImplemented.
  if (op == ir::Op::Add || op == ir::Op::Mul || op == ir::Op::Mod) return true;
  return std::any_of(argument.arms.begin(), argument.arms.end(), [&](const Arm& arm) {
    if (!isNode(arm.tag)) return true;
    return std::any_of(receiver.arms.begin(), receiver.arms.end(),
                       [&](const Arm& own) { return !isNode(own.tag) || family(own.tag) == family(arm.tag); });
  });
}

}  // namespace

auto operatorAnswers(ir::Op op, const AbstractValue& receiver, const AbstractValue& argument) -> bool {
  if (!receiver.arms.empty()) return containerAnswers(op, receiver, argument);
  const std::initializer_list<Scalar> ints = {Scalar::Int, Scalar::True, Scalar::False};
  if (receiver.isIntLike()) return has(argument, ints);
  if (receiver.isNumeric()) return has(argument, ints) || argument.has(Scalar::Float);
  if (receiver.hasOnly(Scalar::Complex)) return has(argument, ints) || has(argument, {Scalar::Float, Scalar::Complex});
  const bool text = receiver.hasOnly(Scalar::Str), bytes = receiver.hasOnly(Scalar::Bytes) || receiver.hasOnly(Scalar::ByteArray);
  if ((text || bytes) && (op < ir::Op::Eq || op > ir::Op::Ge)) return true;
  if (receiver.hasOnly(Scalar::ByteArray)) return has(argument, {Scalar::Bytes, Scalar::ByteArray, Scalar::MemoryView});
  return (receiver.scalars & argument.scalars) != 0 || !argument.arms.empty();
}

}  // namespace krait::types
