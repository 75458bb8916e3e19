// The intermediate representation: one structured IR from the syntax tree to the emitted C++.
//
// It lives twice. *Untyped*, as irgen makes it: one `Function` a Python function, `Inst::type` null, names already
// resolved to locals, cells, globals, modules and built-ins. *Typed*, as lowering returns it: one `Function` a copy
// (a Python function analysed for one shape of arguments), every local, temporary, field and global with a
// `types::Type`, every dynamic operation resolved or turned into a runtime call. Passes and emission see typed IR only.
//
//     func @sensor.average(xs: list[u16]) -> float
//       $total = copy 0
//       for $x in $xs {
//         $total = add $total, $x
//       }
//       %1 = call_runtime .len $xs
//       …
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/types/type.h"

namespace krait::ir {

using types::Type;

using LocalId = uint32_t;     // index into Function::locals
using TempId = uint32_t;      // numbered from 0 in each function, below Function::temp_count
using ConstantId = uint32_t;  // index into Program::constants
using FunctionId = uint32_t;  // index into Program::functions
using ClassId = uint32_t;     // index into Program::classes
using GlobalId = uint32_t;    // index into Program::globals
using ModuleId = uint32_t;    // index into Program::modules
constexpr uint32_t kNone = 0xffffffff;
/// `index` of a load_global, load_cell or copy that only asks whether the variable is assigned. Gone when irgen is done.
constexpr int32_t kAskBound = 3;
/// `index` of a store_attr or del_attr that asks no `__setattr__` or `__delattr__`.
constexpr int32_t kPlainStore = 1;

enum class Op : uint8_t {
#define KRAIT_INST(name, text, min, max, result, regions, stage, effects) name,
#include "compiler/ir/inst.def"
#undef KRAIT_INST
};

enum Effects : uint16_t { Pure = 0, Raises = 1, Reads = 2, Writes = 4, Collects = 8, Control = 16 };

struct OpFacts {
  std::string_view text;
  int min_operands, max_operands;
  char result;  // 'N' never, 'Y' always, 'O' optional
  int regions;
  char stage;  // 'H' untyped only, 'L' typed only, 'B' both
  int effects;
};
auto factsOf(Op op) -> const OpFacts&;

struct Operand {
  enum class Kind : uint8_t {
    None,
    Temp,
    Local,
    Constant,
    Module,   // a module as a value
    Builtin,  // a built-in function, class or exception; index: into Program::builtins (names)
    Class,    // a class of the program (typed IR)
  };
  Kind kind = Kind::None;
  uint32_t index = 0;

