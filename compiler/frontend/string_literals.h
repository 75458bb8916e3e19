// The parts of a string literal, and what its escapes stand for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/frontend/tokenizer.h"

namespace krait::frontend {

/// A String token taken apart: `rb'''body'''`. Offsets are those of the file.
struct StringLiteral {
  bool is_raw = false;
  bool is_bytes = false;
  bool is_format = false;
  /// Written with a lower-case `u`.
  bool is_u = false;
  uint32_t body_begin = 0;
  uint32_t body_end = 0;
};

auto splitStringLiteral(std::string_view text, uint32_t begin, uint32_t end) -> StringLiteral;

/// Appends the value of the text [begin, end) of a string literal to `value`. Line ends become "\n".
auto decodeString(base::FileId file, std::string_view text, uint32_t begin, uint32_t end,
                  const StringLiteral& literal, std::string& value) -> std::optional<SyntaxError>;

}  // namespace krait::frontend
