// What the debug information says of instructions and variables.
//
// Functions that the linker left out still have their debug information, at address 0: LLVM's own look-up would find
// them in what really lies there. Here they are not.
#pragma once

#include <memory>

#include "compiler/report/image.h"

namespace llvm::object {
class ObjectFile;
}

namespace krait::report {

class CodePlaces {
 public:
  explicit CodePlaces(const llvm::object::ObjectFile& object);
  ~CodePlaces();

  [[nodiscard]] auto starts() const -> const std::vector<uint64_t>& { return starts_; }
  [[nodiscard]] auto framesAt(uint64_t address) const -> std::vector<Frame>;
  [[nodiscard]] auto declarationOf(uint64_t address) const -> std::optional<Frame>;
  [[nodiscard]] auto recordSizes() const -> std::map<std::string, uint64_t>;

 private:
  struct Debug;

  /// A row of the line table.
  struct Line {
    uint64_t address = 0;
    bool is_end = false;
    uint32_t line = 0;
    const std::string* file = nullptr;
  };
  /// A stretch of an inlined function.
  struct Inlined {
    uint64_t begin = 0;
    uint64_t end = 0;
    size_t depth = 0;
    std::string function;
    std::string call_file;  // where it was called
    uint32_t call_line = 0;
  };
  struct Function {
    uint64_t begin = 0;
    uint64_t end = 0;
    std::string name;
    std::vector<Inlined> inlined;  // outer ones before inner ones
  };

  void readLines();
  void readFunctions();
  void readVariables();

  std::unique_ptr<Debug> debug_;
  std::vector<uint64_t> starts_;
  std::vector<Line> lines_;
  std::vector<Function> functions_;
  std::map<uint64_t, Frame> variables_;
  std::map<std::string, std::string> files_;  // owns what lines name
};

}  // namespace krait::report
