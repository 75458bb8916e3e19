// FunctionEmitter: one function of the typed IR as C++.
//
// Instructions come in evaluation order, each with a temporary for a result. A temporary with one use is not
// written down: its expression *waits* and is put where it is used. C++ leaves the order of operands open, so
// an expression may wait only as long as nothing that it conflicts with (`ir::conflict`) is evaluated in
// between, and of two conflicting operands of one expression the first is written down as a local.
//
// The methods stand in the files of their concern: emit_function, emit_statements, emit_loops,
// emit_expressions, emit_arithmetic, emit_calls, emit_try, emit_generator.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>

#include "compiler/codegen/emit.h"
#include "compiler/codegen/emit_constants.h"
#include "compiler/codegen/emit_types.h"
#include "compiler/codegen/expression.h"
#include "compiler/codegen/function_facts.h"
#include "compiler/codegen/names.h"
#include "compiler/codegen/trace_sites.h"
#include "compiler/codegen/writer.h"

namespace krait::codegen {

// What the functions of one module share.
struct ModuleContext {
  const ir::Program& program;
  const ProgramNames& names;
  const EmitOptions& options;
  ir::ModuleId module;
  TypeSpeller types;
  ConstantPool& constants;
  TraceSites& sites;
  std::set<ir::ModuleId>& used_modules;  // whose headers the module's file includes
  bool names_generators = false;         // the program asks generators what they are called
};

// A variable that a generator's or closure's struct has.
struct FrameField {
  std::string name;
  std::string type;
};

class FunctionEmitter {
 public:
  FunctionEmitter(ModuleContext& context, const ir::Function& function);

  // `int32_t average(krait::List<uint16_t>* xs)`; a prototype has no names for what is not used,
  // `inside_class` no qualification.
  auto signature(bool inside_class, const std::string* body) -> std::string;
  void emitDefinition(Writer& out);
  // Generators: the struct, its body, and the function that makes one.
  void emitGenerator(Writer& out);
  // The struct that a closure is.
  void emitClosureStruct(Writer& out);
  // What a function is as a value: descriptor, adapter for calls with Values, and without captures the object
  // itself.
  void emitFunctionObject(Writer& out, bool called_by_value);

 private:
  using Block = ir::Block;
  using Inst = ir::Inst;
  using Operand = ir::Operand;
  using Type = types::Type;

  struct Waiting {
    ir::TempId temp;
    Expr expr;
  };
  // What lies between a statement and the end of the function: loops to leave, handlers to end, guards to
  // return through.
  struct Level {
    enum class Kind { Loop, Guard, Handler, Within };
    Kind kind = Kind::Loop;
    std::string variable;  // Loop: "left by break" flag or empty; Handler: the exception handled before; Within: its label
    int32_t number = 0;    // Within: which
    bool returns = false, breaks = false, continues = false, yields = false;  // Guard: ways out that are used
    bool asks_flow = false;  // Guard: its result is kept in `flow`
    std::string flow;
    std::set<int32_t> leaves;  // Guard: what is left through it
    std::vector<int> states;   // Guard: resumption points inside
    std::string caught;        // Handler: what it handles
    bool used = false;         // Handler: `variable` is needed on some way out; Within: something leaves it
    bool conditional = false;  // Handler: only where `caught` is set (`finally`)
  };
  struct Captured {
    std::string text;  // statements, empty if the block is nothing but an expression
    Expr result;
  };

  // emit_function.cpp
  void nameLocals();
  void reserveReferences(const Block& block);
  void includeClasses(const Type* type);
  void emitParameterCells();
  void emitBody();
  auto localName(ir::LocalId local) const -> std::string;
  auto localType(ir::LocalId local) const -> std::string;
  void declare(ir::LocalId local);
  auto freshLocal(std::string_view wanted, const std::string& type) -> std::string;
  auto declareText(const std::string& type, const std::string& name) const -> std::string;
  auto zeroOf(const Type* type) const -> std::string;

  // emit_statements.cpp
  void emitBlock(const Block& block);
  void emitInst(const Inst& inst);
  void emitIf(const Inst& inst);
  void emitCond(const Inst& inst);
  void emitUnpack(const Inst& inst);
  void emitReturn(const Inst& inst);
  void emitRaise(const Inst& inst);
  void emitStore(const Inst& inst);
  void emitAssignment(ir::LocalId local, const Expr& value, const Inst& inst);
  void assignTarget(ir::LocalId local, const std::string& text, const Type* from, const Inst& inst);
  void emitLocation(const Inst& inst);
  auto capture(const Block& block, const Type* want) -> Captured;
  void line(const std::string& text) { out_->line(text); }

  // emit_marks.cpp
  void emitMark(const Inst& inst);
  auto markOf(const Inst& inst) -> std::string;
  auto hasMarks() const -> bool;
  void openFrame(Writer& out);

  // emit_loops.cpp
  void emitWhile(const Inst& inst);
  void emitFor(const Inst& inst);
  void unpackTargets(const Inst& inst, const std::string& item, const Type* item_type);
  void emitForRange(const Inst& inst);
  void emitLoopBody(const Inst& inst, const Block& body, const std::string& flag);
  void emitLoopElse(const Inst& inst, const Block& otherwise, const std::string& flag);
  auto openLoopFlag(const Block& body, const Block& otherwise) -> std::string;
  auto stable(const Expr& expr, const Block& body) const -> bool;
  auto stepOf(const Inst& inst) const -> std::optional<int64_t>;
  auto itemType(const Type* iterable) const -> const Type*;
  auto isBytesConstant(const Operand& one) const -> bool;
  auto cannotOverflow(const Inst& inst, int64_t step) const -> bool;

