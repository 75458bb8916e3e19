// Uses a variable where it stands instead of a copy, wherever nothing assigns it in between.
//
// Lowering reads each variable by `%t = copy $x` at the place where Python evaluates it. The copy is needed
// only when
// `$x` may change before `%t` is used: `x + (x := 2)`.
#include <unordered_map>

#include "compiler/ir/walk.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

namespace {

using ir::Inst;
using ir::Op;

auto assigns(const Inst& inst, ir::LocalId local) -> bool {
  if (inst.result == ir::Operand::local(local)) return true;
  for (const auto target : inst.targets) {
    if (target == local) return true;
  }
  for (const auto& region : inst.regions) {
    for (const auto& inner : region.insts) {
      if (assigns(*inner, local)) return true;
    }
  }
  return false;
}

class CopyForwarder {
 public:
  explicit CopyForwarder(ir::Function& function) : function_(function) {}

  void run() {
    countUses();
    ir::forEachBlock(function_.body, [&](ir::Block& block) { forward(block); });
    countUses();
    ir::forEachBlock(function_.body, [&](ir::Block& block) { clean(block); });
    renumber();
  }

 private:
  void countUses() {
    uses_.assign(function_.temp_count, 0);
    ir::forEachInst(function_.body, [&](const Inst& inst) {
      for (const auto& operand : inst.operands) {
        if (operand.isTemp()) ++uses_[operand.index];
      }
    });
  }

  auto isVariable(const ir::Operand& operand) const -> bool {
    if (!operand.isLocal()) return false;
    const auto storage = function_.locals[operand.index].storage;
    return storage == ir::Local::Storage::Plain || storage == ir::Local::Storage::CapturedValue;
  }

  // Uses of `temp` by the instruction itself, and inside its regions.
  static void findUses(Inst& inst, ir::TempId temp, std::vector<ir::Operand*>& found) {
    for (auto& operand : inst.operands) {
      if (operand == ir::Operand::temp(temp)) found.push_back(&operand);
    }
    for (auto& region : inst.regions) {
      for (auto& inner : region.insts) findUses(*inner, temp, found);
    }
  }

  void forward(ir::Block& block) {
    for (size_t i = 0; i < block.insts.size(); ++i) {
      auto& copy = *block.insts[i];
      if (copy.op != Op::Copy || !copy.result.isTemp() || !isVariable(copy.operands[0])) continue;
      const auto temp = copy.result.index;
      const auto local = copy.operands[0].index;
      std::vector<ir::Operand*> found;
      bool safe = true;
      for (size_t j = i + 1; j < block.insts.size() && safe && found.size() < uses_[temp]; ++j) {
        auto& inst = *block.insts[j];
        const size_t before = found.size();
        findUses(inst, temp, found);
        const bool is_last = found.size() == uses_[temp];
        if (!assigns(inst, local)) continue;
        // Operands are read before the result is assigned; a loop reads its iterable as long as it runs.
        const bool only_result = is_last && inst.regions.empty() && found.size() > before;
        const bool is_branch =
            is_last && inst.op == Op::If && usedDirectly(inst, temp) == found.size() - before;
        safe = only_result || is_branch;
      }
      if (!safe || found.size() != uses_[temp]) continue;
      for (auto* operand : found) *operand = ir::Operand::local(local);
    }
  }

  static auto usedDirectly(const Inst& inst, ir::TempId temp) -> size_t {
    size_t count = 0;
    for (const auto& operand : inst.operands) count += operand == ir::Operand::temp(temp) ? 1 : 0;
    return count;
  }

  // Reads that nobody uses, and results that are only copied into a variable.
  void clean(ir::Block& block) {
    std::vector<std::unique_ptr<Inst>> kept;
    kept.reserve(block.insts.size());
    for (auto& inst : block.insts) {
      const bool is_read = inst->op == Op::Copy || inst->op == Op::LoadGlobal || inst->op == Op::LoadCell;
      if (is_read && inst->result.isTemp() && uses_[inst->result.index] == 0) continue;
      if (inst->op == Op::Copy && inst->result.isLocal() && inst->operands[0].isTemp() &&
          uses_[inst->operands[0].index] == 1 && !kept.empty() && kept.back()->result == inst->operands[0]) {
        kept.back()->result = inst->result;
        continue;
      }
      kept.push_back(std::move(inst));
    }
    block.insts = std::move(kept);
  }

  void renumber() {
    std::vector<ir::TempId> numbers(function_.temp_count, ir::kNone);
    ir::TempId next = 0;
    const auto number = [&](ir::Operand& operand) {
      if (!operand.isTemp()) return;
      auto& assigned = numbers[operand.index];
      if (assigned == ir::kNone) assigned = next++;
      operand.index = assigned;
    };
    ir::forEachInst(function_.body, [&](Inst& inst) {
      for (auto& operand : inst.operands) number(operand);
      number(inst.result);
    });
    function_.temp_count = next;
  }

  ir::Function& function_;
  std::vector<size_t> uses_;
};

}  // namespace

void forwardCopies(ir::Function& function) { CopyForwarder(function).run(); }

}  // namespace krait::irgen
