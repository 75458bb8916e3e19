// Circles of a call graph: which functions can reach themselves.
#pragma once

#include <vector>

#include "compiler/ir/ir.h"

namespace krait::passes {

/// By node whether it is on a circle; `callees` lists the nodes that each node may call.
auto findCircles(const std::vector<std::vector<uint32_t>>& callees) -> std::vector<bool>;

/// The functions that a function calls by name, or hands to the runtime to be called.
auto directCallees(const ir::Function& function) -> std::vector<ir::FunctionId>;

}  // namespace krait::passes
