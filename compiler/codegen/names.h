// Names: from Python's to C++'s.
//
// A name stays what it is. What C++ or the common headers have taken gets a trailing `_`; what is taken in
// its scope gets a number. Nothing needs decoding.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compiler/ir/ir.h"

namespace krait::codegen {

// A C++ identifier for a Python name: hidden names lose their dot, those of expansion (`_krait_loop_0_`) what hides them,
// `<lambda>` its brackets, `a.b` becomes
// `a_b`.
auto identifier(std::string_view python) -> std::string;

// Names already given in one C++ scope and those around it.
class Scope {
 public:
  void reserve(std::string_view name) { taken_.emplace(name); }
  // `wanted`, or the first of `wanted_2`, `wanted_3`, … that is free. It is taken then.
  auto unique(std::string_view wanted) -> std::string;
  /// The same, where a macro makes further names of this one by appending to it.
  auto uniqueWith(std::string_view wanted, std::initializer_list<std::string_view> endings) -> std::string;
  [[nodiscard]] auto isTaken(std::string_view name) const -> bool {
    return taken_.contains(std::string(name));
  }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, int> next_;
};

// Names of everything outside functions.
class ProgramNames {
 public:
  explicit ProgramNames(const ir::Program& program);

  [[nodiscard]] auto moduleNamespace(ir::ModuleId id) const -> const std::string& { return modules_[id]; }
  [[nodiscard]] auto function(ir::FunctionId id) const -> const std::string& { return functions_[id]; }
  [[nodiscard]] auto className(ir::ClassId id) const -> const std::string& { return classes_[id]; }
  [[nodiscard]] auto global(ir::GlobalId id) const -> const std::string& { return globals_[id]; }
  // The array behind a list that never changes its size.
  [[nodiscard]] auto staticItems(ir::GlobalId id) const -> const std::string& { return static_items_[id]; }
  // The structs behind a function with captures, and behind a generator function's objects.
  [[nodiscard]] auto closure(ir::FunctionId id) const -> const std::string& { return closures_[id]; }
  // The object that a function without captures is, where it is a value; its descriptor and its adapter for
  // Values have the same stem.
  [[nodiscard]] auto functionStem(ir::FunctionId id) const -> std::string;
  [[nodiscard]] auto generator(ir::FunctionId id) const -> const std::string& { return generators_[id]; }
  [[nodiscard]] auto field(ir::ClassId id, std::string_view name) const -> std::string;

  // As seen from `module`, in the class `inside` (or none).
  [[nodiscard]] auto qualifiedFunction(ir::FunctionId id, ir::ModuleId module, ir::ClassId inside) const
      -> std::string;
  [[nodiscard]] auto qualifiedClass(ir::ClassId id, ir::ModuleId module) const -> std::string;
  [[nodiscard]] auto qualifiedGlobal(ir::GlobalId id, ir::ModuleId module, ir::ClassId inside) const
      -> std::string;
  [[nodiscard]] auto qualifiedClosure(ir::FunctionId id, ir::ModuleId module) const -> std::string;

  // For constants and helpers of a module's own file.
  [[nodiscard]] auto moduleScope(ir::ModuleId id) const -> const Scope& { return module_scopes_[id]; }

 private:
  void nameClass(ir::ClassId id);
  void nameFunction(ir::FunctionId id);
  [[nodiscard]] auto qualify(std::string name, ir::ModuleId home, ir::ModuleId module,
                             ir::ClassId inside) const -> std::string;

  const ir::Program& program_;
  std::vector<std::string> modules_, functions_, classes_, globals_, static_items_, closures_, generators_;
  std::vector<Scope> module_scopes_, class_scopes_;
  std::vector<std::unordered_map<std::string, std::string>> fields_;
};

}  // namespace krait::codegen
