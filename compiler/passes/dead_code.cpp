// Dead code: what nobody reaches, reads or calls.
//
// Values that nobody uses go if computing them has no effect that can be seen; then functions that cannot be
// reached from the module bodies and the classes' slots; last, globals that nobody reads.
#include <algorithm>

#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Block;
using ir::FunctionId;
using ir::Inst;
using ir::Op;
using ir::Operand;

class Cleaning {
 public:
  Cleaning(ir::Program& program, ir::Function& function) : program_(program), function_(function) {}

  void run() {
    cutUnreachable(function_.body);
    // Removing one value may free another: its operands come earlier, so walking backwards needs few rounds.
    do {
      countUses();
      removed_ = false;
      clean(function_.body);
    } while (removed_);
  }

 private:
  static void cutUnreachable(Block& block) {
    for (size_t i = 0; i < block.insts.size(); ++i) {
      for (Block& region : block.insts[i]->regions) cutUnreachable(region);
      if (ir::endsControl(*block.insts[i])) block.insts.resize(i + 1);
    }
  }

  void countUses() {
    temps_.assign(function_.temp_count, 0);
    locals_.assign(function_.locals.size(), 0);
    ir::forEachInst(function_.body, [&](const Inst& inst) {
      for (const Operand& operand : inst.operands) {
        if (operand.isTemp()) ++temps_[operand.index];
        if (operand.isLocal()) ++locals_[operand.index];
      }
    });
  }

  auto isUnused(const Inst& inst) const -> bool {
    if (inst.result.isTemp()) return temps_[inst.result.index] == 0;
    return inst.result.isLocal() && locals_[inst.result.index] == 0 &&
           function_.locals[inst.result.index].storage == ir::Local::Storage::Plain;
  }

  auto isIdle(const Inst& inst) const -> bool {
    const ir::EffectSet effects = ir::wholeEffectsOf(program_, function_, inst);
    switch (inst.op) {
      case Op::If:
        return inst.regions[0].empty() && inst.regions[1].empty();
      case Op::While:
      case Op::For:
      case Op::ForRange:
      case Op::Try:
        return false;  // loops may not end, and assign their targets
      case Op::Cond: {
        bool assigns = false;
        for (const Block& region : inst.regions) {
          ir::forEachInst(region, [&](const Inst& inner) { assigns |= inner.result.isLocal(); });
        }
        return !assigns && effects.harmless() && isUnused(inst);
      }
      default:
        return !inst.result.isNone() && effects.harmless() && isUnused(inst);
    }
  }

  void clean(Block& block) {
    for (size_t i = block.insts.size(); i-- > 0;) {
      Inst& inst = *block.insts[i];
      for (Block& region : inst.regions) clean(region);
      if (isIdle(inst)) {
        block.insts.erase(block.insts.begin() + static_cast<std::ptrdiff_t>(i));
        removed_ = true;
      }
    }
  }

  ir::Program& program_;
  ir::Function& function_;
  std::vector<int> temps_, locals_;
  bool removed_ = false;
};

auto mentionsFunction(const Inst& inst) -> bool {
  if (inst.ref == ir::kNone) return false;
  return inst.op == Op::CallDirect || inst.op == Op::MakeClosure || inst.op == Op::CallRuntime ||
         inst.op == Op::MakeFunction || inst.op == Op::TypeIs;
}

auto reachableFunctions(const ir::Program& program, const PassOptions& options) -> std::vector<bool> {
  std::vector<bool> reached(program.functions.size());
  std::vector<FunctionId> todo;
  auto reach = [&](FunctionId id) {
    if (id == ir::kNone || reached[id]) return;
    reached[id] = true;
    todo.push_back(id);
  };
  for (const ir::Module& module : program.modules) reach(module.body);
  for (const auto& cls : program.classes) {
    for (const auto& [name, id] : cls->slots) reach(id);
  }
  if (options.is_library) {
    for (const auto& function : program.functions) {
      if (function->parent == ir::kNone) reach(function->id);
    }
  }
  while (!todo.empty()) {
    const ir::Function& function = *program.functions[todo.back()];
    todo.pop_back();
    // A closure's variables are described in terms of its parent's.
    if (!function.captures.empty()) reach(function.parent);
    reach(function.words);
    ir::forEachInst(function.body, [&](const Inst& inst) {
      if (mentionsFunction(inst)) reach(inst.ref);
    });
  }
  return reached;
}

