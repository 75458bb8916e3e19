// Special methods of built-in types, called by name: `(6).__add__(4)`, `text.__len__()`.
//
// They are what an operator or a built-in function does; inference and lowering send them there.
#pragma once

#include <string_view>

#include "compiler/ir/ir.h"
#include "compiler/types/abstract_value.h"

namespace krait::types {

/// The built-in function that does what the method does; empty if none does.
auto functionOfDunder(std::string_view name) -> std::string_view;

/// What math.floor(), ceil() and trunc() ask an object for; empty for other functions.
auto dunderOfRounding(std::string_view module, std::string_view function) -> std::string_view;

/// The operator of `__add__`, `__lt__` and so on; Op::Copy if it is none.
auto operatorOfDunder(std::string_view name) -> ir::Op;

/// The same for `__iadd__` as well, whose operator changes its object, and for `__radd__`, whose receiver stands right.
struct NamedOperator {
  ir::Op op;
  bool in_place = false;
  bool reflected = false;
};
auto namedOperator(std::string_view name) -> NamedOperator;

/// May the method of a built-in type answer, rather than return NotImplemented?
auto operatorAnswers(ir::Op op, const AbstractValue& receiver, const AbstractValue& argument) -> bool;

}  // namespace krait::types
