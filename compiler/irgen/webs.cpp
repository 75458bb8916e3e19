// Webs: two assignments of a variable that no use has in common become two variables.
//
// `x = 1; f(x); x = "a"; g(x)` has two: each can have a representation of its own. Cells and captured values
// are not split. Uses that meet in a merge (see flow.h) belong together; merges that nobody uses join
// nothing.
#include <algorithm>

#include "compiler/irgen/flow.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

namespace {

class WebSplitter {
 public:
  WebSplitter(ir::Program& program, ir::Function& function)
      : program_(program), function_(function), flow_(program, function) {}

  void run();

 private:
  auto find(NodeId node) -> NodeId {
    while (parents_[node] != node) node = parents_[node] = parents_[parents_[node]];
    return node;
  }
  // A use brings together everything that reaches it.
  void activate(NodeId node);
  auto localOf(NodeId node) -> ir::LocalId;
  auto isSplit(VariableId variable) const -> bool {
    return !flow_.isGlobal(variable) && function_.locals[variable].storage == ir::Local::Storage::Plain;
  }

  ir::Program& program_;
  ir::Function& function_;
  Flow flow_;
  std::vector<NodeId> parents_;
  std::vector<bool> active_;
  std::unordered_map<NodeId, ir::LocalId> locals_;
  std::unordered_map<VariableId, bool> taken_;
  std::unordered_map<std::string_view, uint32_t> next_web_;
};

void WebSplitter::activate(NodeId node) {
  std::vector<NodeId> pending{node};
  while (!pending.empty()) {
    const auto current = pending.back();
    pending.pop_back();
    if (active_[current]) continue;
    active_[current] = true;
    for (const auto input : flow_.nodes()[current].inputs) {
      parents_[find(input)] = find(current);
      pending.push_back(input);
    }
  }
}

// The first web of a variable keeps its local; the others get new ones.
auto WebSplitter::localOf(NodeId node) -> ir::LocalId {
  const auto root = find(node);
  const auto variable = flow_.nodes()[node].variable;
  const auto [position, fresh] = locals_.try_emplace(root, variable);
  if (!fresh) return position->second;
  if (!taken_[variable]) {
    taken_[variable] = true;
    return variable;
  }
  ir::Local local = function_.locals[variable];
  local.web = next_web_[local.name]++;
  position->second = static_cast<ir::LocalId>(function_.locals.size());
  function_.locals.push_back(local);
  return position->second;
}

void WebSplitter::run() {
  flow_.run();
  parents_.resize(flow_.nodes().size());
  for (NodeId node = 0; node < parents_.size(); ++node) parents_[node] = node;
  active_.assign(parents_.size(), false);
  for (const auto& local : function_.locals) {
    auto& next = next_web_[local.name];
    next = std::max(next, local.web + 1);
  }
  // One operand is one variable, also in a region that is walked more than once.
  std::map<std::pair<ir::Inst*, int>, NodeId> operands;
  for (const auto& use : flow_.uses()) {
    if (!isSplit(use.variable)) continue;
    activate(use.node);
    if (use.operand < 0) continue;
    const auto [position, fresh] = operands.try_emplace({use.inst, use.operand}, use.node);
    if (!fresh) parents_[find(position->second)] = find(use.node);
  }
  // Parameters and captured variables keep their own local.
  const auto keep = [&](ir::LocalId local) {
    taken_[local] = true;
    locals_[find(flow_.entryNode(local))] = local;
  };
  for (const auto& parameter : function_.parameters) {
    if (isSplit(parameter.local)) keep(parameter.local);
  }
  for (const auto& use : flow_.uses()) {
    if (use.operand >= 0 || !isSplit(use.variable)) continue;
    taken_[use.variable] = true;
    locals_[find(use.node)] = use.variable;
  }
  const size_t count = function_.locals.size();
  std::vector<std::pair<Flow::Place, ir::LocalId>> assigned;
  std::vector<std::pair<const Flow::Use*, ir::LocalId>> renamed;
  for (const auto& definition : flow_.definitions()) {
    const auto variable = flow_.nodes()[definition.node].variable;
    if (variable >= count || !isSplit(variable)) continue;
    assigned.emplace_back(definition.place, localOf(definition.node));
  }
  for (const auto& use : flow_.uses()) {
    if (use.operand < 0 || !isSplit(use.variable) || use.variable >= count) continue;
    renamed.emplace_back(&use, localOf(use.node));
  }
  for (const auto& [use, local] : renamed) {
    use->inst->operands[static_cast<size_t>(use->operand)] = ir::Operand::local(local);
  }
  for (const auto& [place, local] : assigned) {
    if (place.slot >= 0) {
      place.inst->targets[static_cast<size_t>(place.slot)] = local;
    } else {
      place.inst->result = ir::Operand::local(local);
    }
    if (place.inst->range.isValid() && local >= count) function_.locals[local].range = place.inst->range;
  }
}

}  // namespace

void splitWebs(ir::Program& program, ir::Function& function) { WebSplitter(program, function).run(); }

}  // namespace krait::irgen
