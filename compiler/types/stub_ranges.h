// Intervals as stubs write them: `Annotated[int, Range(-1100, 1100)]`.
#pragma once

#include <cstdint>

#include "compiler/frontend/ast.h"

namespace krait::types {

/// `Range(a, b)` among the annotations of `Annotated[int, …]`; null where there is none.
auto annotatedRange(const frontend::Subscript& annotated) -> const frontend::Call*;
/// A bound that is a number.
auto integerOf(const frontend::Expr& expr) -> int64_t;

}  // namespace krait::types
