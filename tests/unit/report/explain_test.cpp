// The table of `krait explain`.
#include "compiler/report/explain.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace krait::report {
namespace {

using types::Explanation;

class Explain : public testing::Test {
 protected:
  void SetUp() override {
    file_ = sources_.addBuffer("a.py", "total = 0\ndef f(x):\n    y = x\n");
    add("total", "", 0, 5, "int 0..9", "uint8_t");
    add("y", "f", 25, 26, "int 0..", "krait::Int", "no upper bound is known");
    add("x", "f", 16, 17, "int 0..", "krait::Int");
  }

  void add(const std::string& name, const std::string& function, uint32_t begin, uint32_t end,
           const std::string& inferred, const std::string& representation, const std::string& reason = {}) {
    rows_.push_back({.subject = Explanation::Subject::Variable,
                     .name = name,
                     .function = function,
                     .range = {file_, begin, end},
                     .inferred = inferred,
                     .representation = representation,
                     .is_boxed = !reason.empty(),
                     .reason = reason, .causes = {}});
  }

  base::SourceManager sources_;
  base::FileId file_;
  std::vector<Explanation> rows_;
};

TEST_F(Explain, GroupsByFunctionInTheOrderOfTheSource) {
  EXPECT_EQ(explainText(rows_, sources_, {.file = file_}),
            "fields and globals\n"
            "     1  total  int 0..9  uint8_t\n"
            "\n"
            "f\n"
            "     2  x      int 0..   krait::Int\n"
            "     3  y      int 0..   krait::Int  *\n"
            "        * no upper bound is known\n");
}

TEST_F(Explain, CausesStandBelowTheirRowLineByLine) {
  rows_[1].causes = {{"no upper bound", {{file_, 25, 30}, {file_, 10, 15}}}, {"str", {{file_, 0, 5}}}};
  const std::string text = explainText(rows_, sources_, {.file = file_});
  EXPECT_NE(text.find("        * no upper bound is known\n"
                      "          no upper bound  a.py:3  y = x\n"
                      "                          a.py:2  def f(x):\n"
                      "          str             a.py:1  total = 0\n"),
            std::string::npos)
      << text;
}

TEST_F(Explain, ALineAloneCanBeAskedFor) {
  const std::string text = explainText(rows_, sources_, {.file = file_, .line = 3});
  EXPECT_EQ(text.find("total"), std::string::npos);
  EXPECT_NE(text.find("  y  "), std::string::npos);
  EXPECT_EQ(explainText(rows_, sources_, {.file = file_, .line = 9}), "nothing to explain on this line\n");
}

TEST_F(Explain, CopiesThatAgreeAreToldOnce) {
  const std::string once = explainText(rows_, sources_, {.file = file_});
  const std::vector<Explanation> again = rows_;
  rows_.insert(rows_.end(), again.begin(), again.end());
  EXPECT_EQ(explainText(rows_, sources_, {.file = file_}), once);
}

TEST_F(Explain, JsonHasOneObjectARow) {
  const auto list = nlohmann::json::parse(explainJson(rows_, sources_, {.file = file_}));
  ASSERT_EQ(list.size(), 3u);
  EXPECT_EQ(list[0]["name"], "total");
  EXPECT_EQ(list[2]["boxed"], true);
  EXPECT_EQ(list[2]["line"], 3);
}

}  // namespace
}  // namespace krait::report
