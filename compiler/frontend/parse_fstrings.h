// F-strings: their text and their replacement fields.
#pragma once

#include <string>
#include <vector>

#include "compiler/frontend/parser_internal.h"
#include "compiler/frontend/string_literals.h"

namespace krait::frontend {

/// Gathers adjacent strings into one Constant or JoinedStr.
class FStringReader {
 public:
  FStringReader(ParseContext& context, base::SourceRange range, bool is_u)
      : context_(context), range_(range), is_u_(is_u) {}

  /// Text that the next field, or the end, makes a constant.
  auto pendingText() -> std::string& { return pending_; }
  /// Reads an f-string's body. False after an error.
  auto readFormat(const StringLiteral& literal) -> bool;
  auto finish() -> Expr*;

 private:
  using Code = diagnostics::Code;
  static constexpr int kMaxSpecDepth = 2;

  auto readParts(const StringLiteral& literal, uint32_t& position, uint32_t end, int depth) -> bool;
  auto readText(const StringLiteral& literal, uint32_t& position, uint32_t end, int depth) -> bool;
  auto readField(const StringLiteral& literal, uint32_t& position, uint32_t end, int depth) -> bool;
  auto readConversion(FormattedValue* field, uint32_t& position, uint32_t end) -> bool;
  auto findFieldEnd(uint32_t begin, uint32_t end, uint32_t& field_end) -> bool;
  auto parseFieldExpr(uint32_t begin, uint32_t end) -> Expr*;
  auto joinedStr() -> JoinedStr*;
  void flush();
  auto fail(Code code, uint32_t place, std::vector<std::string> arguments = {}) -> bool;

  ParseContext& context_;
  base::SourceRange range_;
  bool is_u_;
  bool is_format_ = false;
  std::string pending_;
  std::vector<Expr*> values_;
};

}  // namespace krait::frontend
