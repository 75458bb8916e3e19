// The methods of built-in types, as Python text over a value of the type that an object keeps in `_value_`.
//
// A class that derives from `list` is a class whose objects keep a list: each method hands on to it. This costs nothing in
// programs that derive from no built-in type, and only the methods that a program calls are compiled at all.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace krait::expand {

/// Methods of `type` (int, float, str, list, dict, set, tuple), without `__init__`, `__repr__`, `__str__`, `__format__`;
/// those of which `skip` says so are left out.
auto builtinMethods(std::string_view type, const std::function<bool(std::string_view)>& skip) -> std::string;

}  // namespace krait::expand
