// What a class calls itself.
#pragma once

#include <string>

#include "compiler/ir/ir.h"

namespace krait::ir {

/// `__qualname__`. A class that a call made may be called otherwise than the variable that it is in, by which
/// `qualified_name` tells it from others.
inline auto shownQualifiedName(const Class& cls) -> std::string {
  return cls.qualified_name.substr(0, cls.qualified_name.rfind('.') + 1) + std::string(cls.name);
}

}  // namespace krait::ir
