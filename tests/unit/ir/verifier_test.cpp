// The verifier: each rule has an example that breaks it.
#include "compiler/ir/verifier.h"

#include <gtest/gtest.h>

#include "compiler/ir/reader.h"

namespace krait::ir {
namespace {

auto problemsOf(const std::string& body, Stage stage = Stage::Untyped, const std::string& locals = "$x")
    -> std::string {
  types::TypeTable types;
  const auto result =
      readProgram("module m main\n\nfunc @m.f($x)\n  locals " + locals + "\n{\n" + body + "\n}\n", types);
  if (result.program == nullptr) return result.error;
  std::string text;
  for (const auto& problem : verify(*result.program, stage)) text += problem + "\n";
  return text;
}

auto mentions(const std::string& text, const std::string& part) -> bool {
  return text.find(part) != std::string::npos;
}

TEST(IrVerifier, accepts_what_is_right) {
  EXPECT_EQ(problemsOf("%0 = add $x, 1\nif %0 {\n%1 = mul %0, 2\nreturn %1\n}\nreturn"), "");
}

TEST(IrVerifier, counts_operands) {
  EXPECT_TRUE(mentions(problemsOf("%0 = add $x"), "wrong number of operands"));
}

TEST(IrVerifier, wants_results) { EXPECT_TRUE(mentions(problemsOf("add $x, 1"), "the result is missing")); }

TEST(IrVerifier, temporary_is_assigned_before_use) {
  EXPECT_TRUE(mentions(problemsOf("%0 = add %1, 1\n%1 = add $x, 1"), "used before it is assigned"));
  EXPECT_TRUE(mentions(problemsOf("if $x {\n%0 = add $x, 1\n}\nreturn %0"), "used before it is assigned"));
}

TEST(IrVerifier, temporary_is_assigned_once) {
  EXPECT_TRUE(mentions(problemsOf("%0 = add $x, 1\n%0 = add $x, 1"), "assigned twice"));
}

TEST(IrVerifier, nothing_follows_return) {
  EXPECT_TRUE(mentions(problemsOf("return\n%0 = add $x, 1"), "nothing can reach this"));
}

TEST(IrVerifier, break_needs_a_loop) { EXPECT_TRUE(mentions(problemsOf("break"), "outside a loop")); }

TEST(IrVerifier, arms_end_in_result) {
  EXPECT_TRUE(mentions(problemsOf("%0 = cond $x {\n%1 = add $x, 1\n} else {\nresult 2\n}"),
                       "does not end in `result`"));
  EXPECT_TRUE(mentions(problemsOf("result 1"), "`result` outside"));
}

TEST(IrVerifier, cells_are_loaded_and_stored) {
  EXPECT_TRUE(mentions(problemsOf("%0 = add $x, 1", Stage::Untyped, "$x cell"), "uses a cell as a value"));
  EXPECT_TRUE(mentions(problemsOf("%0 = load_cell $x"), "not a cell"));
  EXPECT_TRUE(
      mentions(problemsOf("$x = copy 1", Stage::Untyped, "$x captured_value"), "assigns a captured value"));
}

TEST(IrVerifier, stages_are_kept_apart) {
  EXPECT_TRUE(mentions(problemsOf("%0 = convert $x"), "does not belong in this stage"));
  EXPECT_TRUE(mentions(problemsOf("%0: i32 = load_attr .a $x", Stage::Typed, "$x: i32"),
                       "does not belong in this stage"));
}

TEST(IrVerifier, typed_code_has_types) {
  EXPECT_TRUE(mentions(problemsOf("%0 = add $x, 1", Stage::Typed, "$x: i32"), "the type is missing"));
  EXPECT_TRUE(mentions(problemsOf("return", Stage::Typed), "`$x` has no type"));
}

}  // namespace
}  // namespace krait::ir
