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

/// The operator of `__add__`, `__lt__` and so on; Op::Copy if it is none.
auto operatorOfDunder(std::string_view name) -> ir::Op;

/// Does the method of a number or text answer, rather than return NotImplemented?
auto operatorAnswers(const AbstractValue& receiver, const AbstractValue& argument) -> bool;

}  // namespace krait::types
