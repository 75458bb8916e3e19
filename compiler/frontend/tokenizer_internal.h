// The tokenizer's state, shared by its source files.
#pragma once

#include "compiler/frontend/tokenizer.h"

namespace krait::frontend {

/// `r`, `u`, `b`, `f`, `br`, `fr` in any case and order.
auto isStringPrefix(std::string_view text) -> bool;

class Tokenizer {
 public:
  Tokenizer(base::FileId file, std::string_view text, uint32_t begin, uint32_t end, bool inside_brackets)
      : file_(file), text_(text), position_(begin), end_(end), inside_brackets_(inside_brackets) {}

  auto run() -> TokenList;

 private:
  /// White space before a line's first token, counted with tabs to multiples of 8 and with tabs as one.
  struct Indent {
    uint32_t column;
    uint32_t alternative;
  };
  struct OpenBracket {
    char character;
    uint32_t offset;
  };

  auto peek(uint32_t ahead = 0) const -> char {
    return position_ + ahead < end_ ? text_[position_ + ahead] : '\0';
  }
  static auto isDigit(char c) -> bool { return c >= '0' && c <= '9'; }
  auto isNewline() const -> bool { return peek() == '\n' || peek() == '\r'; }
  auto level() const -> uint8_t {
    return static_cast<uint8_t>(brackets_.size() + (inside_brackets_ ? 1 : 0));
  }
  auto lineOf(uint32_t offset) const -> uint32_t;
  auto lastPlace() const -> uint32_t;

  // Each of these returns false when the text is wrong and the error has been recorded.
  auto fail(diagnostics::Code code, uint32_t begin, uint32_t end, std::vector<std::string> arguments = {})
      -> bool;
  auto failSoftly(diagnostics::Code code, uint32_t begin, uint32_t end) -> bool;
  auto unclosedBracket() -> bool;
  auto lineContinuation() -> bool;
  auto indentation(bool& blank_line) -> bool;
  auto applyIndent(Indent current, uint32_t line_begin) -> bool;
  auto skipSpaces() -> bool;
  auto token() -> bool;
  auto bracket(TokenKind kind, uint32_t begin) -> bool;
  auto name() -> bool;
  auto checkIdentifier(uint32_t begin) -> bool;
  auto string(uint32_t begin) -> bool;
  auto number() -> bool;
  auto radixNumber(uint32_t begin) -> bool;
  auto decimalDigits() -> bool;
  auto fractionAndExponent(uint32_t begin) -> bool;
  auto endOfNumber(uint32_t begin, std::string_view kind) -> bool;

  void skipNewline();
  void endOfFile();
  void add(TokenKind kind, uint32_t begin);
  auto finish() -> TokenList;

  base::FileId file_;
  std::string_view text_;
  uint32_t position_;
  uint32_t end_;
  bool inside_brackets_;
  std::vector<Indent> indents_;
  std::vector<OpenBracket> brackets_;
  TokenList list_;
};

}  // namespace krait::frontend
