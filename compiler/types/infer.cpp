#include "compiler/types/infer.h"

#include "compiler/types/analysis.h"
#include "compiler/types/explain.h"
#include "compiler/types/lower.h"

namespace krait::types {

auto infer(const ir::Program& program, const Stubs& stubs, const TargetModel& target,
           const base::SourceManager& sources, diagnostics::DiagnosticEngine& diagnostics, bool explained)
    -> TypedProgram {
  TypedProgram result;
  result.types = std::make_unique<TypeTable>();
  Analysis analysis(program, stubs, target, sources, diagnostics);
  analysis.explained = explained;
  analysis.run();
  if (diagnostics.hasErrors()) return result;
  ProgramLowering lowering(analysis, *result.types);
  result.program = lowering.run();
  if (explained) result.explanations = explain(analysis, lowering);
  if (explained) result.layouts = classLayouts(analysis, lowering);
  return result;
}

}  // namespace krait::types
