#include "compiler/frontend/tokenizer.h"

#include <gtest/gtest.h>

#include <string>

namespace krait::frontend {
namespace {

auto tokens(const std::string& text) -> std::string {
  const TokenList list = tokenize({1}, text, 0, static_cast<uint32_t>(text.size()), false);
  std::string result;
  for (const Token& token : list.tokens) {
    switch (token.kind) {
      case TokenKind::Newline:
        result += "NEWLINE ";
        break;
      case TokenKind::Indent:
        result += "INDENT ";
        break;
      case TokenKind::Dedent:
        result += "DEDENT ";
        break;
      case TokenKind::EndOfFile:
        result += "END";
        break;
      case TokenKind::Error:
        result += "ERROR";
        break;
      default:
        result += text.substr(token.begin, token.end - token.begin) + " ";
    }
  }
  return result;
}

TEST(Tokenizer, BlankLinesAndCommentsLeaveNothing) {
  EXPECT_EQ(tokens("if x: # why\n\n    # nothing\n    y\n\n\nz"),
            "if x : NEWLINE INDENT y NEWLINE DEDENT z NEWLINE END");
}

TEST(Tokenizer, BracketsJoinLines) { EXPECT_EQ(tokens("f(a,\n  b\n)\n"), "f ( a , b ) NEWLINE END"); }

TEST(Tokenizer, BackslashJoinsLines) { EXPECT_EQ(tokens("a + \\\n    b\n"), "a + b NEWLINE END"); }

TEST(Tokenizer, LongestOperatorWins) {
  EXPECT_EQ(tokens("a**=b//c->d:=...!=<>"), "a **= b // c -> d := ... != <> NEWLINE END");
}

TEST(Tokenizer, NumbersEndAtKeywords) {
  EXPECT_EQ(tokens("1if 0x1f else 2.e5or 3j"), "1 if 0x1f else 2.e5 or 3j NEWLINE END");
}

TEST(Tokenizer, StringPrefixes) {
  EXPECT_EQ(tokens("rb'a' Fr\"b\" u'' bu'c'"), "rb'a' Fr\"b\" u'' bu 'c' NEWLINE END");
}

TEST(Tokenizer, FStringsEndWhereTheirFieldsDo) {
  EXPECT_EQ(tokens("f'{a['b']}' f'{{' f'{x:{y}}'"), "f'{a['b']}' f'{{' f'{x:{y}}' NEWLINE END");
}

TEST(Tokenizer, DedentsAtTheEnd) {
  EXPECT_EQ(tokens("if a:\n if b:\n  c"),
            "if a : NEWLINE INDENT if b : NEWLINE INDENT c NEWLINE DEDENT DEDENT END");
}

TEST(Tokenizer, FormFeedRestartsIndentation) {
  EXPECT_EQ(tokens("a\n  \f"
                   "b\n"),
            "a NEWLINE b NEWLINE END");
}

TEST(Tokenizer, IdentifiersMayBeInAnyScript) {
  EXPECT_EQ(tokens("größe = 变量\n"), "größe = 变量 NEWLINE END");
  EXPECT_EQ(tokens("x = “a”\n"), "x = ERROR");
}

}  // namespace
}  // namespace krait::frontend
