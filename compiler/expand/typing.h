// What type checkers alone look at, taken out of a module before any name is looked up.
#pragma once

#include "compiler/expand/generated.h"

namespace krait::expand {

/// Replaces the names of `typing` and `collections.abc` outside annotations by what they are when the program runs.
void eraseTyping(frontend::Module& tree, const Context& context);

}  // namespace krait::expand
