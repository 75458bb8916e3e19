// Layout for people: libFormat over emitted text.
#pragma once

#include <string>

namespace krait::codegen {

// In Google's style with 100 columns; the text as it was if libFormat cannot read it.
auto formatted(const std::string& text, const std::string& file_name) -> std::string;

}  // namespace krait::codegen
