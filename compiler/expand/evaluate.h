// eval(), exec() and compile() of constant strings.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "compiler/expand/generated.h"
#include "compiler/frontend/ast.h"

namespace krait::expand {

/// Imports `module` as `alias` at the start of the module.
using UseModule = std::function<void(std::string_view alias, std::string_view module)>;

/// Puts the parsed texts in place of the calls. Functions that this needs are added to `new_functions`, which stand at the
/// start of the module; imports in the texts to `new_imports`. Strings that are known only at run time are reported.
void expandEvaluations(frontend::Module& tree, const Context& context, std::vector<frontend::Stmt*>& new_functions,
                       std::vector<const frontend::Stmt*>& new_imports, const UseModule& use_module);

}  // namespace krait::expand
