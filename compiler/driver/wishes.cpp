// What the user wants of the program beside that it is right: --strict, --no-heap, and `@krait.noalloc`.
#include <algorithm>
#include <filesystem>
#include <set>

#include "compiler/driver/pipeline.h"
#include "compiler/report/allocations.h"

namespace krait::driver {

using diagnostics::Code;

namespace {

/// Whether the file is the program's, not one of Krait's library.
auto isOwn(const Session& session, base::FileId file) -> bool {
  const std::filesystem::path path(session.sources.path(file));
  const std::filesystem::path& library = session.installation.stdlib;
  return !path.string().starts_with(library.string());
}

void reportSteps(diagnostics::Diagnostic& diagnostic, const report::Allocation& allocation) {
  const auto& steps = allocation.steps;
  for (size_t i = 1; i < steps.size(); ++i) {
    if (i + 1 == steps.size())
      diagnostic.note(Code::HeapTakenHere, steps[i].range, {steps[i].what});
    else
      diagnostic.note(Code::CalledHere, steps[i].range, {steps[i].what});
  }
}

void checkNoHeap(Session& session, const Compilation& compilation) {
  const auto own = [&](base::FileId file) { return isOwn(session, file); };
  for (const report::Allocation& found : report::allocations(*compilation.typed.program, own)) {
    const std::string& what = found.steps.back().what;
    reportSteps(session.diagnostics.report(Code::TakesHeap, found.steps.front().range, {what}), found);
  }
}

void checkPromises(Session& session, const Compilation& compilation, const report::NoAllocMarks& marks) {
  for (const base::SourceRange range : marks.misplaced)
    session.diagnostics.report(Code::NoAllocMisplaced, range);
  for (const report::Allocation& found :
       report::brokenPromises(*compilation.typed.program, marks.functions)) {
    const std::string& what = found.steps.back().what;
    reportSteps(
        session.diagnostics.report(Code::PromisedNoAlloc, found.steps.front().range, {found.function, what}),
        found);
  }
}

/// The lines that the first reasons come from are enough: `krait explain` shows all.
void checkBoxing(Session& session, const Compilation& compilation) {
  for (const types::Explanation& row : compilation.typed.explanations) {
    if (!row.is_boxed || !isOwn(session, row.range.file)) continue;
    auto& diagnostic = session.diagnostics.report(Code::IsBoxed, row.range, {row.name, row.reason});
    std::set<base::SourceRange> shown{row.range};
    for (const auto& cause : row.causes) {
      for (const base::SourceRange step : cause.steps) {
        if (shown.insert(step).second) diagnostic.note(Code::BoxedFrom, step, {cause.inferred});
      }
    }
  }
}

}  // namespace

auto checkWishes(Session& session, const Board& board, Compilation& compilation) -> bool {
  if (session.options.strict) {
    checkBoxing(session, compilation);
    if (session.diagnostics.countOf(diagnostics::Severity::Warning) != 0) return false;
  }
  // Promises are of the program as it is: not of the models that `krait mem` compares it with.
  const bool is_real = session.options.representation == types::Boxing::Unboxed;
  const report::NoAllocMarks marks =
      is_real ? report::noAllocMarks(*compilation.untyped) : report::NoAllocMarks{};
  const bool promised = !marks.functions.empty() || !marks.misplaced.empty();
  if (session.options.no_heap || promised) {
    // The passes remove what takes memory for nothing.
    optimizeProgram(session, board, compilation);
    if (promised) checkPromises(session, compilation, marks);
    if (session.options.no_heap) checkNoHeap(session, compilation);
  }
  return !session.diagnostics.hasErrors();
}

}  // namespace krait::driver
