// Lowering: from what inference found to typed IR.
//
// Every reachable copy of every function becomes a typed function. Each instruction is rewritten with the facts recorded
// for it: operands are converted from how they are stored to what they are known to be here, dynamic operations become
// direct calls, machine arithmetic or calls of the runtime, and tests of dynamic types stand only where more than one
// possibility is left. Code that inference proved unreachable is not lowered.
//
//   lower_program.cpp     classes, globals, the order of things
//   lower_function.cpp    a function: its locals, which instruction goes where
//   lower_values.cpp      making instructions, conversions
//   lower_flow.cpp        branches, loops, handlers, unpacking
//   lower_items.cpp       items of containers
//   lower_static_lists.cpp  lists that are arrays beside the globals
//   lower_operators.cpp   arithmetic and comparison
//   lower_calls.cpp       calls of functions, methods, classes
//   lower_stubs.cpp       calls of functions that are not written in Python
//   lower_callables.cpp   bound methods and built-in functions as values
//   lower_callbacks.cpp   what the runtime calls for each item
//   lower_generators.cpp  `yield from`, `await`, methods of generators
//   lower_star_arguments.cpp  `*` and `**` of unknown length in calls
//   lower_print.cpp       print()
//   lower_builtins.cpp    built-in functions
//   lower_conversions.cpp built-in classes, called: int(x), list(x)
//   lower_methods.cpp     methods of built-in types
//   lower_attributes.cpp  fields, properties, class attributes, dispatch on classes
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "compiler/types/infer.h"
#include "compiler/types/interpreter.h"
#include "compiler/types/representation.h"

namespace krait::types {

// A value in typed IR: where it is, how it is stored there, and what is known of it.
struct Lowered {
  ir::Operand operand;
  const Type* type = nullptr;
  AbstractValue value;
};

class ProgramLowering {
 public:
  ProgramLowering(Analysis& analysis, TypeTable& types);
  auto run() -> std::unique_ptr<ir::Program>;

  auto functionOf(CopyId copy) -> ir::FunctionId { return functions_.at(copy); }
  auto isLowered(CopyId copy) const -> bool { return functions_.contains(copy); }
  /// The function whose closure stands for a function value (kNone if it is never called).
  auto closureOf(FunctionValueId value) -> ir::FunctionId;
  /// The global that holds an attribute of a class, made when first asked for.
  auto classAttribute(ir::ClassId cls, std::string_view name) -> ir::GlobalId;
  /// How a class keeps an attribute; of kind Module or None if it need not.
  auto attributeType(ir::ClassId cls, std::string_view name) -> const Type*;
  /// The number of an attribute of a class that is made at run time, and how many such numbers it has.
  auto classSlot(ir::ClassId cls, std::string_view name) -> int64_t;
  auto classSlotCount(ir::ClassId cls) const -> int64_t { return class_slot_counts_[cls]; }
  /// Where the closure of a function behind a property, class or static method is kept; null if it needs none.
  struct ClosurePlace {
    ir::ClassId cls;
    int64_t slot;
  };
  auto descriptorClosure(FunctionValueId function) -> const ClosurePlace*;
  /// The global that keeps it, where the class is made once.
  auto closureGlobal(FunctionValueId function) -> ir::GlobalId;
  /// The class along the MRO whose body (or whose outside) sets the attribute; kNone if none does.
  auto attributeOwner(ir::ClassId cls, std::string_view name) -> ir::ClassId;
  /// The global that holds a default value of a function.
  auto defaultGlobal(FunctionValueId value, size_t parameter) -> ir::GlobalId;
  /// The global that says whether a module's body has begun to run.
  auto loadedFlag(ir::ModuleId module) -> ir::GlobalId;
  /// The fields of a class's objects in the order in which __init__ sets them.
  auto fieldOrder(ir::ClassId cls) -> std::vector<std::string_view>;
  /// The literal that a parameter's default is, or null.
  auto constantDefault(FunctionValueId value, size_t parameter) -> const ir::Constant*;
  auto parameterType(CopyId copy, size_t parameter) -> const Type*;
  auto resultType(CopyId copy) -> const Type*;
  /// A number for a method or built-in function, by which the object that stands for it is told from others.
  auto callableNumber(const Arm& function, std::string_view name) -> int64_t;
  auto uniqueName(ir::ModuleId module, ir::ClassId owner, const std::string& base) -> std::string;
  auto name(std::string_view text) -> std::string_view;  // a copy that lives as long as the program

