// StopIteration: which functions may let one out.
//
// CPython makes a RuntimeError of a StopIteration that leaves a generator. A generator's body may only stand elsewhere if
// none can come out of it.
#pragma once

#include <vector>

#include "compiler/ir/ir.h"

namespace krait::passes {

/// By function. Bodies of generators count as if they ran at the call.
auto mayRaiseStopIteration(const ir::Program& program) -> std::vector<bool>;

}  // namespace krait::passes
