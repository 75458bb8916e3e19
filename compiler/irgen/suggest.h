// "did you mean": the visible name that is written most like one that does not exist.
#pragma once

#include <string>
#include <string_view>

#include "compiler/sema/scope.h"

namespace krait::irgen {

/// Empty when nothing is close.
auto similarName(sema::Scope& scope, std::string_view name) -> std::string;

}  // namespace krait::irgen
