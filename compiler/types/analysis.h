// Analysis: whole-program inference.
//
// Every Python function is analysed in *copies*, one a shape of argument types. A copy is interpreted abstractly, flow by
// flow, over its structured IR (interpreter.h); what flows between copies goes through *slots*: parameters, results,
// fields, globals, cells, elements. Slots only ever grow, and a copy that read a slot is interpreted again, from where it
// read it, when the slot grew: one first-in-first-out worklist, no restarts, no hash order. Intervals of slots widen to the bounds of machine
// types, so every chain ends; a closing *descending* round recomputes all slots once from the fixed point, which wins
// back what widening gave away and drops copies that turned out unreachable.
//
// Containers are *nodes*, one an allocation site and copy. Where two nodes meet in one variable they are unified: their
// element slots become one, so two differently typed lists never alias.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/diagnostics/diagnostics.h"
#include "compiler/ir/ir.h"
#include "compiler/types/abstract_value.h"
#include "compiler/types/stubs.h"
#include "compiler/types/target_model.h"

namespace krait::types {

using SlotId = uint32_t;
using NodeId = uint32_t;
using CopyId = uint32_t;
using FunctionValueId = uint32_t;

// Who read a slot: the copy, and the first of its instructions (of the outermost block, counted from 1; 0: its entry).
struct Reader {
  CopyId copy;
  uint32_t position;
  bool only_looks = false;         // growth is no reason to run again, but what was seen is not true any more
};

struct Slot {
  AbstractValue value;
  AbstractValue next;              // descending round: what is written anew
  std::vector<Reader> readers;     // sorted by copy
  SlotId parent = 0;               // union-find: itself, or the slot it was merged into
  uint16_t growths = 0;
};

struct Node {
  Tag tag;
  NodeId parent;                   // union-find; itself when it is the representative
  SlotId element = 0;              // element; dict: key; range: members; iterator: what it yields
  SlotId second = 0;               // dict: value; generator: what is sent
  SlotId third = 0;                // generator: what it returns
  std::vector<SlotId> items;       // tuple of fixed arity
  bool is_fixed = false;           // tuple: `items` count; else `element`
  bool is_open = false;      // tuples: of any length, even while nothing is known of the items
  bool is_generator = false;       // iterator: a generator's (has send, throw, close)
  bool is_boxed = false;           // elements are Values whatever they are (made by the runtime)
  char type_code = 0;              // array.array
  SlotId kinds = 0;                // iterator: the classes that it may be of (Builtin arms)
  bool is_wide = false;            // range: its bounds may lie beyond a word
  NodeId pair = ir::kNone;         // dict: the tuples that items() shows, once somebody asks for them
  bool may_shrink = false;         // something in the program takes elements out of it
  bool may_grow = false;           // something in the program adds elements to it once it is made
  bool may_write = false;          // something in the program gives its elements other values
  base::SourceRange site;
};

// A function object as inference sees it: the code and the environment it closes over.
struct FunctionValue {
  ir::FunctionId function;
  CopyId parent = ir::kNone;               // copy of the enclosing function, if it captures anything
  std::vector<SlotId> defaults;            // by parameter (kNone where none)
  std::map<ir::LocalId, SlotId> captured;  // by-value captures, by inner local
  std::vector<CopyId> copies;
  std::map<std::string_view, SlotId> attributes;  // that the program gives the function
};

struct BoundMethod {
  Arm function;            // Function or NativeFunction or Builtin method
  SlotId receiver;
  std::string_view name;   // built-in types' methods: by name
};

struct SuperObject {
  ir::ClassId cls;         // search after this class in the receiver's order
  SlotId receiver;
};

struct Descriptor {
  enum class Kind : uint8_t { Property, Static, Class } kind;
  FunctionValueId getter = ir::kNone, setter = ir::kNone, deleter = ir::kNone;
  std::string_view doc = {};   // that property() was given, where it is a constant
};

struct Edge {
  FunctionValueId function;
  CopyId copy;
  bool is_live = true;   // false once a later round no longer makes the call
  ir::ClassId form = ir::kNone;   // of the receiver, where its class has forms
};

struct Copy {
  CopyId id;
  FunctionValueId function_value;
  ir::FunctionId function;
  std::string key;
  std::vector<SlotId> parameters;
  SlotId result;
  SlotId generator_node_slot = 0;               // generators: holds the iterator node
  std::map<ir::LocalId, SlotId> cells;
  std::unordered_map<const ir::Inst*, std::vector<NodeId>> sites;
  std::unordered_map<const ir::Inst*, std::vector<Edge>> edges;
  std::unordered_map<const ir::Inst*, std::vector<AbstractValue>> loop_heads;  // of what the loop assigns
  bool is_queued = false;
  bool was_run = false;
  uint32_t stale_from = 0;                      // the first position (see Reader) that read what has grown since
  bool may_return = false;
};

struct FieldFacts {
  SlotId slot;
  ir::ClassId owner;
  bool always_set = false;   // assigned on every path through __init__
  base::SourceRange first_store;
};

struct ClassFacts {
  bool is_resolved = false;
  bool is_contradictory = false;                       // the orders of its bases: making it is a TypeError
  bool is_made_often = false;                          // the statement makes a class each time it runs (class_runs.h)
  std::vector<Arm> bases;                              // as written: Class or Builtin
  std::string_view builtin_base;                       // the built-in exception that lays it out; "object" if none
  std::vector<Arm> order;                              // the whole order of bases, itself first, `object` last
  std::vector<ir::ClassId> mro;                        // the program's own classes among them
  std::vector<ir::ClassId> derived;                    // directly
  std::map<std::string_view, SlotId> attributes;       // of the class object itself
  std::map<std::string_view, int> attribute_stores;    // outside the class body
  std::vector<std::string_view> attribute_order;       // of the class body
  std::set<std::string_view> set_in_body;              // attributes that the class statement always sets
  bool has_slots = false;                              // instances have the attributes of `__slots__` and no others
  std::set<std::string_view> slot_names;
  std::map<std::string_view, FieldFacts> fields;       // declared at this class
  std::set<std::string_view> asked;                    // attributes that somebody looked for in vain
  bool is_instantiated = false;
  bool is_made_bare = false;                           // by object.__new__: whether __init__ ran is not known
  CopyId copy = ir::kNone;                             // where the class statement runs
};

// What lowering needs of one instruction in one copy.
struct InstFacts {
  std::vector<AbstractValue> operands;
  AbstractValue result;
  bool falls_through = true;   // control can reach the next instruction
  bool in_bounds = false;      // load_item, store_item: the index is proved to be one, counted from the front
  int64_t room = 0;            // build_list: how long the list is when the loop behind it has filled it, if that is known
};

// What the runtime hands to a callable for each item, and gets back.
struct CallbackFacts {
  bool is_starred = false;     // one tuple, whose items are the arguments
  std::vector<AbstractValue> arguments;
  AbstractValue result;
};

struct CopyFacts {
  std::unordered_map<const ir::Inst*, InstFacts> insts;
  std::vector<AbstractValue> locals;                   // all that each web ever holds
  std::vector<AbstractValue> temps;
  std::unordered_map<const ir::Inst*, CallbackFacts> callbacks;
  // Of calls whose callee may be one of several: what each of them gives back.
  std::map<std::pair<const ir::Inst*, Arm>, AbstractValue> answers;
};

class Interpreter;

class Analysis {
 public:
  Analysis(const ir::Program& program, const Stubs& stubs, const TargetModel& target,
           const base::SourceManager& sources, diagnostics::DiagnosticEngine& diagnostics);

