// Modules that stand for headers of C++: Python beside a native module that compiler/bindings wrote.
#pragma once

#include <algorithm>

#include "compiler/ir/ir.h"

namespace krait::codegen {

/// The Python of `driver` calls the native `_driver_cpp`.
inline auto isBoundHeader(const ir::Program& program, const ir::Module& module) -> bool {
  const std::string native = "_" + std::string(module.name) + "_cpp";
  return !module.is_native &&
         std::any_of(program.modules.begin(), program.modules.end(),
                     [&](const ir::Module& other) { return other.is_native && other.name == native; });
}

}  // namespace krait::codegen