void removeFunctions(ir::Program& program, const std::vector<bool>& kept) {
  std::vector<FunctionId> renamed(program.functions.size(), ir::kNone);
  FunctionId next = 0;
  for (FunctionId id = 0; id < program.functions.size(); ++id) {
    if (kept[id]) renamed[id] = next++;
  }
  if (next == program.functions.size()) return;
  auto rename = [&](FunctionId& id) {
    if (id != ir::kNone) id = renamed[id];
  };
  for (ir::Module& module : program.modules) rename(module.body);
  for (auto& cls : program.classes) {
    rename(cls->function);
    for (auto& slot : cls->slots) rename(slot.second);
  }
  auto last = std::remove_if(program.functions.begin(), program.functions.end(),
                             [&](const auto& function) { return !kept[function->id]; });
  program.functions.erase(last, program.functions.end());
  for (auto& function : program.functions) {
    rename(function->id);
    rename(function->parent);
    rename(function->words);
    ir::forEachInst(function->body, [&](Inst& inst) {
      if (mentionsFunction(inst)) rename(inst.ref);
    });
  }
}

void markDeadGlobals(ir::Program& program, const PassOptions& options) {
  if (options.is_library) return;
  std::vector<bool> read(program.globals.size());
  for (const auto& function : program.functions) {
    ir::forEachInst(function->body, [&](const Inst& inst) {
      if (inst.op == Op::LoadGlobal) read[inst.ref] = true;
    });
  }
  for (const auto& cls : program.classes) {
    for (const auto& [name, closure] : cls->slot_closures) {
      if (closure.global != ir::kNone) read[closure.global] = true;
    }
  }
  for (size_t id = 0; id < read.size(); ++id) program.globals[id].dead |= !read[id];
}

// Stores to dead globals go; what they stored is dropped by the next round if it has no effect.
void removeDeadStores(const ir::Program& program, Block& block) {
  for (auto& inst : block.insts) {
    for (Block& region : inst->regions) removeDeadStores(program, region);
  }
  std::erase_if(block.insts, [&](const auto& inst) {
    return inst->op == Op::StoreGlobal && inst->ref != ir::kNone && program.globals[inst->ref].dead;
  });
}

// A module whose body does nothing (any longer): its imports need not ask whether it ran.
//
//   if not m.is_loaded:        nothing
//       m.is_loaded = True  →
//       import m
class IdleImports {
 public:
  explicit IdleImports(ir::Program& program) : program_(program) {}

  auto remove() -> bool {
    bool removed = false;
    for (auto& function : program_.functions) {
      if (removeFrom(function->body)) {
        Cleaning(program_, *function).run();
        removed = true;
      }
    }
    return removed;
  }

 private:
  auto isIdle(ir::ModuleId module) const -> bool {
    const FunctionId body = program_.modules[module].body;
    if (body == ir::kNone) return true;
    const auto& insts = program_.functions[body]->body.insts;
    return std::all_of(insts.begin(), insts.end(), [](const auto& inst) { return inst->op == Op::Return; });
  }

  auto importsIdle(const Inst& inst) const -> bool {
    if (inst.op != Op::If || !inst.regions[1].empty() || inst.regions[0].insts.size() != 2) return false;
    const Inst& import = *inst.regions[0].insts[1];
    return inst.regions[0].insts[0]->op == Op::StoreGlobal && import.op == Op::ImportModule && isIdle(import.ref);
  }

  auto removeFrom(Block& block) const -> bool {
    bool removed = false;
    for (auto& inst : block.insts) {
      for (Block& region : inst->regions) removed |= removeFrom(region);
    }
    return std::erase_if(block.insts, [&](const auto& inst) { return importsIdle(*inst); }) != 0 || removed;
  }

  ir::Program& program_;
};

}  // namespace

void removeDeadCode(ir::Program& program, const PassOptions& options) {
  for (auto& function : program.functions) Cleaning(program, *function).run();
  removeFunctions(program, reachableFunctions(program, options));
  markDeadGlobals(program, options);
  for (auto& function : program.functions) {
    removeDeadStores(program, function->body);
    Cleaning(program, *function).run();
  }
  bool removed = false;
  for (IdleImports imports(program); imports.remove();) removed = true;
  if (removed) markDeadGlobals(program, options);
}

}  // namespace krait::passes
