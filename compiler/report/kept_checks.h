// The checks that are left in a program, because nothing proves that they never fail: of indexes, of divisors, of
// integers that might leave the machine word. `krait explain` shows them among the variables, each at its line.
#pragma once

#include <vector>

#include "compiler/base/source.h"
#include "compiler/ir/ir.h"
#include "compiler/types/infer.h"

namespace krait::report {

/// In the order of the program; the same place in several copies of a function counts once.
auto keptChecks(const ir::Program& program, const base::SourceManager& sources)
    -> std::vector<types::Explanation>;

}  // namespace krait::report
