// String literals: prefixes and escapes.
#include "compiler/frontend/string_literals.h"

#include "compiler/frontend/utf8.h"

namespace krait::frontend {
namespace {

using diagnostics::Code;

auto hexDigit(char c) -> int {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class Decoder {
 public:
  Decoder(base::FileId file, std::string_view text, uint32_t begin, uint32_t end, bool is_bytes,
          std::string& value)
      : file_(file),
        text_(text),
        begin_(begin),
        position_(begin),
        end_(end),
        is_bytes_(is_bytes),
        value_(value) {}

  auto run(bool is_raw) -> std::optional<SyntaxError> {
    while (position_ < end_) {
      const char c = text_[position_];
      if (is_bytes_ && static_cast<unsigned char>(c) >= 0x80) {
        return SyntaxError{Code::BytesNotAscii, {file_, position_, position_ + 1}, {}};
      }
      if (c == '\r') {
        newline();
        value_ += '\n';
      } else if (c == '\\' && !is_raw && position_ + 1 < end_) {
        if (auto error = escape()) return error;
      } else {
        value_ += c;
        ++position_;
      }
    }
    return std::nullopt;
  }

 private:
  void newline() {
    if (text_[position_] == '\r' && position_ + 1 < end_ && text_[position_ + 1] == '\n') ++position_;
    ++position_;
  }

  auto escape() -> std::optional<SyntaxError> {
    const uint32_t backslash = position_++;
    const char c = text_[position_];
    constexpr std::string_view kLetters = "\\'\"abfnrtv";
    constexpr std::string_view kValues = "\\'\"\a\b\f\n\r\t\v";
    if (const size_t found = kLetters.find(c); found != std::string_view::npos) {
      value_ += kValues[found];
      ++position_;
    } else if (c == '\n' || c == '\r') {
      newline();
    } else if (c >= '0' && c <= '7') {
      octal();
    } else if (c == 'x') {
      return hex(backslash, 2, "truncated \\xXX escape");
    } else if (c == 'u' && !is_bytes_) {
      return hex(backslash, 4, "truncated \\uXXXX escape");
    } else if (c == 'U' && !is_bytes_) {
      return hex(backslash, 8, "truncated \\UXXXXXXXX escape");
    } else if (c == 'N' && !is_bytes_) {
      return named(backslash);
    } else {
      // Not an escape: the backslash stands for itself.
      value_ += '\\';
    }
    return std::nullopt;
  }

  void octal() {
    uint32_t number = 0;
    for (int count = 0; count < 3 && position_ < end_ && text_[position_] >= '0' && text_[position_] <= '7';
         ++count) {
      number = number * 8 + static_cast<uint32_t>(text_[position_++] - '0');
    }
    put(number);
  }

  auto hex(uint32_t backslash, int digits, std::string_view message) -> std::optional<SyntaxError> {
    ++position_;
    uint32_t number = 0;
    for (int count = 0; count < digits; ++count, ++position_) {
      const int digit = position_ < end_ ? hexDigit(text_[position_]) : -1;
      if (digit < 0) {
        if (!is_bytes_) return fail(backslash, message);
        return SyntaxError{
            Code::BytesEscape, {file_, backslash, position_}, {std::to_string(backslash - begin_)}};
      }
      number = number * 16 + static_cast<uint32_t>(digit);
    }
    if (number > 0x10FFFF) return fail(backslash, "illegal Unicode character");
    put(number);
    return std::nullopt;
  }

  auto named(uint32_t backslash) -> std::optional<SyntaxError> {
    ++position_;
    if (position_ >= end_ || text_[position_] != '{')
      return fail(backslash, "malformed \\N character escape");
    const size_t close = text_.substr(0, end_).find('}', position_);
    if (close == std::string_view::npos || close == position_ + 1) {
      position_ = close == std::string_view::npos ? end_ : position_ + 1;
      return fail(backslash, "malformed \\N character escape");
    }
    const std::string_view name = text_.substr(position_ + 1, close - position_ - 1);
    position_ = static_cast<uint32_t>(close + 1);
    const auto character = findCharacterByName(name);
    if (!character)
      return SyntaxError{Code::UnknownCharacterName, {file_, backslash, position_}, {std::string(name)}};
    put(*character);
    return std::nullopt;
  }

  void put(uint32_t character) {
    if (is_bytes_) {
      value_ += static_cast<char>(character);
    } else {
      appendUtf8(value_, character);
    }
  }

  /// CPython counts positions in a text in which characters beyond ASCII are written as ten.
  auto countTo(uint32_t offset) const -> uint32_t {
    uint32_t count = 0;
    for (uint32_t i = begin_; i < offset; ++i) {
      const auto byte = static_cast<unsigned char>(text_[i]);
      count += byte < 0x80 ? 1 : byte >= 0xC0 ? 10 : 0;
    }
    return count;
  }

  auto fail(uint32_t backslash, std::string_view message) const -> SyntaxError {
    return {
        Code::UnicodeEscape,
        {file_, backslash, position_},
        {std::to_string(countTo(backslash)), std::to_string(countTo(position_) - 1), std::string(message)}};
  }

  base::FileId file_;
  std::string_view text_;
  uint32_t begin_;
  uint32_t position_;
  uint32_t end_;
  bool is_bytes_;
  std::string& value_;
};

}  // namespace

auto splitStringLiteral(std::string_view text, uint32_t begin, uint32_t end) -> StringLiteral {
  StringLiteral literal;
  uint32_t open = begin;
  literal.is_u = text[begin] == 'u';
  for (; text[open] != '"' && text[open] != '\''; ++open) {
    const char letter = static_cast<char>(text[open] | 0x20);
    literal.is_raw = literal.is_raw || letter == 'r';
    literal.is_bytes = literal.is_bytes || letter == 'b';
    literal.is_format = literal.is_format || letter == 'f';
  }
  const char quote = text[open];
  const bool triple = end - open >= 6 && text[open + 1] == quote && text[open + 2] == quote;
  literal.body_begin = open + (triple ? 3 : 1);
  literal.body_end = end - (triple ? 3 : 1);
  return literal;
}

auto decodeString(base::FileId file, std::string_view text, uint32_t begin, uint32_t end,
                  const StringLiteral& literal, std::string& value) -> std::optional<SyntaxError> {
  return Decoder(file, text, begin, end, literal.is_bytes, value).run(literal.is_raw);
}

}  // namespace krait::frontend
