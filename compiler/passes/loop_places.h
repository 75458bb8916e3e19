// Where the variables of a function are assigned and used, as far as it matters to who wants to move an assignment to its
// only use.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "compiler/ir/ir.h"

namespace krait::passes {

class LoopPlaces {
 public:
  explicit LoopPlaces(ir::Function& function);

  struct Definition {
    ir::Inst* inst = nullptr;
    ir::Block* block = nullptr;
  };

  /// What assigns the operand, where it is the only assignment of a value that is used once, and runs as often as the block
  /// that uses it, before.
  [[nodiscard]] auto onlyDefinition(const ir::Operand& operand, const ir::Block& use) const
      -> std::optional<Definition>;
  /// What assigns the operand, where that is known. It may be used elsewhere as well.
  [[nodiscard]] auto definition(const ir::Operand& operand) const -> const ir::Inst*;
  /// The `for` loops, and the calls of the runtime, in the order of the text.
  [[nodiscard]] auto loops() const -> const std::vector<Definition>& { return loops_; }
  [[nodiscard]] auto calls() const -> const std::vector<Definition>& { return calls_; }

 private:
  struct Variable {
    int assignments = 0, uses = 0;
    Definition definition;
  };
  struct Around {
    ir::Block* block = nullptr;
    ir::Inst* repeats = nullptr;  // the innermost loop whose body or condition it is in
  };
  void visit(ir::Block& block, ir::Block* outer, ir::Inst* repeats);
  [[nodiscard]] auto variable(const ir::Operand& operand) const -> const Variable*;

  ir::Function& function_;
  std::vector<Variable> temps_, locals_;
  std::unordered_map<const ir::Block*, Around> around_;
  std::vector<Definition> loops_, calls_;
};

}  // namespace krait::passes
