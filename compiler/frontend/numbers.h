// The value of a number's text.
#pragma once

#include <string_view>

#include "compiler/base/arena.h"
#include "compiler/frontend/ast.h"

namespace krait::frontend {

/// `text` is a Number token. `too_long` becomes the count of digits when CPython refuses to convert so many.
auto parseNumberLiteral(std::string_view text, base::Arena& arena, size_t& too_long) -> ConstantValue;

}  // namespace krait::frontend
