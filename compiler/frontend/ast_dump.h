// The syntax tree as text: exactly what CPython's `ast.dump` gives, so that the two can be held side by side.
#pragma once

#include <string>
#include <vector>

#include "compiler/frontend/ast.h"

namespace krait::frontend {

/// `ast.dump(node)`, or with `indent` >= 0 `ast.dump(node, indent=indent)`.
auto dumpAst(const Node& node, int indent = -1) -> std::string;

/// All statements in the order in which they are written.
auto statementsInOrder(const Node& node) -> std::vector<const Stmt*>;

/// The constant as Python's `repr` shows it; integers beyond 64 bits in hexadecimal.
auto constantRepr(const ConstantValue& value) -> std::string;

}  // namespace krait::frontend
