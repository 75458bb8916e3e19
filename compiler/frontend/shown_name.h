// The name that a class or function shows where it is not that of its variable.
//
// `P = namedtuple("Point", "x y")` makes a class that calls itself Point. Expansion, which writes class statements for such
// calls, says so by the first statement of the body (behind the docstring): `__shown_name__ = "Point"`. Copies of a function
// are called `_krait_copy_1_wrap`, and show `wrap`.
#pragma once

#include <string_view>

#include "compiler/frontend/ast.h"

namespace krait::frontend {

constexpr std::string_view kShownName = "__shown_name__";
constexpr std::string_view kCopyOf = "_krait_copy_";

/// The name that this statement gives, or null: it is another one.
auto shownNameOf(const Stmt& statement) -> const Constant*;

/// `__name__` of the class.
auto shownName(const ClassDef& def) -> std::string_view;

/// `__name__` of a function with this name.
auto shownFunctionName(std::string_view name) -> std::string_view;

}  // namespace krait::frontend