  static auto temp(TempId id) -> Operand { return {Kind::Temp, id}; }
  static auto local(LocalId id) -> Operand { return {Kind::Local, id}; }
  static auto constant(ConstantId id) -> Operand { return {Kind::Constant, id}; }
  [[nodiscard]] auto isNone() const -> bool { return kind == Kind::None; }
  [[nodiscard]] auto isTemp() const -> bool { return kind == Kind::Temp; }
  [[nodiscard]] auto isLocal() const -> bool { return kind == Kind::Local; }
  [[nodiscard]] auto isConstant() const -> bool { return kind == Kind::Constant; }
  friend auto operator==(const Operand&, const Operand&) -> bool = default;
};

struct Constant {
  enum class Kind : uint8_t { None, True, False, Ellipsis, NotImplemented, Int, Float, Complex, Str, Bytes };
  Kind kind = Kind::None;
  int64_t integer = 0;      // Int: the value, when `text` is empty
  std::string text;         // Int beyond int64: [-]hexadecimal digits; Str: UTF-8; Bytes: bytes
  double real = 0;          // Float; Complex: imaginary part
  friend auto operator==(const Constant&, const Constant&) -> bool = default;
};

// One argument of `call` and `call_method`, in the order of the call; parallel to the operands after the first.
struct Argument {
  enum class Kind : uint8_t { Positional, Star, Keyword, DoubleStar };
  Kind kind = Kind::Positional;
  std::string_view keyword;
};

struct Inst;
struct Block {
  std::vector<std::unique_ptr<Inst>> insts;
  [[nodiscard]] auto empty() const -> bool { return insts.empty(); }
};

struct Inst {
  Op op;
  Operand result;                    // none, a temporary, or a local that is assigned
  std::vector<Operand> operands;
  std::vector<Argument> arguments;   // calls
  std::vector<LocalId> targets;      // unpack, for
  std::vector<Block> regions;
  std::string_view name;             // attribute, method, conversion, runtime function
  uint32_t ref = kNone;              // function, class, global or module, by op
  int32_t index = 0;                 // by op
  bool in_place = false;             // augmented assignment
  const Type* type = nullptr;        // of the result (typed IR)
  const Type* tested = nullptr;      // type_is (typed IR)
  base::SourceRange range;           // the Python that this comes from
};

struct Local {
  enum class Storage : uint8_t {
    Plain,
    Cell,          // captured by a nested function and reassigned: lives in a cell, reached by load_cell/store_cell
    CapturedCell,  // in the nested function: the same cell, from the closure
    CapturedValue, // in the nested function: a copy from the closure, never assigned
  };
  std::string_view name;    // Python's name; hidden ones start with '.'
  uint32_t web = 0;         // which web of that name (0 is the first)
  Storage storage = Storage::Plain;
  const Type* type = nullptr;
  base::SourceRange range;  // of the first definition
  std::string_view annotation_text;  // of `x: int = …`; every web of the name has it
};

struct Parameter {
  enum class Kind : uint8_t { PositionalOnly, Positional, VarArgs, KeywordOnly, KwArgs };
  LocalId local;            // the variable; where that is a cell, the cell is initialised from the argument on entry
  Kind kind = Kind::Positional;
  bool has_default = false; // then the n-th operand of make_function is its value
  std::string_view annotation_text;
};

struct Capture {
  LocalId outer;  // in Function::parent
  LocalId inner;  // in this function
};

struct Function {
  FunctionId id = kNone;
  std::string_view name;       // Python's: "average", "<lambda>", "<module>", "<listcomp>"
  std::string qualified_name;  // Python's __qualname__: "RingBuffer.append", "outer.<locals>.inner"
  std::string cpp_name;        // typed IR: unique in its module's namespace (and class)
  ModuleId module = kNone;
  ClassId owner = kNone;       // methods: the class whose body defines it
  FunctionId parent = kNone;   // nested functions: the enclosing function
  FunctionId source = kNone;   // typed IR: the untyped function that this is a copy of
  bool is_word_copy = false;   // typed IR: is such a copy; what it raises is raised again by the exact function
  FunctionId words = kNone;    // typed IR: the same in machine words, which a call with index 1 asks first
  std::vector<Parameter> parameters;
  std::vector<Local> locals;
  std::vector<Capture> captures;
  Block body;
  uint32_t temp_count = 0;
  bool is_generator = false;   // its body has a `yield`
  bool is_async = false;
  bool is_method = false;      // its first parameter is the receiver
  bool is_lambda = false;
  bool is_module_body = false;
  bool is_bound = false;       // typed IR: handed to the runtime together with its first argument
  const Type* result = nullptr;      // typed IR; of generators: the iterator type
  const Type* yielded = nullptr;     // typed IR, generators
  const Type* sent = nullptr;        // typed IR, generators: type of the value of `yield`
  std::vector<const Type*> temps;    // typed IR: type of each temporary
  bool may_raise = true;             // typed IR: set false by the effects pass
  bool may_collect = true;
  std::string_view docstring;
  std::string_view return_annotation_text;
  base::SourceRange range;
  std::vector<std::string_view> decorators;  // plain names only, for reports ("micropython.native")

