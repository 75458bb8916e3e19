// From characters to tokens.
//
// The whole text is tokenized before parsing begins, because CPython, too, prefers an error of the tokenizer
// further down to one of the parser: an unterminated string or a bracket closed by the wrong one explains
// more than the word after it. Comments and blank lines leave no tokens; indentation does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/diagnostics/diagnostics.h"

namespace krait::frontend {

enum class TokenKind : uint8_t {
#define KRAIT_TOKEN(NAME) NAME,
#define KRAIT_KEYWORD(NAME, TEXT) NAME,
#define KRAIT_OPERATOR(NAME, TEXT) NAME,
#include "compiler/frontend/tokens.def"
};

/// The token's text for keywords and operators, else empty.
auto tokenText(TokenKind kind) -> std::string_view;
inline auto isKeyword(TokenKind kind) -> bool { return kind >= TokenKind::False && kind <= TokenKind::Yield; }

struct Token {
  TokenKind kind;
  /// How many brackets are open after this token.
  uint8_t level;
  uint32_t begin;
  uint32_t end;
};

/// A mistake found by the tokenizer or the parser, before it is reported.
struct SyntaxError {
  diagnostics::Code code;
  base::SourceRange range;
  std::vector<std::string> arguments;
};

struct TokenList {
  /// Ends with EndOfFile, or with Error where `error` happened.
  std::vector<Token> tokens;
  std::optional<SyntaxError> error;
  /// The parser's own error, if it comes first, is to be preferred to `error`.
  bool yields_to_parser = false;
  /// At the end of the text, the bracket that is still open, if there is one.
  std::optional<SyntaxError> unclosed;
};

/// Tokenizes the bytes [begin, end) of a file. `inside_brackets`: newlines and indentation mean nothing, as
/// in the expressions of f-strings.
auto tokenize(base::FileId file, std::string_view text, uint32_t begin, uint32_t end, bool inside_brackets)
    -> TokenList;

/// Refuses texts that are not UTF-8, declare another encoding or contain NUL. Returns where the program
/// begins: after the byte order mark, if there is one.
auto checkEncoding(base::FileId file, std::string_view text, std::optional<SyntaxError>& error) -> uint32_t;

/// The end of the f-string that begins (with its prefix) at `begin`, where replacement fields may hold
/// anything, strings with the same quotes included; nothing when it does not end.
auto findFStringEnd(std::string_view text, uint32_t begin) -> std::optional<uint32_t>;

/// A character that may begin, or continue, an identifier.
auto isIdentifierStart(uint32_t character) -> bool;
auto isIdentifierContinue(uint32_t character) -> bool;
/// As Python's `str.isprintable` has it: what `repr` shows as it is.
auto isPrintable(uint32_t character) -> bool;
/// The character named in `\N{…}`; the table holds the names that programs for small devices use.
auto findCharacterByName(std::string_view name) -> std::optional<uint32_t>;

}  // namespace krait::frontend
