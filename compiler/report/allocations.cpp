#include "compiler/report/allocations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"

namespace krait::report {

using ir::Inst;
using ir::Op;
using types::Kind;
using types::Type;

namespace {

// Runtime functions that take no memory, whatever the effects of their like, as long as their operands are plain.
constexpr std::string_view kPlain[] = {
    "print",          "at",           "setat",      "get",         "len",        "truth",       "toIndex",
    "checkStack",     "iterate",      "enumerate",  "reversed",    "zip",        "range",       "rangeStep",
    "dict_get",       "dict_items",   "dict_keys",  "dict_values", "contains",   "list_pop",    "list_clear",
    "list_remove",    "list_reverse", "list_index", "list_count",  "settled",    "abs",         "minOf",
    "maxOf",          "ord",          "id",         "isInstance",  "codeAt",     "codePoints",  "str_find",
    "str_startswith", "str_endswith", "slice",      "sum",         "all",        "any",         "pow",
    "round",          "floordivWord", "modWord",    "lshiftWord",  "rshiftWord", "repeatFirst", "parts",
    "reprOf",         "listRow",      "listRowFilled", "listRowOf"};
// Native modules whose functions give numbers without taking memory.
constexpr std::string_view kPlainModules[] = {"machine::", "time::", "micropython::", "math::", "gc::"};

auto isNumber(const Type* type) -> bool {
  return type == nullptr || type->kind == Kind::None || (type->isNumber() && type->kind != Kind::Int);
}

// Of its own data, without a method of the program or a number without bounds in it.
auto isPlain(const Type* type) -> bool {
  if (type == nullptr) return true;
  switch (type->kind) {
    case Kind::Value:
    case Kind::Int:
    case Kind::Complex:
    case Kind::Instance:
    case Kind::Function:
    case Kind::Exception:
    case Kind::Iterator:
      return false;
    default:
      return std::all_of(type->arguments.begin(), type->arguments.end(), isPlain);
  }
}

auto allPlain(const ir::Function& function, const Inst& inst, size_t from = 0) -> bool {
  for (size_t i = from; i < inst.operands.size(); ++i)
    if (!isPlain(ir::typeOf(function, inst.operands[i]))) return false;
  return true;
}

auto runtimeTakes(const ir::Program& program, const ir::Function& function, const Inst& inst) -> bool {
  const std::string_view name = inst.name.substr(0, inst.name.find('<'));
  const bool native = std::any_of(std::begin(kPlainModules), std::end(kPlainModules),
                                  [&](std::string_view module) { return name.starts_with(module); });
  if (native) return !isNumber(inst.type) && !(inst.type->kind == Kind::Native);
  const bool plain = std::find(std::begin(kPlain), std::end(kPlain), name) != std::end(kPlain);
  const bool element = name == "at" || name == "setat" || name == "list_pop";
  if (plain && inst.ref == ir::kNone && (element || allPlain(function, inst)))
    return name == "codeAt"
               ? false
               : inst.type != nullptr && (inst.type->kind == Kind::Int || inst.type->kind == Kind::Value) &&
                     !element;
  return ir::effectsOf(program, function, inst).collects;
}

// Does the instruction itself take memory? What it calls is followed on its own.
auto takes(const ir::Program& program, const ir::Function& function, const Inst& inst) -> bool {
  const auto kindOf = [&](size_t operand) {
    const Type* type = ir::typeOf(function, inst.operands[operand]);
    return type != nullptr ? type->kind : Kind::None;
  };
  const auto isIndex = [&](size_t operand) { return isNumber(ir::typeOf(function, inst.operands[operand])); };
  switch (inst.op) {
    case Op::CallDirect:
    case Op::ImportModule:
      return false;
    case Op::LoadItem:
    case Op::StoreItem:
    case Op::DelItem: {
      const Kind object = kindOf(0);
      const bool buffer = object == Kind::List || object == Kind::Array || object == Kind::ByteArray ||
                          object == Kind::Bytes || object == Kind::VarTuple || object == Kind::MemoryView;
      if (buffer && isIndex(1)) return false;
      if (object == Kind::Tuple) return false;
      if (object == Kind::Dict && inst.op != Op::StoreItem && isPlain(ir::typeOf(function, inst.operands[1])))
        return false;
      return true;
    }
    case Op::ListAppend:
      return inst.index != 1;
    case Op::BuildSlice:
    case Op::BuildTuple:
      return false;
    case Op::In:
    case Op::NotIn:
      return !allPlain(function, inst);
    case Op::CallRuntime:
      return runtimeTakes(program, function, inst);
    case Op::For: {
      const Type* type = ir::typeOf(function, inst.operands[0]);
      return type != nullptr && type->kind != Kind::Adaptor && !isPlain(type) && type->kind != Kind::List &&
             type->kind != Kind::Array && type->kind != Kind::Dict && type->kind != Kind::Set;
    }
    case Op::If:
    case Op::While:
    case Op::ForRange:
    case Op::Try:
    case Op::Cond:
      return false;
    case Op::Raise:
      return false;  // what it raises is made by an instruction before it
    default:
      return ir::effectsOf(program, function, inst).collects;
  }
}

auto nameOf(const Inst& inst) -> std::string {
  std::string name(inst.name.substr(0, inst.name.find('<')));
  for (const std::string_view type : {"list", "dict", "set", "str", "bytes", "bytearray"}) {
    const std::string prefix = std::string(type) + "_";
    if (name.starts_with(prefix)) return std::string(type) + "." + name.substr(prefix.size()) + "()";
  }
  return name;
}

auto made(const ir::Program& program, const ir::Function& function, const Inst& inst) -> std::string {
  const auto any = [&](Kind kind) {
    if (inst.type != nullptr && inst.type->kind == kind) return true;
    return std::any_of(inst.operands.begin(), inst.operands.end(), [&](const ir::Operand& operand) {
      const Type* type = ir::typeOf(function, operand);
      return type != nullptr && type->kind == kind;
    });
  };
  switch (inst.op) {
    case Op::NewObject:
      return "an object of `" + std::string(program.classes[inst.ref]->name) + "`";
    case Op::BuildList:
    case Op::ListExtend:
      return "a list";
    case Op::ListAppend:
      return "a list that grows";
    case Op::ListToTuple:
      return "a tuple of any length";
    case Op::BuildSet:
    case Op::SetAdd:
    case Op::SetUpdate:
      return "a set";
    case Op::BuildDict:
    case Op::DictSet:
    case Op::DictMerge:
      return "a dictionary";
    case Op::BuildStr:
    case Op::Format:
      return "a text";
    case Op::MakeClosure:
      return "a closure";
    case Op::NewCell:
      return "a variable that an inner function assigns";
    case Op::Convert:
      if (inst.type != nullptr && inst.type->kind == Kind::Value) return "a boxed value";
      if (inst.type != nullptr && inst.type->kind == Kind::Int) return "an integer without a known bound";
      return "a container of another type";
    case Op::StoreItem:
      return any(Kind::Dict) ? "an entry of a dictionary" : "what storing an item needs";
    case Op::LoadItem:
      return any(Kind::Str) ? "a text" : "what loading an item needs";
    case Op::CallRuntime: {
      const std::string name = nameOf(inst);
      if (name.starts_with("list.append") || name == "list.extend()" || name == "list.insert()")
        return "a list that grows";
      if (inst.type != nullptr) {
        switch (inst.type->kind) {
          case Kind::Str:
            return "a text";
          case Kind::Bytes:
            return "bytes";
          case Kind::ByteArray:
            return "a bytearray";
          case Kind::List:
            return "a list";
          case Kind::Array:
            return "an array";
          case Kind::Dict:
            return "a dictionary";
          case Kind::Set:
          case Kind::FrozenSet:
            return "a set";
          case Kind::Exception:
            return "an exception";
          case Kind::Function:
            return "a function object";
          case Kind::Iterator:
            return "an iterator";
          case Kind::Instance:
            return "an object";
          default:
            break;
        }
      }
      if (any(Kind::Int)) return "an integer without a known bound";
      if (any(Kind::Value)) return "a boxed value";
      return "what `" + name + "` needs";
    }
    default:
      break;
  }
  if (any(Kind::Value)) return "a boxed value";
  if (any(Kind::Int)) return "an integer without a known bound";
  if (inst.type != nullptr && inst.type->kind == Kind::Str) return "a text";
  if (inst.type != nullptr && inst.type->kind == Kind::List) return "a list";
  return "what this operation needs";
}

// The callee of a call whose target is known; kNone otherwise.
auto calleeOf(const ir::Program& program, const Inst& inst) -> ir::FunctionId {
  if (inst.op == Op::CallDirect) return inst.ref;
  if (inst.op == Op::ImportModule && inst.ref < program.modules.size()) return program.modules[inst.ref].body;
  return ir::kNone;
}

class Search {
 public:
  explicit Search(const ir::Program& program) : program_(program) {}

