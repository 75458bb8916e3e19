// Program level: modules, their bodies, and the passes that finish each function.
#include <algorithm>

#include "compiler/irgen/irgen.h"

#include "compiler/irgen/lowering.h"

namespace krait::irgen {

void Lowering::lowerModuleBody(const frontend::Module& tree) {
  auto body = tree.body;
  function_.docstring = takeDocstring(body);
  lowerBody(body);
}

auto generate(const sema::ModuleGraph& graph, diagnostics::DiagnosticEngine& diagnostics)
    -> std::unique_ptr<ir::Program> {
  auto program = std::make_unique<ir::Program>();
  ProgramContext context{graph, diagnostics, *program, {}, {}, {}};
  program->main = graph.main;
  context.hooks_attributes = std::any_of(graph.scopes.begin(), graph.scopes.end(), [](const auto& entry) {
    const sema::Scope& scope = *entry.second;
    return scope.kind == sema::Scope::Kind::Class &&
           (scope.find("__getattr__") != nullptr || scope.find("__getattribute__") != nullptr);
  });
  for (const auto& module : graph.modules) {
    ir::Module made;
    made.id = module->id;
    made.name = module->name;
    made.path = module->path;
    made.is_native = module->is_native;
    made.native_header = module->native_header;
    program->modules.push_back(std::move(made));
  }
  for (const auto& module : graph.modules) {
    if (module->tree == nullptr || module->scope == nullptr) continue;
    auto& function = context.newFunction("<module>", module->id);
    function.qualified_name = "<module>";
    function.is_module_body = true;
    function.range = module->tree->range;
    program->modules[module->id].body = function.id;
    Lowering(context, function, *module->scope, nullptr).lowerModuleBody(*module->tree);
  }
  settleBindings(context);
  for (auto& function : program->functions) {
    forwardCopies(*function);
    splitWebs(*program, *function);
  }
  return program;
}

}  // namespace krait::irgen
