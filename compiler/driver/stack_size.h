// The stack of an image: as large as its machine code can need.
#pragma once

#include <cstdint>
#include <string>

#include "compiler/driver/board.h"
#include "compiler/driver/session.h"
#include "compiler/report/stack.h"

namespace krait::driver {

struct StackSize {
  uint64_t bytes = 0;
  uint64_t below_checks =
      0;              // of these, what a recursive function must leave free; 0: the linker script's guess
  std::string chain;  // where it is deepest: "krait_main, sensor, krait::repr"; empty: not proved
};

/// What the board keeps where nothing is known.
auto policyStack(const Board& board) -> StackSize;

/// Where there is a bound, that. Of recursion as much as the board's policy keeps, and below the last call what that can
/// need. Where nothing is known, the policy again.
auto stackSizeFor(const Board& board, const report::StackReport& report) -> StackSize;

/// The same, from an image that was linked with debug information and relocations.
auto stackSizeOf(const Session& session, const Board& board, const report::Image& image) -> StackSize;

/// The deepest chain, in one line; of a long one the beginning and the end.
auto chainText(const report::StackReport& report) -> std::string;

}  // namespace krait::driver
