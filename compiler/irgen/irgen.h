// The door of irgen: resolved syntax trees in, untyped IR out.
//
// Afterwards the syntax is not needed: names are locals, cells, globals, modules or built-ins, evaluation
// order is the order of instructions, and everything that Python does implicitly (unbound names, `with`,
// `match`, comprehensions) is explicit.
#pragma once

#include <memory>

#include "compiler/diagnostics/diagnostics.h"
#include "compiler/ir/ir.h"
#include "compiler/sema/module_graph.h"

namespace krait::irgen {

/// What cannot be expressed is reported; the program is complete only when nothing was an error.
auto generate(const sema::ModuleGraph& graph, diagnostics::DiagnosticEngine& diagnostics)
    -> std::unique_ptr<ir::Program>;

}  // namespace krait::irgen
