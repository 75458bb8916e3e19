#include "compiler/report/stack_calls.h"

#include <algorithm>
#include <string_view>

#include "compiler/report/text.h"

namespace krait::report {
namespace {

/// A function of the runtime that calls itself for half of what it was given: the RAM bounds how often.
struct Halving {
  std::string_view name;
  std::string_view within;  // what lies between two such calls
  uint64_t unit;            // bytes that one of what is halved takes at least
  uint64_t smallest;        // down to so many
};

constexpr Halving kHalvings[] = {
    // Products of big integers of n limbs take 8n limbs (runtime/objects/int_arithmetic.cpp), of two bytes at least.
    {"::multiplyFast", "krait::numbers::", uint64_t{8} * 2, 32},
    {"krait::detail::mergeSort", "krait::detail::mergeSort", 1, 8},
};

auto halvingOf(std::string_view name) -> const Halving* {
  const auto found = std::find_if(std::begin(kHalvings), std::end(kHalvings), [&](const Halving& halving) {
    return name.starts_with("krait::") && name.ends_with(halving.name);
  });
  return found == std::end(kHalvings) ? nullptr : &*found;
}

auto halvingsWithin(uint64_t ram, const Halving& halving) -> int {
  int count = 1;
  for (uint64_t units = halving.smallest; units < ram / halving.unit; units *= 2) ++count;
  return count;
}

}  // namespace

StackCalls::StackCalls(const Image& image, const std::string& runtime, uint64_t ram)
    : image_(image), code_(image), pointers_(image, runtime), ram_(ram) {}

auto StackCalls::rangeOf(uint64_t entry) const -> CodeRange {
  const Symbol* symbol = image_.symbolAt(entry);
  if (symbol != nullptr && symbol->size != 0) return {symbol->address, symbol->address + symbol->size};
  if (const Piece* piece = image_.pieceAt(entry)) return {piece->address, piece->end()};
  const Section* section = image_.sectionAt(entry);
  return {entry, section->end()};
}

auto StackCalls::nameOf(uint64_t entry) const -> std::string {
  const Symbol* symbol = image_.symbolAt(entry);
  return symbol == nullptr ? "" : functionName(symbol->name);
}

/// How often something has been halved when `to` is called, after `before` times; nothing where it cannot
/// be called so often.
auto StackCalls::halvingsAt(uint64_t to, int before) const -> std::optional<int> {
  const std::string name = nameOf(to);
  const Halving* halving = ram_ == 0 ? nullptr : halvingOf(name);
  if (halving != nullptr)
    return before > halvingsWithin(ram_, *halving) ? std::nullopt : std::optional(before + 1);
  const bool is_within = std::any_of(std::begin(kHalvings), std::end(kHalvings),
                                     [&](const Halving& other) { return name.starts_with(other.within); });
  return is_within ? before : 0;
}

/// What a second report does.
auto StackCalls::endsProgram(uint64_t entry) const -> bool {
  const std::string name = nameOf(entry);
  return name == "krait::put" || name == "krait::exitProgram" || name == "krait::hal::exit" ||
         name == "krait_exit";
}

auto StackCalls::frameOf(StackKey key) -> const StackFrame& {
  const auto known = frames_.find(key.entry);
  if (known != frames_.end()) return known->second;
  StackFrame frame;
  const Section* section = image_.sectionAt(key.entry);
  if (section != nullptr && section->is_code) {
    const bool is_avr = image_.architecture() == "avr";
    frame = (is_avr ? readAvrFrame : readThumbFrame)(image_, code_, key.entry, rangeOf(key.entry));
  }
  return frames_[key.entry] = std::move(frame);
}

auto StackCalls::callsOf(StackKey key) -> std::vector<StackEdge> {
  const bool is_report = nameOf(key.entry) == "krait::reportUncaught";
  const bool is_second = is_report && key.reports == 1;
  std::vector<StackEdge> edges;
  for (const StackCall& call : frameOf(key).calls) {
    std::vector<uint64_t> targets{call.target};
    if (call.target == 0) targets = pointers_.targetsOf(call.address, key.entry, key.giver);
    for (const uint64_t target : targets) {
      if (is_second && !endsProgram(target)) continue;
      // Its text goes to the console, not to any other sink.
      const bool is_console = nameOf(target).starts_with("krait::toErrorConsole");
      if (key.reports == 2 && call.target == 0 && !is_console) continue;
      const int reports = std::min(2, key.reports + (is_report ? 1 : 0));
      const std::optional<int> halvings = halvingsAt(target, key.halvings);
      if (!halvings) continue;
      edges.push_back({call, {target, pointers_.callsBack(target) ? key.entry : 0, reports, *halvings}});
    }
  }
  return edges;
}

}  // namespace krait::report
