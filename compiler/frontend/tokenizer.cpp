// From characters to tokens: the main loop, indentation, names and operators. Numbers: tokenize_numbers.cpp.
#include "compiler/frontend/tokenizer.h"

#include <array>
#include <cstdio>

#include "compiler/base/check.h"
#include "compiler/frontend/tokenizer_internal.h"
#include "compiler/frontend/utf8.h"

namespace krait::frontend {
namespace {

using diagnostics::Code;

constexpr size_t kMaxIndents = 100;
constexpr size_t kMaxLevel = 200;
constexpr uint32_t kTabSize = 8;

struct Spelling {
  TokenKind kind;
  std::string_view text;
};

constexpr Spelling kKeywords[] = {
#define KRAIT_KEYWORD(NAME, TEXT) {TokenKind::NAME, TEXT},
#include "compiler/frontend/tokens.def"
};
constexpr Spelling kOperators[] = {
#define KRAIT_OPERATOR(NAME, TEXT) {TokenKind::NAME, TEXT},
#include "compiler/frontend/tokens.def"
};

auto keywordKind(std::string_view name) -> TokenKind {
  // No keyword is longer than `continue` or `nonlocal`.
  if (name.size() < 2 || name.size() > 8) return TokenKind::Name;
  for (const Spelling& keyword : kKeywords) {
    if (keyword.text == name) return keyword.kind;
  }
  return TokenKind::Name;
}

auto hexOf(uint32_t character) -> std::string {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04X", character);
  return buffer;
}

/// How an operator's first character is found in kOperators without comparing them all.
auto operatorsBeginningWith(char first) -> const std::vector<Spelling>& {
  static const auto kTable = [] {
    std::array<std::vector<Spelling>, 128> table;
    for (const Spelling& row : kOperators) table[static_cast<size_t>(row.text[0])].push_back(row);
    return table;
  }();
  return kTable[static_cast<size_t>(first)];
}

}  // namespace

auto tokenText(TokenKind kind) -> std::string_view {
  switch (kind) {
#define KRAIT_TOKEN(NAME) \
  case TokenKind::NAME:   \
    return "";
#define KRAIT_KEYWORD(NAME, TEXT) \
  case TokenKind::NAME:           \
    return TEXT;
#define KRAIT_OPERATOR(NAME, TEXT) \
  case TokenKind::NAME:            \
    return TEXT;
#include "compiler/frontend/tokens.def"
  }
  KRAIT_UNREACHABLE("a token of no kind");
}

auto Tokenizer::run() -> TokenList {
  bool at_line_start = !inside_brackets_;
  indents_.push_back({0, 0});
  while (true) {
    bool blank_line = false;
    if (at_line_start) {
      at_line_start = false;
      if (!indentation(blank_line)) return finish();
    }
    if (!skipSpaces()) return finish();
    if (position_ >= end_) {
      endOfFile();
      return finish();
    }
    if (isNewline()) {
      const uint32_t begin = position_;
      skipNewline();
      if (!brackets_.empty() || inside_brackets_) continue;
      at_line_start = true;
      if (!blank_line) add(TokenKind::Newline, begin);
      continue;
    }
    if (!token()) return finish();
  }
}

auto Tokenizer::finish() -> TokenList {
  if (list_.error && (list_.tokens.empty() || list_.tokens.back().kind != TokenKind::Error)) {
    list_.tokens.push_back({TokenKind::Error, level(), position_, position_});
  }
  return std::move(list_);
}

void Tokenizer::add(TokenKind kind, uint32_t begin) {
  list_.tokens.push_back({kind, level(), begin, position_});
}

auto Tokenizer::fail(Code code, uint32_t begin, uint32_t end, std::vector<std::string> arguments) -> bool {
  list_.error = SyntaxError{code, {file_, begin, end}, std::move(arguments)};
  return false;
}

auto Tokenizer::failSoftly(Code code, uint32_t begin, uint32_t end) -> bool {
  list_.yields_to_parser = true;
  if (!brackets_.empty()) {
    unclosedBracket();
    list_.unclosed = list_.error;
  }
  return fail(code, begin, end);
}

auto Tokenizer::lineOf(uint32_t offset) const -> uint32_t {
  uint32_t line = 1;
  for (uint32_t i = 0; i < offset && i < text_.size(); ++i) {
    if (text_[i] == '\n' || (text_[i] == '\r' && !(i + 1 < text_.size() && text_[i + 1] == '\n'))) ++line;
  }
  return line;
}

void Tokenizer::skipNewline() {
  if (peek() == '\r' && peek(1) == '\n') ++position_;
  ++position_;
}

/// A backslash at the end of a line joins it with the next.
auto Tokenizer::lineContinuation() -> bool {
  const uint32_t backslash = position_;
  ++position_;
  if (position_ >= end_) {
    if (brackets_.empty()) return failSoftly(Code::UnexpectedEndOfFile, backslash, position_);
    return unclosedBracket();
  }
  if (!isNewline()) return failSoftly(Code::AfterLineContinuation, backslash, position_);
  skipNewline();
  if (position_ < end_) return true;
  if (!brackets_.empty()) return unclosedBracket();
  return failSoftly(Code::UnexpectedEndOfFile, backslash, backslash + 1);
}

/// The white space that begins a line. Tabs reach to the next multiple of 8; where that and counting them as
/// one space lead to different results, the line's place is ambiguous and refused.
auto Tokenizer::indentation(bool& blank_line) -> bool {
  Indent current{0, 0};
  std::optional<Indent> before_continuation;
  const uint32_t line_begin = position_;
  uint32_t last_line_begin = position_;
  while (position_ < end_) {
    const char c = peek();
    if (c == ' ') {
      ++current.column;
      ++current.alternative;
    } else if (c == '\t') {
      current.column = (current.column / kTabSize + 1) * kTabSize;
      ++current.alternative;
    } else if (c == '\f') {
      current = {0, 0};
    } else if (c == '\\') {
      // White space before the first backslash is the indentation of what comes after the last.
      if (!before_continuation && current.column != 0) before_continuation = current;
      if (!lineContinuation()) return false;
      last_line_begin = position_;
      continue;
    } else {
      break;
    }
    ++position_;
  }
  // A line that holds nothing but spaces at the very end of the text counts as blank, too.
  blank_line =
      peek() == '#' || (position_ < end_ && isNewline()) || (position_ >= end_ && position_ > line_begin);
  if (blank_line && position_ < end_) return true;
  if (blank_line) current = {0, 0};
  if (before_continuation) current = *before_continuation;
  return applyIndent(current, last_line_begin);
}

auto Tokenizer::applyIndent(Indent current, uint32_t line_begin) -> bool {
  const auto inconsistent = [&] { return failSoftly(Code::InconsistentTabs, line_begin, position_); };
  if (current.column == indents_.back().column) {
    return current.alternative == indents_.back().alternative || inconsistent();
  }
  if (current.column > indents_.back().column) {
    if (indents_.size() >= kMaxIndents) return failSoftly(Code::TooDeeplyIndented, line_begin, position_);
    if (current.alternative <= indents_.back().alternative) return inconsistent();
    indents_.push_back(current);
    list_.tokens.push_back({TokenKind::Indent, 0, line_begin, position_});
    return true;
  }
  size_t depth = indents_.size();
  while (depth > 1 && current.column < indents_[depth - 1].column) --depth;
  if (current.column != indents_[depth - 1].column)
    return failSoftly(Code::UnindentMismatch, line_begin, position_);
  if (current.alternative != indents_[depth - 1].alternative) return inconsistent();
  for (; indents_.size() > depth; indents_.pop_back()) {
    const uint32_t place = position_ < end_ ? position_ : lastPlace();
    list_.tokens.push_back({TokenKind::Dedent, 0, place, place});
  }
  return true;
}

auto Tokenizer::skipSpaces() -> bool {
  while (position_ < end_) {
    const char c = peek();
    if (c == ' ' || c == '\t' || c == '\f') {
      ++position_;
    } else if (c == '#') {
      while (position_ < end_ && !isNewline()) ++position_;
    } else if (c == '\\') {
      if (!lineContinuation()) return false;
    } else {
      break;
    }
  }
  return true;
}

auto Tokenizer::unclosedBracket() -> bool {
  const OpenBracket& open = brackets_.back();
  list_.yields_to_parser = true;
  return fail(Code::NeverClosed, open.offset, open.offset + 1, {std::string(1, open.character)});
}

/// Where the end is shown: on the last line that exists.
auto Tokenizer::lastPlace() const -> uint32_t {
  const bool after_newline = end_ > 0 && (text_[end_ - 1] == '\n' || text_[end_ - 1] == '\r');
  return after_newline && !inside_brackets_ ? end_ - 1 : end_;
}

void Tokenizer::endOfFile() {
  if (!brackets_.empty()) {
    unclosedBracket();
    list_.unclosed = list_.error;
    return;
  }
  const uint32_t place = lastPlace();
  const bool needs_newline = !list_.tokens.empty() && !inside_brackets_ &&
                             list_.tokens.back().kind != TokenKind::Newline &&
                             list_.tokens.back().kind != TokenKind::Dedent;
  if (needs_newline) list_.tokens.push_back({TokenKind::Newline, 0, place, place});
  for (; indents_.size() > 1; indents_.pop_back())
    list_.tokens.push_back({TokenKind::Dedent, 0, place, place});
  list_.tokens.push_back({TokenKind::EndOfFile, 0, place, place});
}

auto Tokenizer::token() -> bool {
  const uint32_t begin = position_;
  const auto c = static_cast<unsigned char>(peek());
  if (isDigit(peek()) || (c == '.' && isDigit(peek(1)))) return number();
  if (c == '"' || c == '\'') return string(begin);
  if (c >= 0x80 || isIdentifierStart(c)) return name();
  if (c < 0x80) {
    for (const Spelling& row : operatorsBeginningWith(static_cast<char>(c))) {
      if (text_.substr(position_, row.text.size()) != row.text || position_ + row.text.size() > end_)
        continue;
      position_ += static_cast<uint32_t>(row.text.size());
      return bracket(row.kind, begin);
    }
  }
  if (c == '$' || c == '?' || c == '!' || c == '`') {
    ++position_;
    add(TokenKind::Unknown, begin);
    return true;
  }
  return fail(Code::InvalidNonPrintable, begin, begin + 1, {hexOf(c)});
}

/// Adds an operator's token; keeps account of brackets.
auto Tokenizer::bracket(TokenKind kind, uint32_t begin) -> bool {
  const char c = text_[begin];
  if (kind == TokenKind::LeftParen || kind == TokenKind::LeftBracket || kind == TokenKind::LeftBrace) {
    if (brackets_.size() >= kMaxLevel) return fail(Code::TooManyParentheses, begin, position_);
    brackets_.push_back({c, begin});
  } else if (kind == TokenKind::RightParen || kind == TokenKind::RightBracket ||
             kind == TokenKind::RightBrace) {
    if (brackets_.empty()) return fail(Code::UnmatchedBracket, begin, position_, {std::string(1, c)});
    const OpenBracket open = brackets_.back();
    const char expected = open.character == '(' ? ')' : open.character == '[' ? ']' : '}';
    if (c != expected) {
      const uint32_t line = lineOf(open.offset);
      if (line == lineOf(begin)) {
        return fail(Code::WrongBracket, begin, position_,
                    {std::string(1, c), std::string(1, open.character)});
      }
      return fail(Code::WrongBracketOnLine, begin, position_,
                  {std::string(1, c), std::string(1, open.character), std::to_string(line)});
    }
    brackets_.pop_back();
  }
  add(kind, begin);
  return true;
}

/// A name, a keyword, or the prefix of a string.
auto Tokenizer::name() -> bool {
  const uint32_t begin = position_;
  bool is_ascii = true;
  while (position_ < end_) {
    const auto c = static_cast<unsigned char>(peek());
    if (c >= 0x80) {
      is_ascii = false;
    } else if (!isIdentifierContinue(c)) {
      break;
    }
    ++position_;
  }
  const std::string_view text = text_.substr(begin, position_ - begin);
  if ((peek() == '"' || peek() == '\'') && position_ < end_ && isStringPrefix(text)) return string(begin);
  if (!is_ascii && !checkIdentifier(begin)) return false;
  add(is_ascii ? keywordKind(text) : TokenKind::Name, begin);
  return true;
}

auto Tokenizer::checkIdentifier(uint32_t begin) -> bool {
  for (uint32_t i = begin; i < position_;) {
    const Utf8Character character = decodeUtf8(text_.substr(i, position_ - i));
    KRAIT_CHECK(character.size != 0, "the text was checked to be UTF-8");
    const bool fits = i == begin ? isIdentifierStart(character.value) : isIdentifierContinue(character.value);
    if (!fits) {
      const std::string hex = hexOf(character.value);
      if (!isPrintable(character.value)) return fail(Code::InvalidNonPrintable, i, i + character.size, {hex});
      return fail(Code::InvalidCharacter, i, i + character.size,
                  {std::string(text_.substr(i, character.size)), hex});
    }
    i += character.size;
  }
  return true;
}

auto isStringPrefix(std::string_view text) -> bool {
  if (text.empty() || text.size() > 2) return false;
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  constexpr std::string_view kPrefixes[] = {"r", "u", "b", "f", "br", "rb", "fr", "rf"};
  for (const std::string_view prefix : kPrefixes) {
    if (lower == prefix) return true;
  }
  return false;
}

auto Tokenizer::string(uint32_t begin) -> bool {
  const uint32_t open = position_;
  const std::string_view prefix = text_.substr(begin, open - begin);
  if (prefix.find_first_of("fF") != std::string_view::npos) {
    // The quotes that end an f-string may also stand within its replacement fields. Where that reading finds
    // no end, the plain one gives the better error.
    if (const auto end = findFStringEnd(text_.substr(0, end_), begin)) {
      position_ = *end;
      add(TokenKind::String, begin);
      return true;
    }
  }
  const char quote = peek();
  const bool triple = peek(1) == quote && peek(2) == quote && position_ + 2 < end_;
  position_ += triple ? 3 : 1;
  while (true) {
    if (position_ >= end_ || (!triple && isNewline())) {
      const uint32_t last =
          position_ > 0 && position_ >= end_ && text_[position_ - 1] == '\n' ? position_ - 1 : position_;
      return fail(triple ? Code::UnterminatedTripleString : Code::UnterminatedString, open, open + 1,
                  {std::to_string(lineOf(last))});
    }
    const char c = peek();
    if (c == '\\' && position_ + 1 < end_) {
      ++position_;
      isNewline() ? skipNewline() : void(++position_);
    } else if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote && position_ + 2 < end_))) {
      position_ += triple ? 3 : 1;
      add(TokenKind::String, begin);
      return true;
    } else {
      ++position_;
    }
  }
}

auto tokenize(base::FileId file, std::string_view text, uint32_t begin, uint32_t end, bool inside_brackets)
    -> TokenList {
  return Tokenizer(file, text, begin, end, inside_brackets).run();
}

}  // namespace krait::frontend
