// Properties of generated IR that golden files do not show: determinism, scale, what is refused.
#include "compiler/irgen/irgen.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "compiler/ir/verifier.h"
#include "compiler/ir/walk.h"

namespace krait::irgen {
namespace {

namespace fs = std::filesystem;

struct Generated {
  base::SourceManager sources;
  diagnostics::DiagnosticEngine diagnostics;
  std::unique_ptr<sema::ModuleGraph> graph;
  std::unique_ptr<ir::Program> program;
  std::string text;
};

auto generateFrom(const std::string& source) -> std::unique_ptr<Generated> {
  auto result = std::make_unique<Generated>();
  const auto path =
      fs::temp_directory_path() /
      (std::string("krait_irgen_") + testing::UnitTest::GetInstance()->current_test_info()->name() + ".py");
  std::ofstream(path) << source;
  result->graph = sema::loadProgram(path.string(), {}, result->sources, result->diagnostics);
  if (!result->diagnostics.hasErrors()) {
    result->program = generate(*result->graph, result->diagnostics);
    result->text = ir::printProgram(*result->program);
  }
  fs::remove(path);
  return result;
}

TEST(Irgen, is_deterministic) {
  const std::string source =
      "def f(a, b):\n    for x in a:\n        y = x\n        if y:\n            y = b\n"
      "    return [lambda: y for z in a], y\n";
  const auto first = generateFrom(source);
  const auto second = generateFrom(source);
  EXPECT_EQ(first->text, second->text);
}

TEST(Irgen, every_instruction_knows_its_source) {
  const auto generated = generateFrom("def f(a):\n    with a as b:\n        return [x for x in b if x]\n");
  for (const auto& function : generated->program->functions) {
    ir::forEachInst(function->body, [](const ir::Inst& inst) { EXPECT_TRUE(inst.range.isValid()); });
  }
}

TEST(Irgen, program_outlives_the_syntax) {
  auto generated = generateFrom("def f(name, *, key=1):\n    return name.attribute(key=key)\n");
  const auto before = generated->text;
  generated->graph.reset();
  EXPECT_EQ(ir::printProgram(*generated->program), before);
}

TEST(Irgen, undefined_names_get_a_suggestion) {
  const auto generated = generateFrom("total = 1\nprint(totl)\n");
  const auto* diagnostic = generated->diagnostics.sorted().front();
  EXPECT_EQ(diagnostic->message, "undefined name `totl`: this raises NameError");
  ASSERT_EQ(diagnostic->hints.size(), 1U);
  EXPECT_EQ(diagnostic->hints[0], "did you mean `total`?");
}

TEST(Irgen, long_functions_take_linear_time) {
  std::string source = "def f(a):\n    x = 0\n";
  for (int i = 0; i < 5000; ++i) source += "    if a:\n        x = x + " + std::to_string(i) + "\n";
  source += "    return x\n";
  const auto generated = generateFrom(source);
  EXPECT_TRUE(ir::verify(*generated->program, ir::Stage::Untyped).empty());
}

TEST(Irgen, deep_nesting_is_fine) {
  std::string source = "x = ";
  for (int i = 0; i < 90; ++i) source += "(1 + ";
  source += "0" + std::string(90, ')') + "\n";
  EXPECT_TRUE(ir::verify(*generateFrom(source)->program, ir::Stage::Untyped).empty());
}

}  // namespace
}  // namespace krait::irgen
