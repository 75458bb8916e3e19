// The abstract interpreter: runs one copy of a function over abstract values.
//
// It follows the structured IR like an ordinary interpreter, with a *flow* (what each local may be here) in place of a
// frame. Branches run on copies of the flow, refined by their condition, and join again; loops run until their head
// stops growing. First *trial* rounds find the fixed point of a loop without writing anything that others see; a last
// round, with the settled flow, writes. In recording mode the last round also notes, for lowering, the operands and
// results of every instruction.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/base/closest_name.h"
#include "compiler/types/analysis.h"
#include "compiler/types/binding.h"
#include "compiler/types/flow.h"

namespace krait::types {

class Interpreter {
 public:
  Interpreter(Analysis& analysis, CopyId copy);
  /// Runs the copy; when it is run again, from the first instruction that saw something else.
  void run();

 private:
  // --- control flow: interpreter.cpp ---
  auto enter() -> Flow;
  void runBlock(const ir::Block& block, Flow& flow);
  void execute(const ir::Inst& inst, Flow& flow);
  void executeCond(const ir::Inst& inst, Flow& flow);
  void executeIf(const ir::Inst& inst, Flow& flow);
  void executeWhile(const ir::Inst& inst, Flow& flow);
  void executeFor(const ir::Inst& inst, Flow& flow);
  void executeTry(const ir::Inst& inst, Flow& flow);
  void executeUnpack(const ir::Inst& inst, Flow& flow);
  auto valueOf(const ir::Operand& operand, const Flow& flow) -> AbstractValue;
  auto constantValue(const ir::Constant& constant) -> AbstractValue;
  void assignLocal(ir::LocalId local, const AbstractValue& value, Flow& flow);
  void assign(const ir::Operand& result, const AbstractValue& value, Flow& flow);
  void joinFlow(Flow& into, const Flow& from);
  void note(const ir::Inst& inst, const Flow& before, const AbstractValue& result, bool falls_through);

  struct Loop {
    Flow breaks, continues;
  };
  // Runs a loop to its fixed point. `body` runs one round from a head flow and returns the flow at the latch.
  using Round = std::function<Flow(Flow head)>;
  auto settleLoop(const ir::Inst& inst, const Flow& entry, std::optional<int64_t> trips, const Round& round) -> Flow;
  static void forgetProgress(Flow& after, const Flow& entry);

  // --- refinement: refine.cpp ---
  void refine(const ir::Operand& condition, bool taken, Flow& flow);
  void refineTruth(const ir::Operand& operand, bool taken, Flow& flow, uint32_t version);
  void refineCompare(const ir::Inst& inst, bool taken, Flow& flow);
  void refineIs(const ir::Inst& inst, bool same, Flow& flow);
  void refineInstance(const ir::Inst& inst, bool taken, Flow& flow);
  // --- of what operands were computed from: refine_operands.cpp ---
  struct Computed {
    const ir::Inst* inst = nullptr;
    std::array<uint32_t, 2> versions{};  // of its operands that are variables
  };
  void noteComputed(const ir::Inst& inst, const Flow& before);
  void refineOperands(const Computed& made, Interval result, Flow& flow, int depth);
  void refineOperand(const ir::Operand& operand, uint32_t version, Interval limit, Flow& flow, int depth);
  void refineSources(const ir::Operand& operand, uint32_t version, Interval limit, Flow& flow);
  auto canBe(const AbstractValue& value, bool truth) -> bool;
  auto classesIn(const AbstractValue& classinfo, std::vector<Arm>& classes) -> bool;
  auto keepInstances(const AbstractValue& value, const std::vector<Arm>& classes, bool keep) -> AbstractValue;

  // --- bounds beside other values: bounds.cpp ---
  auto boundOf(const ir::Operand& operand, const Flow& flow) -> Bound;
  auto lengthBound(const ir::Operand& container, const Flow& flow) -> Bound;
  auto boundOfResult(const ir::Inst& inst, const AbstractValue& result, const Flow& flow) -> Bound;
  auto boundOfItem(const ir::Inst& loop) -> Bound;
  auto isInBounds(const ir::Operand& container, const ir::Operand& index, const Flow& flow) -> bool;
  auto isCallOf(const ir::Inst& inst, std::string_view builtin) -> bool;

