#include "compiler/types/infer.h"

#include "compiler/types/analysis.h"
#include "compiler/types/class_forms.h"
#include "compiler/types/explain.h"
#include "compiler/types/lower.h"

namespace krait::types {

// The fixed point of the program as it stands.
static auto settle(const ir::Program& program, const Stubs& stubs, const TargetModel& target,
                   const base::SourceManager& sources, diagnostics::DiagnosticEngine& diagnostics, bool explained)
    -> std::unique_ptr<Analysis> {
  auto analysis = std::make_unique<Analysis>(program, stubs, target, sources, diagnostics);
  analysis->explained = explained;
  analysis->settle();
  return analysis;
}

auto infer(ir::Program& program, const Stubs& stubs, const TargetModel& target,
           const base::SourceManager& sources, diagnostics::DiagnosticEngine& diagnostics, bool explained)
    -> TypedProgram {
  TypedProgram result;
  result.types = std::make_unique<TypeTable>();
  auto settled = settle(program, stubs, target, sources, diagnostics, explained);
  // With forms where they help, and only there: any other class is as it was before.
  const size_t without = program.classes.size();
  for (std::set<ir::ClassId> generic = genericClasses(*settled); !generic.empty();) {
    addForms(program, generic);
    auto formed = settle(program, stubs, target, sources, diagnostics, explained);
    const std::set<ir::ClassId> helped = formed->classesWithForms();
    if (helped == generic) {
      settled = std::move(formed);
      break;
    }
    formed.reset();
    program.classes.resize(without);
    generic = helped;
  }
  Analysis& analysis = *settled;
  analysis.finish();
  if (diagnostics.hasErrors()) return result;
  ProgramLowering lowering(analysis, *result.types);
  result.program = lowering.run();
  if (explained) result.explanations = explain(analysis, lowering);
  if (explained) result.layouts = classLayouts(analysis, lowering);
  return result;
}

}  // namespace krait::types
