// How deep the stack can get: `krait stack`.
//
// The call graph is that of the image: every call, tail call and address taken, in the program, the runtime and the
// libraries. The bound holds for whatever the program does; where there is none, the reason is named.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/report/image.h"
#include "compiler/report/program_lines.h"
#include "compiler/report/size.h"

namespace krait::report {

struct StackStep {
  std::string function;
  PythonPlace place;   // line 0: none of the program's functions
  uint64_t begin = 0;  // depth when it is called
};

struct StackFunction {
  std::string name;
  PythonPlace place;
  uint64_t frame = 0;     // its own
  uint64_t depth = 0;     // with all that it calls; 0 where not bounded
  std::string unbounded;  // why there is no bound
};

struct StackReport {
  std::string program;
  std::string target;
  uint64_t reserve = 0;     // what the board keeps for the stack
  uint64_t ram_length = 0;  // of the board
  uint64_t ram = 0;         // of variables
  bool is_bounded = true;
  std::string unbounded;
  uint64_t depth = 0;      // of the program itself
  uint64_t interrupt = 0;  // of the deepest interrupt, on top of that
  std::string interrupt_handler;
  std::vector<StackStep> chain;  // the deepest
  std::vector<StackStep> interrupt_chain;
  std::vector<StackFunction> functions;  // of the program, then all others; the deepest first
};

/// `entry_bytes`: what the processor saves when an interrupt comes. Nothing where there is no disassembler.
auto measureStack(const Image& image, const ProgramLines& lines, const SourceRoots& roots,
                  uint64_t entry_bytes) -> std::optional<StackReport>;

auto stackText(const StackReport& report, const TextStyle& style) -> std::string;
auto stackJson(const StackReport& report) -> std::string;

}  // namespace krait::report