  ~Analysis();

  /// Runs to the fixed point.
  void settle();
  /// The descending rounds; afterwards `facts` of reachable copies are filled.
  void finish();

  // --- values ---
  /// Joins `from` into `into`, unifying nodes that meet. True if `into` grew.
  auto join(AbstractValue& into, const AbstractValue& from) -> bool;
  auto joined(AbstractValue a, const AbstractValue& b) -> AbstractValue {
    join(a, b);
    return a;
  }
  void canonicalise(AbstractValue& value);
  auto representative(SlotId slot) -> SlotId { return slotOf(slot); }
  auto find(NodeId node) -> NodeId;
  auto node(NodeId id) -> Node& { return nodes_[find(id)]; }
  /// Makes one node of two. Not once lowering has begun: what was known of each of them is built upon.
  void unify(NodeId a, NodeId b);
  bool is_settled = false;
  auto newNode(Tag tag, base::SourceRange site) -> NodeId;

  // --- forms of classes (class_forms.h) ---
  [[nodiscard]] auto hasForms(ir::ClassId cls) const -> bool { return !forms_.empty() && forms_[cls].origin != ir::kNone; }
  /// The class that the program knows: of a form, what it is a form of.
  [[nodiscard]] auto shownClass(ir::ClassId cls) const -> ir::ClassId { return hasForms(cls) ? forms_[cls].origin : cls; }
  /// The form that stands for `cls` now, after what has met.
  auto findForm(ir::ClassId cls) -> ir::ClassId;
  [[nodiscard]] auto isForm(ir::ClassId cls) const -> bool { return program.classes[cls]->form_of != ir::kNone; }
  /// The form among the objects of a value; kNone where there is none.
  auto formIn(const AbstractValue& value) -> ir::ClassId;
  /// Of which form the objects of `cls` are that this instruction makes.
  auto formMadeAt(const ir::Inst& site, CopyId copy, ir::ClassId cls, const std::vector<AbstractValue>& arguments) -> ir::ClassId;
  /// The classes that have forms which did not all become one.
  auto classesWithForms() -> std::set<ir::ClassId>;
  void unifyForms(ir::ClassId a, ir::ClassId b);
  /// One call reaches the same method with objects of two forms: they become one.
  void keepOneForm(Edge& edge, ir::ClassId form);
  // What makes objects of the program's classes: the class, the instruction, the copy that it runs in; and the form.
  std::map<std::tuple<ir::ClassId, const ir::Inst*, CopyId>, ir::ClassId> made_at;

