// Stubs: what inference knows of functions that are not written in Python.
//
// The built-in types and the native modules are described by `.pyi` files in stdlib/ (the dialect is explained at the top
// of builtins.pyi). This file turns their syntax trees into tables; infer_stubs.cpp gives them meaning.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/frontend/ast.h"

namespace krait::types {

struct StubClass;

struct StubParameter {
  std::string_view name;
  const frontend::Expr* type = nullptr;           // null: anything
  const frontend::Expr* default_value = nullptr;  // null: required
  bool positional_only = false;
  bool keyword_only = false;
  bool variadic = false;                          // *args
  bool keyword_variadic = false;                  // **kwargs
};

struct StubFunction {
  std::string_view name;
  std::string cpp_name;  // as emitted code calls it, without `krait::`
  std::string_view module;
  const StubClass* owner = nullptr;
  std::vector<StubParameter> parameters;          // without self or cls
  const frontend::Expr* result = nullptr;
  bool is_special = false;
  bool is_pure = false;
  bool is_property = false;
  bool is_class_method = false;
  bool is_static_method = false;
  bool raises = false;                            // has a @raises
  bool is_parsed = false;                         // its arguments are parsed in CPython's oldest way: texts of errors
  bool is_noreturn = false;                       // has a @noreturn: it raises, with its arguments
  bool keeps = false;                             // has a @keeps: element types of self grow by the arguments
  /// Takes any number of positional arguments.
  [[nodiscard]] auto isVariadic() const -> bool {
    for (const StubParameter& parameter : parameters)
      if (parameter.variadic) return true;
    return false;
  }
  uint32_t id = 0;                                // index into Stubs::function(id)
};

/// A method as its class has it: the receiver is its first argument.
inline auto isUnboundMethod(const StubFunction& function) -> bool {
  return function.owner != nullptr && !function.is_class_method && !function.is_static_method;
}

struct StubConstant {
  std::string_view name;
  const frontend::Expr* type = nullptr;
  const frontend::Expr* value = nullptr;          // null: a C++ variable of that name
};

struct StubClass {
  std::string_view name;
  std::string_view module;
  std::vector<std::string_view> type_parameters;
  std::string_view base;
  std::map<std::string_view, const StubFunction*> methods;
  std::map<std::string_view, StubConstant> constants;
  uint32_t id = 0;
};

struct StubModule {
  std::string_view name;
  std::map<std::string_view, const StubFunction*> functions;
  std::map<std::string_view, const StubClass*> classes;
  std::map<std::string_view, StubConstant> constants;
  std::map<std::string_view, const frontend::Expr*> aliases;  // `Length = Annotated[…]`
};

class Stubs {
 public:
  /// Adds a module's stub; `name` is its dotted name ("builtins" for the built-ins). The tree must outlive this.
  void add(std::string_view name, const frontend::Module& tree);

  auto module(std::string_view name) const -> const StubModule*;
  /// A built-in class by name, or null.
  auto builtinClass(std::string_view name) const -> const StubClass*;
  auto builtinFunction(std::string_view name) const -> const StubFunction*;
  /// A method of a class or of its bases, or null.
  auto method(const StubClass& cls, std::string_view name) const -> const StubFunction*;
  auto constant(const StubClass& cls, std::string_view name) const -> const StubConstant*;
  auto function(uint32_t id) const -> const StubFunction& { return functions_[id]; }
  auto cls(uint32_t id) const -> const StubClass& { return classes_[id]; }
  auto classCount() const -> uint32_t { return static_cast<uint32_t>(classes_.size()); }
  /// What a name in a stub's type stands for, if it is an alias of the module or of builtins.
  auto alias(std::string_view module, std::string_view name) const -> const frontend::Expr*;
  auto findClass(std::string_view module, std::string_view name) const -> const StubClass*;

 private:
  auto addFunction(const frontend::FunctionDef& def, std::string_view module, const StubClass* owner)
      -> const StubFunction*;
  void addClass(const frontend::ClassDef& def, StubModule& module);

  std::deque<StubFunction> functions_;
  std::deque<StubClass> classes_;
  std::map<std::string_view, StubModule> modules_;
};

}  // namespace krait::types
