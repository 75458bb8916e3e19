// Lowering one frame (a function, lambda, generator expression or module body) from syntax to IR.
//
// Expressions yield operands; statements append to the current block. Every read of a variable is first its
// own `copy` (or `load_cell`, `load_global`), so that the order of evaluation is right by construction;
// forward_copies.cpp folds those that need not be there. Nothing is appended behind an instruction that
// leaves the block.
//
// Unbinding a variable (`del x`, the end of `except … as x`) is written as an assignment of the missing
// operand; the pass in bindings.cpp turns these into flags where somebody could notice, and removes them
// elsewhere.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/diagnostics/diagnostics.h"
#include "compiler/ir/ir.h"
#include "compiler/sema/module_graph.h"

namespace krait::irgen {

using diagnostics::Code;
using ir::Op;
using ir::Operand;

/// What all frames share.
/// `index` of a load_cell or copy that reads a variable of a scope further out: from a comprehension or a class body that
/// has no frame here. Gone when settleBindings() is done.
constexpr int32_t kReadFromWithin = 4;

struct ProgramContext {
  const sema::ModuleGraph& graph;
  diagnostics::DiagnosticEngine& diagnostics;
  ir::Program& program;
  std::unordered_map<const sema::Symbol*, ir::GlobalId> globals;
  std::unordered_map<const frontend::Node*, ir::ClassId> classes;  // by ClassDef

  auto globalOf(const sema::Scope& module_scope, const sema::Symbol& symbol) -> ir::GlobalId;
  /// A variable that says whether the module's body has begun; settleBindings() assigns it.
  auto startedFlag(ir::ModuleId module) -> ir::GlobalId;
  std::unordered_map<ir::ModuleId, ir::GlobalId> started_flags;
  bool hooks_attributes = false;  // some class has `__getattr__` or `__getattribute__`
  auto newFunction(std::string_view name, ir::ModuleId module) -> ir::Function&;
  auto text(base::SourceRange range) const -> std::string_view { return graph.sources->text(range); }
};

class Lowering {
 public:
  Lowering(ProgramContext& context, ir::Function& function, sema::Scope& scope, Lowering* outer);

  void lowerModuleBody(const frontend::Module& tree);

 private:
  using Operands = std::vector<Operand>;
  using Range = base::SourceRange;

  // --- emit.cpp: instructions, constants, blocks ---
  auto emit(Op op, Operands operands, Range range) -> ir::Inst&;
  auto emitValue(Op op, Operands operands, Range range) -> Operand;
  auto newTemp() -> Operand { return Operand::temp(function_.temp_count++); }
  auto newLocal(std::string_view name, Range range) -> ir::LocalId;
  auto hiddenLocal(std::string_view name, Range range) -> ir::LocalId { return newLocal(name, range); }
  void setLocal(ir::LocalId local, Operand value, Range range);
  auto getLocal(ir::LocalId local, Range range) -> Operand {
    return emitValue(Op::Copy, {Operand::local(local)}, range);
  }
  auto isTerminated() const -> bool;
  void inBlock(ir::Block& block, const std::function<void()>& body);
  void emitIf(Operand condition, Range range, const std::function<void()>& then,
              const std::function<void()>& otherwise = {});
  auto emitCond(Operand condition, Range range, const std::function<Operand()>& then,
                const std::function<Operand()>& otherwise) -> Operand;
  auto constant(const ir::Constant& value) -> Operand {
    return Operand::constant(program_.constantId(value));
  }
  auto constantOf(const frontend::ConstantValue& value, bool negated = false) -> Operand;
  auto none() -> Operand { return constant({.kind = ir::Constant::Kind::None, .text = {}}); }
  auto boolean(bool value) -> Operand {
    return constant({.kind = value ? ir::Constant::Kind::True : ir::Constant::Kind::False, .text = {}});
  }
  auto integer(int64_t value) -> Operand {
    return constant({.kind = ir::Constant::Kind::Int, .integer = value, .text = {}});
  }
  auto string(std::string_view text) -> Operand {
    return constant({.kind = ir::Constant::Kind::Str, .text = std::string(text)});
  }
  auto builtin(std::string_view name) -> Operand {
    return {Operand::Kind::Builtin, program_.builtinId(name)};
  }
  auto callBuiltin(std::string_view name, Operands arguments, Range range) -> Operand;
  auto callMethod(Operand object, std::string_view name, Operands arguments, Range range) -> Operand;
  void raiseBuiltin(std::string_view exception, const std::string& message, Range range);
  auto mangled(std::string_view name) -> std::string_view;
  auto unsupported(std::string_view what, Range range) -> Operand;

