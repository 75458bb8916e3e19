// Builds the scopes of all modules and decides which variables are captured and which comprehensions are
// expanded.
#pragma once

#include "compiler/diagnostics/diagnostics.h"
#include "compiler/sema/module_graph.h"

namespace krait::sema {

/// The scopes of one module, names not yet looked up.
void buildScopes(ModuleGraph& graph, Module& module);

void resolveNames(ModuleGraph& graph, diagnostics::DiagnosticEngine& diagnostics);

}  // namespace krait::sema
