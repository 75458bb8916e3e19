#include "compiler/base/source.h"

#include <gtest/gtest.h>

namespace krait::base {
namespace {

TEST(Source, LinesEndInAnyOfThreeWays) {
  SourceManager sources;
  const FileId file = sources.addBuffer("a.py", "one\ntwo\r\nthree\rfour");
  EXPECT_EQ(sources.lineCount(file), 4U);
  EXPECT_EQ(sources.lineText(file, 2), "two");
  EXPECT_EQ(sources.lineText(file, 4), "four");
  EXPECT_EQ(sources.line(file, 10), 3U);
}

TEST(Source, ColumnsCountCharacters) {
  SourceManager sources;
  const FileId file = sources.addBuffer("a.py", "x = 'äö' y");
  const LineColumn place = sources.position(file, 11);
  EXPECT_EQ(place.line, 1U);
  EXPECT_EQ(place.column, 10U);
}

TEST(Source, EndOfTextIsAPlace) {
  SourceManager sources;
  const FileId file = sources.addBuffer("a.py", "x\n");
  EXPECT_EQ(sources.position(file, 2).line, 2U);
  EXPECT_EQ(sources.position(file, 2).column, 1U);
}

TEST(Source, MissingFileIsNothing) {
  SourceManager sources;
  EXPECT_FALSE(sources.load("/nowhere/at/all.py"));
  EXPECT_FALSE(sources.load("/"));
}

TEST(Source, SamePathIsSameFile) {
  SourceManager sources;
  const auto first = sources.load(KRAIT_SOURCE_DIR "/CMakeLists.txt");
  ASSERT_TRUE(first);
  EXPECT_EQ(first, sources.load(KRAIT_SOURCE_DIR "/CMakeLists.txt"));
}

}  // namespace
}  // namespace krait::base