  // --- lower_names.cpp ---
  auto localFor(const sema::Scope& owner, const sema::Symbol& symbol) -> ir::LocalId;
  auto lookUp(std::string_view name) -> sema::Resolved;
  auto readName(std::string_view name, Range range) -> Operand;
  auto readResolved(const sema::Resolved& resolved, std::string_view name, Range range) -> Operand;
  auto readUndefined(std::string_view name, Range range) -> Operand;
  auto readClassName(const sema::Resolved& resolved, std::string_view name, Range range) -> Operand;
  auto moduleConstant(const sema::Module& module, std::string_view name) -> Operand;
  void deleteClassName(std::string_view name, Range range);
  void storeClassName(std::string_view name, Operand value, Range range);
  void writeName(std::string_view name, Operand value, Range range);
  void unbindName(std::string_view name, Range range);
  auto plainLocalOf(const frontend::Expr& target) -> ir::LocalId;  // kNone: assigned otherwise
  auto boundModule(const sema::Resolved& resolved) -> Operand;

  // --- lower_statements.cpp ---
  void lowerBody(frontend::Stmts body);
  void lowerStatement(const frontend::Stmt& statement);
  void lowerExprStatement(const frontend::ExprStmt& statement);
  void lowerReturn(const frontend::Return& statement);
  void lowerIf(const frontend::If& statement);
  void lowerWhile(const frontend::While& statement);
  void lowerFor(const frontend::For& statement);
  void lowerBreak(Range range, bool is_break);
  void lowerAssert(const frontend::Assert& statement);
  void lowerDelete(const frontend::Expr& target);
  void emitFor(Operand iterable, const frontend::Expr& target, Range range, const std::function<void()>& body,
               const std::function<void()>& otherwise = {});

  // --- lower_imports.cpp ---
  void lowerImport(const frontend::Import& statement);
  void lowerFrom(const frontend::ImportFrom& statement);
  void runModules(const std::vector<sema::ModuleIndex>& modules, Range range);
  auto importedName(const sema::Module& module, const frontend::Alias& alias, std::string_view name)
      -> Operand;
  auto moduleAttribute(ir::ModuleId module, std::string_view name, Range range) -> Operand;
  void storeModuleAttribute(ir::ModuleId module, std::string_view name, Operand value, Range range);
  void raiseImportError(std::string_view exception, const std::string& message, std::string_view module,
                        Range range);
  void raiseMissing(const std::string& name, Range range);

  auto loadedModules(Range range) -> Operand;
  auto asksModule(const sema::Module& module) const -> bool;
  auto askModule(const sema::Module& module, std::string_view name, Range range) -> Operand;
  auto isModuleAttribute(const sema::Module& module, std::string_view name) const -> bool;
  void deleteModuleAttribute(ir::ModuleId module, std::string_view name, Range range);

  // --- lower_namespaces.cpp ---
  auto moduleNamed(const frontend::Expr& expr) -> Operand;
  auto namespaceOf(const frontend::Expr& expr) -> sema::Scope*;
  auto variablesOf(sema::Scope& scope) -> std::vector<sema::Resolved>;
  auto variableOf(sema::Scope& scope, std::string_view name) -> sema::Resolved;
  auto isModuleName(const sema::Scope& scope, std::string_view name) const -> bool;
  auto askBound(const sema::Resolved& variable, Range range) -> Operand;
  auto namespaceDict(sema::Scope& scope, Range range) -> Operand;
  auto namespaceNames(sema::Scope& scope, bool of_module, Range range) -> Operand;
  auto lowerNamespaceItem(const frontend::Subscript& expr) -> Operand;
  auto lowerNamespaceTest(const frontend::Compare& expr) -> Operand;
  auto lowerNamespaceMethod(const frontend::Call& expr) -> Operand;
  auto lowerNamespaceCall(const frontend::Call& expr) -> Operand;
  auto lowerModuleCall(const frontend::Call& expr, std::string_view called, ir::ModuleId module) -> Operand;
  auto deleteNamespaceItem(const frontend::Subscript& target) -> bool;
  auto storeNamespaceItem(const frontend::Subscript& target, Operand value) -> bool;

  // --- lower_assign.cpp ---
  void lowerAssign(const frontend::Assign& statement);
  void lowerAugAssign(const frontend::AugAssign& statement);
  void lowerAnnAssign(const frontend::AnnAssign& statement);
  void assign(const frontend::Expr& target, Operand value, Range range);
  void assignAll(frontend::Exprs targets, Operand value, Range range);
  auto parallelAssign(frontend::Exprs targets, const frontend::Expr& value, Range range) -> bool;
  void storeAttribute(Operand object, std::string_view name, Operand value, Range range);

