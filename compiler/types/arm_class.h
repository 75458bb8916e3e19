// The built-in class of what has an identity but is no object of the program's classes: functions, methods, modules.
#pragma once

#include <string>
#include <string_view>

#include "compiler/types/analysis.h"

namespace krait::types {

/// "function", "method", "builtin_function_or_method", "module", "type", "generator", "list", …: what type(x) is called.
/// Empty for instances, exceptions and objects of native classes, which have classes of their own.
auto armClass(Analysis& analysis, const Arm& arm) -> std::string_view;

/// "coroutine" or "async_generator" where the value can be nothing else, else empty. These are iterators of ours that
/// Python does not iterate: `for`, next() and the like refuse them. A coroutine whose `__await__` the program calls
/// itself stands for the iterator that this gives, too, so nothing is known of it.
auto onlyAwaited(Analysis& analysis, const AbstractValue& value) -> std::string;

}  // namespace krait::types
