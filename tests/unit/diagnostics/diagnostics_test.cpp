#include "compiler/diagnostics/diagnostics.h"

#include <gtest/gtest.h>

#include "compiler/diagnostics/render.h"

namespace krait::diagnostics {
namespace {

using base::FileId;
using base::SourceManager;

TEST(Diagnostics, ArgumentsFillPlaceholders) {
  EXPECT_EQ(formatMessage(Code::WrongBracketOnLine, {"]", "(", 3}),
            "closing parenthesis ']' does not match opening parenthesis '(' on line 3");
}

TEST(Diagnostics, SortedByPlaceAndEachOnce) {
  SourceManager sources;
  const FileId file = sources.addBuffer("a.py", "a b c\n");
  DiagnosticEngine engine;
  engine.report(Code::InvalidSyntax, {file, 4, 5});
  engine.report(Code::InvalidSyntax, {file, 2, 3});
  engine.report(Code::InvalidSyntax, {file, 4, 5});
  const auto sorted = engine.sorted();
  ASSERT_EQ(sorted.size(), 2U);
  EXPECT_EQ(sorted[0]->range.begin, 2U);
  EXPECT_TRUE(engine.hasErrors());
}

TEST(Diagnostics, WarningsAreNoErrors) {
  DiagnosticEngine engine;
  engine.report(Code::AssertTuple, {});
  EXPECT_FALSE(engine.hasErrors());
  EXPECT_EQ(engine.countOf(Severity::Warning), 1U);
}

auto rendered(const std::string& text, uint32_t begin, uint32_t end, uint32_t caret) -> std::string {
  SourceManager sources;
  const FileId file = sources.addBuffer("a.py", text);
  DiagnosticEngine engine;
  engine.report(Code::InvalidSyntax, {file, begin, end}).caretAt(caret);
  return renderText(engine, sources);
}

TEST(Render, CaretStandsInItsRange) {
  EXPECT_EQ(rendered("total = total + step\n", 8, 20, 14),
            "a.py:1:15: error: invalid syntax\n"
            "total = total + step\n"
            "        ~~~~~~^~~~~~\n");
}

TEST(Render, TabsBecomeSpaces) {
  EXPECT_EQ(rendered("\tx = 1\n", 5, 6, 5),
            "a.py:1:6: error: invalid syntax\n"
            "        x = 1\n"
            "            ^\n");
}

TEST(Render, WideCharactersTakeTwoColumns) {
  EXPECT_EQ(rendered("'世界' y\n", 9, 10, 9),
            "a.py:1:6: error: invalid syntax\n"
            "'世界' y\n"
            "       ^\n");
}

TEST(Render, RangeOfSeveralLinesIsMarkedOnTheFirst) {
  EXPECT_EQ(rendered("f(1,\n  2)\n", 0, 9, 0),
            "a.py:1:1: error: invalid syntax\n"
            "f(1,\n"
            "^~~~\n");
}

TEST(Render, NotesAndHintsFollow) {
  SourceManager sources;
  const FileId file = sources.addBuffer("a.py", "step = 1\nx = stop\n");
  DiagnosticEngine engine;
  engine.report(Code::InvalidSyntax, {file, 13, 17})
      .note(Code::DeclaredHere, {file, 0, 4}, {"step"})
      .hint(Code::DidYouMean, {"step"});
  EXPECT_EQ(renderText(engine, sources),
            "a.py:2:5: error: invalid syntax\n"
            "x = stop\n"
            "    ^~~~\n"
            "a.py:1:1: note: `step` is declared here\n"
            "step = 1\n"
            "^~~~\n"
            "  hint: did you mean `step`?\n");
}

TEST(Render, WithoutPlace) {
  SourceManager sources;
  DiagnosticEngine engine;
  engine.report(Code::CannotReadFile, {}, {"a.py", "No such file or directory"});
  EXPECT_EQ(renderText(engine, sources), "krait: error: cannot read `a.py`: No such file or directory\n");
}

TEST(Render, ColorOnlyWhenAsked) {
  SourceManager sources;
  DiagnosticEngine engine;
  engine.report(Code::CannotReadFile, {}, {"a.py", "reason"});
  EXPECT_EQ(renderText(engine, sources).find('\033'), std::string::npos);
  EXPECT_NE(renderText(engine, sources, {.color = true}).find("\033[1;31merror: "), std::string::npos);
}

TEST(Render, Json) {
  SourceManager sources;
  const FileId file = sources.addBuffer("a.py", "x = = 1\n");
  DiagnosticEngine engine;
  engine.report(Code::InvalidSyntax, {file, 4, 5});
  const std::string json = renderJson(engine, sources);
  EXPECT_NE(json.find("\"code\": \"InvalidSyntax\""), std::string::npos);
  EXPECT_NE(json.find("\"column\": 5"), std::string::npos);
  EXPECT_NE(json.find("\"hints\": []"), std::string::npos);
}

}  // namespace
}  // namespace krait::diagnostics
