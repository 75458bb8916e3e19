// Variables that may be unbound, and captures that can be copies.
//
// Where a variable may be read before it is assigned (or after `del`), it gets a companion: a bool `.bound.x`
// beside it, set wherever it is assigned and asked before such a read. Most variables need none, because
// flow.h's graph shows that no path leads from "unassigned" to a read.
//
// A variable of a module is also read by functions, whenever they run. It needs a companion unless it is
// assigned before the first moment at which the reading function can run: when its name (or that of a
// function or class that leads to it) has been mentioned in the module's body and then something happens that
// can call it.
//
// A captured variable is a cell. It becomes a copy in each closure when it has one definition, outside of
// loops, which comes before every closure that captures it.
#include <algorithm>
#include <set>

#include "compiler/ir/walk.h"
#include "compiler/irgen/flow.h"
#include "compiler/irgen/lowering.h"
#include "compiler/irgen/module_flow.h"

namespace krait::irgen {

namespace {

using ir::Inst;
using ir::Local;

constexpr int kNameError = 0;
constexpr int kUnboundLocal = 1;
constexpr int kFreeVariable = 2;

auto makeInst(Op op, std::vector<Operand> operands, base::SourceRange range) -> std::unique_ptr<Inst> {
  auto inst = std::make_unique<Inst>();
  inst->op = op;
  inst->operands = std::move(operands);
  inst->range = range;
  if (const int regions = ir::factsOf(op).regions; regions > 0)
    inst->regions.resize(static_cast<size_t>(regions));
  return inst;
}

auto isAsk(const Inst& inst) -> bool {
  return inst.index == ir::kAskBound && (inst.op == Op::Copy || inst.op == Op::LoadCell || inst.op == Op::LoadGlobal);
}

// From a comprehension or a class body that stands in the variable's function: frames of their own in CPython.
auto isReadFromWithin(const Inst& inst) -> bool { return (inst.op == Op::Copy || inst.op == Op::LoadCell) && inst.index == kReadFromWithin; }

auto contains(const ir::Block& block, const Inst& inst) -> bool {
  for (const auto& other : block.insts) {
    if (other.get() == &inst) return true;
  }
  return false;
}

auto indexOf(const ir::Block& block, const Inst& inst) -> size_t {
  for (size_t i = 0; i < block.insts.size(); ++i) {
    if (block.insts[i].get() == &inst) return i;
  }
  KRAIT_UNREACHABLE("an instruction is not in its block");
}

class BindingSettler {
 public:
  explicit BindingSettler(ProgramContext& context) : context_(context), program_(context.program) {}

  void run();

 private:
  struct Member {
    ir::FunctionId function;
    ir::LocalId local;
  };
  struct FlagPlace {
    bool is_global = false;
    bool is_cell = false;
    uint32_t id = 0;
  };

  auto boolean(bool value) -> Operand {
    return Operand::constant(program_.constantId(
        {.kind = value ? ir::Constant::Kind::True : ir::Constant::Kind::False, .text = {}}));
  }
  void prune(const Flow& flow);

  // --- locals ---
  void settleLocals(ir::Function& function, const Flow& flow);
  void settleLocal(ir::Function& function, const Flow& flow, ir::LocalId local);

  // --- cells ---
  void settleCells(ir::Function& function, const Flow& flow);
  void settleCell(ir::Function& function, const Flow& flow, ir::LocalId local);
  void collectFamily(ir::FunctionId function, ir::LocalId local, std::vector<Member>& family) const;
  auto canBeCopied(const ir::Function& function, const Flow& flow, const std::vector<Member>& family) -> bool;
  auto needsFlag(const Flow& flow, const std::vector<Member>& family) -> bool;
  auto isAssignedSoon(const ir::Block& block, const Inst& capture, ir::LocalId local) const -> bool;
  void makeCopies(const std::vector<Member>& family);
  void addCellFlag(const Flow& flow, const std::vector<Member>& family);

  // --- globals ---
  void settleGlobals();

