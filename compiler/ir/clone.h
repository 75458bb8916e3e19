// Deep copies of functions and blocks, for specialisation and inlining.
#pragma once

#include <functional>
#include <memory>

#include "compiler/ir/ir.h"

namespace krait::ir {

/// How the copy's names differ from the original's. A null function leaves them as they are.
struct Remap {
  std::function<Operand(Operand)> operand;  // operands and results, locals and temporaries included
  std::function<LocalId(LocalId)> local;    // targets, and locals among the operands where `operand` is null
};

auto cloneInst(const Inst& inst, const Remap& remap = {}) -> std::unique_ptr<Inst>;
auto cloneBlock(const Block& block, const Remap& remap = {}) -> Block;
/// The same function again; the caller gives it an id.
auto cloneFunction(const Function& function) -> std::unique_ptr<Function>;

}  // namespace krait::ir
