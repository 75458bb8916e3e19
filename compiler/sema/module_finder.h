// Modules that are not Python: who makes them is asked when nothing of that name is found otherwise.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "compiler/sema/module_graph.h"

namespace krait::sema {

struct MadeModule {
  std::string folder;       // where it is found from now on
  bool is_refused = false;  // why was reported
};

/// Makes the module `name`, imported at `range`. Nothing known of it: an empty folder.
using ModuleFinder = std::function<MadeModule(const std::string& name, base::SourceRange range)>;

/// loadProgram(), which asks `finder` for what is neither beside the main file nor on `search_paths`.
auto loadProgram(const std::string& main_path, const std::vector<std::string>& search_paths,
                 const ModuleFinder& finder, base::SourceManager& sources,
                 diagnostics::DiagnosticEngine& diagnostics) -> std::unique_ptr<ModuleGraph>;

}  // namespace krait::sema