  Analysis& analysis;
  Representation representation;
  ir::Program* out = nullptr;

 private:
  void lowerClasses();
  auto hasSeveralBases(ir::ClassId cls) -> bool;
  void lowerGlobals();
  void lowerStaticLists();
  void assignNames();
  void findDescriptorClosures();
  void orderFields(ir::ClassId cls, ir::FunctionId function, const ir::Block& block, int depth,
                   std::vector<std::string_view>& order);
  void collectDeleted(const ir::Block& block, std::set<std::string_view>& names);
  void settleFields();
  auto definiteFields(ir::ClassId cls, ir::FunctionId function, int depth) -> std::set<std::string_view>;
  auto definiteIn(ir::ClassId cls, const ir::Function& function, const ir::Block& block, int depth)
      -> std::set<std::string_view>;

  std::map<CopyId, ir::FunctionId> functions_;
  std::map<FunctionValueId, CopyId> first_copies_;
  std::map<std::pair<ir::ClassId, std::string_view>, ir::GlobalId> class_attributes_;
  std::map<FunctionValueId, ClosurePlace> descriptor_closures_;
  std::map<FunctionValueId, ir::GlobalId> closure_globals_;
  std::vector<int64_t> class_slot_counts_;
  std::map<std::pair<FunctionValueId, size_t>, ir::GlobalId> defaults_;
  std::map<ir::ModuleId, ir::GlobalId> loaded_flags_;
  std::map<std::pair<Arm, std::string_view>, int64_t> callable_numbers_;
  std::map<std::tuple<ir::ModuleId, ir::ClassId, std::string>, int> names_;
  std::map<ir::FunctionId, const ir::Inst*> default_operands_;  // the instruction that makes each function
};

class FunctionLowering {
 public:
  FunctionLowering(ProgramLowering& program, CopyId copy);
  FunctionLowering(ProgramLowering& program, CopyId copy, ir::FunctionId out);
  void run();
  auto rangeFacts(const ir::Inst& call, const Type& counter) -> int32_t;

 private:
  // --- lower_function.cpp ---
  void lowerBlock(const ir::Block& block, ir::Block& into);
  void lower(const ir::Inst& inst);
  void lowerLoadItem(const ir::Inst& inst);
  auto stored(const Lowered& value, const Type* container) -> Lowered;
  void lowerStoreItem(const ir::Inst& inst);
  void lowerDelItem(const ir::Inst& inst);
  void lowerIf(const ir::Inst& inst);
  void lowerCond(const ir::Inst& inst);
  void lowerWhile(const ir::Inst& inst);
  void lowerFor(const ir::Inst& inst);
  void lowerTry(const ir::Inst& inst);
  void lowerUnpack(const ir::Inst& inst);
  void lowerReturn(const ir::Inst& inst);
  void lowerRaise(const ir::Inst& inst);
  auto factsOf(const ir::Inst& inst) -> const InstFacts*;
  auto gaveResult(const ir::Inst& inst) const -> bool;
  auto use(const ir::Inst& inst, size_t operand) -> Lowered;       // converted to what it is known to be
  auto raw(const ir::Operand& operand, const AbstractValue& value) -> Lowered;  // as it is stored
  void finish(const ir::Inst& inst, const Lowered& value);         // gives an instruction's result its value
  void assignLocal(ir::LocalId local, const Lowered& value);
  auto emit(ir::Op op, std::vector<ir::Operand> operands, const Type* type) -> Lowered;
  auto emitVoid(ir::Op op, std::vector<ir::Operand> operands) -> ir::Inst&;
  auto last() -> ir::Inst& { return *block_->insts.back(); }
  auto append(ir::Op op) -> ir::Inst&;
  auto convert(const Lowered& value, const Type* to, bool proved = true) -> Lowered;
  auto objectBehind(const Lowered& value) -> ir::Operand;
  auto natural(const Lowered& value) -> Lowered;                   // to the representation of what is known
  auto boxed(const Lowered& value) -> Lowered;
  auto narrowed(const Lowered& value, const AbstractValue& to) -> Lowered;
  auto materialise(const Lowered& value) -> Lowered;               // what is known at compile time, as a value
  auto newTemp(const Type* type) -> ir::Operand;
  auto newLocal(std::string_view name, const Type* type) -> ir::LocalId;
  auto constant(const ir::Constant& constant, const Type* type) -> Lowered;
  auto integer(int64_t value, const Type* type) -> Lowered;
  auto boolean(bool value) -> Lowered;
  auto none() -> Lowered;
  auto text(std::string_view value) -> Lowered;
  auto constantOf(const AbstractValue& value, Lowered& out) -> bool;
  auto runtime(std::string name, std::vector<ir::Operand> operands, const Type* type) -> Lowered;
  void runtimeVoid(std::string name, std::vector<ir::Operand> operands);
  auto item(const Lowered& tuple, size_t index) -> Lowered;        // of a tuple by value

