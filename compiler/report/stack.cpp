// The deepest stack.
#include "compiler/report/stack.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "compiler/report/pointer_calls.h"
#include "compiler/report/stack_frames.h"
#include "compiler/report/text.h"

namespace krait::report {
namespace {

/// A function, and for those that call back who gave them the function. The report of an exception that nobody handles
/// is made once: what raises within it ends the program (runtime/errors/report.cpp), so functions are told apart by
/// whether they run within it.
struct Key {
  uint64_t entry = 0;
  uint64_t giver = 0;
  int reports = 0;  // 2: in what ends a report that fails

  auto operator<=>(const Key&) const = default;
};

struct Node {
  StackFrame frame;
  enum { Fresh, Open, Done } state = Fresh;
  uint64_t depth = 0;
  std::string unbounded;
  Key next{};  // what is deepest below
  uint64_t next_begin = 0;
  bool has_next = false;
};

class StackAnalysis {
 public:
  StackAnalysis(const Image& image, const ProgramLines& lines, const SourceRoots& roots, uint64_t entry_bytes)
      : image_(image),
        lines_(lines),
        code_(image),
        pointers_(image, roots.runtime),
        entry_bytes_(entry_bytes) {}

  auto report() -> std::optional<StackReport> {
    if (!code_.canRead()) return std::nullopt;
    StackReport result;
    const Key start{image_.entry(), 0, 0};
    visit(start);
    const Node& root = nodes_[start];
    result.is_bounded = root.unbounded.empty();
    result.unbounded = root.unbounded;
    result.depth = root.depth;
    result.chain = chainOf(start);
    for (const uint64_t handler : pointers_.handlers()) {
      const Key key{handler, 0, 0};
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
    // What only a fault reaches is worth knowing, but not part of the bound.
    for (const Symbol& symbol : image_.symbols()) {
      if (symbol.is_code && symbol.size != 0) visit({symbol.address, 0, 0});
    }
    addFunctions(result);
    return result;
  }

 private:
  [[nodiscard]] auto rangeOf(uint64_t entry) const -> CodeRange {
    const Symbol* symbol = image_.symbolAt(entry);
    if (symbol != nullptr && symbol->size != 0) return {symbol->address, symbol->address + symbol->size};
    if (const Piece* piece = image_.pieceAt(entry)) return {piece->address, piece->end()};
    const Section* section = image_.sectionAt(entry);
    return {entry, section->end()};
  }

  [[nodiscard]] auto placeOf(uint64_t entry) const -> PythonPlace {
    const std::vector<Frame> frames = image_.framesAt(entry);
    if (frames.empty()) return {};
    const PythonPlace* place = lines_.placeOf(frames.back().file, frames.back().line);
    return place == nullptr ? PythonPlace{} : *place;
  }

  [[nodiscard]] auto nameOf(uint64_t entry) const -> std::string {
    const PythonPlace place = placeOf(entry);
    if (!place.function.empty()) return place.function == "<module>" ? place.module : place.function;
    const Symbol* symbol = image_.symbolAt(entry);
    return symbol == nullptr ? "code without a name" : functionName(symbol->name);
  }

  [[nodiscard]] auto isReport(uint64_t entry) const -> bool {
    const Symbol* symbol = image_.symbolAt(entry);
    return symbol != nullptr && functionName(symbol->name) == "krait::reportUncaught";
  }

  /// What a second report does.
  [[nodiscard]] auto endsProgram(uint64_t entry) const -> bool {
    const Symbol* symbol = image_.symbolAt(entry);
    const std::string name = symbol == nullptr ? "" : functionName(symbol->name);
    return name == "krait::put" || name == "krait::exitProgram" || name == "krait::hal::exit" ||
           name == "krait_exit";
  }

  [[nodiscard]] auto isConsole(uint64_t entry) const -> bool {
    const Symbol* symbol = image_.symbolAt(entry);
    return symbol != nullptr && functionName(symbol->name).starts_with("krait::toErrorConsole");
  }

  void visit(Key key) {
    Node& node = nodes_[key];
    if (node.state != Node::Fresh) return;
    node.state = Node::Open;
    open_.push_back(key);
    const Section* section = image_.sectionAt(key.entry);
    if (section != nullptr && section->is_code) {
      const auto known = frames_.find(key.entry);
      if (known != frames_.end()) {
        node.frame = known->second;
      } else {
        const bool is_avr = image_.architecture() == "avr";
        node.frame = (is_avr ? readAvrFrame : readThumbFrame)(image_, code_, key.entry, rangeOf(key.entry));
        frames_[key.entry] = node.frame;
      }
    }
    node.depth = node.frame.depth;
    if (!node.frame.problem.empty()) node.unbounded = nameOf(key.entry) + ": " + node.frame.problem;
    const bool is_report = isReport(key.entry);
    const bool is_second = is_report && key.reports == 1;
    for (const StackCall& call : node.frame.calls) {
      std::vector<uint64_t> targets{call.target};
      if (call.target == 0) targets = pointers_.targetsOf(call.address, key.entry, key.giver);
      for (const uint64_t target : targets) {
        if (is_second && !endsProgram(target)) continue;
        // Its text goes to the console, not to any other sink.
        if (key.reports == 2 && call.target == 0 && !isConsole(target)) continue;
        const int reports = std::min(2, key.reports + (is_report ? 1 : 0));
        enter(key, call, {target, pointers_.callsBack(target) ? key.entry : 0, reports});
      }
    }
    nodes_[key].state = Node::Done;
    open_.pop_back();
  }

  void enter(Key from, const StackCall& call, Key to) {
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
  [[nodiscard]] auto circleText(Key again, const StackCall& call) const -> std::string {
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

  auto chainOf(Key key) -> std::vector<StackStep> {
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
      report.functions.push_back({nameOf(key.entry), placeOf(key.entry), node.frame.depth,
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
  const ProgramLines& lines_;
  CodeReader code_;
  PointerCalls pointers_;
  uint64_t entry_bytes_;
  std::map<Key, Node> nodes_;
  std::map<uint64_t, StackFrame> frames_;
  std::vector<Key> open_;
};

}  // namespace

auto measureStack(const Image& image, const ProgramLines& lines, const SourceRoots& roots,
                  uint64_t entry_bytes) -> std::optional<StackReport> {
  return StackAnalysis(image, lines, roots, entry_bytes).report();
}

}  // namespace krait::report
