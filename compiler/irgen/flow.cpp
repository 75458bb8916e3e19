// The walk that builds the graph of definitions. flow.h tells what for.
#include "compiler/irgen/flow.h"

#include <algorithm>

#include "compiler/base/check.h"

namespace krait::irgen {

using ir::Op;

Flow::Flow(ir::Program& program, ir::Function& function) : program_(program), function_(function) {
  if (!function.is_module_body) return;
  for (ir::GlobalId id = 0; id < program.globals.size(); ++id) {
    // Flags that irgen makes itself are never unassigned.
    if (program.globals[id].module != function.module || program.globals[id].name.starts_with('.')) continue;
    variable_of_global_[id] = static_cast<VariableId>(function.locals.size() + globals_.size());
    globals_.push_back(id);
  }
}

auto Flow::variableOfGlobal(ir::GlobalId global) const -> VariableId {
  const auto found = variable_of_global_.find(global);
  return found == variable_of_global_.end() ? ir::kNone : found->second;
}

auto Flow::newNode(Node::Kind kind, VariableId variable, std::vector<NodeId> inputs) -> NodeId {
  nodes_.push_back({kind, variable, std::move(inputs)});
  return static_cast<NodeId>(nodes_.size() - 1);
}

void Flow::run(const Hook& hook) {
  hook_ = &hook;
  State state;
  const size_t count = function_.locals.size() + globals_.size();
  for (VariableId variable = 0; variable < count; ++variable) {
    const bool is_captured =
        !isGlobal(variable) && (function_.locals[variable].storage == ir::Local::Storage::CapturedCell ||
                                function_.locals[variable].storage == ir::Local::Storage::CapturedValue);
    newNode(is_captured ? Node::Kind::Definition : Node::Kind::Unassigned, variable, {});
    state.nodes.push_back(variable);
  }
  for (const auto& parameter : function_.parameters) nodes_[parameter.local].kind = Node::Kind::Definition;
  walk(function_.body, state);
  end_is_reachable_ = state.reachable;
  exit_ = std::move(state.nodes);
}

void Flow::walk(ir::Block& block, State& state) {
  for (size_t i = 0; i < block.insts.size(); ++i) {
    if (!state.reachable) {
      unreachable_.emplace_back(&block, i);
      return;
    }
    walkInst(*block.insts[i], state, block);
  }
}

// What an instruction assigns: visit(slot, variable, unassigns).
template <class Visit>
void Flow::forEachDefinition(const ir::Inst& inst, Visit&& visit) const {
  const auto isMissing = [&](size_t operand) {
    return inst.operands.size() > operand && inst.operands[operand].isNone();
  };
  for (size_t i = 0; i < inst.targets.size(); ++i) visit(static_cast<int>(i), inst.targets[i], false);
  if (inst.result.isLocal()) visit(-1, inst.result.index, inst.op == Op::Copy && isMissing(0));
  if (inst.op == Op::StoreCell && inst.operands[0].isLocal()) visit(-1, inst.operands[0].index, isMissing(1));
  if (inst.op == Op::StoreGlobal) {
    if (const auto variable = variableOfGlobal(inst.ref); variable != ir::kNone)
      visit(-1, variable, isMissing(0));
  }
}

void Flow::use(ir::Inst& inst, int operand, VariableId variable, State& state, ir::Block& block) {
  const NodeId node = state.nodes[variable];
  uses_.push_back({&inst, operand, variable, node, &block});
  // Whoever reads a variable that is not assigned does not get past it.
  if (inst.index == ir::kAskBound && (inst.op == Op::Copy || inst.op == Op::LoadCell || inst.op == Op::LoadGlobal)) return;
  const auto kind = nodes_[node].kind;
  if ((kind == Node::Kind::Unassigned || kind == Node::Kind::Merge) && inst.op != Op::MakeFunction)
    state.nodes[variable] = newNode(Node::Kind::Checked, variable, {node});
}

void Flow::define(ir::Inst& inst, int slot, VariableId variable, State& state, bool unassigns) {
  const Place place{&inst, slot};
  const auto [position, fresh] = definition_nodes_.try_emplace(place, 0);
  if (fresh) {
    position->second = newNode(unassigns ? Node::Kind::Unassigned : Node::Kind::Definition, variable, {});
    definitions_.push_back({place, position->second});
  }
  state.nodes[variable] = position->second;
  for (auto* recorder : recorders_) recorder->push_back(position->second);
}

void Flow::walkInst(ir::Inst& inst, State& state, ir::Block& block) {
  if (*hook_) (*hook_)(inst, state.nodes);
  const bool is_cell_op = inst.op == Op::LoadCell || inst.op == Op::StoreCell;
  for (size_t i = 0; i < inst.operands.size(); ++i) {
    if (!inst.operands[i].isLocal()) continue;
    if (inst.op == Op::StoreCell && i == 0) continue;
    use(inst, is_cell_op && i == 0 ? -1 : static_cast<int>(i), inst.operands[i].index, state, block);
  }
  if (inst.op == Op::LoadGlobal) {
    if (const auto variable = variableOfGlobal(inst.ref); variable != ir::kNone)
      use(inst, -1, variable, state, block);
  }
  if (inst.op == Op::MakeFunction) {
    for (const auto& capture : program_.functions[inst.ref]->captures)
      use(inst, -1, capture.outer, state, block);
  }
  switch (inst.op) {
    case Op::If:
    case Op::Cond: {
      State other = state;
      walk(inst.regions[0], state);
      walk(inst.regions[1], other);
      state = join(std::move(state), std::move(other));
      break;
    }
    case Op::While:
      return walkWhile(inst, state);
    case Op::For:
    case Op::ForRange:
      return walkFor(inst, state);
    case Op::Try:
      return walkTry(inst, state);
    case Op::Break:
    case Op::Continue:
      return leaveLoop(inst.op == Op::Break, state);
    case Op::Return:
    case Op::Raise:
    case Op::Reraise:
    case Op::RaiseUnbound:
      state.reachable = false;
      return;
    default:
      for (auto& region : inst.regions) walk(region, state);
  }
  forEachDefinition(inst, [&](int slot, VariableId variable, bool unassigns) {
    define(inst, slot, variable, state, unassigns);
  });
}

auto Flow::join(State left, State right) -> State {
  if (!left.reachable) return right;
  if (!right.reachable) return left;
  for (VariableId variable = 0; variable < left.nodes.size(); ++variable) {
    if (left.nodes[variable] == right.nodes[variable]) continue;
    left.nodes[variable] =
        newNode(Node::Kind::Merge, variable, {left.nodes[variable], right.nodes[variable]});
  }
  return left;
}

void Flow::collectAssigned(const ir::Inst& inst, std::vector<VariableId>& assigned) const {
  forEachDefinition(inst, [&](int, VariableId variable, bool) { assigned.push_back(variable); });
  for (const auto& region : inst.regions) {
    for (const auto& inner : region.insts) collectAssigned(*inner, assigned);
  }
}

auto Flow::assignedIn(const ir::Inst& inst) const -> std::vector<VariableId> {
  std::vector<VariableId> assigned;
  collectAssigned(inst, assigned);
  std::sort(assigned.begin(), assigned.end());
  assigned.erase(std::unique(assigned.begin(), assigned.end()), assigned.end());
  return assigned;
}

// At its head, a variable that the loop assigns is what it was before or what a round left behind.
auto Flow::openLoop(State& state, std::vector<VariableId> assigned)
    -> std::vector<std::pair<VariableId, NodeId>> {
  std::vector<std::pair<VariableId, NodeId>> merges;
  for (const auto variable : assigned) {
    state.nodes[variable] = newNode(Node::Kind::Merge, variable, {state.nodes[variable]});
    merges.emplace_back(variable, state.nodes[variable]);
  }
  return merges;
}

void Flow::closeLoop(const std::vector<std::pair<VariableId, NodeId>>& merges, const State& back) {
  if (!back.reachable) return;
  for (const auto& [variable, node] : merges) nodes_[node].inputs.push_back(back.nodes[variable]);
}

void Flow::walkWhile(ir::Inst& inst, State& state) {
  const auto merges = openLoop(state, assignedIn(inst));
  walk(inst.regions[0], state);
  State done = state;
  const auto& test = inst.regions[0].insts;
  if (!test.empty() && test.back()->op == Op::Result && test.back()->operands[0].isConstant() &&
      program_.constants[test.back()->operands[0].index].kind == ir::Constant::Kind::True) {
    done.reachable = false;
  }
  Loop loop;
  contexts_.push_back({&loop, nullptr});
  walk(inst.regions[1], state);
  contexts_.pop_back();
  closeLoop(merges, state);
  for (const auto& back : loop.continues) closeLoop(merges, back);
  if (done.reachable) walk(inst.regions[2], done);
  for (auto& left : loop.breaks) done = join(std::move(done), std::move(left));
  state = std::move(done);
}

void Flow::walkFor(ir::Inst& inst, State& state) {
  const auto merges = openLoop(state, assignedIn(inst));
  State done = state;
  for (size_t i = 0; i < inst.targets.size(); ++i)
    define(inst, static_cast<int>(i), inst.targets[i], state, false);
  Loop loop;
  contexts_.push_back({&loop, nullptr});
  walk(inst.regions[0], state);
  contexts_.pop_back();
  closeLoop(merges, state);
  for (const auto& back : loop.continues) closeLoop(merges, back);
  walk(inst.regions[1], done);
  for (auto& left : loop.breaks) done = join(std::move(done), std::move(left));
  state = std::move(done);
}

void Flow::leaveLoop(bool is_break, State& state) {
  State left = state;
  state.reachable = false;
  // `finally` regions in between run on the way out.
  const auto saved = contexts_;
  while (!contexts_.empty()) {
    const Context context = contexts_.back();
    contexts_.pop_back();
    if (context.loop != nullptr) {
      if (left.reachable)
        (is_break ? context.loop->breaks : context.loop->continues).push_back(std::move(left));
      break;
    }
    walk(*context.finally, left);
  }
  contexts_ = saved;
}

// The exception may have come from anywhere: each variable is as before, or as any assignment left it.
auto Flow::afterException(const State& entry, const Recorder& recorder) -> State {
  State state = entry;
  std::map<VariableId, std::vector<NodeId>> inputs;
  for (const auto node : recorder) {
    auto& list = inputs[nodes_[node].variable];
    if (std::find(list.begin(), list.end(), node) == list.end()) list.push_back(node);
  }
  for (auto& [variable, list] : inputs) {
    list.insert(list.begin(), entry.nodes[variable]);
    state.nodes[variable] = newNode(Node::Kind::Merge, variable, std::move(list));
  }
  return state;
}

void Flow::walkTry(ir::Inst& inst, State& state) {
  const State entry = state;
  const bool has_handler = (inst.index & 1) != 0;
  const bool has_finally = (inst.index & 2) != 0;
  Recorder all;
  Recorder in_body;
  if (has_finally) {
    recorders_.push_back(&all);
    contexts_.push_back({nullptr, &inst.regions[3]});
  }
  recorders_.push_back(&in_body);
  walk(inst.regions[0], state);
  recorders_.pop_back();
  State handled = afterException(entry, in_body);
  if (state.reachable) {
    walk(inst.regions[2], state);
  } else if (!inst.regions[2].empty()) {
    unreachable_.emplace_back(&inst.regions[2], 0);
  }
  if (has_handler) {
    walk(inst.regions[1], handled);
    state = join(std::move(state), std::move(handled));
  }
  if (!has_finally) return;
  recorders_.pop_back();
  contexts_.pop_back();
  // Once for exceptions and returns, after which control goes on elsewhere, and once for the normal way.
  State thrown = afterException(entry, all);
  walk(inst.regions[3], thrown);
  if (state.reachable) walk(inst.regions[3], state);
}

void Flow::solve() {
  std::vector<std::vector<NodeId>> merges_of(nodes_.size());
  for (NodeId id = 0; id < nodes_.size(); ++id) {
    if (nodes_[id].kind != Node::Kind::Merge) continue;
    for (const auto input : nodes_[id].inputs) merges_of[input].push_back(id);
  }
  const auto spread = [&](std::vector<bool>& reached, auto&& isSource) {
    reached.assign(nodes_.size(), false);
    std::vector<NodeId> pending;
    for (NodeId id = 0; id < nodes_.size(); ++id) {
      if (!isSource(nodes_[id].kind)) continue;
      reached[id] = true;
      pending.push_back(id);
    }
    while (!pending.empty()) {
      const auto id = pending.back();
      pending.pop_back();
      for (const auto merge : merges_of[id]) {
        if (reached[merge]) continue;
        reached[merge] = true;
        pending.push_back(merge);
      }
    }
  };
  spread(may_be_unassigned_, [](Node::Kind kind) { return kind == Node::Kind::Unassigned; });
  spread(may_be_assigned_,
         [](Node::Kind kind) { return kind == Node::Kind::Definition || kind == Node::Kind::Checked; });
}

}  // namespace krait::irgen
