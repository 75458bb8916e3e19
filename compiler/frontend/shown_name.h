// The name that a class shows where it is not that of its variable.
//
// `P = namedtuple("Point", "x y")` makes a class that calls itself Point. Expansion, which writes class statements for such
// calls, says so by the first statement of the body (behind the docstring): `__shown_name__ = "Point"`.
#pragma once

#include <string_view>

#include "compiler/frontend/ast.h"

namespace krait::frontend {

constexpr std::string_view kShownName = "__shown_name__";

/// The name that this statement gives, or null: it is another one.
auto shownNameOf(const Stmt& statement) -> const Constant*;

/// `__name__` of the class.
auto shownName(const ClassDef& def) -> std::string_view;

}  // namespace krait::frontend