  // --- lower_static_lists.cpp ---
  auto staticList(const AbstractValue& value) -> Lowered;
  auto makesStaticList(const ir::Inst& inst) -> const StaticList*;
  auto rowsMadeBy(const ir::Inst& inst) -> const StaticList*;
  auto makeRow(const StaticList& list, const char* maker, const std::vector<ir::Operand>& items, const Type* type) -> Lowered;
  void makeStaticList(const ir::Inst& inst, const StaticList& list);
  void setStaticItem(const Lowered& list, int64_t at, const Lowered& value);
  auto appendToStatic(const ir::Inst& inst) -> bool;
  auto isStaticListBegun(const ir::Inst& lowered) const -> bool;
  void raiseType(const std::string& text);
  auto truth(const Lowered& value) -> Lowered;
  auto truth(const ir::Inst& inst, const Lowered& value) -> Lowered;  // asking the program's classes
  auto dictKey(const Lowered& key, const Type* to) -> Lowered;
  auto isIteratorCall(const ir::Inst& inst) -> bool;
  auto nothing(const Lowered& value) const -> bool { return value.type == nullptr || value.type->kind == Kind::Never; }
  void report(diagnostics::Code code, base::SourceRange range, diagnostics::Arguments arguments);

  // --- lower_operators.cpp ---
  auto lowerRepetition(const ir::Inst& inst) -> bool;
  auto lowerUnary(const ir::Inst& inst, Lowered operand, const AbstractValue& result) -> Lowered;
  auto lowerBinary(const ir::Inst& inst, Lowered left, Lowered right, const AbstractValue& result) -> Lowered;
  auto lowerViewOperator(const ir::Inst& inst, const Lowered& left, const Lowered& right, const AbstractValue& result) -> Lowered;
  auto lowerIntegers(const ir::Inst& inst, Lowered left, Lowered right, const AbstractValue& result) -> Lowered;
  auto lowerCompare(const ir::Inst& inst, Lowered left, Lowered right, const AbstractValue& result) -> Lowered;
  auto lowerIs(const ir::Inst& inst, Lowered left, Lowered right) -> Lowered;
  auto convertContainer(const Lowered& value, const Type* to) -> Lowered;  // a copy with other elements