  // --- classes of iterators: infer_iterators.cpp ---
  auto iteratorClasses(const Arm& iterator) -> AbstractValue;
  auto iterablePart(const AbstractValue& value) -> AbstractValue;
  auto isWide(Interval bound) -> bool;
  void noteWide(const AbstractValue& number);
  auto askPlain(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue;
  [[nodiscard]] auto mayBeComplex(const AbstractValue& base, const AbstractValue& exponent) const -> bool;
  auto ofClass(AbstractValue iterator, std::string_view cls) -> AbstractValue;
  void noteIterated(const AbstractValue& iterator, const AbstractValue& iterable, bool reversed);

  // --- lengths of sequences: lengths.cpp ---
  auto lengthOf(const AbstractValue& value) -> Interval;
  auto leastTrips(const AbstractValue& iterable) -> int64_t;
  void measure(const ir::Inst& inst, AbstractValue& result, const Flow& flow);
  void lengthenAppended(const ir::Inst& loop, Interval trips, bool skips, Flow& flow);
  void refineIndex(const ir::Inst& inst, Flow& flow);
  void forgetMost(const ir::Operand& list, Flow& flow);
  void noteGrowing(const AbstractValue& container);
  void noteShrinking(const AbstractValue& container);
  void noteWriting(const AbstractValue& container);
  void noteShrinking(const ir::Inst& inst, const Flow& flow);
  void noteShrinkingMethod(const AbstractValue& receiver, std::string_view type, std::string_view name);

  // --- operators: infer_operators.cpp ---
  auto unary(const ir::Inst& inst, const AbstractValue& operand) -> AbstractValue;
  auto binary(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right) -> AbstractValue;
  auto arithmetic(ir::Op op, const AbstractValue& left, const AbstractValue& right) -> AbstractValue;
  auto compare(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right) -> AbstractValue;
  auto askOperator(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right,
                   std::string_view forward, std::string_view reflected) -> AbstractValue;
  auto containerBinary(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right) -> AbstractValue;
  void updateDict(const ir::Inst& inst, NodeId dict, const AbstractValue& other);

  // --- attributes: infer_attributes.cpp, infer_stores.cpp ---
  auto loadAttribute(const ir::Inst& inst, const AbstractValue& object, std::string_view name) -> AbstractValue;
  auto exceptionArguments() -> AbstractValue;
  auto pairsOf(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue;
  auto exceptionClasses() -> AbstractValue;
  void deleteAttribute(const ir::Inst& inst, const AbstractValue& object, std::string_view name);
  auto storeInException(const ir::Inst& inst, const Arm& arm, std::string_view name, const AbstractValue& value) -> bool;
  void storeAttribute(const ir::Inst& inst, const AbstractValue& object, std::string_view name,
                      const AbstractValue& value);
  auto instanceAttribute(const ir::Inst& inst, ir::ClassId cls, std::string_view name) -> AbstractValue;
  auto descriptorFact(uint32_t id, std::string_view name) const -> AbstractValue;
  auto codeFact(const ir::Inst& inst, const ir::Function& function, std::string_view name) -> AbstractValue;
  auto functionFact(const ir::Inst& inst, FunctionValueId id, std::string_view name) -> AbstractValue;
  auto bindClassValue(const ir::Inst& inst, std::string_view name, const AbstractValue& found,
                      const AbstractValue& receiver, const AbstractValue& cls) -> AbstractValue;
  auto isPlain(const ir::Inst& inst) const -> bool;
  auto storeThroughDescriptor(const ir::Inst& inst, const AbstractValue& self, SlotId attribute,
                              const AbstractValue& value) -> bool;

  // --- classes: infer_classes.cpp ---
  auto makeClass(const ir::Inst& inst, Flow& flow) -> AbstractValue;
  auto baseByName(const ir::Operand& base, const AbstractValue& classes) -> AbstractValue;
  void noteClassBody(const ir::Inst& inst);
  auto newObject(const AbstractValue& classes) -> AbstractValue;
  auto classFact(const ir::Inst& inst, ir::ClassId cls, std::string_view name) -> AbstractValue;
  auto objectMethod(const ir::Inst& inst, const AbstractValue& self, std::string_view name,
                    const CallArguments& arguments, bool& found) -> AbstractValue;

  // --- items and iteration: infer_items.cpp ---
  auto loadItem(const ir::Inst& inst, const AbstractValue& object, const AbstractValue& key) -> AbstractValue;
  auto asIndex(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue;
  auto certainlyLacks(const AbstractValue& object, std::string_view name, base::ClosestName* similar = nullptr) -> std::string_view;
  void warnIfMissing(const ir::Inst& inst, const AbstractValue& object);
  void storeItem(const ir::Inst& inst, const AbstractValue& object, const AbstractValue& key,
                 const AbstractValue& value);
  auto pairOf(NodeId dict, const AbstractValue& key, const AbstractValue& value) -> AbstractValue;
  auto itemOf(const ir::Inst& inst, const AbstractValue& iterable) -> AbstractValue;
  auto enumMembers(const AbstractValue& classes) -> AbstractValue;
  auto tripsOf(const AbstractValue& iterable) -> std::optional<int64_t>;
  auto site(const ir::Inst& inst, Tag tag, size_t index = 0) -> NodeId;
  auto listOf(const ir::Inst& inst, const AbstractValue& element, size_t index = 0) -> AbstractValue;
  auto tupleOf(const ir::Inst& inst, const std::vector<AbstractValue>& items, size_t index = 0) -> AbstractValue;
  auto containerOf(const ir::Inst& inst, Tag tag, const AbstractValue& element, size_t index = 0) -> AbstractValue;
  auto dictOf(const ir::Inst& inst, const AbstractValue& key, const AbstractValue& value, size_t index = 0)
      -> AbstractValue;
  auto iteratorOf(const ir::Inst& inst, const AbstractValue& item, size_t index = 0) -> AbstractValue;

  // --- arrays: infer_arrays.cpp ---
  auto anyArrayItem(char code) -> AbstractValue;
  auto arrayItem(char code, const AbstractValue& value) -> AbstractValue;
  auto makeArray(const ir::Inst& inst, const CallArguments& arguments) -> AbstractValue;
  void noteRawWrites(const AbstractValue& value);
  void noteRawMethod(const AbstractValue& receiver, std::string_view name);

  // --- generators and coroutines: infer_generators.cpp ---
  auto delegate(const ir::Inst& inst, const AbstractValue& inner) -> AbstractValue;
  auto awaited(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue;
  auto generatorMethod(const ir::Inst& inst, const AbstractValue& receiver, NodeId node, std::string_view name,
                       const CallArguments& arguments, bool& found) -> AbstractValue;

  // --- calls: infer_calls.cpp ---
  auto callOp(const ir::Inst& inst, const Flow& flow) -> AbstractValue;
  auto callMethod(const ir::Inst& inst, const AbstractValue& receiver, std::string_view name,
                  const CallArguments& arguments) -> AbstractValue;
  auto callValue(const ir::Inst& inst, const AbstractValue& callee, const CallArguments& arguments) -> AbstractValue;
  auto callBack(const ir::Inst& inst, const AbstractValue& callable, std::vector<AbstractValue> items,
                bool none_is_identity, bool is_starred = false) -> AbstractValue;
  auto callFunction(const ir::Inst& inst, FunctionValueId function, const CallArguments& arguments,
                    bool has_receiver) -> AbstractValue;
  auto callClass(const ir::Inst& inst, ir::ClassId cls, const CallArguments& arguments, bool is_plain = false) -> AbstractValue;
  auto callInstanceMethod(const ir::Inst& inst, ir::ClassId cls, std::string_view name,
                          const CallArguments& arguments, bool& found) -> AbstractValue;
  auto callArguments(const ir::Inst& inst, const Flow& flow) -> CallArguments;
  auto makeFunction(const ir::Inst& inst, Flow& flow) -> AbstractValue;
  auto callDunder(const ir::Inst& inst, const AbstractValue& object, std::string_view name,
                  std::vector<AbstractValue> arguments, bool& found) -> AbstractValue;

  // --- built-ins: infer_builtins.cpp ---
  auto callBuiltin(const ir::Inst& inst, std::string_view name, const CallArguments& arguments) -> AbstractValue;
  auto convertTo(const ir::Inst& inst, std::string_view type, const CallArguments& arguments) -> AbstractValue;
  auto builtinDunder(const ir::Inst& inst, const AbstractValue& receiver, std::string_view name,
                     const CallArguments& arguments) -> AbstractValue;
  auto minOrMax(const ir::Inst& inst, bool is_max, const CallArguments& arguments) -> AbstractValue;
  auto sumOf(const ir::Inst& inst, const CallArguments& arguments) -> AbstractValue;
  auto builtinMethod(const ir::Inst& inst, const AbstractValue& receiver, const Arm* arm, std::string_view type,
                     std::string_view name, const CallArguments& arguments) -> AbstractValue;
  auto stringResultOf(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue;

  // --- attributes by name: infer_named_attributes.cpp ---
  void storeMore(const ir::Inst& inst, const AbstractValue& object, const AbstractValue& value);
  auto callFieldBuiltin(const ir::Inst& inst, std::string_view name, const CallArguments& arguments) -> AbstractValue;
  auto callAttributeBuiltin(const ir::Inst& inst, std::string_view name, const CallArguments& arguments)
      -> AbstractValue;

  // --- what the runtime reaches: infer_slots.cpp ---
  auto exposeClass(ir::ClassId cls, std::string_view dunder, const std::vector<AbstractValue>& others) -> AbstractValue;
  auto exposeMethod(ir::ClassId cls, std::string_view dunder, FunctionValueId method, const std::vector<AbstractValue>& others)
      -> AbstractValue;
  auto reachable(const std::vector<AbstractValue>& roots) -> std::vector<AbstractValue>;
  void expose(const std::vector<AbstractValue>& roots, std::initializer_list<std::string_view> dunders);
  // An object that the runtime takes named values from: for `%(name)s` and format_map().
  void exposeMapping(const AbstractValue& mapping);
  void exposeKey(NodeId container, const AbstractValue& key);
  void mayBeMissing(const AbstractValue& key);
  void expose(const ir::Inst& inst, const AbstractValue& value, std::initializer_list<std::string_view> dunders);
  void askTruth(const ir::Inst& inst, const AbstractValue& value);
  auto askObject(const ir::Inst& inst, const AbstractValue& value, std::string_view dunder,
                 const std::vector<AbstractValue>& arguments, bool& found) -> AbstractValue;
  auto itemsOfInstance(ir::ClassId cls) -> AbstractValue;

  // --- stubs: infer_stubs.cpp ---
  auto callMapped(const StubFunction& function, const CallArguments& arguments,
                  const std::function<AbstractValue(const CallArguments&)>& call) -> AbstractValue;
  auto callStarred(const StubFunction& function, const CallArguments& arguments,
                   const std::function<AbstractValue(const CallArguments&)>& call) -> AbstractValue;
  using Bindings = std::map<std::string_view, AbstractValue>;
  auto callStub(const ir::Inst& inst, const StubFunction& function, const AbstractValue& receiver,
                Bindings bindings, const CallArguments& arguments) -> AbstractValue;
  auto stubType(const ir::Inst& inst, const frontend::Expr* type, std::string_view module, Bindings& bindings,
                const AbstractValue& receiver, size_t& sites) -> AbstractValue;
  void matchStubType(const ir::Inst& inst, const frontend::Expr* type, std::string_view module,
                     const AbstractValue& value, Bindings& bindings);
  auto stubConstant(const ir::Inst& inst, const StubConstant& constant, std::string_view module) -> AbstractValue;

  auto read(SlotId slot) -> AbstractValue { return analysis_.read(slot, copy_); }
  void report(diagnostics::Code code, const ir::Inst& inst, diagnostics::Arguments arguments);
  auto definition(const ir::Operand& operand) -> const ir::Inst*;
  void findDefinitions(const ir::Block& block);

  Analysis& analysis_;
  CopyId copy_;
  const ir::Function& function_;
  std::vector<AbstractValue> temps_;
  std::vector<std::pair<uint32_t, uint32_t>> temp_versions_;  // versions of a comparison's operands
  std::vector<Computed> computed_temps_;
  std::map<uint32_t, Computed> computed_versions_;  // by the version of the variable that took the result
  std::vector<const ir::Inst*> definitions_;
  std::vector<const ir::Inst*> temp_loops_;  // the innermost loop around what gave each temporary its value
  std::vector<int64_t> list_changes_;        // how many instructions add to the list that each temporary is
  const ir::Inst* loop_ = nullptr;           // the innermost loop around what is executed
  std::vector<Bound> item_bounds_;        // by temporary that is a range or an enumeration: of what it yields
  std::vector<Loop*> loops_;
  std::vector<Flow*> handlers_;           // flows that see every assignment made under them
  std::vector<Flow*> finallies_;
  AbstractValue block_result_;            // of the last `result` executed
  uint32_t next_version_ = 1;
  uint32_t next_origin_ = 1;
  struct Checkpoint {
    Flow flow;
    uint32_t next_version, next_origin;
  };
  std::vector<Checkpoint> checkpoints_;   // before each instruction of the outermost block, as far as the last run came
  CopyFacts* facts_ = nullptr;
  bool direct_fields_ = false;            // in an object's `__dict__`: no descriptor of its class is asked
  bool plain_attributes_ = false;         // as `object` does it, whatever __setattr__ and the like say
};

}  // namespace krait::types
