// Reads the text form back: passes are tested from IR text alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "compiler/ir/ir.h"

namespace krait::ir {

struct ReadResult {
  std::unique_ptr<Program> program;  // null after an error
  std::string error;                 // "line 3: no instruction is called `ad`"
};

/// Types go into `types`, which must outlive the program.
auto readProgram(std::string_view text, types::TypeTable& types) -> ReadResult;

}  // namespace krait::ir