  // --- lower_attributes.cpp ---
  struct Group {
    std::vector<Arm> arms;
    std::function<Lowered(const Lowered&)> emit;
  };
  auto dispatch(const Lowered& object, std::vector<Group> groups, const AbstractValue& result,
                const std::function<void()>& otherwise) -> Lowered;
  auto typeTest(const Lowered& object, const std::vector<Arm>& arms) -> Lowered;
  auto lowerLoadAttr(const ir::Inst& inst, const Lowered& object, std::string_view name, const AbstractValue& result)
      -> Lowered;
  // lower_scalar_attributes.cpp: the scalars that have the attribute, one kind each.
  auto scalarsWith(const AbstractValue& value, std::string_view name) -> std::vector<AbstractValue>;
  auto loadOfScalars(const ir::Inst& inst, const Lowered& object, std::string_view name, const std::vector<AbstractValue>& kinds,
                     const AbstractValue& result) -> Lowered;
  auto loadFieldOrClassValue(const ir::Inst& inst, const Lowered& object, ir::ClassId cls, std::string_view name,
                             const AbstractValue& result) -> Lowered;
  void lowerDelAttr(const ir::Inst& inst, const Lowered& object, std::string_view name);
  void lowerStoreAttr(const ir::Inst& inst, const Lowered& object, std::string_view name, const Lowered& value);
  auto loadField(const Lowered& object, ir::ClassId cls, std::string_view name) -> Lowered;
  auto loadClassValue(const ir::Inst& inst, ir::ClassId cls, std::string_view name, const Lowered& self,
                      bool through_instance, const AbstractValue& result) -> Lowered;
  auto boundClassValue(const ir::Inst& inst, ir::ClassId cls, std::string_view name, const Lowered& self, const Arm& arm,
                       const Lowered& held, bool through_instance, const AbstractValue& result) -> Lowered;
  auto loadThroughHook(const ir::Inst& inst, const Lowered& self, ir::ClassId cls, const Lowered& name,
                       const AbstractValue& result) -> Lowered;
  auto isPlain(const ir::Inst& inst) const -> bool;
  auto storeThroughDescriptor(const ir::Inst& inst, const Lowered& self, ir::ClassId cls, std::string_view name,
                              const Lowered& value) -> Lowered;
  auto deleteClassAttribute(const ir::Inst& inst, const Lowered& self, ir::ClassId cls, std::string_view name)
      -> Lowered;
  auto lowerClassFact(const Lowered& self, ir::ClassId cls, std::string_view name, const AbstractValue& result) -> Lowered;
  auto lowerClassList(const Lowered& self, ir::ClassId cls, std::string_view name, const AbstractValue& result) -> Lowered;
  auto newInstance(const ir::Inst& inst, const Lowered& of) -> Lowered;
  auto knownOrMissing(const Lowered& object, std::string_view name, const AbstractValue& result) -> Lowered;
  auto missingAttribute(const Lowered& object, std::string_view name) -> Lowered;
  auto bindMethod(const Lowered& self, const Arm& function, std::string_view name, const AbstractValue& result,
                  const Lowered& closure = {}) -> Lowered;
  void lowerMakeClass(const ir::Inst& inst);
  auto descriptorFact(uint32_t id, std::string_view name) -> Lowered;
  auto descriptorObject(uint32_t id) -> Lowered;
  auto descriptorClass(uint32_t id) const -> std::string_view;
  auto lowerClassDict(const ir::Inst& inst, const Lowered& self, ir::ClassId cls, const AbstractValue& result) -> Lowered;
  auto seenThroughObject(ir::ClassId cls, std::string_view name) -> AbstractValue;
  auto loadSlotOf(ir::ClassId cls, std::string_view name) -> AbstractValue;

  // --- lower_made_classes.cpp ---
  auto isMadeOften(ir::ClassId cls) const -> bool;
  static auto descriptorOf(ir::ClassId cls) -> ir::Operand;
  auto classOf(const Lowered& self) -> Lowered;
  auto classIn(const Lowered& self, ir::ClassId cls) -> Lowered;
  auto loadFromClass(const Lowered& self, ir::ClassId owner, std::string_view name) -> Lowered;
  void storeInClass(const Lowered& self, ir::ClassId owner, std::string_view name, const Lowered& value);
  auto methodClosure(FunctionValueId function, const Lowered& self) -> Lowered;
  auto staticMethod(FunctionValueId function, const Lowered& self) -> Lowered;
  void keepDescriptorClosure(FunctionValueId function, const Lowered& closure);
  void checkBases(const ir::Inst& inst);
  auto beginClass(const ir::Inst& inst) -> Lowered;
  auto enumMembers(const Lowered& classes) -> Lowered;

  auto objectMethodIn(const AbstractValue& found, std::string_view name) -> const Arm*;

