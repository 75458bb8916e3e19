// Which class statements may run more than once, and so make several classes.
#pragma once

#include <vector>

#include "compiler/ir/ir.h"

namespace krait::types {

/// By class: whether its statement cannot be shown to run at most once.
auto classesMadeOften(const ir::Program& program) -> std::vector<bool>;

}  // namespace krait::types
