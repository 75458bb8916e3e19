// What type checkers alone look at, taken out of a module before any name is looked up.
#pragma once

#include "compiler/expand/expand.h"
#include "compiler/expand/generated.h"

namespace krait::expand {

/// Replaces the names of `typing` and `collections.abc` outside annotations by what they are when the program runs. Notes the
/// module's protocols in `classes`. Returns the import that this put in front of the module's body, or null.
auto eraseTyping(frontend::Module& tree, const Context& context, const ImportedClasses& imported, ModuleClasses& classes)
    -> const frontend::Stmt*;

}  // namespace krait::expand
