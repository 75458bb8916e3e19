// How much stack lies below the checks of recursive functions.
//
// Functions that call themselves ask before each call whether the stack is above `__krait_stack_check`
// (passes/stack_checks.cpp, and the runtime where it follows containers). From a check that passes to the next one, calls
// cannot go deeper than a bound that the machine code tells: this much has to be kept below that mark.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/report/stack_calls.h"

namespace krait::report {

struct RoomBelowChecks {
  uint64_t bytes = 0;  // without interrupts
  std::string
      problem;  // why there is no bound: a ring of calls without a check, or a function of unknown depth
};

/// `starts`: what runs at all.
auto roomBelowChecks(StackCalls& calls, const std::vector<StackKey>& starts) -> RoomBelowChecks;

}  // namespace krait::report
