// Names: what C++ has taken, and what its scope has taken.
#include "compiler/codegen/names.h"

#include <gtest/gtest.h>

#include "compiler/codegen/emit_constants.h"

namespace krait::codegen {
namespace {

TEST(Names, KeywordsGetAnUnderscore) {
  EXPECT_EQ(identifier("new"), "new_");
  EXPECT_EQ(identifier("union"), "union_");
  EXPECT_EQ(identifier("value"), "value");
}

TEST(Names, HiddenAndSpecialNamesBecomeIdentifiers) {
  EXPECT_EQ(identifier(".iter"), "iter");
  EXPECT_EQ(identifier("<lambda>"), "lambda");
  EXPECT_EQ(identifier("sensor.adc"), "sensor_adc");
  EXPECT_EQ(identifier("größe"), "größe");
}

TEST(Names, TakenNamesAreCounted) {
  Scope scope;
  EXPECT_EQ(scope.unique("x"), "x");
  EXPECT_EQ(scope.unique("x"), "x_2");
  EXPECT_EQ(scope.unique("x"), "x_3");
  scope.reserve("y_2");
  EXPECT_EQ(scope.unique("y"), "y");
  EXPECT_EQ(scope.unique("y"), "y_3");
}

TEST(Literals, FloatsReadBackAsTheyWere) {
  EXPECT_EQ(floatLiteral(0.1, 64), "0.1");
  EXPECT_EQ(floatLiteral(0.1, 32), "0.1f");
  EXPECT_EQ(floatLiteral(3, 64), "3.0");
  EXPECT_EQ(floatLiteral(1e100, 64), "1e+100");
  EXPECT_EQ(floatLiteral(-0.0, 64), "-0.0");
}

TEST(Literals, IntegersAreNeverTooLargeForTheirSign) {
  EXPECT_EQ(intLiteral(5), "5");
  EXPECT_EQ(intLiteral(-5), "-5");
  EXPECT_EQ(intLiteral(INT32_MIN), "INT32_MIN");
  EXPECT_EQ(intLiteral(INT64_MIN), "INT64_MIN");
  EXPECT_EQ(intLiteral(3000000000), "3000000000U");
  EXPECT_EQ(intLiteral(1LL << 40), "1099511627776LL");
}

TEST(Literals, TextIsEscaped) {
  EXPECT_EQ(quoted("a\"b\\c\n"), "\"a\\\"b\\\\c\\n\"");
  EXPECT_EQ(quoted(std::string_view("\0", 1)), "\"\\000\"");
  EXPECT_EQ(quoted("ü"), "\"ü\"");
}

}  // namespace
}  // namespace krait::codegen