  // --- lower_named_attributes.cpp ---
  enum class Presence : uint8_t { No, Maybe, Yes };
  auto presence(const Arm& arm, std::string_view name) -> Presence;
  auto attempt(const std::function<Lowered()>& body, const std::function<Lowered()>& otherwise,
               const AbstractValue& result) -> Lowered;
  void keepIn(ir::LocalId carrier, const Type* type, Lowered value, const AbstractValue& result);
  auto chooseByName(const Lowered& name, const std::set<std::string_view>& names, const AbstractValue& result,
                    const std::function<Lowered(std::string_view)>& each, const std::function<Lowered()>& otherwise)
      -> Lowered;
  auto loadUnspelled(const ir::Inst& inst, const Lowered& object, const Lowered& name, const AbstractValue& result) -> Lowered;
  auto hasUnspelled(const ir::Inst& inst, const Lowered& object, const Lowered& name) -> Lowered;
  auto loadNamedAttribute(const ir::Inst& inst, const Lowered& object, const Lowered& name,
                          const AbstractValue& result) -> Lowered;
  auto lowerHasAttr(const ir::Inst& inst, const Lowered& object, std::string_view name, const Lowered* otherwise,
                    const AbstractValue& result) -> Lowered;
  auto carried(ir::LocalId carrier, const Type* type, const AbstractValue& result) -> Lowered;
  auto isOneOf(const Lowered& object, const AbstractValue& part) -> Lowered;
  auto rawField(const Lowered& object, ir::ClassId cls, std::string_view name) -> Lowered;
  auto dispatchEach(const Lowered& object, const AbstractValue& result,
                    const std::function<Lowered(const Arm&, const Lowered&)>& each) -> Lowered;
  auto changeMore(const Lowered& object, const Lowered& name, const Lowered* value) -> Lowered;
  auto checkedIndex(const Lowered& index) -> Lowered;
  auto standsForAny(ir::ClassId cls, const std::vector<Arm>& builtins) -> bool;
  auto lowerFieldDict(const Lowered& object, ir::ClassId cls, const AbstractValue& result) -> Lowered;
  auto lowerDir(const Lowered& object, const AbstractValue& result) -> Lowered;