  // --- slots ---
  auto newSlot() -> SlotId;
  auto read(SlotId slot, CopyId reader) -> AbstractValue;
  auto peek(SlotId slot) -> AbstractValue;   // growth is no reason for the copy that runs to run again
  void write(SlotId slot, const AbstractValue& value);
  /// After the analysis: the slot holds this as well, which everybody who reads it already counts on.
  void include(SlotId slot, const AbstractValue& value);
  /// A key that may be missing, which a KeyError carries then.
  void noteKey(const AbstractValue& key) {
    if (reads_exception_arguments) write(exception_arguments, key);
  }

  // --- copies ---
  auto functionValue(ir::FunctionId function, CopyId parent) -> FunctionValueId;
  auto copyFor(FunctionValueId function, const std::vector<AbstractValue>& arguments, int receiver_index) -> CopyId;
  auto newCopy(FunctionValueId function, std::string key) -> CopyId;
  auto cellSlot(CopyId copy, ir::LocalId local) -> SlotId;
  void enqueue(CopyId copy, uint32_t stale_from = 0);

  // --- classes ---
  auto lookupClassAttribute(ir::ClassId cls, std::string_view name) -> SlotId;  // along the MRO; kNone if none
  /// The same for an object of the class: what its metaclass gives is the class's alone.
  auto lookupInstanceAttribute(ir::ClassId cls, std::string_view name) -> SlotId;
  // Is it a function of the program that uses variables of the function around it?
  auto captures(const Arm& arm) const -> bool {
    return arm.tag == Tag::Function && !program.functions[function_values[arm.id].function]->captures.empty();
  }
  auto findField(ir::ClassId cls, std::string_view name) -> FieldFacts*;
  auto fieldForStore(ir::ClassId cls, std::string_view name, base::SourceRange where) -> FieldFacts&;
  /// Whether patterns take its objects for sequences, or else for mappings.
  auto matchesAs(ir::ClassId cls, bool sequence) -> bool {
    return sequence ? standsFor(cls, "list") || standsFor(cls, "tuple") : standsFor(cls, "dict");
  }
  /// Whether the value is a sequence whatever it is: its items have numbers.
  static auto isIndexed(const AbstractValue& value) -> bool {
    const auto numbered = [](Scalar kind) { return uint16_t(1U << static_cast<int>(kind)); };
    const uint16_t mask =
        numbered(Scalar::Str) | numbered(Scalar::Bytes) | numbered(Scalar::ByteArray) | numbered(Scalar::MemoryView);
    return (value.scalars & ~mask) == 0 && std::all_of(value.arms.begin(), value.arms.end(), [](const Arm& arm) {
             return arm.tag == Tag::List || arm.tag == Tag::Tuple || arm.tag == Tag::Array || arm.tag == Tag::Range;
           });
  }
  /// Whether the class was written as one that derives from this built-in type (compiler/expand keeps the mark).
  auto standsFor(ir::ClassId cls, std::string_view builtin) -> bool {
    const std::string mark = "__builtin_" + std::string(builtin) + "__";
    return !builtin.empty() && lookupClassAttribute(cls, mark) != ir::kNone;
  }
  /// `x.__class__` of values of several kinds is what type(x) says, unless one of them has an attribute of that name.
  auto asksType(const AbstractValue& value, std::string_view name) -> bool;
  /// Objects of classes that derive from one of these built-in types are among the values.
  static constexpr std::string_view kPlainValue = "__builtin_value__";
  auto mayStandFor(const AbstractValue& value, std::initializer_list<std::string_view> types) -> bool;
  auto derivesFrom(ir::ClassId cls, ir::ClassId base) const -> bool;
  auto derivesFrom(ir::ClassId cls, std::string_view exception) const -> bool;  // a built-in exception
  auto exceptionsOf(ir::ClassId cls) const -> std::vector<std::string_view>;    // the built-in ones, in its order
  /// The classes that a second argument of isinstance() or an `except` names; false if that is not known.
  auto classesIn(const AbstractValue& classinfo, std::vector<Arm>& found) -> bool;
  /// The order in which attributes are looked up, down to `object`; the bases; the classes directly derived.
  auto orderOf(ir::ClassId cls) -> std::vector<Arm>;
  auto basesOf(ir::ClassId cls) -> std::vector<Arm>;
  auto derivedOf(ir::ClassId cls) -> std::vector<Arm>;
  /// The `__init_subclass__` that is called for a new class: of which class, and which function.
  auto inheritedHook(ir::ClassId cls) -> std::pair<ir::ClassId, FunctionValueId>;
  /// Does what a class has under a name decide over an object's own attribute (a property, an object with __set__)?
  auto isDataDescriptor(SlotId attribute) -> bool;
  /// Does the class define __eq__ and thereby give up the __hash__ that it would inherit?
  auto isUnhashable(ir::ClassId cls) -> bool;
  /// Does it become something else when it is reached through an object (a function, any descriptor)?
  auto binds(const AbstractValue& found) -> bool;
  /// Are all possibilities objects of the program whose classes have `name`? Then lowering calls it directly.
  auto allHave(const AbstractValue& value, std::string_view name) -> bool;
  /// Whether a product of the two repeats as often as the __index__ of `count` says; `dunder` of `count` is asked before.
  auto isRepeatedBy(const AbstractValue& sequence, const AbstractValue& count, std::string_view dunder) -> bool;
  /// May the operator's method `dunder` of such objects answer NotImplemented?
  auto mayDefer(const AbstractValue& object, std::string_view dunder) -> bool;
  /// The methods that `left op right` asks one after the other, where that is known at compile time.
  struct OperatorStep {
    bool of_right;             // whose method: the right operand's, reflected
    std::string_view dunder;
    bool may_defer;
    bool negated = false;      // `!=` by way of __eq__
  };
  auto operatorSteps(const ir::Inst& inst, const AbstractValue& left, const AbstractValue& right,
                     std::vector<OperatorStep>& steps) -> bool;
  auto isCallable(const Arm& arm) -> bool;
  /// The operator that a call of a special method by its name stands for; of each call the same.
  auto operatorBehind(const ir::Inst& call, ir::Op op, bool in_place) -> ir::Inst&;
  /// Only dictionaries into which nothing is ever put: `**kwargs` where no call has keywords.
  template <class Read>
  auto isEmptyMapping(const AbstractValue& value, const Read& read) -> bool {
    if (value.scalars != 0 || value.arms.empty()) return false;
    for (const Arm& arm : value.arms)
      if (arm.tag != Tag::Dict || !read(node(arm.id).second).isNothing()) return false;
    return true;
  }
  void noteInstantiated(ir::ClassId cls);
  /// The slot of an attribute of the class object itself, made when first stored to.
  auto classAttributeForStore(ir::ClassId cls, std::string_view name) -> SlotId;
  /// Where the search goes on for an attribute of `cls` that may not be set yet; kNone if nowhere.
  auto nextClassAttribute(ir::ClassId cls, std::string_view name) -> SlotId;
  /// May instances have an attribute of this name? Not where `__slots__` leaves it out.
  auto mayHaveField(ir::ClassId cls, std::string_view name) -> bool;
  /// `reader` found no attribute of this name ("*": any name) in the class: it looks again when one appears.
  void watchAttribute(std::string_view name, CopyId reader, ir::ClassId cls = ir::kNone);
  /// `args`, `__cause__` and the like of an exception, whose class has nothing of its own under the name.
  auto isExceptionAttribute(const Arm& arm, std::string_view name) -> bool;
  /// Somebody asked objects of `cls` for an attribute that they do not have.
  void noteAsked(ir::ClassId cls, std::string_view name);
  /// The field that keeps what setattr() stores under names that the program does not spell.
  static constexpr std::string_view kMoreField = "__more__";
  /// The class in which compiler/expand keeps the methods of a metaclass.
  static constexpr std::string_view kMixin = "__mixin__";
  /// What compiler/expand writes into enumerations and abstract classes, for what CPython's metaclasses do.
  static constexpr std::string_view kEnumMembers = "_member_list_", kEnumItem = "__enum_item__",
                                    kEnumCall = "__enum_call__", kEnumContains = "__enum_contains__",
                                    kEnumMap = "__enum_map__", kAbstract = "__abstract__", kMetaCall = "__meta_call__",
                                    kPlainCall = "__plain_call__";
  /// Only classes that have `name`, of which there is at least one.
  auto areClassesWith(const AbstractValue& value, std::string_view name) -> bool;
  /// What objects of these classes may keep there.
  auto moreValues(const AbstractValue& object, CopyId reader) -> AbstractValue;
  /// The names that getattr() with a computed name can mean, and those that setattr() can.
  auto attributeNames(const AbstractValue& object) -> std::set<std::string_view>;
  /// Special methods that the program may ask for by a computed name.
  auto askedDunders() const -> const std::set<std::string_view>& { return dunders_; }
  /// Where the program first spells a name.
  auto appearance(std::string_view name) const -> int {
    const auto found = identifiers_.find(name);
    return found == identifiers_.end() ? 0 : found->second;
  }
  /// Methods are among them where what is stored, `value`, may be called; null: something is deleted.
  auto storableNames(const AbstractValue& object, const AbstractValue* value) -> std::set<std::string_view>;
  /// Those who looked for it in vain look again.
  void attributeAppeared(std::string_view name, ir::ClassId cls = ir::kNone);
  void resolveClass(ir::ClassId cls, std::vector<Arm> bases);

