// What one function does to the stack: how deep it goes itself, and how deep it stands at each call.
//
// All ways through the function are followed, by its machine code, with the stack pointer and the few values that may be
// added to it. Libraries and assembler are covered like everything else.
#pragma once

#include <string>
#include <vector>

#include "compiler/report/code_reader.h"

namespace krait::report {

struct StackCall {
  uint64_t address = 0;  // of the instruction
  uint64_t target = 0;   // 0: through a pointer
  uint64_t depth = 0;    // of the stack when the callee begins
};

struct StackFrame {
  uint64_t depth = 0;  // the deepest, without calls
  std::vector<StackCall> calls;
  std::string problem;  // why the depth is not known
};

/// The bytes of one function. Of assembler without sizes it is all that stands together.
struct CodeRange {
  uint64_t begin = 0;
  uint64_t end = 0;
};

auto readThumbFrame(const Image& image, const CodeReader& code, uint64_t entry, CodeRange range)
    -> StackFrame;
auto readAvrFrame(const Image& image, const CodeReader& code, uint64_t entry, CodeRange range) -> StackFrame;

}  // namespace krait::report
