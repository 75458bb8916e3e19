// Explanations: what inference decided about each variable, and why it is not smaller.
#pragma once

#include "compiler/types/infer.h"
#include "compiler/types/lower.h"

namespace krait::types {

auto explain(Analysis& analysis, ProgramLowering& lowering) -> std::vector<Explanation>;

/// The classes of the program that have objects.
auto classLayouts(Analysis& analysis, ProgramLowering& lowering) -> std::vector<ClassLayout>;

/// "int 0..65535", "list of float", "str or None", as explanations say it.
auto describe(Analysis& analysis, const AbstractValue& value, int depth = 3) -> std::string;

}  // namespace krait::types