  // --- state that lowering reads ---
  const ir::Program& program;
  const Stubs& stubs;
  const TargetModel& target;
  const base::SourceManager& sources;
  diagnostics::DiagnosticEngine& diagnostics;
  std::deque<Copy> copies;
  std::deque<FunctionValue> function_values;
  std::deque<ClassFacts> classes;
  std::vector<SlotId> globals;
  std::deque<std::string> builtins;                     // the program's, and those that inference adds; never moves
  std::vector<BoundMethod> bound_methods;
  std::vector<SuperObject> supers;
  std::vector<Descriptor> descriptors;
  std::map<CopyId, CopyFacts> facts;
  std::set<ir::ModuleId> imported;
  bool bytearrays_shrink = false;                       // something in the program takes bytes out of a bytearray
  bool bytearrays_grow = false;
  SlotId raised = 0;                                    // everything that is raised
  SlotId view_items = 0;                                // items of memory views: bytes, unless there are other formats
  SlotId view_owners = 0;                               // what they are views of, where somebody asks
  bool reads_view_owners = false;                       // `.obj` stands somewhere
  bool has_complex = false;                             // the program names complex numbers
  SlotId wide_constants = 0;                            // True: the program has integers beyond a word
  std::map<std::string_view, SlotId> exception_fields;  // that the program gives to exceptions of built-in classes
  SlotId exception_arguments = 0;                       // everything that a built-in exception carries
  bool reads_exception_arguments = false;               // `.args` stands somewhere: then KeyErrors give back the keys
  // The one copy of a method, for each form of a class, that TypeInfos lead to.
  std::map<std::pair<FunctionValueId, ir::ClassId>, CopyId> slot_copy_of;
  std::map<std::pair<ir::ClassId, std::string_view>, CopyId> slot_copies;  // dunder methods reached through TypeInfo
  CopyId main_copy = ir::kNone;
  std::map<ir::ModuleId, CopyId> module_copies;
  // Every write of the recording round, for explanations: what it wrote, where, and which instruction did (none: the entry
  // of a function, which takes a parameter `from` its slot).
  struct Write {
    const ir::Inst* inst;
    CopyId copy;
    uint32_t place;          // slot, or local of `copy`
    SlotId from;
    bool is_local;
    AbstractValue value;
  };
  std::vector<Write> writes;
  bool explained = false;                               // somebody wants them
  const ir::Inst* executing = nullptr;                  // by which copy, and which of its instructions
  CopyId executing_copy = ir::kNone;
  uint32_t executing_position = 0;
  int trial_depth = 0;                                  // above 0: a loop is looking for its fixed point, nothing is written
  bool descending = false;
  bool recording = false;

