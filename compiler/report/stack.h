// How deep the stack can get: `krait stack`.
//
// The call graph is that of the image: every call, tail call and address taken, in the program, the runtime and the
// libraries. The bound holds for whatever the program does; where there is none, the reason is named.
#pragma once

#include <cstdint>
#include <optional>
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
  // Where there is no bound because functions call themselves: what may be used below a check of the stack that has passed,
  // without interrupts; or why not even that is known.
  uint64_t below_checks = 0;
  std::string unchecked;
  uint64_t depth = 0;      // of the program itself; where there is no bound, without the ring
  uint64_t interrupt = 0;  // of the deepest interrupt, on top of that
  std::string interrupt_handler;
  std::vector<StackStep> chain;  // the deepest
  std::vector<StackStep> interrupt_chain;
  std::vector<StackFunction> functions;  // of the program, then all others; the deepest first
};

/// What the machine does to the stack, and the runtime's sources tell of it.
struct StackMachine {
  std::string runtime;       // the folder of its sources
  uint64_t ram = 0;          // the board's, in bytes; 0: not known
  uint64_t entry_bytes = 0;  // what the processor saves when an interrupt comes
};

/// `lines`: null: functions are named as in C++. Nothing where there is no disassembler.
auto measureStack(const Image& image, const ProgramLines* lines,
                  const StackMachine& machine) -> std::optional<StackReport>;

auto stackText(const StackReport& report, const TextStyle& style) -> std::string;
auto stackJson(const StackReport& report) -> std::string;

}  // namespace krait::report
