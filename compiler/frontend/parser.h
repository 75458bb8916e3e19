// The door of the frontend: source text in, syntax tree out.
//
// Accepts Python 3.11 and 3.12's f-strings; stubs (`.pyi`) have the same grammar. Everything CPython refuses
// while compiling is refused here, with its message and at its line: also what its symbol table and its
// compiler find
// (`return` outside a function, a name used before its `global`, …). As CPython does, parsing ends at the
// first mistake.
#pragma once

#include "compiler/base/arena.h"
#include "compiler/base/source.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/frontend/ast.h"

namespace krait::frontend {

/// Null after an error, which has then been reported.
auto parseModule(base::FileId file, const base::SourceManager& sources, base::Arena& arena,
                 diagnostics::DiagnosticEngine& diagnostics) -> Module*;

/// One expression that is the whole of `file`, as `eval` takes it. Null after an error.
auto parseExpression(base::FileId file, const base::SourceManager& sources, base::Arena& arena,
                     diagnostics::DiagnosticEngine& diagnostics) -> Expr*;

}  // namespace krait::frontend