  /// Numbers things by key, each kind of thing from 0.
  auto boundMethod(const ir::Inst* site, CopyId copy, const Arm& function, std::string_view name) -> uint32_t;
  auto superObject(const ir::Inst* site, CopyId copy, ir::ClassId cls) -> uint32_t;
  auto descriptor(const ir::Inst* site, CopyId copy, Descriptor value) -> uint32_t;
  /// The property that stands under a name of which the class holds `found`: `@x.setter` and the like make further ones of
  /// the first. Of what is no property, the same.
  auto wholeProperty(const AbstractValue& found, uint32_t id) -> uint32_t;
  /// Only one property, class method or static method, whose later forms have the same getter?
  auto isOneDescriptor(const AbstractValue& found) const -> bool;
  auto moduleCopy(ir::ModuleId module) -> CopyId;
  auto builtinId(std::string_view name) -> uint32_t;
  /// The locals that a loop assigns, or the `finally` of a `try`; in order.
  auto assignedIn(const ir::Inst& inst) -> const std::vector<ir::LocalId>&;
  // Which sequences shrink and grow is known once the worklist is empty.
  [[nodiscard]] auto knowsLengths() const -> bool { return descending || recording; }
  [[nodiscard]] auto mayWrite() const -> bool { return trial_depth == 0 && !recording; }