  /// A call only makes an object, whose body runs when it is asked to: generators, coroutines, and both at once.
  [[nodiscard]] auto suspends() const -> bool { return is_generator || is_async; }
};

struct Field {
  std::string_view name;
  const Type* type = nullptr;
};

struct Annotation {
  std::string_view name;
  std::string_view text;
};

// Where the closure of a function behind the dynamic protocol is kept: in a global, or in the object's own class.
struct SlotClosure {
  GlobalId global = kNone;
  ClassId owner = kNone;             // the class statement whose classes have the attribute …
  int64_t attribute = 0;             // … of this number
};

struct Class {
  ClassId id = kNone;
  std::string_view name;
  std::string qualified_name;
  std::string cpp_name;              // typed IR
  ModuleId module = kNone;
  FunctionId function = kNone;       // the function in whose body the class statement stands
  std::vector<Field> fields;         // typed IR: those that this class adds to its base
  ClassId base = kNone;              // typed IR: the base whose layout it extends
  std::string_view builtin_base;     // typed IR: "" or the built-in it extends ("ValueError", …)
  std::vector<ClassId> mro;          // typed IR: itself first
  // Typed IR: the built-in exceptions that it derives from, where they are not those of `base` and `builtin_base`.
  std::vector<std::string_view> builtin_mro;
  // Typed IR: functions behind the dynamic protocol, by dunder name ("__repr__", "__eq__", "__hash__", …): reached by
  // runtime functions through the class's TypeInfo. Parameter and result types are as runtime/objects/slots.def says.
  std::vector<std::pair<std::string_view, FunctionId>> slots;
  std::map<std::string_view, SlotClosure> slot_closures;  // typed IR: of those functions that capture variables
  ClassId form_of = kNone;           // a form of that class (types/class_forms.h): to the program it is that class
  bool is_made_often = false;        // typed IR: made by each run of its statement; `type` then is what they have in common
  std::vector<Annotation> annotations;  // `x: int` in the class body, in order
  std::string_view docstring;
  base::SourceRange range;
};

struct Global {
  std::string_view name;
  ModuleId module = kNone;
  const Type* type = nullptr;        // typed IR
  bool dead = false;                 // typed IR: never read at run time (functions, classes, modules, folded constants)
  // Typed IR: a list that is made once and never changes its size is a static array. How long it is; 0 for variables.
  int64_t static_length = 0;
  std::vector<ConstantId> initial;   // what is in it from the start (zeros if empty)
  bool is_table = false;             // nobody writes its items
  bool is_object = false;            // something needs its header: it becomes a Value, or lies in a container
  base::SourceRange range;
  std::string_view annotation_text;  // of `x: int = …`
};

struct Module {
  ModuleId id = kNone;
  std::string name;                  // dotted
  std::string path;
  FunctionId body = kNone;           // kNone: a native module
  bool is_native = false;
  std::string native_header;         // "machine_native.hpp"
};

struct Program {
  std::vector<std::unique_ptr<Function>> functions;
  std::vector<std::unique_ptr<Class>> classes;
  std::vector<Global> globals;
  std::vector<Module> modules;       // in order of first import; the main module is `main`
  std::vector<Constant> constants;
  std::vector<std::string> builtins; // names behind Operand::Kind::Builtin
  ModuleId main = kNone;

  // Interns; equal constants share an id.
  auto constantId(const Constant& constant) -> ConstantId;
  auto builtinId(std::string_view name) -> uint32_t;
  // The program's own copy of a text: every `string_view` in the IR comes from here.
  auto intern(std::string_view text) -> std::string_view;

 private:
  std::unordered_map<std::string, ConstantId> constant_index_;
  std::unordered_map<std::string, uint32_t> builtin_index_;
  std::unordered_set<std::string> texts_;
};

// Text form. `printFunction(…)` then `readProgram` gives the same structure back.
auto printProgram(const Program& program) -> std::string;
auto printFunction(const Program& program, const Function& function) -> std::string;
auto printInst(const Program& program, const Function& function, const Inst& inst) -> std::string;
auto printType(const Program& program, const Type* type) -> std::string;

}  // namespace krait::ir
