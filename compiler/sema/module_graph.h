// The program as a graph of modules, with every name of every module resolved: what sema hands on.
//
// A module is Python (`tree`), or native (`is_native`: only a typed stub and C++ behind it), or Python with a
// stub beside it. Modules stand in the order of first import; the main module is the first.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/base/arena.h"
#include "compiler/base/source.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/frontend/ast.h"
#include "compiler/sema/scope.h"

namespace krait::sema {

struct Module {
  ModuleIndex id = kNoModule;
  std::string name;  // dotted; "__main__" is called by its file's name
  std::string path;  // of the Python, or of the stub of a native module
  bool is_main = false;
  bool is_package = false;
  bool is_native = false;
  bool is_in_cycle = false;          // imports itself, through others maybe
  ModuleIndex package = kNoModule;   // the package it stands in
  frontend::Module* tree = nullptr;  // null: native, or not parsed because of an error
  frontend::Module* stub = nullptr;  // the typed interface
  std::string native_header;         // "machine_native.hpp" when there is one
  std::vector<ModuleIndex> imports;  // in order, each once
  std::unique_ptr<Scope> scope;      // null for native modules
  std::vector<std::pair<ModuleIndex, base::SourceRange>> star_imports;
  std::unordered_map<std::string_view, ModuleIndex> submodules;  // loaded ones

  /// What `__name__` says.
  [[nodiscard]] auto pythonName() const -> std::string_view {
    return is_main ? std::string_view("__main__") : std::string_view(name);
  }
};

/// What an import statement, or one alias of it, was found to mean.
struct ImportTarget {
  // The modules to run, in order: `import a.b` runs a, then a.b. Empty: nothing is imported at run time.
  std::vector<ModuleIndex> modules;
  // Not found, but the program catches ImportError: raised at run time. The text of the exception.
  std::string missing;
  bool is_ignored = false;  // `from __future__ import …` and the like
};

struct ModuleGraph {
  std::vector<std::unique_ptr<Module>> modules;
  ModuleIndex main = kNoModule;
  frontend::Module* builtins_stub = nullptr;  // builtins.pyi, when the library has one
  const base::SourceManager* sources = nullptr;
  base::Arena arena;
  std::unordered_map<std::string, ModuleIndex> by_name;
  // By Alias (of `import`, and of `from` where the name is a submodule) and by ImportFrom.
  std::unordered_map<const frontend::Node*, ImportTarget> imports;
  std::unordered_map<const frontend::Node*, Scope*>
      scopes;  // by function, lambda, class, comprehension, Module

  [[nodiscard]] auto scopeOf(const frontend::Node& node) const -> Scope* { return scopes.at(&node); }
  [[nodiscard]] auto importOf(const frontend::Node& node) const -> const ImportTarget* {
    const auto found = imports.find(&node);
    return found == imports.end() ? nullptr : &found->second;
  }
};

/// Loads the main file and everything that it imports, from beside it or else from `search_paths` in order,
/// and resolves all names. Problems are reported; the graph may then lack trees.
auto loadProgram(const std::string& main_path, const std::vector<std::string>& search_paths,
                 base::SourceManager& sources, diagnostics::DiagnosticEngine& diagnostics)
    -> std::unique_ptr<ModuleGraph>;

/// What is known of a condition before the program runs: `__name__ == "__main__"`, `TYPE_CHECKING`,
/// constants.
enum class Known : uint8_t { Unknown, True, False };
auto knownCondition(const frontend::Expr& test, const Module& module) -> Known;

/// Whether a `try` with these handlers catches ImportError.
auto catchesImportError(frontend::ExceptHandlers handlers) -> bool;

/// Names that `from module import *` brings; nothing for modules that are still without scope.
auto exportedNames(const ModuleGraph& graph, const Module& module) -> std::vector<std::string_view>;

/// Whether `from package import name` means the submodule: the package itself has no such variable, or only
/// one that is the submodule.
auto isSubmodule(const Module& package, std::string_view name, const ImportTarget& submodule) -> bool;

/// Whether a native module's stub declares the name.
auto stubDeclares(const frontend::Module& stub, std::string_view name) -> bool;

}  // namespace krait::sema