  // emit_expressions.cpp
  void settle(const Inst& inst);
  void settleAgainst(const ir::EffectSet& effects, const Operand& assigned);
  void settleAllocations();
  void writeDown(std::vector<bool> chosen);
  void writeDown(const Waiting& waiting);
  void writeDownPart(const Waiting& waiting);
  void writeAllDown();
  void finish(const Inst& inst, Expr value);
  void wait(const Inst& inst, Expr value);
  auto operand(const Operand& operand, const Type* want) -> Expr;
  auto partOperand(const Operand& operand) -> Expr;
  auto isOnlyPart(ir::TempId temp) const -> bool;
  static auto writesOperand(const Inst& inst, size_t index) -> bool;
  void setPart(Expr& text, const Inst& inst, const std::string& before, const Expr& value,
               const std::string& after);
  auto localExpr(ir::LocalId local) -> Expr;
  auto constantExpr(ir::ConstantId id, const Type* want) -> Expr;
  auto builtinExpr(uint32_t index, const Type* want) -> Expr;
  auto coerce(Expr value, const Type* to) -> Expr;
  auto castTo(const Expr& value, CInt to) -> Expr;
  auto build(const Inst& inst) -> Expr;
  auto buildNames(const Inst& inst) -> Expr;
  auto buildContainer(const Inst& inst) -> Expr;
  auto tableOf(const Inst& inst) -> std::string;
  auto buildInParts(const Inst& inst, const std::string& types, const std::vector<Expr>& elements) -> Expr;
  auto buildItem(const Inst& inst) -> Expr;
  auto buildField(const Inst& inst) -> Expr;
  auto buildConvert(const Inst& inst) -> Expr;
  auto buildTypeIs(const Inst& inst) -> Expr;
  auto buildFormat(const Inst& inst) -> Expr;
  auto textOf(std::string_view function, const std::vector<Expr>& operands, const Inst& inst) -> Expr;
  auto nameHint(const Inst& inst) const -> std::string;
  auto fieldAccess(const Inst& inst, const Expr& object) -> std::string;

  // emit_arithmetic.cpp
  auto buildUnary(const Inst& inst) -> Expr;
  auto buildBinary(const Inst& inst) -> Expr;
  auto buildCompare(const Inst& inst) -> Expr;
  auto buildIdentity(const Inst& inst) -> Expr;
  auto buildTruth(const Inst& inst) -> Expr;
  auto machineBinary(ir::Op op, Expr left, Expr right, const Type* type) -> Expr;
  auto machineShift(ir::Op op, Expr left, Expr right, const Type* type) -> Expr;
  auto machineDivide(ir::Op op, Expr left, Expr right, const Type* type) -> Expr;
  auto runtimeOperation(const Inst& inst, const Expr& left, const Expr& right) -> Expr;
  auto negated(Expr value) const -> Expr;

  // emit_closures.cpp
  void emitAdapter(Writer& out);

  // emit_calls.cpp
  auto buildDirectCall(const Inst& inst) -> Expr;
  auto buildRuntimeCall(const Inst& inst) -> Expr;
  auto buildClosure(const Inst& inst) -> Expr;
  void adjustConstant(const Inst& inst, size_t index, Expr& argument);
  auto callText(std::string name, const std::vector<Expr>& arguments) -> Expr;
  auto givenToFunctor(const Inst& inst, size_t i, const Type* type) const -> std::string;
  auto functorText(const Inst& inst, const std::string& closure) -> std::string;
  auto runtimeName(const Inst& inst) const -> std::string;

  // emit_try.cpp
  void emitTry(const Inst& inst);
  void emitHandlers(const Inst& inst);
  void emitFinally(const Inst& inst);
  auto emitGuard(const std::string& caught, const std::string& flow, bool resumable, bool falls_through,
                 const std::function<void()>& body) -> Level;
  void emitWaysOut(const Level& level);
  void emitYieldOut(const Level& level);
  void emitHandler(const Inst& inst, const std::string& caught);
  void emitBreak();
  void emitWithin(const Inst& inst);
  void emitLeave(int32_t number);
  void endHandler(Level& level);
  void emitContinue();
  auto leaveHandlers(bool for_loop) -> Level*;
  void leaveByReturn(const std::string& value, bool saved = false);

  // emit_generator.cpp
  void emitGeneratorStart(Writer& out);
  void addLocalField(ir::LocalId local);
  auto closureType() const -> std::string;
  auto allParameterNames() const -> std::string;
  auto returnsValue(const Block& block) const -> bool;
  void emitYield(const Inst& inst);
  void enterHandlersAgain(bool only_if_resumed);
  auto isGeneratorBody() const -> bool { return function_.suspends(); }
  auto isSuspendedBlock() const -> bool { return isGeneratorBody() && facts_.yielding.contains(block_); }

  ModuleContext& context_;
  const ir::Function& function_;
  FunctionFacts facts_;
  Scope scope_;
  std::vector<std::string> local_names_;
  std::map<ir::TempId, Expr> named_temps_;
  std::vector<Waiting> waiting_;
  const Block* block_ = nullptr;
  std::vector<Level> levels_;
  std::vector<FrameField> fields_;  // generators: in the order of their making
  int state_count_ = 0;
  std::string result_name_;  // the value of a `return` on its way through guards
  Writer* out_ = nullptr;
  uint32_t last_line_ = 0;
  std::string trace_name_;    // the variable that says where the function is
  std::string current_mark_;  // what stands there
  bool is_marked_ = false;
};

// The descriptor in the text of a class as a value.
auto descriptorOf(const std::string& class_text) -> std::string;
// Krait's function for an operation: "add", "bitand_".
auto runtimeOperationName(ir::Op op) -> std::string_view;

}  // namespace krait::codegen
