// Numbers: `1_000`, `0xFF`, `0b1`, `1.5e-3`, `2j`.
#include "compiler/frontend/tokenizer_internal.h"

namespace krait::frontend {
namespace {

using diagnostics::Code;

auto isDigitOf(char c, int radix) -> bool {
  if (radix == 16) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  return c >= '0' && c < '0' + radix;
}

/// The keywords that may follow a number without a space: `1if x else 2`.
auto beginsKeywordAfterNumber(std::string_view rest) -> bool {
  for (const std::string_view word : {"and", "else", "for", "if", "in", "is", "not", "or"}) {
    if (rest.substr(0, word.size()) != word) continue;
    const unsigned char after = rest.size() == word.size() ? ' ' : rest[word.size()];
    // CPython lets `1index` begin with `in`, but not `1order` with `or`.
    if (word[0] == 'i' || (after < 0x80 && !isIdentifierContinue(after))) return true;
  }
  return false;
}

}  // namespace

auto Tokenizer::number() -> bool {
  const uint32_t begin = position_;
  if (peek() == '0') {
    const char letter = static_cast<char>(peek(1) | 0x20);
    if (letter == 'x' || letter == 'o' || letter == 'b') return radixNumber(begin);
  }
  if (peek() == '.') return fractionAndExponent(begin);
  const bool leading_zero = peek() == '0';
  if (!decimalDigits()) return false;
  const char next = peek();
  if (next == '.' || next == 'e' || next == 'E' || next == 'j' || next == 'J')
    return fractionAndExponent(begin);
  const std::string_view digits = text_.substr(begin, position_ - begin);
  if (leading_zero && digits.find_first_not_of("0_") != std::string_view::npos) {
    return fail(Code::LeadingZeros, begin, position_);
  }
  return endOfNumber(begin, "decimal");
}

auto Tokenizer::radixNumber(uint32_t begin) -> bool {
  const char letter = static_cast<char>(peek(1) | 0x20);
  const int radix = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
  const std::string_view name = letter == 'x' ? "hexadecimal" : letter == 'o' ? "octal" : "binary";
  position_ += 2;
  const auto wrongDigit = [&] {
    return fail(Code::InvalidDigit, position_, position_ + 1, {std::string(1, peek()), std::string(name)});
  };
  do {
    if (peek() == '_') ++position_;
    if (!isDigitOf(peek(), radix)) {
      if (isDigit(peek())) return wrongDigit();
      return fail(Code::InvalidNumber, begin, position_, {std::string(name)});
    }
    while (isDigitOf(peek(), radix)) ++position_;
  } while (peek() == '_');
  if (isDigit(peek())) return wrongDigit();
  return endOfNumber(begin, name);
}

/// Digits with single underscores between them.
auto Tokenizer::decimalDigits() -> bool {
  const uint32_t begin = position_;
  while (true) {
    while (isDigit(peek())) ++position_;
    if (peek() != '_') return true;
    ++position_;
    if (!isDigit(peek())) return fail(Code::InvalidNumber, begin, position_, {"decimal"});
  }
}

auto Tokenizer::fractionAndExponent(uint32_t begin) -> bool {
  if (peek() == '.') {
    ++position_;
    if (isDigit(peek()) && !decimalDigits()) return false;
  }
  if (peek() == 'e' || peek() == 'E') {
    const char after = peek(1);
    if (after == '+' || after == '-') {
      position_ += 2;
      if (!isDigit(peek())) return fail(Code::InvalidNumber, begin, position_, {"decimal"});
    } else if (isDigit(after)) {
      ++position_;
    } else {
      return endOfNumber(begin, "decimal");
    }
    if (!decimalDigits()) return false;
  }
  if (peek() != 'j' && peek() != 'J') return endOfNumber(begin, "decimal");
  ++position_;
  return endOfNumber(begin, "imaginary");
}

auto Tokenizer::endOfNumber(uint32_t begin, std::string_view kind) -> bool {
  // Letters beyond ASCII begin a name of their own.
  const auto next = static_cast<unsigned char>(peek());
  const bool in_word = next < 0x80 && isIdentifierContinue(next);
  if (in_word && position_ < end_ && !beginsKeywordAfterNumber(text_.substr(position_, end_ - position_))) {
    return fail(Code::InvalidNumber, begin, position_, {std::string(kind)});
  }
  add(TokenKind::Number, begin);
  return true;
}

}  // namespace krait::frontend
