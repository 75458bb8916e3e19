// The deepest stack.
#include "compiler/report/stack.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "compiler/report/stack_calls.h"
#include "compiler/report/stack_room.h"
#include "compiler/report/text.h"

namespace krait::report {
namespace {

struct Node {
  enum { Fresh, Open, Done } state = Fresh;
  uint64_t depth = 0;
  std::string unbounded;
  StackKey next{};  // what is deepest below
  uint64_t next_begin = 0;
  bool has_next = false;
};

class StackAnalysis {
 public:
  StackAnalysis(const Image& image, const ProgramLines* lines, const StackMachine& machine)
      : image_(image),
        lines_(lines),
        calls_(image, machine.runtime, machine.ram),
        entry_bytes_(machine.entry_bytes) {}

  auto report() -> std::optional<StackReport> {
    if (!calls_.canRead()) return std::nullopt;
    StackReport result;
    const StackKey start{image_.entry()};
    visit(start);
    const Node& root = nodes_[start];
    result.is_bounded = root.unbounded.empty();
    result.unbounded = root.unbounded;
    result.depth = root.depth;
    result.chain = chainOf(start);
    for (const uint64_t handler : calls_.handlers()) {
      const StackKey key{handler};
      visit(key);
      const Node& node = nodes_[key];
      if (!node.unbounded.empty() && result.is_bounded) {
        result.is_bounded = false;
        result.unbounded = node.unbounded;
      }
      if (node.depth + entry_bytes_ <= result.interrupt) continue;
      result.interrupt = node.depth + entry_bytes_;
      result.interrupt_handler = nameOf(handler);
      result.interrupt_chain = chainOf(key);
    }
    if (!result.is_bounded) {
      std::vector<StackKey> starts{start};
      for (const uint64_t handler : calls_.handlers()) starts.push_back({handler});
      RoomBelowChecks room = roomBelowChecks(calls_, starts);
      result.below_checks = room.problem.empty() ? room.bytes : 0;
      result.unchecked = std::move(room.problem);
    }
    // What only a fault reaches is worth knowing, but not part of the bound.
    for (const Symbol& symbol : image_.symbols()) {
      if (symbol.is_code && symbol.size != 0) visit({symbol.address});
    }
    addFunctions(result);
    return result;
  }

 private:
  [[nodiscard]] auto placeOf(uint64_t entry) const -> PythonPlace {
    if (lines_ == nullptr) return {};
    const std::vector<Frame> frames = image_.framesAt(entry);
    if (frames.empty()) return {};
    const PythonPlace* place = lines_->placeOf(frames.back().file, frames.back().line);
    return place == nullptr ? PythonPlace{} : *place;
  }

  [[nodiscard]] auto nameOf(uint64_t entry) const -> std::string {
    const PythonPlace place = placeOf(entry);
    if (!place.function.empty()) return place.function == "<module>" ? place.module : place.function;
    const std::string name = calls_.nameOf(entry);
    return name.empty() ? "code without a name" : name;
  }

  void visit(StackKey key) {
    Node& node = nodes_[key];
    if (node.state != Node::Fresh) return;
    node.state = Node::Open;
    open_.push_back(key);
    const StackFrame& frame = calls_.frameOf(key);
    node.depth = frame.depth;
    if (!frame.problem.empty()) node.unbounded = nameOf(key.entry) + ": " + frame.problem;
    for (const StackEdge& edge : calls_.callsOf(key)) enter(key, edge.call, edge.to);
    nodes_[key].state = Node::Done;
    open_.pop_back();
  }

  void enter(StackKey from, const StackCall& call, StackKey to) {
    visit(to);
    Node& node = nodes_[from];
    const Node& callee = nodes_[to];
    if (callee.state == Node::Open) {
      if (node.unbounded.empty()) node.unbounded = circleText(to, call);
      return;
    }
    if (!callee.unbounded.empty() && node.unbounded.empty()) node.unbounded = callee.unbounded;
    const uint64_t depth = call.depth + callee.depth;
    if (depth <= node.depth) return;
    node.depth = depth;
    node.next = to;
    node.next_begin = call.depth;
    node.has_next = true;
  }

  /// "fib calls itself", "a calls b, which calls a".
  [[nodiscard]] auto circleText(StackKey again, const StackCall& call) const -> std::string {
    const auto begin = std::find(open_.begin(), open_.end(), again);
    std::vector<std::string> names;
    for (auto at = begin; at != open_.end(); ++at) {
      const std::string name = nameOf(at->entry);
      if (names.empty() || names.back() != name) names.push_back(name);
    }
    if (names.size() == 1) return names[0] + " calls itself";
    std::string text = names[0];
    for (size_t index = 1; index < names.size(); ++index)
      text += (index == 1 ? " calls " : ", which calls ") + names[index];
    text += ", which calls " + names[0] + " again";
    if (call.target == 0) text += " (through a pointer)";
    return text;
  }

  auto chainOf(StackKey key) -> std::vector<StackStep> {
    std::vector<StackStep> steps;
    uint64_t begin = 0;
    for (size_t count = 0; count < 200; ++count) {
      const Node& node = nodes_[key];
      steps.push_back({nameOf(key.entry), placeOf(key.entry), begin});
      if (!node.has_next) break;
      begin += node.next_begin;
      key = node.next;
    }
    return steps;
  }

  void addFunctions(StackReport& report) {
    std::set<uint64_t> listed;
    for (const auto& [key, node] : nodes_) {
      if (node.state != Node::Done || image_.symbolAt(key.entry) == nullptr) continue;
      // Functions that call back have a node for each that gives them something to call: the deepest counts.
      const auto found =
          std::find_if(report.functions.begin(), report.functions.end(), [&](const StackFunction& function) {
            return listed.contains(key.entry) && function.name == nameOf(key.entry);
          });
      if (found != report.functions.end()) {
        found->depth = std::max(found->depth, node.depth);
        continue;
      }
      listed.insert(key.entry);
      const bool is_bounded = node.unbounded.empty();
      report.functions.push_back({nameOf(key.entry), placeOf(key.entry), calls_.frameOf(key).depth,
                                  is_bounded ? node.depth : 0, node.unbounded});
    }
    std::stable_sort(report.functions.begin(), report.functions.end(),
                     [](const StackFunction& left, const StackFunction& right) {
                       const auto order = [](const StackFunction& function) {
                         return std::tuple(function.place.function.empty(), function.unbounded.empty(),
                                           -static_cast<int64_t>(function.depth));
                       };
                       return order(left) < order(right);
                     });
  }

  const Image& image_;
  const ProgramLines* lines_;
  StackCalls calls_;
  uint64_t entry_bytes_;
  std::map<StackKey, Node> nodes_;
  std::vector<StackKey> open_;
};

}  // namespace

auto measureStack(const Image& image, const ProgramLines* lines, const StackMachine& machine)
    -> std::optional<StackReport> {
  return StackAnalysis(image, lines, machine).report();
}

}  // namespace krait::report
