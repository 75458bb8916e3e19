// Mistakes that the grammar lets pass: what CPython's symbol table and compiler refuse.
#pragma once

#include "compiler/base/source.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/frontend/ast.h"

namespace krait::frontend {

/// Reports the first mistake (and all warnings) and returns false if there is one.
auto checkSyntax(const Module& module, const base::SourceManager& sources,
                 diagnostics::DiagnosticEngine& diagnostics) -> bool;
auto checkSyntax(const Expr& expr, const base::SourceManager& sources,
                 diagnostics::DiagnosticEngine& diagnostics) -> bool;

}  // namespace krait::frontend
