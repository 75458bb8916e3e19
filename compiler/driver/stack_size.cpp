#include "compiler/driver/stack_size.h"

#include <algorithm>

#include "compiler/driver/measured.h"

namespace krait::driver {

auto policyStack(const Board& board) -> StackSize {
  StackSize size;
  size.bytes = board.stack_reserve;
  return size;
}

auto chainText(const report::StackReport& report) -> std::string {
  // The beginning says whose calls these are, the end what takes the most.
  constexpr size_t kFirst = 8;
  constexpr size_t kLast = 3;
  std::string text;
  const size_t count = report.chain.size();
  for (size_t index = 0; index < count; ++index) {
    const bool is_left_out = index >= kFirst && index + kLast < count;
    if (is_left_out && index != kFirst) continue;
    text += (text.empty() ? "" : ", ") + (is_left_out ? std::string("…") : report.chain[index].function);
  }
  return text;
}

auto stackSizeFor(const Board& board, const report::StackReport& report) -> StackSize {
  StackSize size = policyStack(board);
  if (!board.proves_stack) return size;
  const auto aligned = [](uint64_t bytes) { return (bytes + 7) / 8 * 8; };
  const uint64_t once = aligned(report.depth + report.interrupt);
  if (report.is_bounded) {
    size.bytes = once;
    size.chain = chainText(report);
  } else if (report.unchecked.empty()) {
    size.below_checks = aligned(report.below_checks + report.interrupt);
    // At least half of the policy is for calls.
    size.bytes = std::max({board.stack_reserve, once, size.below_checks + aligned(board.stack_reserve / 2)});
    size.chain = chainText(report);
  } else {
    size.bytes = std::max(board.stack_reserve, once);
  }
  return size;
}

auto stackSizeOf(const Session& session, const Board& board, const report::Image& image) -> StackSize {
  const auto report = report::measureStack(image, nullptr, stackMachine(session, board));
  return report ? stackSizeFor(board, *report) : policyStack(board);
}

}  // namespace krait::driver
