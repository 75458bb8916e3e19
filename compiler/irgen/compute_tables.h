// Tables that the program computes as it starts, computed by the compiler.
#pragma once

#include "compiler/ir/ir.h"

namespace krait::irgen {

/// Lists of numbers that a module's body computes from constants alone, by a comprehension or by a call of a function,
/// become displays of constants. `float_bits` are those of the target, whose results count.
void computeTables(ir::Program& program, int float_bits);

}  // namespace krait::irgen
