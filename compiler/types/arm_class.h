// The built-in class of what has an identity but is no object of the program's classes: functions, methods, modules.
#pragma once

#include <string_view>

#include "compiler/types/analysis.h"

namespace krait::types {

/// "function", "method", "builtin_function_or_method", "module", "type", "generator", "list", …: what type(x) is called.
/// Empty for instances, exceptions and objects of native classes, which have classes of their own.
auto armClass(Analysis& analysis, const Arm& arm) -> std::string_view;

}  // namespace krait::types
