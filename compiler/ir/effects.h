// Effects of typed instructions: what `inst.def` says, refined by the types of the operands.
//
// The table gives upper bounds for anything that an operation might mean. Once types are known most
// operations are harmless: adding machine integers cannot fail, reading a field cannot write. Passes use this
// to drop what nobody needs, emission to fold expressions without changing the order of what can be observed.
#pragma once

#include <string_view>

#include "compiler/ir/ir.h"

namespace krait::ir {

struct EffectSet {
  bool reads = false;     // memory that others can write
  bool writes = false;    // memory that others can read, or the world outside
  bool raises = false;    // an exception (MemoryError does not count: it can come from anything)
  bool collects = false;  // may allocate
  bool control = false;   // leaves the block
  // When not empty: the only exception that can be raised, by a text that stands for its type and message.
  // Two operations that can only raise the same exception may change places.
  std::string_view only_raise;

  void join(const EffectSet& other);
  [[nodiscard]] auto harmless() const -> bool { return !writes && !raises && !control; }
};

// May `first` and `second` not change places?
auto conflict(const EffectSet& first, const EffectSet& second) -> bool;

// Of the instruction alone, without its regions.
auto effectsOf(const Program& program, const Function& function, const Inst& inst) -> EffectSet;
// With its regions.
auto wholeEffectsOf(const Program& program, const Function& function, const Inst& inst) -> EffectSet;
auto effectsOf(const Program& program, const Function& function, const Block& block) -> EffectSet;

// May the instruction run functions of the program other than by a direct call: through a value, a type descriptor or an
// iterator?
auto mayCallBack(const Function& function, const Inst& inst) -> bool;

// Type of a temporary or local; null for constants, whose type their user decides.
auto typeOf(const Function& function, const Operand& operand) -> const Type*;

// Whether control cannot run past the instruction or the end of the block.
auto endsControl(const Inst& inst) -> bool;
auto endsControl(const Block& block) -> bool;

// What a runtime function does, by its name without template arguments: `runtime_effects.def`. Unknown ones
// do all.
auto runtimeEffects(std::string_view name) -> EffectSet;

}  // namespace krait::ir
