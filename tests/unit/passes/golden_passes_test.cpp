// Passes from IR text alone: tests/golden/passes/PASS.FACT.ir is read, the pass is run, the result is
// compared with PASS.FACT.ir.expected. KRAIT_UPDATE_GOLDEN=1 rewrites the expectations.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compiler/ir/reader.h"
#include "compiler/ir/verifier.h"
#include "compiler/passes/passes.h"

namespace krait::passes {
namespace {

namespace fs = std::filesystem;

auto folder() -> fs::path { return fs::path(KRAIT_SOURCE_DIR) / "tests/golden/passes"; }

auto readFile(const fs::path& path) -> std::string {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

auto inputs() -> std::vector<std::string> {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder())) {
    if (entry.path().extension() == ".ir") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class GoldenPasses : public testing::TestWithParam<std::string> {};

TEST_P(GoldenPasses, GivesWhatWasApproved) {
  const std::string& name = GetParam();
  const Pass* pass = findPass(name.substr(0, name.find('.')));
  ASSERT_NE(pass, nullptr) << "no such pass";
  types::TypeTable types;
  const auto read = ir::readProgram(readFile(folder() / name), types);
  ASSERT_NE(read.program, nullptr) << read.error;
  for (const std::string& problem : ir::verify(*read.program, ir::Stage::Typed)) ADD_FAILURE() << problem;
  pass->run(*read.program, {});
  for (const std::string& problem : ir::verify(*read.program, ir::Stage::Typed)) ADD_FAILURE() << problem;
  const std::string actual = ir::printProgram(*read.program);
  const fs::path expectation = folder() / (name + ".expected");
  if (std::getenv("KRAIT_UPDATE_GOLDEN") != nullptr) std::ofstream(expectation, std::ios::binary) << actual;
  EXPECT_EQ(readFile(expectation), actual);
}

INSTANTIATE_TEST_SUITE_P(Passes, GoldenPasses, testing::ValuesIn(inputs()), [](const auto& info) {
  std::string name = info.param.substr(0, info.param.rfind('.'));
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '.' || c == '-'; }, '_');
  return name;
});

TEST(Passes, AreFoundByName) {
  for (const Pass& pass : allPasses()) EXPECT_EQ(findPass(pass.name), &pass);
  EXPECT_EQ(findPass("no_such_pass"), nullptr);
}

}  // namespace
}  // namespace krait::passes
