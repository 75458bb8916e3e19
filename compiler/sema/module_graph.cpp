// Finding, parsing and ordering the modules of a program.
#include "compiler/sema/module_graph.h"

#include <set>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "compiler/expand/expand.h"
#include "compiler/frontend/ast_visitor.h"
#include "compiler/frontend/parser.h"
#include "compiler/sema/module_finder.h"
#include "compiler/sema/resolve_names.h"

namespace krait::sema {

namespace {

namespace fs = std::filesystem;
using diagnostics::Code;

// Modules that exist for annotations only. Where the library has none of that name they are passed over.
auto isAnnotationModule(std::string_view name) -> bool {
  return name == "typing" || name == "typing_extensions" || name == "collections.abc";
}

struct Found {
  fs::path python;  // empty where absent
  fs::path stub;
  fs::path native_header;
  bool is_package = false;
  [[nodiscard]] auto exists() const -> bool { return !python.empty() || !stub.empty() || is_package; }
};

auto findIn(const fs::path& folder, std::string_view name) -> Found {
  Found found;
  std::error_code ignored;
  const fs::path base = folder / name;
  if (fs::is_regular_file(base / "__init__.py", ignored)) {
    found.python = base / "__init__.py";
    found.is_package = true;
    return found;
  }
  const auto withSuffix = [&](std::string_view suffix) {
    fs::path path = base;
    path += suffix;
    return fs::is_regular_file(path, ignored) ? path : fs::path();
  };
  found.python = withSuffix(".py");
  found.stub = withSuffix(".pyi");
  found.native_header = withSuffix("_native.hpp");
  // A folder without __init__.py is a package as well, but the last resort.
  if (found.python.empty() && found.stub.empty() && fs::is_directory(base, ignored)) found.is_package = true;
  return found;
}

class Loader {
 public:
  Loader(ModuleGraph& graph, const std::vector<std::string>& search_paths, const ModuleFinder& finder,
         base::SourceManager& sources, diagnostics::DiagnosticEngine& diagnostics)
      : graph_(graph), search_paths_(search_paths), finder_(finder), sources_(sources), diagnostics_(diagnostics) {}

  void loadMain(const std::string& path);

 private:
  struct Missing {
    std::string name;
  };

  auto parse(const fs::path& path, base::SourceRange importer) -> frontend::Module*;
  auto add(std::string name, const Found& found, ModuleIndex package, base::SourceRange importer)
      -> ModuleIndex;
  auto load(const std::string& dotted, base::SourceRange importer, std::vector<ModuleIndex>& chain)
      -> std::string;
  auto findOutermost(const std::string& name, base::SourceRange importer) -> Found;
  void visitStatements(frontend::Stmts statements, Module& module, bool guarded);
  void visitStatement(const frontend::Stmt& statement, Module& module, bool guarded);
  void visitImport(const frontend::Import& statement, Module& module, bool guarded);
  void visitFrom(const frontend::ImportFrom& statement, Module& module, bool guarded);
  auto absoluteName(const frontend::ImportFrom& statement, const Module& module) -> std::string;
  void reportMissing(const std::string& name, base::SourceRange range);
  void noteImports(Module& module, const std::vector<ModuleIndex>& chain);
  void expand(Module& module);

