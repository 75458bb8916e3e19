// Walking over instructions in the order in which they stand.
//
//   forEachInst(function.body, [](Inst& inst) { … });       // each instruction before its regions
//   forEachLocal(inst, [](LocalId& local) { … });           // each local that an instruction mentions
#pragma once

#include "compiler/ir/ir.h"

namespace krait::ir {

template <class Visit>
void forEachInst(Block& block, Visit&& visit) {
  for (auto& inst : block.insts) {
    visit(*inst);
    for (auto& region : inst->regions) forEachInst(region, visit);
  }
}

template <class Visit>
void forEachInst(const Block& block, Visit&& visit) {
  for (const auto& inst : block.insts) {
    visit(static_cast<const Inst&>(*inst));
    for (const auto& region : inst->regions) forEachInst(region, visit);
  }
}

/// The block and each block inside it, outer ones first.
template <class Visit>
void forEachBlock(Block& block, Visit&& visit) {
  visit(block);
  for (auto& inst : block.insts) {
    for (auto& region : inst->regions) forEachBlock(region, visit);
  }
}

/// Operands, then what is assigned: the result and the targets. Not those of regions.
template <class AnyInst, class Visit>
void forEachLocal(AnyInst& inst, Visit&& visit) {
  for (auto& operand : inst.operands) {
    if (operand.isLocal()) visit(operand.index);
  }
  for (auto& target : inst.targets) visit(target);
  if (inst.result.isLocal()) visit(inst.result.index);
}

}  // namespace krait::ir