 private:
  void runWorklist();
  /// Whether anything is known more exactly now.
  auto runDescending() -> bool;
  void markReachable();
  void settleForms();
  void mergeEqualForms();
  void dropForms();
  void record();
  auto shapeOf(const AbstractValue& value, int depth) -> std::string;
  auto slotOf(SlotId slot) -> SlotId;
  void mergeSlots(SlotId into, SlotId from);
  static void addReader(Slot& slot, Reader reader);
  void enqueueReaders(const Slot& slot);
  void collectIdentifiers();

  static constexpr char kFormMark = '\x01';                  // in a shape, before the number of a form
  struct Form {
    ir::ClassId origin = ir::kNone;   // kNone: a class without forms
    ir::ClassId parent = 0;           // union-find
  };
  std::vector<Form> forms_;                                  // by class; empty where no class has any
  std::map<ir::ClassId, std::vector<ir::ClassId>> forms_of_;
  std::map<ir::ClassId, size_t> forms_taken_;
  std::map<std::pair<ir::ClassId, std::string>, ir::ClassId> forms_by_shape_;
  std::map<ir::ClassId, std::string> form_shapes_;           // of the arguments of those who made the first object
  bool forms_met_ = false;
  std::deque<Slot> slots_;
  std::deque<Node> nodes_;
  std::deque<CopyId> worklist_;
  std::map<std::pair<ir::FunctionId, CopyId>, FunctionValueId> function_value_index_;
  std::map<std::tuple<const ir::Inst*, CopyId, Arm>, uint32_t> bound_method_index_;
  std::map<std::tuple<const ir::Inst*, CopyId, ir::ClassId>, uint32_t> super_index_;
  std::map<std::tuple<const ir::Inst*, CopyId>, uint32_t> descriptor_index_;
  std::map<uint32_t, uint32_t> whole_properties_;
  std::unordered_map<const ir::Inst*, std::vector<ir::LocalId>> assigned_;
  bool is_settling_ = false;                 // the worklist runs
  std::vector<std::unique_ptr<Interpreter>> interpreters_;  // by copy, as long as the worklist lasts
  std::set<CopyId> reachable_;
  std::map<std::pair<const ir::Inst*, ir::Op>, std::unique_ptr<ir::Inst>> operators_behind_;
  std::set<ir::FunctionId> makes_classes_;   // functions with class statements that may run more than once
  // Who found no attribute of a name in a class (kNone: any), and the position (see Reader).
  std::map<std::string_view, std::map<std::pair<CopyId, ir::ClassId>, uint32_t>> attribute_watchers_;
  std::map<std::string_view, int> identifiers_;   // what could be names of attributes, in order of appearance
  std::set<std::string_view> dunders_;            // `__names__` that stand in texts of the program
  std::set<std::string_view> spelled_;            // names of attributes that a `__getattr__` may be asked for
  bool reads_names_ = false;                 // getattr() with a computed name, vars() and the like
};

}  // namespace krait::types