  // --- lower_expressions.cpp ---
  auto lower(const frontend::Expr& expr) -> Operand;
  auto lowerCondition(const frontend::Expr& expr) -> Operand;
  auto lowerBoolCondition(const frontend::BoolOp& expr, size_t first) -> Operand;
  auto lowerBoolOp(const frontend::BoolOp& expr, size_t first) -> Operand;
  auto lowerUnary(const frontend::UnaryOp& expr) -> Operand;
  auto lowerCompare(const frontend::Compare& expr, bool as_condition) -> Operand;
  auto lowerCompareFrom(const frontend::Compare& expr, size_t index, Operand left, bool as_condition)
      -> Operand;
  auto compare(frontend::CompareOperator op, Operand left, Operand right, Range range) -> Operand;
  auto lowerIfExp(const frontend::IfExp& expr) -> Operand;
  auto lowerAttribute(const frontend::Attribute& expr) -> Operand;
  auto lowerSlice(const frontend::Slice& expr) -> Operand;
  auto lowerSequence(frontend::Exprs elements, Op build, Range range) -> Operand;
  auto lowerSet(const frontend::Set& expr) -> Operand;
  auto lowerDict(const frontend::Dict& expr) -> Operand;
  auto lowerJoined(const frontend::JoinedStr& expr) -> Operand;
  auto lowerFormatted(const frontend::FormattedValue& expr) -> Operand;
  auto lowerNamedExpr(const frontend::NamedExpr& expr) -> Operand;
  auto lowerYield(const frontend::Yield& expr) -> Operand;
  auto truth(Operand value, Range range) -> Operand;

  // --- lower_calls.cpp ---
  auto lowerCall(const frontend::Call& expr) -> Operand;
  auto lowerPlainStore(const frontend::Call& expr) -> bool;
  auto lowerItemMethod(const frontend::Call& expr) -> Operand;
  auto lowerSum(const frontend::Call& expr) -> Operand;
  auto lowerConstantFormat(const frontend::Call& expr) -> Operand;  // lower_format.cpp
  auto lowerPrintTo(const frontend::Call& expr) -> bool;  // lower_print.cpp
  auto lowerSuper(const frontend::Call& expr) -> Operand;
  auto lowerCopyFields(const frontend::Call& expr) -> Operand;
  auto lowerCopyCall(const frontend::Call& expr) -> Operand;
  auto awaitNext(const frontend::Call& call) -> Operand;
  auto lowerConsumer(const frontend::Call& expr, const frontend::GeneratorExp& generator,
                     std::string_view consumer) -> Operand;
  void addArguments(ir::Inst& inst, const frontend::Call& expr);
  void collectArguments(const frontend::Call& expr, Operands& operands, std::vector<ir::Argument>& arguments);
  auto wrapCallable(const frontend::Expr& expr, Operand callable, size_t arity, bool none_is_identity) -> Operand;  // lower_callables.cpp
  auto isBuiltin(const frontend::Expr& expr, std::string_view name) -> bool;
  auto isSuperCall(const frontend::Expr& expr) -> bool;
  auto receiver() -> Operand;
  auto ownerClass() const -> ir::ClassId;

  // --- lower_dict_changes.cpp ---
  auto dictOwner(const frontend::Expr& expr) -> const frontend::Expr*;
  auto dictOf(Operand object, Range range) -> Operand;
  void storeEach(ir::LocalId object, Operand dict, Range range);
  void deleteEach(ir::LocalId object, Range range);
  void replaceDict(const frontend::Attribute& target, const frontend::Expr& source, Operand value);
  auto lowerDictChange(const frontend::Call& expr) -> Operand;

  // --- lower_comprehensions.cpp ---
  auto lowerListComp(const frontend::ListComp& expr) -> Operand;
  auto lowerSetComp(const frontend::SetComp& expr) -> Operand;
  auto lowerDictComp(const frontend::DictComp& expr) -> Operand;
  auto lowerGeneratorExp(const frontend::GeneratorExp& expr) -> Operand;
  void expand(frontend::Comprehensions generators, const frontend::Node& comprehension, size_t index,
              Operand first, const std::function<void()>& element,
              const std::function<void()>& after_loop = {});
  auto buildInPlace(Op build, const frontend::Node& node, frontend::Comprehensions generators, Range range,
                    const std::function<void(Operand)>& element) -> Operand;
  auto asFunction(const frontend::Node& node, std::string_view name, frontend::Comprehensions generators,
                  Range range, const std::function<void(Lowering&)>& body, bool is_generator) -> Operand;
  auto consumeSum(const frontend::Call& call, const frontend::GeneratorExp& generator) -> Operand;
  auto consumeAnyAll(const frontend::Call& call, const frontend::GeneratorExp& generator, bool is_any)
      -> Operand;
  auto consumeMinMax(const frontend::Call& call, const frontend::GeneratorExp& generator, bool is_min)
      -> Operand;
  auto consumeDict(const frontend::Call& call, const frontend::GeneratorExp& generator) -> Operand;

