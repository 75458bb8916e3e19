// Facts about a function that emission needs before its first line: who uses each temporary, where each
// variable is declared, which blocks a generator is left from.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compiler/ir/ir.h"

namespace krait::codegen {

struct FunctionFacts {
  explicit FunctionFacts(const ir::Function& function);

  struct TempUse {
    int count = 0;
    const ir::Block* definition = nullptr;
    const ir::Block* use = nullptr;
    const ir::Inst* user = nullptr;
  };
  std::vector<TempUse> temps;
  std::vector<int> reads;                    // of each local
  std::vector<bool> feeds_itself;            // read only to compute its own next value
  std::vector<const ir::Inst*> declared_at;  // the assignment (or loop) that declares the local, or null
  std::unordered_map<const ir::Inst*, std::vector<ir::LocalId>> declared_before;
  std::vector<bool> is_field;                     // generators: locals that live across a yield
  std::unordered_set<const ir::Block*> yielding;  // blocks with a yield inside, however deep
  bool returns_in_try = false;
  bool loses_control = false;  // control may run off the end of the body

  // May the temporary's expression stand where it is used?
  [[nodiscard]] auto isFoldable(ir::TempId id) const -> bool {
    return temps[id].count == 1 && temps[id].definition == temps[id].use;
  }
};

auto assigns(const ir::Block& block, ir::LocalId local) -> bool;
// Leaves the loop whose body this is by `break`.
auto breaksOut(const ir::Block& body) -> bool;
// Does control leave the block before its end, in a way that C++ compilers see?
auto evidentlyEnds(const ir::Block& block) -> bool;
auto hasYield(const ir::Inst& inst) -> bool;
auto hasYield(const ir::Block& block) -> bool;

}  // namespace krait::codegen
