// Mistakes that the grammar lets pass: both passes, and their report.
#include "compiler/frontend/syntax_checks.h"

#include "compiler/frontend/syntax_checks_internal.h"

namespace krait::frontend {
namespace {

template <class Finding>
void report(const Finding& finding, diagnostics::DiagnosticEngine& engine) {
  const auto argument = [&](size_t i) {
    return i < finding.arguments.size() ? finding.arguments[i] : std::string();
  };
  engine.report(finding.code, finding.range, {argument(0), argument(1), argument(2)});
}

auto checkTree(const Node& root, const base::SourceManager& sources, diagnostics::DiagnosticEngine& engine)
    -> bool {
  const base::CurrentLocation location(sources, root.range);
  ScopeFacts facts;
  std::optional<SyntaxError> error = checkScopes(root, facts);
  if (!error) {
    bool annotations = false;
    uint32_t last_future = 0;
    if (const auto* module = root.tryAs<Module>()) checkFuture(*module, annotations, last_future);
    FlowChecker checker(facts, last_future);
    error = checker.check(root);
    for (const SyntaxWarning& warning : checker.warnings()) report(warning, engine);
  }
  if (error) report(*error, engine);
  return !error;
}

}  // namespace

auto checkSyntax(const Module& module, const base::SourceManager& sources,
                 diagnostics::DiagnosticEngine& diagnostics) -> bool {
  return checkTree(module, sources, diagnostics);
}

auto checkSyntax(const Expr& expr, const base::SourceManager& sources,
                 diagnostics::DiagnosticEngine& diagnostics) -> bool {
  return checkTree(expr, sources, diagnostics);
}

}  // namespace krait::frontend
