// Machine code as text, one instruction after the other, by LLVM's disassembler.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "compiler/report/image.h"

namespace krait::report {

struct Instruction {
  uint64_t address = 0;
  uint64_t size = 0;
  std::string name;                   // "push", "add.w"
  std::vector<std::string> operands;  // "sp", "#16", "{r4, lr}", "[sp, #-4]!"
  uint64_t target = 0;                // of a branch or call whose target is known
};

class CodeReader {
 public:
  explicit CodeReader(const Image& image);
  ~CodeReader();

  /// Whether there is a disassembler for this image.
  [[nodiscard]] auto canRead() const -> bool;
  /// False where there is no instruction.
  [[nodiscard]] auto read(uint64_t address, Instruction& instruction) const -> bool;

 private:
  struct Machine;

  const Image& image_;
  std::unique_ptr<Machine> machine_;
};

}  // namespace krait::report
