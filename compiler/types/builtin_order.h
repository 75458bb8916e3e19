// The order in which built-in classes are looked through: `bool`, `int`, `object`.
#pragma once

#include <string_view>
#include <vector>

namespace krait::types {

/// The class itself first, `object` last.
auto builtinOrder(std::string_view name) -> std::vector<std::string_view>;

}  // namespace krait::types
