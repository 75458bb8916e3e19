// Scopes and symbols: CPython's symbol tables.
//
// A scope is a module, function, lambda, class or comprehension. Scopes nest as the text does; a name is
// looked up through them as Python says (a class body is invisible to the functions in it). Besides there are
// *frames*: what becomes one function of the IR. Class bodies run in the frame around them, and most
// comprehensions are expanded in place (`is_inlined`), so a variable is *captured* only when another frame
// uses it.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/frontend/ast.h"

namespace krait::sema {

using ModuleIndex = uint32_t;
constexpr uint32_t kNoModule = 0xffffffff;

struct Module;

struct Symbol {
  std::string_view name;    // mangled where it is private to a class
  base::SourceRange range;  // of the first binding, or else the first use
  bool is_bound = false;    // assigned somewhere in this scope
  bool is_used = false;
  bool is_parameter = false;
  bool is_global = false;  // declared `global`
  bool is_nonlocal = false;
  bool is_captured = false;        // another frame uses it
  bool is_seen_elsewhere = false;  // of modules: a function, class or other module may use it
  bool is_deleted = false;
  bool is_namespace = false;       // its last binding is `x = globals()`
  uint32_t bindings = 0;                       // how many statements bind it
  const frontend::Node* definition = nullptr;  // the last FunctionDef or ClassDef that binds it
  ModuleIndex bound_module = kNoModule;        // the module that its last `import` binds it to
  bool is_only_module = true;                  // each binding imports the same module
  const frontend::Expr* annotation = nullptr;  // of `x: int`
};

struct Scope {
  enum class Kind : uint8_t { Module, Function, Lambda, Class, Comprehension };

  Kind kind = Kind::Module;
  const frontend::Node* node = nullptr;
  Scope* parent = nullptr;
  Module* module = nullptr;
  std::string_view private_class;  // whose name mangles `__x` in here; empty outside classes
  std::deque<Symbol> symbols;      // in order of appearance
  std::vector<std::unique_ptr<Scope>> children;
  bool is_generator = false;
  bool is_async = false;
  bool has_await = false;
  bool is_inlined = false;      // a comprehension that is expanded in place
  std::string_view consumer;    // generator expressions: the built-in that consumes it at once
  bool uses_namespace = false;  // calls globals(), locals(), vars(), …

  [[nodiscard]] auto find(std::string_view name) -> Symbol* {
    const auto found = index.find(name);
    return found == index.end() ? nullptr : found->second;
  }
  [[nodiscard]] auto find(std::string_view name) const -> const Symbol* {
    const auto found = index.find(name);
    return found == index.end() ? nullptr : found->second;
  }
  auto add(std::string_view name, base::SourceRange range) -> Symbol&;

  /// Whether functions inside can see its variables.
  [[nodiscard]] auto isFunctionLike() const -> bool {
    return kind == Kind::Function || kind == Kind::Lambda || kind == Kind::Comprehension;
  }
  /// The scope whose function of the IR this one's code is part of.
  [[nodiscard]] auto frame() -> Scope* {
    Scope* scope = this;
    while (scope->kind == Kind::Class || scope->is_inlined) scope = scope->parent;
    return scope;
  }

  std::unordered_map<std::string_view, Symbol*> index;
};

/// What a name means where it is used.
struct Resolved {
  enum class Kind : uint8_t {
    Local,   // a variable of a frame: of `owner`, a function, comprehension, or a module's own local
    Global,  // a variable of a module
    Class,   // bound in the class body that uses it; `fallback` when it is not assigned yet
    Builtin,
    Undefined,
  };
  Kind kind = Kind::Undefined;
  Scope* owner = nullptr;
  Symbol* symbol = nullptr;
};

/// `name` is as written; it is mangled here.
auto resolve(Scope& scope, std::string_view mangled_name) -> Resolved;
/// As `resolve`, but looking around the class body `scope` instead of into it.
auto resolveAroundClass(Scope& scope, std::string_view mangled_name) -> Resolved;

/// Whether a module-level variable lives in the module body's frame, because nobody else can see it.
auto isModuleLocal(const Scope& module_scope, const Symbol& symbol) -> bool;

/// CPython's private names: `__x` inside `class C` is `_C__x`. Returns `name` itself where nothing changes;
/// `store` keeps the text else.
auto needsMangling(std::string_view private_class, std::string_view name) -> bool;

/// A function, class or exception of `builtins`.
auto isBuiltinName(std::string_view name) -> bool;
auto allBuiltinNames() -> const std::vector<std::string_view>&;

}  // namespace krait::sema
