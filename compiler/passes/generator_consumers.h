// What goes through all items of a generator at once (`list(g)`, `any(g)`, `for i, x in enumerate(g)`), as a loop over the
// generator itself, which generator_loops.cpp then takes apart.
#pragma once

#include "compiler/ir/ir.h"

namespace krait::passes {

/// The iterator that the instruction goes through, where it can be written as a loop; none otherwise.
auto consumedBy(const ir::Program& program, const ir::Function& function, const ir::Inst& inst)
    -> ir::Operand;

/// Puts the loop in the place of the instruction `block.insts[index]`, for which consumedBy says something.
void expandConsumer(ir::Program& program, ir::Function& function, types::TypeTable& types, ir::Block& block,
                    size_t index);

/// Makes `for … in enumerate(iterator)` a loop over the iterator that counts: `loop` is `block.insts[index]`, and
/// `enumerated` what makes its iterable, which becomes idle.
void expandEnumerate(ir::Program& program, ir::Function& function, ir::Block& block, size_t index,
                     const ir::Inst& enumerated);

}  // namespace krait::passes
