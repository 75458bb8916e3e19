// The door of expansion: class makers become plain Python, before any name is looked up.
//
// `@dataclass`, `namedtuple`, `NamedTuple`, `Enum` and their kind write methods when CPython runs the program. Here the
// same methods are written when the program is compiled: as Python text, which our own parser reads and which then
// stands in the class's body as if the programmer had written it. The stages behind see nothing new, and a method
// that nobody calls costs nothing.
//
// What the program wrote itself (defaults, annotations, values) is grafted into the text as the tree that it is, and keeps
// its place in the source; what was generated has the place of the decorator or class that asked for it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "compiler/base/arena.h"
#include "compiler/base/source.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/frontend/ast.h"

namespace krait::expand {

struct KnownClass;

/// What importers of a module need to know: its classes, by the name that its body gives them.
struct ModuleClasses {
  std::map<std::string, std::shared_ptr<KnownClass>, std::less<>> by_name;
};

/// The classes of the module that a `from … import` or `import` names; null when that is not a module in Python, or
/// not loaded yet.
using ImportedClasses = std::function<const ModuleClasses*(const frontend::Node&)>;

struct Expanded {
  ModuleClasses classes;
  /// Imports that the expansion put in front of the module's body.
  std::vector<const frontend::Stmt*> new_imports;
};

/// Expands the makers of a freshly parsed module, in place. What they cannot do yet is reported.
auto expandModule(frontend::Module& tree, base::SourceManager& sources, base::Arena& arena,
                  diagnostics::DiagnosticEngine& diagnostics, const ImportedClasses& imported) -> Expanded;

}  // namespace krait::expand
