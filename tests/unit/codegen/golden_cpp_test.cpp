// Emitted C++ against what somebody read and approved: tests/golden/cpp/NAME.ir and NAME.ir.expected.
//
// Only the header and source of the modules are compared, `program.cpp` is always the same. A name with
// `.avr` in it is emitted for a target with 16-bit `int` and 32-bit floats. KRAIT_UPDATE_GOLDEN=1 rewrites
// the expectations.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compiler/codegen/emit.h"
#include "compiler/ir/reader.h"
#include "compiler/ir/verifier.h"

namespace krait::codegen {
namespace {

namespace fs = std::filesystem;

auto readFile(const fs::path& path) -> std::string {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

auto inputs() -> std::vector<std::string> {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(KRAIT_SOURCE_DIR) / "tests/golden/cpp")) {
    if (entry.path().extension() == ".ir") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class GoldenCpp : public testing::TestWithParam<std::string> {};

TEST_P(GoldenCpp, EmitsWhatWasApproved) {
  const fs::path path = fs::path(KRAIT_SOURCE_DIR) / "tests/golden/cpp" / GetParam();
  types::TypeTable types;
  const auto read = ir::readProgram(readFile(path), types);
  ASSERT_NE(read.program, nullptr) << read.error;
  for (const std::string& problem : ir::verify(*read.program, ir::Stage::Typed)) ADD_FAILURE() << problem;

  EmitOptions options;
  if (GetParam().find(".avr") != std::string::npos) {
    options.int_bits = 16;
    options.word_bits = 16;
    options.float_bits = 32;
  }
  std::string actual;
  for (const EmittedFile& file : emitProgram(*read.program, options)) {
    if (file.path != "program.cpp") actual += "==== " + file.path + " ====\n" + file.text;
  }
  const fs::path expectation = path.string() + ".expected";
  if (std::getenv("KRAIT_UPDATE_GOLDEN") != nullptr) std::ofstream(expectation, std::ios::binary) << actual;
  EXPECT_EQ(readFile(expectation), actual);
}

INSTANTIATE_TEST_SUITE_P(Cpp, GoldenCpp, testing::ValuesIn(inputs()), [](const auto& info) {
  std::string name = info.param.substr(0, info.param.rfind('.'));
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '.' || c == '-'; }, '_');
  return name;
});

}  // namespace
}  // namespace krait::codegen
