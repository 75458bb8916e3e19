#include "compiler/passes/circles.h"

#include <algorithm>

#include "compiler/ir/walk.h"

namespace krait::passes {

namespace {

// Tarjan's strongly connected components. A chain of calls may be as long as the program, so the walk keeps its own
// stack.
class Circles {
 public:
  explicit Circles(const std::vector<std::vector<uint32_t>>& callees) : callees_(callees) {
    number_.resize(callees.size());
    low_.resize(callees.size());
    on_stack_.resize(callees.size());
    recursive_.resize(callees.size());
    for (uint32_t node = 0; node < callees.size(); ++node) {
      if (number_[node] == 0) visit(node);
    }
  }
  auto take() -> std::vector<bool> { return std::move(recursive_); }

 private:
  struct Visit {
    uint32_t node;
    size_t next;
  };

  void enter(uint32_t node) {
    number_[node] = low_[node] = ++next_;
    stack_.push_back(node);
    on_stack_[node] = true;
    visits_.push_back({node, 0});
  }

  void visit(uint32_t root) {
    enter(root);
    while (!visits_.empty()) {
      const uint32_t node = visits_.back().node;
      if (visits_.back().next < callees_[node].size()) {
        const uint32_t callee = callees_[node][visits_.back().next++];
        if (callee == node) recursive_[node] = true;
        if (number_[callee] == 0) {
          enter(callee);
        } else if (on_stack_[callee]) {
          low_[node] = std::min(low_[node], number_[callee]);
        }
        continue;
      }
      visits_.pop_back();
      if (!visits_.empty()) low_[visits_.back().node] = std::min(low_[visits_.back().node], low_[node]);
      if (low_[node] == number_[node]) close(node);
    }
  }

  void close(uint32_t first) {
    const bool alone = stack_.back() == first;
    while (true) {
      const uint32_t member = stack_.back();
      stack_.pop_back();
      on_stack_[member] = false;
      if (!alone) recursive_[member] = true;
      if (member == first) return;
    }
  }

  const std::vector<std::vector<uint32_t>>& callees_;
  std::vector<uint32_t> number_, low_;
  std::vector<bool> on_stack_, recursive_;
  std::vector<uint32_t> stack_;
  std::vector<Visit> visits_;
  uint32_t next_ = 0;
};

}  // namespace

auto findCircles(const std::vector<std::vector<uint32_t>>& callees) -> std::vector<bool> {
  return Circles(callees).take();
}

auto directCallees(const ir::Function& function) -> std::vector<ir::FunctionId> {
  std::vector<ir::FunctionId> callees;
  ir::forEachInst(function.body, [&](const ir::Inst& inst) {
    const bool calls =
        inst.op == ir::Op::CallDirect || (inst.op == ir::Op::CallRuntime && inst.ref != ir::kNone);
    if (calls) callees.push_back(inst.ref);
  });
  return callees;
}

}  // namespace krait::passes
