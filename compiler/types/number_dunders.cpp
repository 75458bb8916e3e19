#include "compiler/types/number_dunders.h"

#include <array>

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

auto containerOperator(std::string_view name) -> ContainerOperator {
  if (const ir::Op op = operatorOfDunder(name); op != ir::Op::Copy) return {op};
  if (name.starts_with("__i") && name != "__invert__" && name != "__init__" && name != "__iter__" && name != "__int__")
    return {operatorOfDunder("__" + std::string(name.substr(3))), true};
  return {ir::Op::Copy};
}

auto operatorAnswers(const AbstractValue& receiver, const AbstractValue& argument) -> bool {
  if (receiver.isIntLike()) return argument.isIntLike();
  if (receiver.hasOnly(Scalar::Float)) return argument.isNumeric();
  return !receiver.isNothing() && receiver.arms.empty() && receiver.scalars == argument.scalars && argument.arms.empty();
}

}  // namespace krait::types