  /// The way from the function's first allocation down to the memory; empty if there is none.
  auto of(ir::FunctionId id) -> std::vector<Allocation::Step> {
    std::vector<Allocation::Step> steps;
    while (id != ir::kNone) {
      const Found* found = find(id);
      if (found == nullptr || found->inst == nullptr) return steps;
      const ir::Function& function = *program_.functions[id];
      const ir::FunctionId callee = found->is_call ? calleeOf(program_, *found->inst) : ir::kNone;
      steps.push_back({found->inst->range, callee != ir::kNone ? program_.functions[callee]->qualified_name
                                                               : made(program_, function, *found->inst)});
      if (steps.size() > kLongest) return steps;
      id = callee;
    }
    return steps;
  }

  auto mayTake(ir::FunctionId id) -> bool {
    const Found* found = find(id);
    return found != nullptr && found->inst != nullptr;
  }

 private:
  static constexpr size_t kLongest = 40;
  struct Found {
    const Inst* inst = nullptr;
    bool is_call = false;
  };

  // Own allocations before those of callees: the shortest chain. All functions at once, until nothing changes.
  auto find(ir::FunctionId id) -> const Found* {
    if (found_.empty()) settle();
    const auto at = found_.find(id);
    return at == found_.end() ? nullptr : &at->second;
  }

