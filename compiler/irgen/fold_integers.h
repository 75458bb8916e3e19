// Arithmetic of integers that the program writes as constants: `10 ** 30`, `1 << 16`, `60 * 60 * 24`.
#pragma once

#include <optional>

#include "compiler/ir/ir.h"

namespace krait::irgen {

// The result, exact at any size; nothing where an operand is no integer, the operation raises, or gives no integer, or
// the result has more than 1,024 bits: to store it would cost more than to compute it.
auto foldIntegers(ir::Op op, const ir::Constant& left, const ir::Constant& right) -> std::optional<ir::Constant>;

// The same of `-x` and `~x`.
auto foldInteger(ir::Op op, const ir::Constant& operand) -> std::optional<ir::Constant>;

}  // namespace krait::irgen

