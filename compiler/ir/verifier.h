// Holds the IR to its rules; run after every stage in debug builds and in tests.
//
// - Operands, results, regions and the stage of each instruction are as inst.def says.
// - A temporary is assigned once, before its uses, in the same block or one around them.
// - Locals, functions, classes, globals, modules, constants and built-ins that are mentioned exist.
// - `cond` arms and `while` conditions end in `result` (or leave), and `result` stands nowhere else; `break`
// and
//   `continue` stand in loops; nothing follows an instruction that leaves.
// - Cells are reached by `load_cell` and `store_cell` only, captured values are never assigned.
// - Typed IR: every local, result and used global has a type.
#pragma once

#include <string>
#include <vector>

#include "compiler/ir/ir.h"

namespace krait::ir {

enum class Stage : uint8_t { Untyped, Typed };

/// What is wrong, each with function and instruction. Empty: all is well.
auto verify(const Program& program, Stage stage) -> std::vector<std::string>;
auto verify(const Program& program, const Function& function, Stage stage) -> std::vector<std::string>;

}  // namespace krait::ir
