// Which definitions of a variable reach which uses, on structured IR.
//
// One walk over a function in the order of execution builds a graph of *nodes*: a definition, or a merge (of
// branches, of a loop's entry and its back edges, of everything that a `try` body may have assigned when it
// was left). A use refers to one node per walk over it (a `finally` region is walked once per way into it).
// From the graph follow
//
//   whether a use may find its variable unassigned    a path from the variable's `unassigned` node
//   the webs of a variable                             definitions whose nodes meet in a used node
//
// Variables are the locals, and in a module's body the module's globals as well.
#pragma once

#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

#include "compiler/ir/ir.h"

namespace krait::irgen {

using NodeId = uint32_t;
using VariableId = uint32_t;

class Flow {
 public:
  struct Node {
    enum class Kind : uint8_t { Unassigned, Definition, Merge, Checked } kind;
    VariableId variable;
    std::vector<NodeId> inputs;  // of Merge and Checked
  };
  // What assigns: the result of an instruction, or one of its targets, or (globals, cells) the instruction
  // itself.
  struct Place {
    ir::Inst* inst;
    int slot;  // -1: the result or the instruction; else the target's index
    auto operator<=>(const Place&) const = default;
  };
  struct Definition {
    Place place;
    NodeId node;
  };
  struct Use {
    ir::Inst* inst;
    int operand;  // -1: not an operand, but the variable that the instruction reads or captures
    VariableId variable;
    NodeId node;
    ir::Block* block;
  };

  /// `first_global`: in the body of a module, its globals are variables; see variableOfGlobal.
  Flow(ir::Program& program, ir::Function& function);

  /// A hook that sees each instruction before it is executed, with the nodes of all variables.
  using Hook = std::function<void(ir::Inst&, const std::vector<NodeId>&)>;
  void run(const Hook& hook = {});

  [[nodiscard]] auto nodes() const -> const std::vector<Node>& { return nodes_; }
  [[nodiscard]] auto uses() const -> const std::vector<Use>& { return uses_; }
  [[nodiscard]] auto definitions() const -> const std::vector<Definition>& { return definitions_; }
  [[nodiscard]] auto isGlobal(VariableId variable) const -> bool {
    return variable >= function_.locals.size();
  }
  [[nodiscard]] auto variableOfGlobal(ir::GlobalId global) const -> VariableId;  // kNone: not this module's
  [[nodiscard]] auto globalOf(VariableId variable) const -> ir::GlobalId {
    return globals_[variable - function_.locals.size()];
  }
  [[nodiscard]] auto entryNode(VariableId variable) const -> NodeId { return variable; }
  /// The nodes at the end of the body; empty when it is never reached.
  [[nodiscard]] auto exitNodes() const -> const std::vector<NodeId>& { return exit_; }
  [[nodiscard]] auto endIsReachable() const -> bool { return end_is_reachable_; }

  /// For each node, whether its variable may be unassigned, or assigned, there.
  void solve();
  [[nodiscard]] auto mayBeUnassigned(NodeId node) const -> bool { return may_be_unassigned_[node]; }
  [[nodiscard]] auto mayBeAssigned(NodeId node) const -> bool { return may_be_assigned_[node]; }

  /// Blocks whose instructions from `second` on are never reached.
  [[nodiscard]] auto unreachable() const -> const std::vector<std::pair<ir::Block*, size_t>>& {
    return unreachable_;
  }

 private:
  struct State {
    bool reachable = true;
    std::vector<NodeId> nodes;
  };
  struct Loop {
    std::vector<State> breaks;
    std::vector<State> continues;
  };
  // What surrounds the instruction: a loop, or a `finally` that runs when it is left.
  struct Context {
    Loop* loop = nullptr;
    ir::Block* finally = nullptr;
  };
  // All definitions made while it is open: what a handler may find.
  using Recorder = std::vector<NodeId>;

  void walk(ir::Block& block, State& state);
  void walkInst(ir::Inst& inst, State& state, ir::Block& block);
  void walkWhile(ir::Inst& inst, State& state);
  void walkFor(ir::Inst& inst, State& state);
  void walkTry(ir::Inst& inst, State& state);
  void leaveLoop(bool is_break, State& state);
  void use(ir::Inst& inst, int operand, VariableId variable, State& state, ir::Block& block);
  void define(ir::Inst& inst, int slot, VariableId variable, State& state, bool unassigns);
  auto newNode(Node::Kind kind, VariableId variable, std::vector<NodeId> inputs) -> NodeId;
  auto join(State left, State right) -> State;
  auto openLoop(State& state, std::vector<VariableId> assigned) -> std::vector<std::pair<VariableId, NodeId>>;
  void closeLoop(const std::vector<std::pair<VariableId, NodeId>>& merges, const State& back);
  auto afterException(const State& entry, const Recorder& recorder) -> State;
  void collectAssigned(const ir::Inst& inst, std::vector<VariableId>& assigned) const;
  auto assignedIn(const ir::Inst& inst) const -> std::vector<VariableId>;
  template <class Visit>
  void forEachDefinition(const ir::Inst& inst, Visit&& visit) const;

  ir::Program& program_;
  ir::Function& function_;
  std::vector<ir::GlobalId> globals_;
  std::unordered_map<ir::GlobalId, VariableId> variable_of_global_;
  std::vector<Node> nodes_;
  std::vector<Use> uses_;
  std::vector<Definition> definitions_;
  std::map<Place, NodeId> definition_nodes_;
  std::map<const ir::Inst*, std::vector<VariableId>> assigned_cache_;
  std::vector<Context> contexts_;
  std::vector<Recorder*> recorders_;
  std::vector<NodeId> exit_;
  std::vector<bool> may_be_unassigned_;
  std::vector<bool> may_be_assigned_;
  std::vector<std::pair<ir::Block*, size_t>> unreachable_;
  const Hook* hook_ = nullptr;
  bool end_is_reachable_ = false;
};

}  // namespace krait::irgen
