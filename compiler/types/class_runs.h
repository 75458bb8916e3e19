// What runs at most once: class statements, which make several classes otherwise, and what makes lists.
#pragma once

#include <set>
#include <vector>

#include "compiler/ir/ir.h"

namespace krait::types {

/// By class: whether its statement cannot be shown to run at most once.
auto classesMadeOften(const ir::Program& program) -> std::vector<bool>;

/// The displays, comprehensions and repetitions of lists that run at most once.
auto listsMadeOnce(const ir::Program& program) -> std::set<const ir::Inst*>;

}  // namespace krait::types
