// Where the variables of a function are assigned and used.
#include "compiler/passes/loop_places.h"

namespace krait::passes {

using ir::Op;
using ir::Operand;

namespace {

// Whether the region of the instruction may run more than once.
auto repeats(const ir::Inst& inst, size_t region) -> bool {
  if (inst.op == Op::While) return region < 2;
  return (inst.op == Op::For || inst.op == Op::ForRange) && region == 0;
}

}  // namespace

LoopPlaces::LoopPlaces(ir::Function& function)
    : function_(function), temps_(function.temp_count), locals_(function.locals.size()) {
  for (const ir::Parameter& parameter : function.parameters) locals_[parameter.local].assignments += 2;
  for (const ir::Capture& capture : function.captures) locals_[capture.inner].assignments += 2;
  visit(function.body, nullptr, nullptr);
}

void LoopPlaces::visit(ir::Block& block, ir::Block* outer, ir::Inst* repeating) {
  around_[&block] = {outer, repeating};
  for (auto& inst : block.insts) {
    for (const Operand& operand : inst->operands) {
      if (operand.isTemp()) ++temps_[operand.index].uses;
      if (operand.isLocal()) ++locals_[operand.index].uses;
    }
    for (const ir::LocalId target : inst->targets) locals_[target].assignments += 2;
    if (inst->result.isTemp() || inst->result.isLocal()) {
      Variable& assigned = inst->result.isTemp() ? temps_[inst->result.index] : locals_[inst->result.index];
      ++assigned.assignments;
      assigned.definition = {inst.get(), &block};
    }
    if (inst->op == Op::For) loops_.push_back({inst.get(), &block});
    if (inst->op == Op::CallRuntime) calls_.push_back({inst.get(), &block});
    for (size_t i = 0; i < inst->regions.size(); ++i)
      visit(inst->regions[i], &block, repeats(*inst, i) ? inst.get() : repeating);
  }
}

auto LoopPlaces::variable(const Operand& operand) const -> const Variable* {
  if (operand.isTemp()) return &temps_[operand.index];
  if (operand.isLocal() && function_.locals[operand.index].storage == ir::Local::Storage::Plain)
    return &locals_[operand.index];
  return nullptr;
}

auto LoopPlaces::definition(const Operand& operand) const -> const ir::Inst* {
  const Variable* found = variable(operand);
  return found != nullptr && found->assignments == 1 ? found->definition.inst : nullptr;
}

auto LoopPlaces::onlyDefinition(const Operand& operand, const ir::Block& use) const
    -> std::optional<Definition> {
  const Variable* found = variable(operand);
  if (found == nullptr || found->assignments != 1 || found->uses != 1 || found->definition.inst == nullptr)
    return {};
  const ir::Block* const defined = found->definition.block;
  if (around_.at(defined).repeats != around_.at(&use).repeats) return {};
  for (const ir::Block* block = &use; block != nullptr; block = around_.at(block).block)
    if (block == defined) return found->definition;
  return {};
}

}  // namespace krait::passes