  // --- lower_functions.cpp ---
  template <class Def>
  void lowerFunctionDef(const Def& def, bool is_async);
  auto lowerLambda(const frontend::Lambda& expr) -> Operand;
  auto makeFunction(const frontend::Arguments& args, sema::Scope& scope, ir::Function& function, Range range,
                    const std::function<void(Lowering&)>& body) -> Operand;
  void addParameters(const frontend::Arguments& args);
  auto newNestedFunction(std::string_view name, sema::Scope& scope, Range range) -> ir::Function&;
  auto qualified(std::string_view name) const -> std::string;
  auto decorate(frontend::Exprs decorators, const Operands& values, Operand value) -> Operand;
  auto annotationText(const frontend::Expr* annotation) -> std::string_view;
  auto takeDocstring(frontend::Stmts& body) -> std::string_view;

  // --- lower_classes.cpp ---
  void lowerClassDef(const frontend::ClassDef& def);

  // --- lower_try.cpp ---
  void lowerTry(const frontend::Try& statement);
  void lowerHandlers(frontend::ExceptHandlers handlers, size_t index, Operand caught);
  void lowerRaise(const frontend::Raise& statement);
  void lowerWith(frontend::WithItems items, frontend::Stmts body, Range range, bool is_async = false);

  // --- lower_async.cpp ---
  auto await(Operand awaitable, Range range) -> Operand;
  void lowerAsyncFor(const frontend::AsyncFor& statement);
  void emitAsyncFor(Operand iterable, const frontend::Expr& target, Range range, const std::function<void()>& body,
                    const std::function<void()>& otherwise = {});

  // --- lower_match.cpp ---
  void lowerMatch(const frontend::Match& statement);
  void lowerCases(const frontend::Match& statement, size_t index, Operand subject);
  struct Binding {
    std::string_view name;
    Operand value;
    Range range;
  };
  using Bindings = std::vector<Binding>;
  auto lowerPattern(const frontend::Pattern& pattern, ir::LocalId subject, Bindings& bindings) -> Operand;
  auto lowerSequencePattern(const frontend::MatchSequence& pattern, ir::LocalId subject, Bindings& bindings)
      -> Operand;
  auto lowerMappingPattern(const frontend::MatchMapping& pattern, ir::LocalId subject, Bindings& bindings)
      -> Operand;
  auto lowerClassPattern(const frontend::MatchClass& pattern, ir::LocalId subject, Bindings& bindings)
      -> Operand;
  auto lowerOrPattern(const frontend::MatchOr& pattern, ir::LocalId subject, Bindings& bindings) -> Operand;
  auto matchPart(const frontend::Pattern& pattern, Operand part, Bindings& bindings) -> Operand;
  auto allOf(const std::vector<std::function<Operand()>>& tests, Range range) -> Operand;
  auto matchArguments(const frontend::Expr& cls, size_t wanted, std::vector<std::string_view>& names) -> bool;
  auto classStatement(const frontend::Expr& cls) -> const frontend::ClassDef*;
  auto isOwnPattern(const frontend::Expr& cls) -> bool;
  auto tooManyParts(const frontend::MatchClass& pattern, std::string_view name, size_t taken) -> Operand;

  struct ClassBody {
    ir::ClassId id;
    ir::Block* block;
    std::unordered_map<std::string_view, ir::LocalId> flags;  // of names that are not always assigned
    std::unordered_map<std::string_view, int> assigned;       // 1: surely, 2: maybe
  };

  ProgramContext& context_;
  ir::Program& program_;
  ir::Function& function_;
  sema::Scope& frame_;
  sema::Scope* scope_;  // where names are looked up now: the frame, a class body or an expanded comprehension
  Lowering* outer_;
  ir::Block* block_;
  std::unordered_map<const sema::Symbol*, ir::LocalId> locals_;
  std::unordered_map<std::string_view, uint32_t> webs_;  // how many locals have the name already
  Operand kept_;  // a value that has more uses: no instruction may be given another result
  std::vector<std::unique_ptr<ir::Inst>> dead_;  // what would stand where nothing arrives
  std::vector<ClassBody> classes_;               // class bodies being lowered, innermost last
  // Names that `except … as name` unbinds, of the handlers around, and how many there were when each loop
  // began.
  std::vector<std::string_view> handler_names_;
  std::vector<size_t> loops_;
  int import_guards_ = 0;  // `try` bodies around that catch ImportError
};

auto opOf(frontend::BinaryOperator op) -> Op;

/// Passes over finished functions, in this order.
/// Flags for variables that may be unbound where they are read; decides which captures are copies.
void settleBindings(ProgramContext& context);
/// Uses a variable directly where a copy of it is not needed.
void forwardCopies(ir::Function& function);
/// Gives each web of a variable its own local.
void splitWebs(ir::Program& program, ir::Function& function);

}  // namespace krait::irgen