  void settle() {
    for (ir::FunctionId id = 0; id < program_.functions.size(); ++id) {
      if (program_.functions[id] == nullptr) continue;
      const ir::Function& function = *program_.functions[id];
      Found& found = found_[id];
      ir::forEachInst(function.body, [&](const Inst& inst) {
        if (found.inst == nullptr && takes(program_, function, inst)) found.inst = &inst;
      });
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (ir::FunctionId id = 0; id < program_.functions.size(); ++id) {
        if (program_.functions[id] == nullptr || found_[id].inst != nullptr) continue;
        ir::forEachInst(program_.functions[id]->body, [&](const Inst& inst) {
          const ir::FunctionId callee = calleeOf(program_, inst);
          if (callee == ir::kNone || found_[id].inst != nullptr || found_[callee].inst == nullptr) return;
          found_[id] = {&inst, true};
          changed = true;
        });
      }
    }
  }

  const ir::Program& program_;
  std::map<ir::FunctionId, Found> found_;
};

}  // namespace

auto allocations(const ir::Program& program, const std::function<bool(base::FileId)>& own)
    -> std::vector<Allocation> {
  Search search(program);
  std::vector<Allocation> result;
  std::set<std::pair<base::SourceRange, std::string>> seen;
  for (ir::FunctionId id = 0; id < program.functions.size(); ++id) {
    if (program.functions[id] == nullptr) continue;
    const ir::Function& function = *program.functions[id];
    ir::forEachInst(function.body, [&](const Inst& inst) {
      if (!own(inst.range.file)) return;
      Allocation found{function.qualified_name, {}};
      const ir::FunctionId callee = calleeOf(program, inst);
      if (takes(program, function, inst)) {
        found.steps.push_back({inst.range, made(program, function, inst)});
      } else if (callee != ir::kNone && program.functions[callee] != nullptr &&
                 !own(program.functions[callee]->range.file) && search.mayTake(callee)) {
        found.steps.push_back({inst.range, program.functions[callee]->qualified_name});
        for (auto& step : search.of(callee)) found.steps.push_back(std::move(step));
      } else {
        return;
      }
      if (seen.emplace(inst.range, found.steps.back().what).second) result.push_back(std::move(found));
    });
  }
  return result;
}

auto noAllocMarks(const ir::Program& untyped) -> NoAllocMarks {
  NoAllocMarks marks;
  std::set<uint32_t> names;  // globals that are krait.noalloc
  for (uint32_t i = 0; i < untyped.globals.size(); ++i) {
    const ir::Global& global = untyped.globals[i];
    if (global.name == "noalloc" && untyped.modules[global.module].name == "krait" && global.module != 0)
      names.insert(i);
  }
  if (names.empty()) return marks;
  using Definitions = std::map<std::pair<ir::Operand::Kind, uint32_t>, const Inst*>;
  const auto definitionsOf = [](const ir::Function& function) {
    Definitions definitions;
    ir::forEachInst(function.body, [&](const Inst& inst) {
      if (!inst.result.isNone()) definitions[{inst.result.kind, inst.result.index}] = &inst;
    });
    return definitions;
  };
  const auto definition = [](const Definitions& definitions, ir::Operand operand) -> const Inst* {
    for (int steps = 0; steps < 8; ++steps) {
      const auto at = definitions.find({operand.kind, operand.index});
      if (at == definitions.end()) return nullptr;
      if (at->second->op != Op::Copy) return at->second;
      operand = at->second->operands[0];
    }
    return nullptr;
  };
  // `from krait import noalloc`, where functions use the name, makes a global that holds it.
  for (const auto& function : untyped.functions) {
    if (function == nullptr) continue;
    const Definitions definitions = definitionsOf(*function);
    ir::forEachInst(function->body, [&](const Inst& inst) {
      if (inst.op != Op::StoreGlobal) return;
      const Inst* stored = definition(definitions, inst.operands[0]);
      if (stored != nullptr && stored->op == Op::LoadGlobal && names.contains(stored->ref))
        names.insert(inst.ref);
    });
  }
  for (const auto& function : untyped.functions) {
    if (function == nullptr || untyped.modules[function->module].name == "krait") continue;
    const Definitions definitions = definitionsOf(*function);
    ir::forEachInst(function->body, [&](const Inst& inst) {
      if (inst.op != Op::Call || inst.operands.size() != 2) return;
      const Inst* callee = definition(definitions, inst.operands[0]);
      if (callee == nullptr || callee->op != Op::LoadGlobal || !names.contains(callee->ref)) return;
      const Inst* marked = definition(definitions, inst.operands[1]);
      if (marked != nullptr && marked->op == Op::MakeFunction)
        marks.functions.push_back(marked->ref);
      else
        marks.misplaced.push_back(inst.range);
    });
  }
  return marks;
}

auto brokenPromises(const ir::Program& program, const std::vector<ir::FunctionId>& functions)
    -> std::vector<Allocation> {
  Search search(program);
  std::vector<Allocation> result;
  for (const ir::FunctionId marked : functions) {
    for (ir::FunctionId id = 0; id < program.functions.size(); ++id) {
      const auto& function = program.functions[id];
      if (function == nullptr || function->source != marked || function->is_word_copy) continue;
      std::vector<Allocation::Step> steps = search.of(id);
      if (steps.empty()) continue;
      result.push_back({function->qualified_name, std::move(steps)});
      break;
    }
  }
  return result;
}

}  // namespace krait::report