  ModuleGraph& graph_;
  const std::vector<std::string>& search_paths_;
  const ModuleFinder& finder_;
  std::vector<std::string> made_folders_;  // of what the finder made
  std::set<std::string> refused_;
  base::SourceManager& sources_;
  diagnostics::DiagnosticEngine& diagnostics_;
  std::unordered_map<ModuleIndex, expand::ModuleClasses> classes_;  // of modules that are loaded
};

auto Loader::parse(const fs::path& path, base::SourceRange importer) -> frontend::Module* {
  const auto file = sources_.load(path.string());
  if (!file) {
    diagnostics_.report(Code::CannotReadFile, importer, {path.string(), std::strerror(errno)});
    return nullptr;
  }
  return frontend::parseModule(*file, sources_, graph_.arena, diagnostics_);
}

auto Loader::add(std::string name, const Found& found, ModuleIndex package, base::SourceRange importer)
    -> ModuleIndex {
  const auto id = static_cast<ModuleIndex>(graph_.modules.size());
  auto owned = std::make_unique<Module>();
  Module& module = *owned;
  module.id = id;
  module.name = name;
  module.package = package;
  module.is_package = found.is_package;
  module.is_main = id == 0;
  graph_.modules.push_back(std::move(owned));
  // The main module is not found by its name: importing it again runs it again, as in CPython.
  if (!module.is_main) graph_.by_name[name] = id;
  if (package != kNoModule) {
    const auto last = graph_.arena.intern(std::string_view(name).substr(name.rfind('.') + 1));
    graph_.modules[package]->submodules[last] = id;
  }
  if (!found.stub.empty()) module.stub = parse(found.stub, importer);
  if (!found.native_header.empty()) module.native_header = found.native_header.filename().string();
  if (!found.python.empty()) {
    module.path = found.python.string();
    module.tree = parse(found.python, importer);
    if (module.tree != nullptr) {
      visitStatements(module.tree->body, module, false);
      expand(module);
    }
  } else if (!found.stub.empty()) {
    module.path = found.stub.string();
    module.is_native = true;
  } else {
    module.tree = graph_.arena.make<frontend::Module>();
    module.tree->kind = frontend::NodeKind::Module;
  }
  return id;
}

void Loader::loadMain(const std::string& path) {
  Found found;
  found.python = path;
  graph_.main = add(fs::path(path).stem().string(), found, kNoModule, {});
}

auto Loader::findOutermost(const std::string& name, base::SourceRange importer) -> Found {
  Found found = findIn(fs::path(graph_.modules[0]->path).parent_path(), name);
  // What editors read of a header, written beside the program, is not the module.
  const bool is_stub_only = found.python.empty() && !found.stub.empty() && found.native_header.empty();
  if (finder_ && is_stub_only) found = {};
  // A folder that is not a package must not hide a module of the library.
  if (!found.exists() || (found.python.empty() && found.stub.empty())) {
    for (const std::vector<std::string>* folders : {&search_paths_, static_cast<const std::vector<std::string>*>(&made_folders_)}) {
      for (const auto& folder : *folders) {
        const Found other = findIn(folder, name);
        if (!other.exists() || (found.exists() && other.python.empty() && other.stub.empty())) continue;
        return other;
      }
    }
  }
  if (!finder_ || (found.exists() && !(found.python.empty() && found.stub.empty()))) return found;
  if (refused_.contains(name)) return found;
  const MadeModule made = finder_(name, importer);
  if (made.is_refused) refused_.insert(name);
  if (made.folder.empty()) return found;
  made_folders_.push_back(made.folder);
  return findIn(made.folder, name);
}

// Loads `a`, `a.b` and `a.b.c` for "a.b.c". Returns the name that was not found, or "".
auto Loader::load(const std::string& dotted, base::SourceRange importer, std::vector<ModuleIndex>& chain)
    -> std::string {
  ModuleIndex package = kNoModule;
  for (size_t end = 0; end != std::string::npos;) {
    const size_t start = package == kNoModule ? 0 : end + 1;
    end = dotted.find('.', start);
    const std::string name = dotted.substr(0, end);
    const std::string last = name.substr(start);
    if (const auto known = graph_.by_name.find(name); known != graph_.by_name.end()) {
      package = known->second;
      chain.push_back(package);
      continue;
    }
    Found found;
    if (package == kNoModule) {
      found = findOutermost(last, importer);
    } else if (graph_.modules[package]->is_package) {
      const auto& path = graph_.modules[package]->path;
      if (!path.empty()) found = findIn(fs::path(path).parent_path(), last);
    }
    if (!found.exists()) return name;
    package = add(name, found, package, importer);
    chain.push_back(package);
  }
  return {};
}

// Class makers become plain Python once the classes that they derive from are loaded.
void Loader::expand(Module& module) {
  const auto imported = [&](const frontend::Node& node) -> const expand::ModuleClasses* {
    const auto target = graph_.imports.find(&node);
    if (target == graph_.imports.end() || target->second.modules.empty()) return nullptr;
    const auto found = classes_.find(target->second.modules.back());
    return found == classes_.end() ? nullptr : &found->second;
  };
  auto expanded = expand::expandModule(*module.tree, sources_, graph_.arena, diagnostics_, imported);
  classes_[module.id] = std::move(expanded.classes);
  // Imports in texts that are executed, or by constant names, raise where they are reached.
  for (const auto* statement : expanded.new_imports) visitStatement(*statement, module, true);
}

void Loader::reportMissing(const std::string& name, base::SourceRange range) {
  if (refused_.contains(name)) return;
  auto& report = diagnostics_.report(Code::ModuleNotFound, range, {name});
  // Of those modules of CPython's library that small programs import most.
  static const std::set<std::string_view> kOfCPython = {
      "argparse", "ast",    "asyncio",   "base64",  "binascii", "calendar",   "codecs",   "concurrent", "configparser", "csv",
      "ctypes",   "datetime", "decimal", "fractions", "fnmatch", "getpass",   "glob",     "hashlib",    "hmac",         "inspect",
      "locale",   "logging", "multiprocessing", "numbers", "os", "pathlib",   "pickle",   "platform",   "pprint",       "queue",
      "re",       "secrets", "select",   "shutil",  "signal",   "socket",     "sqlite3",  "statistics", "subprocess",   "tempfile",
      "textwrap", "threading", "timeit", "unittest", "urllib",   "uuid",     "warnings",   "zlib"};
  if (!kOfCPython.contains(std::string_view(name).substr(0, name.find('.')))) {
    report.hint(Code::WhereModulesAre, {fs::path(graph_.modules[0]->path).filename().string()});
    return;
  }
  std::set<std::string> names;
  for (const auto& folder : search_paths_) {
    if (!fs::exists(fs::path(folder) / "builtins.pyi")) continue;
    for (const auto& entry : fs::directory_iterator(folder)) {
      const std::string stem = entry.path().stem().string(), suffix = entry.path().extension().string();
      // `utime` and its like are other names.
      const auto has = [&](std::string_view end) { return stem.size() > 1 && fs::exists(entry.path().parent_path() / (stem.substr(1) + std::string(end))); };
      const bool is_other_name = stem[0] == 'u' && (has(".py") || has(".pyi"));
      if ((suffix == ".py" || suffix == ".pyi") && stem[0] != '_' && stem != "builtins" && !is_other_name) names.insert(stem);
    }
  }
  std::string list;
  for (const auto& each : names) list += (list.empty() ? "`" : ", `") + each + "`";
  report.hint(Code::LibraryHas, {list});
}

void Loader::noteImports(Module& module, const std::vector<ModuleIndex>& chain) {
  for (const auto id : chain) {
    bool known = false;
    for (const auto other : module.imports) known = known || other == id;
    if (!known) module.imports.push_back(id);
  }
}

void Loader::visitStatements(frontend::Stmts statements, Module& module, bool guarded) {
  for (const auto* statement : statements) visitStatement(*statement, module, guarded);
}

void Loader::visitStatement(const frontend::Stmt& statement, Module& module, bool guarded) {
  if (const auto* import = statement.tryAs<frontend::Import>()) {
    visitImport(*import, module, guarded);
  } else if (const auto* from = statement.tryAs<frontend::ImportFrom>()) {
    visitFrom(*from, module, guarded);
  } else if (const auto* conditional = statement.tryAs<frontend::If>()) {
    const Known known = knownCondition(*conditional->test, module);
    if (known != Known::False) visitStatements(conditional->body, module, guarded);
    if (known != Known::True) visitStatements(conditional->orelse, module, guarded);
  } else if (const auto* attempt = statement.tryAs<frontend::Try>()) {
    visitStatements(attempt->body, module, guarded || catchesImportError(attempt->handlers));
    for (const auto* handler : attempt->handlers) visitStatements(handler->body, module, guarded);
    visitStatements(attempt->orelse, module, guarded);
    visitStatements(attempt->finalbody, module, guarded);
  } else {
    const auto visit = [&](const frontend::Node& child) {
      if (const auto* inner = child.tryAs<frontend::Stmt>()) {
        visitStatement(*inner, module, guarded);
      } else if (const auto* match_case = child.tryAs<frontend::MatchCase>()) {
        visitStatements(match_case->body, module, guarded);
      } else if (const auto* handler = child.tryAs<frontend::ExceptHandler>()) {
        visitStatements(handler->body, module, guarded);
      }
    };
    frontend::forEachChild(statement, visit);
  }
}

void Loader::visitImport(const frontend::Import& statement, Module& module, bool guarded) {
  for (const auto* alias : statement.names) {
    ImportTarget target;
    const std::string missing = load(std::string(alias->name), alias->range, target.modules);
    noteImports(module, target.modules);
    if (!missing.empty()) {
      if (isAnnotationModule(alias->name)) {
        // `import collections.abc` still binds `collections`.
        const std::string top(alias->name.substr(0, alias->name.find('.')));
        target.modules.clear();
        target.is_ignored = !alias->asname.empty() || top == alias->name || !load(top, alias->range, target.modules).empty();
        noteImports(module, target.modules);
      } else {
        target.missing = missing;
        if (!guarded) reportMissing(missing, alias->range);
      }
    }
    graph_.imports[alias] = std::move(target);
  }
}

auto Loader::absoluteName(const frontend::ImportFrom& statement, const Module& module) -> std::string {
  if (statement.level == 0) return std::string(statement.module);
  // One dot is the package of the module: of a package, itself.
  ModuleIndex package = module.is_package ? module.id : module.package;
  for (int level = 1; level < statement.level && package != kNoModule; ++level)
    package = graph_.modules[package]->package;
  if (package == kNoModule) return {};
  std::string name = graph_.modules[package]->name;
  if (!statement.module.empty()) name += "." + std::string(statement.module);
  return name;
}

void Loader::visitFrom(const frontend::ImportFrom& statement, Module& module, bool guarded) {
  auto& target = graph_.imports[&statement];
  if (statement.level == 0 && statement.module == "__future__") {
    target.is_ignored = true;
    return;
  }
  const std::string name = absoluteName(statement, module);
  if (name.empty()) {
    diagnostics_.report(Code::NoParentPackage, statement.range);
    return;
  }
  ImportTarget found;
  const std::string missing = load(name, statement.range, found.modules);
  noteImports(module, found.modules);
  if (!missing.empty()) {
    if (isAnnotationModule(name)) {
      found.modules.clear();
      found.is_ignored = true;
    } else {
      found.missing = missing;
      if (!guarded) reportMissing(missing, statement.range);
    }
  }
  const bool is_found = missing.empty();
  const ModuleIndex from = is_found ? found.modules.back() : kNoModule;
  graph_.imports[&statement] = std::move(found);
  if (!is_found || !graph_.modules[from]->is_package) return;
  // `from package import name`: a submodule where the package itself does not have the name.
  for (const auto* alias : statement.names) {
    if (alias->name == "*") continue;
    ImportTarget submodule;
    if (load(name + "." + std::string(alias->name), alias->range, submodule.modules).empty()) {
      noteImports(module, submodule.modules);
      graph_.imports[alias] = std::move(submodule);
    }
  }
}

void markCycles(ModuleGraph& graph) {
  const size_t count = graph.modules.size();
  for (size_t start = 0; start < count; ++start) {
    std::vector<bool> seen(count, false);
    std::vector<ModuleIndex> pending = graph.modules[start]->imports;
    while (!pending.empty()) {
      const auto id = pending.back();
      pending.pop_back();
      if (seen[id]) continue;
      seen[id] = true;
      for (const auto next : graph.modules[id]->imports) pending.push_back(next);
    }
    graph.modules[start]->is_in_cycle = seen[start];
  }
}

auto isName(const frontend::Expr& expr, std::string_view name) -> bool {
  const auto* node = expr.tryAs<frontend::Name>();
  return node != nullptr && node->id == name;
}

auto comparesNameToMain(const frontend::Expr& test) -> bool {
  const auto* compare = test.tryAs<frontend::Compare>();
  if (compare == nullptr || compare->ops.size() != 1 || compare->ops[0] != frontend::CompareOperator::Eq)
    return false;
  const auto isMainText = [](const frontend::Expr& expr) {
    const auto* constant = expr.tryAs<frontend::Constant>();
    return constant != nullptr && constant->value.kind == frontend::ConstantKind::Str &&
           constant->value.text == "__main__";
  };
  return (isName(*compare->left, "__name__") && isMainText(*compare->comparators[0])) ||
         (isMainText(*compare->left) && isName(*compare->comparators[0], "__name__"));
}

}  // namespace

auto knownCondition(const frontend::Expr& test, const Module& module) -> Known {
  const auto known = [](bool value) { return value ? Known::True : Known::False; };
  if (const auto* constant = test.tryAs<frontend::Constant>()) {
    const auto& value = constant->value;
    switch (value.kind) {
      case frontend::ConstantKind::None:
        return Known::False;
      case frontend::ConstantKind::False:
        return Known::False;
      case frontend::ConstantKind::True:
        return Known::True;
      case frontend::ConstantKind::Ellipsis:
        return Known::True;
      case frontend::ConstantKind::Int:
        return known(value.integer != 0 || !value.digits.empty());
      case frontend::ConstantKind::Float:
      case frontend::ConstantKind::Complex:
        return known(value.number != 0);
      case frontend::ConstantKind::Str:
      case frontend::ConstantKind::Bytes:
        return known(!value.text.empty());
    }
  }
  if (comparesNameToMain(test)) return known(module.is_main);
  if (isName(test, "TYPE_CHECKING")) return Known::False;
  if (const auto* attribute = test.tryAs<frontend::Attribute>()) {
    if (attribute->attr == "TYPE_CHECKING" && isName(*attribute->value, "typing")) return Known::False;
  }
  if (const auto* unary = test.tryAs<frontend::UnaryOp>();
      unary != nullptr && unary->op == frontend::UnaryOperator::Not) {
    const Known operand = knownCondition(*unary->operand, module);
    if (operand != Known::Unknown) return known(operand == Known::False);
  }
  return Known::Unknown;
}

auto catchesImportError(frontend::ExceptHandlers handlers) -> bool {
  const auto matches = [](const frontend::Expr& type) {
    return isName(type, "ImportError") || isName(type, "ModuleNotFoundError") || isName(type, "Exception") ||
           isName(type, "BaseException");
  };
  for (const auto* handler : handlers) {
    if (handler->type == nullptr || matches(*handler->type)) return true;
    if (const auto* tuple = handler->type->tryAs<frontend::Tuple>()) {
      for (const auto* element : tuple->elts) {
        if (matches(*element)) return true;
      }
    }
  }
  return false;
}

auto stubDeclares(const frontend::Module& stub, std::string_view name) -> bool {
  for (const auto* statement : stub.body) {
    if (const auto* function = statement->tryAs<frontend::FunctionDef>();
        function != nullptr && function->name == name)
      return true;
    if (const auto* cls = statement->tryAs<frontend::ClassDef>(); cls != nullptr && cls->name == name)
      return true;
    if (const auto* annotated = statement->tryAs<frontend::AnnAssign>();
        annotated != nullptr && isName(*annotated->target, name))
      return true;
    if (const auto* assign = statement->tryAs<frontend::Assign>()) {
      for (const auto* target : assign->targets) {
        if (isName(*target, name)) return true;
      }
    }
  }
  return false;
}

auto loadProgram(const std::string& main_path, const std::vector<std::string>& search_paths,
                 base::SourceManager& sources, diagnostics::DiagnosticEngine& diagnostics)
    -> std::unique_ptr<ModuleGraph> {
  return loadProgram(main_path, search_paths, nullptr, sources, diagnostics);
}

auto loadProgram(const std::string& main_path, const std::vector<std::string>& search_paths, const ModuleFinder& finder,
                 base::SourceManager& sources, diagnostics::DiagnosticEngine& diagnostics)
    -> std::unique_ptr<ModuleGraph> {
  auto graph = std::make_unique<ModuleGraph>();
  graph->sources = &sources;
  Loader(*graph, search_paths, finder, sources, diagnostics).loadMain(main_path);
  for (const auto& folder : search_paths) {
    std::error_code ignored;
    const fs::path stub = fs::path(folder) / "builtins.pyi";
    if (!fs::is_regular_file(stub, ignored)) continue;
    if (const auto file = sources.load(stub.string()))
      graph->builtins_stub = frontend::parseModule(*file, sources, graph->arena, diagnostics);
    break;
  }
  markCycles(*graph);
  resolveNames(*graph, diagnostics);
  return graph;
}

}  // namespace krait::sema