  // --- lower_calls.cpp ---
  struct LoweredArguments {
    CallArguments shape;              // abstract values, for binding
    std::vector<Lowered> values;      // parallel to shape.list
    Lowered star, double_star;
    size_t keywords_before_mapping = 0;
  };
  auto lowerCall(const ir::Inst& inst) -> Lowered;
  auto lowerMethodType(const ir::Inst& inst, const LoweredArguments& given, const AbstractValue& result) -> Lowered;
  auto arguments(const ir::Inst& inst) -> LoweredArguments;
  static auto withReceiver(LoweredArguments arguments, const Lowered& self) -> LoweredArguments;
  static auto withoutFirst(LoweredArguments arguments) -> LoweredArguments;
  auto callValue(const ir::Inst& inst, const Lowered& callee, const LoweredArguments& arguments,
                 const AbstractValue& result) -> Lowered;
  auto callFunction(const ir::Inst& inst, FunctionValueId function, const Lowered& closure,
                    const LoweredArguments& arguments) -> Lowered;
  void setExceptionArguments(const Lowered& object, const LoweredArguments& given, bool even_none);
  auto callNew(const ir::Inst& inst, const Lowered& cls, const LoweredArguments& given) -> Lowered;
  auto newObject(const ir::Inst& inst, const LoweredArguments& given, const AbstractValue& result) -> Lowered;
  auto objectMethod(const ir::Inst& inst, const Lowered& self, std::string_view name, const LoweredArguments& given,
                    const AbstractValue& result, bool& found) -> Lowered;
  auto callClass(const ir::Inst& inst, const Lowered& cls, const LoweredArguments& arguments, bool is_plain = false) -> Lowered;
  auto withTraceback(const Lowered& self, const LoweredArguments& given) -> Lowered;
  auto callMethod(const ir::Inst& inst, const Lowered& receiver, std::string_view name,
                  const LoweredArguments& arguments, const AbstractValue& result) -> Lowered;
  auto callClassAttribute(const ir::Inst& inst, ir::ClassId cls, std::string_view name, const Lowered& self,
                          const LoweredArguments& arguments, const AbstractValue& result, bool& found) -> Lowered;
  auto callSuper(const ir::Inst& inst, const Lowered& super, std::string_view name, const LoweredArguments& arguments,
                 const AbstractValue& result) -> Lowered;
  auto callFieldOrMethod(const ir::Inst& inst, const Lowered& self, ir::ClassId cls, std::string_view name,
                         const LoweredArguments& given, const AbstractValue& result) -> Lowered;
  auto loadClassVariable(ir::ClassId cls, std::string_view name, const Lowered& self, const AbstractValue& found)
      -> Lowered;
  auto pairsOf(const ir::Inst& inst, const Lowered& value) -> Lowered;
  auto dictOf(const ir::Inst& inst, const Lowered& value, const Type* wanted) -> Lowered;
  auto answersOf(const ir::Inst& inst, const AbstractValue& object, std::string_view dunder) -> AbstractValue;
  auto takesPlain(const frontend::Expr* type, std::string_view module) -> bool;
  auto plain(const ir::Inst& inst, const Lowered& value, std::initializer_list<std::string_view> types) -> Lowered;
  auto lowerOperatorSteps(const ir::Inst& inst, const Lowered& left, const Lowered& right,
                          const std::vector<Analysis::OperatorStep>& steps, size_t at, const AbstractValue& result,
                          const std::function<Lowered()>& otherwise) -> Lowered;
  auto typedItems(const Lowered& value, const char* maker = "typedItems<>") -> Lowered;
  auto asIndex(const ir::Inst& inst, const Lowered& value) -> Lowered;
  auto callDunder(const ir::Inst& inst, const Lowered& object, std::string_view name, std::vector<Lowered> values,
                  const AbstractValue& result, bool& found) -> Lowered;
  auto callModuleMethod(const ir::Inst& inst, const Lowered& module_value, ir::ModuleId id, std::string_view name,
                        const LoweredArguments& given, const AbstractValue& result) -> Lowered;
  auto moduleNames(ir::ModuleId module, const Type* type, const AbstractValue& result) -> Lowered;
  void checkModuleVariable(ir::ModuleId module, std::string_view name);
  auto loadExceptionAttribute(const Lowered& exception, std::string_view cls, std::string_view name, const AbstractValue& result)
      -> Lowered;
  auto nameException(const Lowered& exception, std::string_view cls, const LoweredArguments& given) -> Lowered;
  auto makeException(std::string_view name, const LoweredArguments& arguments) -> Lowered;
  void lowerMakeFunction(const ir::Inst& inst);
  auto defaultArgument(FunctionValueId id, size_t parameter) -> Lowered;

  // --- lower_generators.cpp ---
  void lowerYieldFrom(const ir::Inst& inst, const Lowered& inner);
  auto awaited(const ir::Inst& inst, const Lowered& value) -> Lowered;
  auto generatorMethod(const ir::Inst& inst, const Lowered& receiver, std::string_view name,
                       const LoweredArguments& arguments, const AbstractValue& result, bool& found) -> Lowered;
  auto thrown(const ir::Inst& inst, const LoweredArguments& arguments) -> Lowered;

  // --- lower_star_arguments.cpp ---
  auto calleeText(const ir::Inst& inst) -> std::string;
  auto starred(const ir::Inst& inst, const Lowered& value) -> Lowered;
  auto itemsOf(const AbstractValue& iterable) -> AbstractValue;
  auto argumentTuple(const LoweredArguments& given) -> Lowered;
  auto callStarred(const StubFunction& function, const std::string& name, const LoweredArguments& given,
                   const AbstractValue& result, const std::function<Lowered(const LoweredArguments&)>& call) -> Lowered;
  auto callMapped(const StubFunction& function, const LoweredArguments& given, const AbstractValue& result,
                  const std::function<Lowered(const LoweredArguments&)>& call) -> Lowered;
  void giveStarred(const LoweredArguments& given, const Lowered& list, const AbstractValue& item, size_t count,
                   const std::function<Lowered(const LoweredArguments&)>& call, const Type* type, ir::LocalId carrier);
  void addMapping(const ir::Inst& inst, const Lowered& value, LoweredArguments& given);
  void takeMapping(const ir::Function& function, const Lowered& keywords, const LoweredArguments& given);
  static auto positionalParameters(const ir::Function& function) -> size_t;
  auto checkStars(const ir::Function& function, const Binding& binding, const LoweredArguments& given) -> Lowered;
  auto starredArgument(FunctionValueId id, size_t p, const ParameterBinding& parameter, const LoweredArguments& given,
                       const Lowered& star_list, const Type* type, const AbstractValue& expected) -> Lowered;
  auto closureFor(FunctionValueId function) -> Lowered;

