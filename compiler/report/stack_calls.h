// The graph of calls of an image, with the depth of the stack at each call.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/report/code_reader.h"
#include "compiler/report/image.h"
#include "compiler/report/pointer_calls.h"
#include "compiler/report/stack_frames.h"

namespace krait::report {

/// A function as the graph tells them apart: for those that call back, by who gave them the function. The report of an
/// exception that nobody handles is made once: what raises within it ends the program (runtime/errors/report.cpp), so
/// functions are told apart by whether they run within it.
struct StackKey {
  uint64_t entry = 0;
  uint64_t giver = 0;
  int reports = 0;   // 2: in what ends a report that fails
  int halvings = 0;  // how often what it works on has been cut in half

  auto operator<=>(const StackKey&) const = default;
};

struct StackEdge {
  StackCall call;
  StackKey to;
};

class StackCalls {
 public:
  /// `runtime`: the folder of its sources. `ram`: the board's, in bytes; 0: not known.
  StackCalls(const Image& image, const std::string& runtime, uint64_t ram);

  /// Is there a disassembler for this image?
  [[nodiscard]] auto canRead() const -> bool { return code_.canRead(); }
  [[nodiscard]] auto frameOf(StackKey key) -> const StackFrame&;
  [[nodiscard]] auto callsOf(StackKey key) -> std::vector<StackEdge>;
  /// Interrupt handlers: what the vector table names, beside the start and faults.
  [[nodiscard]] auto handlers() const -> const std::vector<uint64_t>& { return pointers_.handlers(); }
  /// The C++ name without parameters; empty: code without a name.
  [[nodiscard]] auto nameOf(uint64_t entry) const -> std::string;

 private:
  [[nodiscard]] auto rangeOf(uint64_t entry) const -> CodeRange;
  [[nodiscard]] auto halvingsAt(uint64_t to, int before) const -> std::optional<int>;
  [[nodiscard]] auto endsProgram(uint64_t entry) const -> bool;

  const Image& image_;
  CodeReader code_;
  PointerCalls pointers_;
  uint64_t ram_;
  std::map<uint64_t, StackFrame> frames_;
};

}  // namespace krait::report
