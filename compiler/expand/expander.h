// The walk over a module that finds what is to be expanded; each kind of maker has a file of its own.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <memory>
#include <string>
#include <vector>

#include "compiler/expand/expand.h"
#include "compiler/expand/generated.h"
#include "compiler/expand/known_class.h"
#include "compiler/expand/maker_names.h"

namespace krait::expand {

using Statements = std::vector<frontend::Stmt*>;

/// How generated code calls the library's modules, whatever the program calls them.
constexpr std::string_view kDataclasses = "_krait_dataclasses_";
constexpr std::string_view kFunctools = "_krait_functools_";
constexpr std::string_view kHandled = "_krait_handled_";
constexpr std::string_view kTypes = "_krait_types_";
constexpr std::string_view kPlain = "_krait_plain_";

class Expander {
 public:
  Expander(frontend::Module& tree, const Context& context, const ImportedClasses& imported)
      : tree_(tree), context_(context), imported_(imported), names_(tree) {}

  auto run() -> Expanded;

 private:
  auto expandBody(frontend::Stmts body) -> frontend::Stmts;
  void expandInside(frontend::Node& node);
  void noteImport(const frontend::Node& statement);
  auto expandStatement(frontend::Stmt* statement) -> Statements;
  auto expandClass(frontend::ClassDef& def) -> Statements;
  auto makesClass(const frontend::Expr& expr) const -> bool;
  auto expandClassCall(frontend::Assign& assign) -> Statements;
  auto expandClassCallsWithin(frontend::Stmt* statement) -> Statements;
  auto expandPlainClass(frontend::ClassDef& def, KnownClass& known) -> Statements;
  void rewriteCalls();
  auto knownBase(const frontend::Expr& base) const -> std::shared_ptr<KnownClass>;
  auto known(const frontend::ClassDef& def) -> std::shared_ptr<KnownClass>;

  /// In place of a class that cannot be made: `raise ERROR(text)`, and the class for those who name it.
  auto raising(frontend::ClassDef& def, std::string_view error, std::string_view text, base::SourceRange place)
      -> Statements;
  void append(frontend::ClassDef& def, const Statements& statements);
  void useModule(std::string_view alias, std::string_view module);

  // callables.cpp
  auto attributeGetter(frontend::Call& call) -> frontend::Expr*;
  auto methodCaller(frontend::Call& call) -> frontend::Expr*;
  auto partialObject(frontend::Call& call) -> frontend::Expr*;
  auto copyCall(frontend::Call& call) -> frontend::Expr*;
  auto plainObject(frontend::Call& call) -> frontend::Expr*;
  auto callableAttribute(frontend::Call& call) -> frontend::Expr*;
  auto handledException(frontend::Call& call) -> frontend::Expr*;
  void nameDispatchedTypes(frontend::FunctionDef& function);
  auto namespaceObject(frontend::Call& call) -> frontend::Expr*;
  auto expandOrdering(frontend::ClassDef& def, const KnownClass& cls, const frontend::Expr& decorator) -> Statements;
  void expandCachedProperties(frontend::ClassDef& def);

  // dataclass.cpp
  auto expandDataclass(frontend::ClassDef& def, KnownClass& cls, frontend::Expr& decorator) -> Statements;
  auto replaceCall(frontend::Call& call) -> frontend::Expr*;

  // enum.cpp
  auto enumKindOf(const frontend::ClassDef& def) const -> EnumKind;
  auto expandEnum(frontend::ClassDef& def, KnownClass& cls) -> Statements;
  auto expandEnumCall(frontend::Assign& assign) -> Statements;
  auto refusedMemberChange(const frontend::Stmt& statement) const -> std::string;
  // enum_uses.cpp
  using EnumOf = std::function<std::shared_ptr<KnownClass>(const frontend::Expr&)>;
  void rewriteEnumUses(frontend::Node& node, const EnumOf& enumOf);
  void rewriteEnumUse(frontend::Expr*& expr, const EnumOf& enumOf);

  // annotations.cpp
  void findAnnotationUses();
  auto annotationValue(Generated& text, frontend::Expr* annotation) -> std::string;
  template <class Function>
  auto annotatedFunction(Function& function) -> Statements;
  void annotateClass(frontend::ClassDef& def);

  // except_star.cpp
  auto expandTryStar(frontend::TryStar& statement) -> Statements;
  auto namesGroups() -> bool;

  // files.cpp
  void openFiles();
  void readInput();
  auto fileName(std::string_view name, base::SourceRange place) -> frontend::Expr*;

  // system_names.cpp
  void nameVersionParts();
  void shortenTime(frontend::Assign& assign);
  // loop_closes.cpp
  void findCleaningGenerators();
  auto closedLoop(frontend::For& loop) -> Statements;
  auto closedUnpacking(frontend::Assign& assign) -> Statements;
  auto cleaningCall(const frontend::Expr& expr) const -> bool;
  auto closedUse(frontend::Expr* expr) -> frontend::Expr*;
  void closeUses();

  // class_decorators.cpp
  void copyClassMakers();
  // shared_dict.cpp
  void shareDict(frontend::ClassDef& def, KnownClass& cls);
  // closure_cells.cpp
  void writeCells();

  // type_call.cpp
  auto expandTypeCall(frontend::Assign& assign) -> Statements;
  auto expandDataclassCall(frontend::Assign& assign) -> Statements;
  // metaclass.cpp
  void expandMetaclass(frontend::ClassDef& def, KnownClass& cls, const KnownClass* parent, frontend::Expr* parent_expr);
  auto applyMetaclass(frontend::ClassDef& def, KnownClass& cls) -> Statements;
  void rewriteMetaclassUses();
  // releases.cpp
  auto watchesObjects() const -> bool;
  void insertReleases();
  // slot_adapters.cpp
  void adaptSlots(frontend::ClassDef& def);
  // abstract.cpp
  void expandAbstract(frontend::ClassDef& def, KnownClass& cls);
  auto abstractCall(frontend::Call& call) const -> frontend::Expr*;
  auto spells(std::string_view name) const -> bool { return context_.sources.text(tree_.range).find(name) != std::string_view::npos; }
  // builtin_bases.cpp
  auto expandBuiltinBase(frontend::ClassDef& def, KnownClass& cls) -> Statements;
  // named_tuple.cpp
  auto namedTupleClass(const frontend::Call& call, std::string_view name) -> frontend::Stmt*;
  auto expandNamedTuple(frontend::ClassDef& def, KnownClass& cls, size_t base) -> Statements;
  auto expandNamedTupleCall(frontend::Assign& assign) -> frontend::Stmt*;

  frontend::Module& tree_;
  const Context& context_;
  const ImportedClasses& imported_;
  MakerNames names_;
  std::map<std::string, std::shared_ptr<KnownClass>, std::less<>> known_;
  std::map<std::string_view, std::string_view> used_modules_;  // alias → module
  ModuleClasses own_;
  Statements new_classes_;  // that stand in front of the module's body
  bool asks_annotations_ = false;
  bool annotations_are_texts_ = false;  // from __future__ import annotations
  int partials_ = 0;
  int made_classes_ = 0;
  std::set<std::string_view> cleaning_generators_;  // names of functions and methods
  int closed_loops_ = 0;
  bool leaves_generators_ = false;  // to exceptions that leave a comprehension
  std::set<std::string_view> dispatchers_;  // functions that functools.singledispatch decorates
  int group_handlers_ = 0;
  base::SourceRange files_place_{};  // where the module first needs files; empty: nowhere
};

}  // namespace krait::expand
