// What `f.__code__` tells of a function of the program.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ir/ir.h"

namespace krait::types {

struct CodeFact {
  bool is_text = false;   // `names[0]`
  bool is_names = false;  // a tuple of `names`
  int64_t number = 0;
  std::vector<std::string> names;
};

/// `co_name`, `co_argcount`, `co_varnames` and the like; nothing for other names.
auto codeFactOf(const ir::Function& function, std::string_view name) -> std::optional<CodeFact>;

}  // namespace krait::types
