#include "compiler/report/stack_room.h"

#include <algorithm>
#include <map>

namespace krait::report {
namespace {

class StackRoom {
 public:
  explicit StackRoom(StackCalls& calls) : calls_(calls) {}

  auto measure(const std::vector<StackKey>& starts) -> RoomBelowChecks {
    for (const StackKey& start : starts) find(start);
    markWhatLeadsToChecks();
    RoomBelowChecks room;
    for (auto& [key, node] : nodes_) {
      if (node.is_checked) room.bytes = std::max(room.bytes, deepest(key, node, true));
    }
    // Rings without a check elsewhere are as bad.
    for (const StackKey& start : starts) depthOf(start);
    room.problem = problem_;
    return room;
  }

 private:
  struct Node {
    std::vector<StackEdge> calls;
    bool is_checked = false;
    bool leads_to_check = false;
    enum { Fresh, Open, Done } state = Fresh;
    uint64_t depth = 0;
  };

  void find(StackKey start) {
    std::vector<StackKey> work{start};
    while (!work.empty()) {
      const StackKey key = work.back();
      work.pop_back();
      const auto [entry, is_new] = nodes_.try_emplace(key);
      if (!is_new) continue;
      Node& node = entry->second;
      node.calls = calls_.callsOf(key);
      for (const StackEdge& edge : node.calls) {
        if (calls_.nameOf(edge.to.entry) == "krait::stackCheckFailed") node.is_checked = true;
        work.push_back(edge.to);
      }
    }
  }

  void markWhatLeadsToChecks() {
    std::multimap<StackKey, StackKey> callers;
    std::vector<StackKey> work;
    for (const auto& [key, node] : nodes_) {
      for (const StackEdge& edge : node.calls) callers.emplace(edge.to, key);
      if (node.is_checked) work.push_back(key);
    }
    while (!work.empty()) {
      const StackKey key = work.back();
      work.pop_back();
      Node& node = nodes_[key];
      if (node.leads_to_check) continue;
      node.leads_to_check = true;
      const auto [begin, end] = callers.equal_range(key);
      for (auto caller = begin; caller != end; ++caller) work.push_back(caller->second);
    }
  }

  /// With what it calls. Of a function that checks: up to its check, which comes before all that could lead to another
  /// one; what cannot is counted whether it comes before the check or after.
  auto depthOf(StackKey key) -> uint64_t {
    Node& node = nodes_[key];
    if (node.state == Node::Open && problem_.empty()) problem_ = ringText(key);
    if (node.state != Node::Fresh) return node.depth;
    node.state = Node::Open;
    open_.push_back(key);
    node.depth = deepest(key, node, !node.is_checked);
    node.state = Node::Done;
    open_.pop_back();
    return node.depth;
  }

  auto deepest(StackKey key, const Node& node, bool goes_on) -> uint64_t {
    const StackFrame& frame = calls_.frameOf(key);
    if (!frame.problem.empty() && problem_.empty())
      problem_ = calls_.nameOf(key.entry) + ": " + frame.problem;
    uint64_t depth = frame.depth;
    for (const StackEdge& edge : node.calls) {
      if (!goes_on && nodes_[edge.to].leads_to_check && !isFailure(edge.to)) continue;
      depth = std::max(depth, edge.call.depth + depthOf(edge.to));
    }
    return depth;
  }

  auto ringText(StackKey again) const -> std::string {
    std::string text = "no check of the stack in ";
    for (auto at = std::find(open_.begin(), open_.end(), again); at != open_.end(); ++at)
      text += calls_.nameOf(at->entry) + ", ";
    return text + calls_.nameOf(again.entry);
  }

  auto isFailure(StackKey key) const -> bool { return calls_.nameOf(key.entry) == "krait::stackCheckFailed"; }

  StackCalls& calls_;
  std::map<StackKey, Node> nodes_;
  std::vector<StackKey> open_;
  std::string problem_;
};

}  // namespace

auto roomBelowChecks(StackCalls& calls, const std::vector<StackKey>& starts) -> RoomBelowChecks {
  return StackRoom(calls).measure(starts);
}

}  // namespace krait::report