  // --- emission of checks ---
  void answer(Inst& ask, FlagPlace flag);
  void answer(Inst& ask, bool value);
  void answerTheRest();
  void setFlag(ir::Block& block, size_t position, FlagPlace flag, bool value, base::SourceRange range);
  void insertCheck(ir::Function& function, ir::Block& block, Inst& before, FlagPlace flag,
                   std::string_view name, int kind);
  auto hidesBuiltin(const Inst& read, std::string_view name, int kind) const -> bool;
  void readOrBuiltin(ir::Function& function, Inst& read, FlagPlace flag, std::string_view name);
  void readUnbound(ir::Function& function, ir::Block& block, Inst& read, std::string_view name, int kind);
  auto raiseFor(ir::Function& function, const Inst& read, std::string_view name, int kind)
      -> std::vector<std::unique_ptr<Inst>>;
  auto blockOf(ir::Function& function, const Inst& inst) -> ir::Block&;

  ProgramContext& context_;
  ir::Program& program_;
  std::vector<std::unique_ptr<Flow>> flows_;
  std::set<ir::GlobalId> flagged_globals_;
  std::set<ir::GlobalId> deleted_by_functions_;
  std::unordered_map<const Inst*, ir::Block*> blocks_;
  std::vector<std::unique_ptr<Inst>>
      dropped_;  // instructions that others still refer to, but nothing reaches
};

void BindingSettler::run() {
  ModuleFlow modules(context_);
  for (auto& function : program_.functions) {
    flows_.push_back(std::make_unique<Flow>(program_, *function));
    flows_.back()->run(modules.hookFor(*function, *flows_.back()));
    flows_.back()->solve();
    modules.finish(*function, *flows_.back());
  }
  flagged_globals_ = modules.unsure();
  deleted_by_functions_ = modules.deletedByFunctions();
  const size_t count = program_.functions.size();
  for (size_t i = 0; i < count; ++i) prune(*flows_[i]);
  for (size_t i = 0; i < count; ++i) {
    ir::forEachBlock(program_.functions[i]->body, [&](ir::Block& block) {
      for (auto& inst : block.insts) blocks_[inst.get()] = &block;
    });
  }
  settleGlobals();
  for (size_t i = 0; i < count; ++i) settleLocals(*program_.functions[i], *flows_[i]);
  for (size_t i = 0; i < count; ++i) settleCells(*program_.functions[i], *flows_[i]);
  answerTheRest();
}

// What is never reached goes; but a `result` at the end of an arm stays, for the shape.
void BindingSettler::prune(const Flow& flow) {
  for (const auto& [block, from] : flow.unreachable()) {
    if (from >= block->insts.size()) continue;
    if (block->insts.back()->op == Op::Result) {
      auto result = std::move(block->insts.back());
      result->operands[0] = boolean(false);
      block->insts.resize(from);
      block->insts.push_back(std::move(result));
    } else {
      block->insts.resize(from);
    }
  }
}

auto BindingSettler::blockOf(ir::Function&, const Inst& inst) -> ir::Block& { return *blocks_.at(&inst); }

// --- checks
// --------------------------------------------------------------------------------------------------------

void BindingSettler::setFlag(ir::Block& block, size_t position, FlagPlace flag, bool value,
                             base::SourceRange range) {
  std::unique_ptr<Inst> inst;
  if (flag.is_global) {
    inst = makeInst(Op::StoreGlobal, {boolean(value)}, range);
    inst->ref = flag.id;
  } else if (flag.is_cell) {
    inst = makeInst(Op::StoreCell, {Operand::local(flag.id), boolean(value)}, range);
  } else {
    inst = makeInst(Op::Copy, {boolean(value)}, range);
    inst->result = Operand::local(flag.id);
  }
  blocks_[inst.get()] = &block;
  block.insts.insert(block.insts.begin() + static_cast<std::ptrdiff_t>(position), std::move(inst));
}

// Whether a variable is assigned: its flag says so, or it is known.
void BindingSettler::answer(Inst& ask, FlagPlace flag) {
  ask.index = 0;
  ask.op = flag.is_global ? Op::LoadGlobal : flag.is_cell ? Op::LoadCell : Op::Copy;
  ask.ref = flag.is_global ? flag.id : ir::kNone;
  ask.operands.clear();
  if (!flag.is_global) ask.operands.push_back(Operand::local(flag.id));
}
void BindingSettler::answer(Inst& ask, bool value) {
  ask.index = 0;
  ask.op = Op::Copy;
  ask.ref = ir::kNone;
  ask.operands = {boolean(value)};
}
// Variables without a flag are always assigned where somebody asks. Marks of reads go.
void BindingSettler::answerTheRest() {
  for (auto& function : program_.functions) {
    ir::forEachInst(function->body, [&](Inst& inst) {
      if (isAsk(inst)) answer(inst, true);
      if (isReadFromWithin(inst)) inst.index = 0;
    });
  }
}

auto BindingSettler::raiseFor(ir::Function& function, const Inst& read, std::string_view name, int kind)
    -> std::vector<std::unique_ptr<Inst>> {
  std::vector<std::unique_ptr<Inst>> result;
  if (read.op != Op::LoadGlobal || read.index == 0) {
    auto raise = makeInst(Op::RaiseUnbound, {}, read.range);
    raise->name = name;
    raise->index = kind;
    result.push_back(std::move(raise));
    return result;
  }
  // Through another module it is another exception.
  const auto& module = *context_.graph.modules[program_.globals[read.ref].module];
  const bool is_import = read.index == 1;
  // A module that imports itself, through others maybe, was asked before it was done.
  const std::string owner =
      (module.is_in_cycle ? "partially initialized module '" : is_import ? "'" : "module '") + module.name + "'";
  const std::string reason = module.is_in_cycle ? " (most likely due to a circular import)" : "";
  const std::string quoted = "'" + std::string(name) + "'";
  // What was made of a header has no place of its own.
  const bool is_made = context_.graph.by_name.contains("_" + module.name + "_cpp");
  const std::string path = is_made ? module.name + ".py" : module.path;
  const std::string text = is_import ? "cannot import name " + quoted + " from " + owner + reason + " (" + path + ")"
                                     : owner + " has no attribute " + quoted + reason;
  const auto string = [&](const std::string& content) {
    return Operand::constant(program_.constantId({.kind = ir::Constant::Kind::Str, .text = content}));
  };
  const Operand message = string(text);
  const Operand exception{Operand::Kind::Builtin,
                          program_.builtinId(is_import ? "ImportError" : "AttributeError")};
  auto call = makeInst(Op::Call, {exception, message}, read.range);
  call->arguments.resize(1);
  if (is_import) {
    call->operands.push_back(string(module.name));
    call->arguments.push_back({ir::Argument::Kind::Keyword, program_.intern("name")});
  }
  call->result = Operand::temp(function.temp_count++);
  auto raise = makeInst(Op::Raise, {call->result}, read.range);
  result.push_back(std::move(call));
  result.push_back(std::move(raise));
  return result;
}

void BindingSettler::insertCheck(ir::Function& function, ir::Block& block, Inst& before, FlagPlace flag,
                                 std::string_view name, int kind) {
  if (hidesBuiltin(before, name, kind) && !flag.is_cell) return readOrBuiltin(function, before, flag, name);
  const size_t position = indexOf(block, before);
  std::vector<std::unique_ptr<Inst>> added;
  Operand condition = Operand::local(flag.id);
  if (flag.is_global || flag.is_cell) {
    auto load = makeInst(flag.is_global ? Op::LoadGlobal : Op::LoadCell, {}, before.range);
    if (flag.is_global) {
      load->ref = flag.id;
    } else {
      load->operands.push_back(Operand::local(flag.id));
    }
    load->result = condition = Operand::temp(function.temp_count++);
    added.push_back(std::move(load));
  }
  auto check = makeInst(Op::If, {condition}, before.range);
  for (auto& inst : raiseFor(function, before, name, kind))
    check->regions[1].insts.push_back(std::move(inst));
  added.push_back(std::move(check));
  for (const auto& inst : added) blocks_[inst.get()] = &block;
  block.insts.insert(block.insts.begin() + static_cast<std::ptrdiff_t>(position),
                     std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
}

// A variable of a module that hides a built-in: while it is not bound, the built-in is what is found.
auto BindingSettler::hidesBuiltin(const Inst& read, std::string_view name, int kind) const -> bool {
  return kind == kNameError && (read.op == Op::Copy || read.index == 0) && sema::isBuiltinName(name);
}

void BindingSettler::readOrBuiltin(ir::Function& function, Inst& read, FlagPlace flag,
                                   std::string_view name) {
  auto& block = blockOf(function, read);
  Operand condition = Operand::local(flag.id);
  if (flag.is_global) {
    auto load = makeInst(Op::LoadGlobal, {}, read.range);
    load->ref = flag.id;
    load->result = condition = Operand::temp(function.temp_count++);
    blocks_[load.get()] = &block;
    block.insts.insert(block.insts.begin() + static_cast<std::ptrdiff_t>(indexOf(block, read)),
                       std::move(load));
  }
  auto choice = makeInst(Op::Cond, {condition}, read.range);
  choice->result = read.result;
  read.result = Operand::temp(function.temp_count++);
  auto& own = block.insts[indexOf(block, read)];
  const Operand value = read.result;
  choice->regions[0].insts.push_back(std::move(own));
  choice->regions[0].insts.push_back(makeInst(Op::Result, {value}, choice->range));
  const Operand builtin{Operand::Kind::Builtin, program_.builtinId(name)};
  choice->regions[1].insts.push_back(makeInst(Op::Result, {builtin}, choice->range));
  blocks_[choice.get()] = &block;
  own = std::move(choice);
}

// The variable is certainly not bound here: what follows is never reached.
void BindingSettler::readUnbound(ir::Function& function, ir::Block& block, Inst& read, std::string_view name,
                                 int kind) {
  if (hidesBuiltin(read, name, kind)) {
    read.op = Op::Copy;
    read.ref = ir::kNone;
    read.operands = {{Operand::Kind::Builtin, program_.builtinId(name)}};
    return;
  }
  const size_t position = indexOf(block, read);
  auto raise = raiseFor(function, read, name, kind);
  for (auto inst = block.insts.begin() + static_cast<std::ptrdiff_t>(position); inst != block.insts.end();
       ++inst)
    dropped_.push_back(std::move(*inst));
  block.insts.resize(position);
  for (auto& inst : raise) {
    blocks_[inst.get()] = &block;
    block.insts.push_back(std::move(inst));
  }
}

// --- locals
// --------------------------------------------------------------------------------------------------------

void BindingSettler::settleLocals(ir::Function& function, const Flow& flow) {
  const size_t count = function.locals.size();
  std::vector<bool> interesting(count, false);
  for (const auto& use : flow.uses()) {
    if (!flow.isGlobal(use.variable) && use.operand >= 0 && flow.mayBeUnassigned(use.node))
      interesting[use.variable] = true;
  }
  for (const auto& definition : flow.definitions()) {
    const auto& node = flow.nodes()[definition.node];
    if (!flow.isGlobal(node.variable) && node.kind == Flow::Node::Kind::Unassigned)
      interesting[node.variable] = true;
  }
  for (ir::LocalId local = 0; local < count; ++local) {
    const bool is_python = !function.locals[local].name.starts_with('.');
    if (interesting[local] && is_python && function.locals[local].storage == Local::Storage::Plain)
      settleLocal(function, flow, local);
  }
}

void BindingSettler::settleLocal(ir::Function& function, const Flow& flow, ir::LocalId local) {
  const auto name = function.locals[local].name;
  const auto kindOf = [&](const Inst& read) {
    return function.is_module_body ? kNameError : isReadFromWithin(read) ? kFreeVariable : kUnboundLocal;
  };
  struct Reads {
    bool unassigned = false;
    bool assigned = false;
  };
  std::vector<Inst*> order;
  std::unordered_map<Inst*, Reads> reads;
  for (const auto& use : flow.uses()) {
    if (use.variable != local || use.operand < 0) continue;
    if (!reads.contains(use.inst)) order.push_back(use.inst);
    auto& read = reads[use.inst];
    read.unassigned = read.unassigned || flow.mayBeUnassigned(use.node);
    read.assigned = read.assigned || flow.mayBeAssigned(use.node);
  }
  FlagPlace flag;
  for (auto* inst : order) {
    const auto& read = reads[inst];
    if (!read.unassigned) continue;
    auto& block = blockOf(function, *inst);
    if (!contains(block, *inst)) continue;
    if (!read.assigned) {
      if (isAsk(*inst)) {
        answer(*inst, false);
      } else {
        readUnbound(function, block, *inst, name, kindOf(*inst));
      }
      continue;
    }
    if (flag.id == 0) {
      Local companion;
      companion.name = program_.intern(".bound." + std::string(name));
      companion.web = function.locals[local].web;
      companion.range = function.locals[local].range;
      function.locals.push_back(companion);
      flag.id = static_cast<ir::LocalId>(function.locals.size() - 1);
    }
    if (isAsk(*inst)) {
      answer(*inst, flag);
    } else {
      insertCheck(function, block, *inst, flag, name, kindOf(*inst));
    }
  }
  for (const auto& definition : flow.definitions()) {
    const auto& node = flow.nodes()[definition.node];
    if (node.variable != local) continue;
    auto& inst = *definition.place.inst;
    auto& block = blockOf(function, inst);
    if (!contains(block, inst)) continue;
    const bool unassigns = node.kind == Flow::Node::Kind::Unassigned;
    if (flag.id != 0) {
      const bool is_loop = inst.op == Op::For && definition.place.slot >= 0;
      if (is_loop) {
        setFlag(inst.regions[0], 0, flag, true, inst.range);
      } else {
        setFlag(block, indexOf(block, inst) + 1, flag, !unassigns, inst.range);
      }
    }
    if (unassigns) block.insts.erase(block.insts.begin() + static_cast<std::ptrdiff_t>(indexOf(block, inst)));
  }
  if (flag.id == 0) return;
  bool is_parameter = false;
  for (const auto& parameter : function.parameters) is_parameter = is_parameter || parameter.local == local;
  setFlag(function.body, 0, flag, is_parameter, function.locals[local].range);
}

// --- cells
// ---------------------------------------------------------------------------------------------------------

void BindingSettler::settleCells(ir::Function& function, const Flow& flow) {
  const size_t count = function.locals.size();
  for (ir::LocalId local = 0; local < count; ++local) {
    if (function.locals[local].storage == Local::Storage::Cell &&
        !function.locals[local].name.starts_with('.'))
      settleCell(function, flow, local);
  }
}

void BindingSettler::collectFamily(ir::FunctionId function, ir::LocalId local,
                                   std::vector<Member>& family) const {
  family.push_back({function, local});
  for (const auto& other : program_.functions) {
    if (other->parent != function) continue;
    for (const auto& capture : other->captures) {
      if (capture.outer == local) collectFamily(other->id, capture.inner, family);
    }
  }
}

void BindingSettler::settleCell(ir::Function& function, const Flow& flow, ir::LocalId local) {
  std::vector<Member> family;
  collectFamily(function.id, local, family);
  if (canBeCopied(function, flow, family)) {
    makeCopies(family);
  } else if (needsFlag(flow, family)) {
    addCellFlag(flow, family);
  }
}

auto BindingSettler::canBeCopied(const ir::Function& function, const Flow& flow,
                                 const std::vector<Member>& family) -> bool {
  const auto local = family[0].local;
  std::vector<const Inst*> stores;
  for (const auto& member : family) {
    ir::forEachInst(program_.functions[member.function]->body, [&](const Inst& inst) {
      if (inst.op == Op::StoreCell && inst.operands[0] == Operand::local(member.local))
        stores.push_back(&inst);
    });
  }
  bool is_parameter = false;
  for (const auto& parameter : function.parameters) is_parameter = is_parameter || parameter.local == local;
  if (stores.size() != (is_parameter ? 0 : 1)) return false;
  if (!is_parameter) {
    if (stores[0]->operands[1].isNone()) return false;
    bool is_own = false;
    for (const auto& definition : flow.definitions()) is_own = is_own || definition.place.inst == stores[0];
    if (!is_own) return false;
    // In a loop the next round would assign it again.
    bool in_loop = false;
    ir::forEachInst(function.body, [&](const Inst& inst) {
      if (inst.op != Op::For && inst.op != Op::While) return;
      for (const auto& region : inst.regions) {
        ir::forEachInst(region, [&](const Inst& inner) { in_loop = in_loop || &inner == stores[0]; });
      }
    });
    if (in_loop) return false;
  }
  for (const auto& use : flow.uses()) {
    if (use.variable == local && flow.mayBeUnassigned(use.node)) return false;
  }
  return true;
}

void BindingSettler::makeCopies(const std::vector<Member>& family) {
  for (const auto& member : family) {
    auto& function = *program_.functions[member.function];
    const bool is_owner = &member == &family[0];
    function.locals[member.local].storage = is_owner ? Local::Storage::Plain : Local::Storage::CapturedValue;
    ir::forEachInst(function.body, [&](Inst& inst) {
      if ((inst.op != Op::LoadCell && inst.op != Op::StoreCell) ||
          inst.operands[0] != Operand::local(member.local))
        return;
      if (inst.op == Op::StoreCell) {
        inst.result = inst.operands[0];
        inst.operands.erase(inst.operands.begin());
      }
      inst.op = Op::Copy;
    });
  }
}

// Between making a closure and assigning the variable nothing may call the closure: `def f(): … f() …`.
auto BindingSettler::isAssignedSoon(const ir::Block& block, const Inst& capture, ir::LocalId local) const
    -> bool {
  for (size_t i = indexOf(block, capture) + 1; i < block.insts.size(); ++i) {
    const auto& inst = *block.insts[i];
    switch (inst.op) {
      case Op::StoreCell:
        if (inst.operands[0] == Operand::local(local)) return true;
        break;
      case Op::Copy:
      case Op::MakeFunction:
      case Op::LoadCell:
      case Op::LoadGlobal:
      case Op::StoreGlobal:
      case Op::BuildTuple:
      case Op::BuildList:
        break;
      default:
        return false;
    }
  }
  return false;
}

auto BindingSettler::needsFlag(const Flow& flow, const std::vector<Member>& family) -> bool {
  for (const auto& member : family) {
    bool unassigned = false;
    ir::forEachInst(program_.functions[member.function]->body, [&](const Inst& inst) {
      unassigned =
          unassigned || (inst.op == Op::StoreCell && inst.operands[0] == Operand::local(member.local) &&
                         inst.operands[1].isNone());
    });
    if (unassigned) return true;
  }
  for (const auto& use : flow.uses()) {
    if (use.variable != family[0].local || !flow.mayBeUnassigned(use.node)) continue;
    if (use.inst->op != Op::MakeFunction ||
        !isAssignedSoon(*blocks_.at(use.inst), *use.inst, family[0].local))
      return true;
  }
  return false;
}

void BindingSettler::addCellFlag(const Flow&, const std::vector<Member>& family) {
  const auto name = program_.functions[family[0].function]->locals[family[0].local].name;
  std::map<ir::FunctionId, ir::LocalId> flags;
  for (const auto& member : family) {
    auto& function = *program_.functions[member.function];
    const bool is_owner = &member == &family[0];
    Local companion;
    companion.name = program_.intern(".bound." + std::string(name));
    companion.web = function.locals[member.local].web;
    companion.storage = is_owner ? Local::Storage::Cell : Local::Storage::CapturedCell;
    companion.range = function.locals[member.local].range;
    const auto id = static_cast<ir::LocalId>(function.locals.size());
    function.locals.push_back(companion);
    flags[member.function] = id;
    if (!is_owner) function.captures.push_back({flags.at(function.parent), id});
    const FlagPlace flag{.is_cell = true, .id = id};
    std::vector<Inst*> touched;
    ir::forEachInst(function.body, [&](Inst& inst) {
      if ((inst.op == Op::LoadCell || inst.op == Op::StoreCell) &&
          inst.operands[0] == Operand::local(member.local))
        touched.push_back(&inst);
    });
    for (auto* inst : touched) {
      auto& block = blockOf(function, *inst);
      if (isAsk(*inst)) {
        answer(*inst, flag);
        continue;
      }
      if (inst->op == Op::LoadCell) {
        insertCheck(function, block, *inst, flag, name,
                    is_owner && !isReadFromWithin(*inst) ? kUnboundLocal : kFreeVariable);
        continue;
      }
      const bool unassigns = inst->operands[1].isNone();
      const size_t position = indexOf(block, *inst);
      setFlag(block, position + 1, flag, !unassigns, inst->range);
      if (unassigns) block.insts.erase(block.insts.begin() + static_cast<std::ptrdiff_t>(position));
    }
    if (!is_owner) continue;
    bool is_parameter = false;
    for (const auto& parameter : function.parameters)
      is_parameter = is_parameter || parameter.local == member.local;
    setFlag(function.body, 0, flag, is_parameter, companion.range);
  }
}

// --- globals
// -------------------------------------------------------------------------------------------------------

void BindingSettler::settleGlobals() {
  // Reads in the module's own body are known one by one.
  std::set<const Inst*> unsure_reads;
  std::set<const Inst*> sure_reads;
  for (size_t i = 0; i < flows_.size(); ++i) {
    const auto& flow = *flows_[i];
    for (const auto& use : flow.uses()) {
      if (!flow.isGlobal(use.variable)) continue;
      if (flow.mayBeUnassigned(use.node) || deleted_by_functions_.contains(flow.globalOf(use.variable))) {
        flagged_globals_.insert(flow.globalOf(use.variable));
        unsure_reads.insert(use.inst);
      } else {
        sure_reads.insert(use.inst);
      }
    }
  }
  std::map<ir::GlobalId, ir::GlobalId> flags;
  for (const auto global : flagged_globals_) {
    ir::Global companion;
    companion.name = program_.intern(".bound." + std::string(program_.globals[global].name));
    companion.module = program_.globals[global].module;
    companion.range = program_.globals[global].range;
    flags[global] = static_cast<ir::GlobalId>(program_.globals.size());
    program_.globals.push_back(companion);
  }
  for (auto& function : program_.functions) {
    std::vector<Inst*> touched;
    ir::forEachInst(function->body, [&](Inst& inst) {
      if (inst.op == Op::LoadGlobal || inst.op == Op::StoreGlobal) touched.push_back(&inst);
    });
    for (auto* inst : touched) {
      auto& block = blockOf(*function, *inst);
      const bool unassigns = inst->op == Op::StoreGlobal && inst->operands[0].isNone();
      if (const auto flag = flags.find(inst->ref); flag != flags.end()) {
        const FlagPlace place{.is_global = true, .id = flag->second};
        if (isAsk(*inst)) {
          answer(*inst, place);
          continue;
        }
        if (inst->op == Op::StoreGlobal) {
          setFlag(block, indexOf(block, *inst) + 1, place, !unassigns, inst->range);
        } else if (!sure_reads.contains(inst) || unsure_reads.contains(inst)) {
          insertCheck(*function, block, *inst, place, program_.globals[inst->ref].name, kNameError);
        }
      }
      if (!isAsk(*inst)) inst->index = 0;
      if (unassigns)
        block.insts.erase(block.insts.begin() + static_cast<std::ptrdiff_t>(indexOf(block, *inst)));
    }
  }
  for (ir::ModuleId module = 0; module < program_.modules.size(); ++module) {
    const auto started = context_.started_flags.find(module);
    if (started == context_.started_flags.end()) continue;
    const FlagPlace place{.is_global = true, .id = started->second};
    setFlag(program_.functions[program_.modules[program_.main].body]->body, 0, place, false, program_.globals[place.id].range);
    setFlag(program_.functions[program_.modules[module].body]->body, 0, place, true, program_.globals[place.id].range);
  }
  for (const auto& [global, flag] : flags) {
    const auto body = program_.modules[program_.globals[global].module].body;
    setFlag(program_.functions[body]->body, 0, {.is_global = true, .id = flag}, false,
            program_.globals[global].range);
  }
}

}  // namespace

void settleBindings(ProgramContext& context) { BindingSettler(context).run(); }

}  // namespace krait::irgen