  // --- lower_stubs.cpp ---
  auto callStub(const ir::Inst& inst, const StubFunction& function, const Lowered* self,
                const LoweredArguments& arguments, const AbstractValue& result) -> Lowered;
  auto stubArgument(const ir::Inst& inst, const frontend::Expr* type, std::string_view module, const Lowered& value,
                    const Lowered* self, std::string_view pattern) -> Lowered;
  auto typedArgument(const Lowered& value, Kind kind, std::string_view pattern) -> Lowered;
  auto indexOperand(const ir::Inst& inst, const Lowered& key) -> ir::Operand;
  auto wordArgument(const Lowered& value, bool clamped, std::string_view pattern) -> Lowered;
  auto wrongArgument(const Lowered& value, std::string_view pattern) -> Lowered;
  auto boundArgument(const ir::Inst& inst, const StubFunction& function, const StubParameter& parameter,
                     const Lowered& value, const Lowered* self) -> Lowered;
  auto boardPin(const frontend::Name& kind, const Lowered& value, const Type* type) -> Lowered;
  auto stubDefault(const ir::Inst& inst, const StubParameter& parameter, std::string_view module,
                   const Lowered* self) -> Lowered;
  auto spelledType(const frontend::Expr* type, std::string_view module, const Lowered* self) -> const Type*;
  auto stubResultType(const StubFunction& function, const Lowered* self, const AbstractValue& result) -> const Type*;
  // --- lower_callables.cpp ---
  auto isKnownBound(const AbstractValue& value) const -> bool;
  auto isBoundOrNone(const AbstractValue& value) const -> bool;
  auto convertOptionalMethod(const Lowered& value, const Type* to, bool proved) -> Lowered;
  auto receiversOf(const AbstractValue& methods) -> AbstractValue;
  auto boundObject(const Lowered& self, const Arm& function, std::string_view name, const Lowered& closure = {}) -> Lowered;
  auto boundReceiver(const Lowered& method) -> Lowered;
  auto functionFact(const Lowered& function, const Arm& arm, std::string_view name, const AbstractValue& result) -> Lowered;
  auto callableObject(const Arm& arm) -> Lowered;
  auto callableTest(const Lowered& object, const Arm& arm) -> Lowered;
  auto callBound(const ir::Inst& inst, const Lowered& method, const LoweredArguments& arguments, const AbstractValue& result)
      -> Lowered;
  auto moduleName(ir::ModuleId module) const -> std::string;
  auto loadFunctionAttribute(const Lowered& function, const Arm& arm, std::string_view name) -> Lowered;
  auto functionContainer(const Lowered& function, const Arm& arm, std::string_view name, const AbstractValue& result) -> Lowered;
  auto lowerCallable(const Lowered& value) -> Lowered;
  auto callUnboundStarred(const ir::Inst& inst, const StubFunction& function, const LoweredArguments& arguments,
                          const AbstractValue& result) -> Lowered;
  auto callUnbound(const ir::Inst& inst, const StubFunction& function, const LoweredArguments& arguments,
                   const AbstractValue& result) -> Lowered;

  // --- lower_callbacks.cpp ---
  auto callbackItem(const frontend::Expr* type, std::string_view module) -> const Type*;
  auto withCallable(const ir::Inst& inst, std::string name, std::vector<ir::Operand> operands, size_t position,
                    const Lowered& callable, const std::vector<const Type*>& items, const Type* type) -> Lowered;
  auto handsOver(const Lowered& callable, size_t count) const -> bool;
  auto isCalledBack(const ir::Inst& inst, const Lowered& callable, size_t count) -> bool;
  auto isStarredCallback(const ir::Inst& inst) const -> bool;
  auto callbackCopy(const ir::Inst& inst, const Lowered& callable) -> CopyId;
  auto callbackResult(const ir::Inst& inst, const Lowered& callable, size_t count) -> const Type*;
  void lowerCallback(const ir::Inst& inst, Lowered callable, LoweredArguments given, const AbstractValue& result);
  auto makeCallback(const ir::Inst& inst, const Lowered& callable, const std::vector<const Type*>& items) -> ir::FunctionId;

  // --- lower_builtins.cpp ---
  auto callBuiltin(const ir::Inst& inst, std::string_view name, const LoweredArguments& arguments,
                   const AbstractValue& result) -> Lowered;
  auto builtinMethod(const ir::Inst& inst, const Lowered& receiver, std::string_view name,
                     const LoweredArguments& arguments, const AbstractValue& result) -> Lowered;
  auto builtinDunder(const ir::Inst& inst, const Lowered& receiver, std::string_view name, const LoweredArguments& given,
                     const AbstractValue& result) -> Lowered;  // lower_methods.cpp
  auto lowerConversion(const ir::Inst& inst, std::string_view name, const LoweredArguments& given,
                       const AbstractValue& result) -> std::optional<Lowered>;  // lower_conversions.cpp
  auto lowerBytes(std::string_view name, const LoweredArguments& given, const Type* wanted) -> Lowered;
  auto signatureOf(std::string_view name) const -> const StubFunction*;
  auto builtinArityError(std::string_view name, const CallArguments& shape) const -> std::string;
  auto callFieldBuiltin(const ir::Inst& inst, std::string_view name, const LoweredArguments& arguments,
                        const AbstractValue& result) -> Lowered;
  auto callAttributeBuiltin(const ir::Inst& inst, std::string_view name, const LoweredArguments& arguments,
                            const AbstractValue& result) -> Lowered;
  auto lowerPrint(const ir::Inst& inst, const LoweredArguments& arguments) -> Lowered;
  auto lowerStarredExtreme(const ir::Inst& inst, std::string_view name, const LoweredArguments& given,
                           const AbstractValue& result) -> Lowered;  // lower_extremes.cpp
  auto lowerIsInstance(const ir::Inst& inst, const LoweredArguments& arguments, const AbstractValue& result) -> Lowered;
  auto printable(const Lowered& value) -> Lowered;
  auto iterable(const Lowered& value) -> Lowered;
  auto adaptorOrIterator(const ir::Inst& inst, Lowered adaptor, const AbstractValue& result) -> Lowered;
  auto sized(const Lowered& iterable) -> Lowered;
  auto itemType(const Lowered& iterable) -> const Type*;

  ProgramLowering& program_;
  Analysis& analysis_;
  Representation& representation_;
  TypeTable& types_;
  CopyId copy_;
  const Copy& facts_of_copy_;
  const CopyFacts& facts_;
  const ir::Function& source_;
  ir::Function& out_;
  ir::Block* block_ = nullptr;
  base::SourceRange range_;
  std::map<ir::TempId, Lowered> temps_;
  std::map<ir::ClassId, Lowered> class_statements_;  // what those around the instruction make
  std::set<std::pair<const ir::Block*, ir::ModuleId>> imported_;  // what the statements of a block have imported so far
  std::map<ir::TempId, ir::LocalId> made_;  // static lists that a comprehension fills: how many items there are by now
  std::set<ir::TempId> roomy_;  // lists that a comprehension fills, with room for all of it
  std::vector<int> temp_uses_;
  std::vector<const ir::Inst*> definitions_;
  bool direct_fields_ = false;     // in an object's `__dict__`: no descriptor of its class is asked
  bool plain_attributes_ = false;  // as `object` does it, whatever __setattr__ and the like say
};

}  // namespace krait::types
