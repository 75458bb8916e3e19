// Printing and reading IR: what is printed is read back, and prints the same.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "compiler/ir/clone.h"
#include "compiler/ir/reader.h"
#include "compiler/ir/verifier.h"
#include "compiler/ir/walk.h"

namespace krait::ir {
namespace {

auto roundTrip(const std::string& text) -> std::string {
  types::TypeTable types;
  const auto result = readProgram(text, types);
  return result.program == nullptr ? result.error : printProgram(*result.program);
}

TEST(IrText, untyped_program_is_read_back) {
  const std::string text = R"(module pkg.main path="pkg/main.py" body=@pkg.main.<module> main
module machine path="machine.pyi" native header="machine_native.hpp"
global @pkg.main.limit annotation="int"
class @pkg.main.Ring in=@pkg.main.<module> annotation="size" "int" doc="A \"ring\"\n"

func @pkg.main.<module>() module_body
  locals $i, $a, $b
{
  import_module @machine
  %0 = make_class @pkg.main.Ring builtin.object, metaclass=builtin.type {
    store_class_attr @pkg.main.Ring .size 4
  }
  %1 = make_function @pkg.main.outer 1, None
  store_global @pkg.main.limit %1
  for $i in %1 {
    unpack $a, *$b in $i
    continue
  } else {
    call builtin.print, "x", end="", *%1, **$a
  }
  call_method ."odd name" #1 $a
}

func @pkg.main.outer(/$x: "int", $y?, *$rest, key $k?, **$others) returns="None" generator
  locals $x cell, $y, $rest, $k, $others, $.item.1 annotation="str"
{
  %0 = load_cell $x
  %1 = add= %0, -1
  store_cell $x, %1
  %2 = make_function @pkg.main.outer.<locals>.<lambda>
  while {
    result True
  } do {
    break
  } else {
    raise_unbound .x #1
  }
  try #3 {
    return
  } handler {
    reraise
  } finally {
    if %1 {
    } else {
      return 1.5
    }
  }
  %3 = build_list 0x1f00000000000000000, -0x8000000000000000000, -0.0, 1e+100, inf, -inf, nan, 2.0j, b"\x00\xff", "é\\"
}

func @pkg.main.outer.<locals>.<lambda>() parent=@pkg.main.outer lambda
  locals $x captured_cell
  capture $x -> $x
{
  %0 = load_cell $x
  return %0
}
)";
  EXPECT_EQ(roundTrip(text), text);
}

TEST(IrText, typed_program_is_read_back) {
  const std::string text = R"(module main path="main.py" main
global @main.count: i32 dead
class @main.Base cpp="Base" field="x": u8 slot="__repr__" @main.Base.get
class @main.Derived cpp="Derived" base=@main.Base builtin_base="ValueError" mro=@main.Derived mro=@main.Base

func @main.Base.get($self) -> i32 cpp="get" owner=@main.Base yields=list[instance(@main.Base)?] method no_raise no_collect
  locals $self: instance(@main.Base), $n: tuple[i32, dict[str, float]]
{
  %0: u8 = load_field @main.Base .x $self
  %1: i32 = convert #1 %0
  %2: bool = type_is %1 as list[u8]
  %3: i32 = call_direct @main.Base.get $self
  %4: i32 = call_runtime .toList<int32_t> %3
  for_range $n in 0, %4, 1 {
    call_runtime .print %1
  }
  %5: i32 = cond %2 {
    result 1
  } else {
    result 2
  }
  return %5
}

func @main.Base.get#1($self) -> i32
  locals $self: instance(@main.Derived)
{
  return 0
}
)";
  EXPECT_EQ(roundTrip(text), text);
}

TEST(IrText, golden_programs_are_read_back) {
  size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(KRAIT_SOURCE_DIR "/tests/golden/ir")) {
    if (entry.path().extension() != ".expected") continue;
    std::ifstream stream(entry.path());
    std::stringstream buffer;
    buffer << stream.rdbuf();
    std::string text = buffer.str();
    // Warnings stand in front of some.
    text = text.substr(text.find("module "));
    if (text.find("warning:") != std::string::npos) continue;
    EXPECT_EQ(roundTrip(text), text) << entry.path();
    ++count;
  }
  EXPECT_GE(count, 30U);
}

TEST(IrText, errors_name_the_line) {
  EXPECT_EQ(roundTrip("module m\n\nfunc @m.f()\n{\n  frobnicate 1\n}\n"),
            "line 5: no instruction is called `frobnicate`");
  EXPECT_EQ(roundTrip("module m\n\nfunc @m.f()\n{\n  return $x\n}\n"), "line 5: no local is called `$x`");
  EXPECT_EQ(roundTrip("nonsense\n"), "line 1: `module`, `global`, `class` or `func` expected");
}

TEST(IrProgram, equal_constants_share_an_id) {
  Program program;
  const Constant zero{.kind = Constant::Kind::Float, .text = {}, .real = 0.0};
  const Constant negative_zero{.kind = Constant::Kind::Float, .text = {}, .real = -0.0};
  EXPECT_EQ(program.constantId(zero), program.constantId(zero));
  EXPECT_NE(program.constantId(zero), program.constantId(negative_zero));
  EXPECT_EQ(program.builtinId("len"), program.builtinId("len"));
  EXPECT_EQ(program.intern("name").data(), program.intern(std::string("name")).data());
}

TEST(IrClone, copy_prints_the_same) {
  types::TypeTable types;
  const auto result = readProgram(
      "module m main\n\nfunc @m.f($x)\n  locals $x, $y\n{\n  for $y in $x {\n    call builtin.print, $y\n  "
      "}\n}\n",
      types);
  ASSERT_NE(result.program, nullptr) << result.error;
  auto& function = *result.program->functions[0];
  const auto copy = cloneFunction(function);
  EXPECT_EQ(printFunction(*result.program, *copy), printFunction(*result.program, function));
  // Renaming reaches operands and targets, and leaves the original alone.
  Remap remap;
  remap.local = [](LocalId local) { return 1 - local; };
  const auto swapped = cloneBlock(function.body, remap);
  EXPECT_EQ(swapped.insts[0]->operands[0], Operand::local(1));
  EXPECT_EQ(swapped.insts[0]->targets[0], 0U);
  EXPECT_EQ(function.body.insts[0]->targets[0], 1U);
}

TEST(IrWalk, instructions_come_in_order) {
  types::TypeTable types;
  const auto result = readProgram(
      "module m main\n\nfunc @m.f($x)\n  locals $x\n{\n  if $x {\n    return 1\n  } else {\n    break\n  }\n"
      "  return\n}\n",
      types);
  std::string seen;
  forEachInst(result.program->functions[0]->body,
              [&](const Inst& inst) { seen += std::string(factsOf(inst.op).text) + " "; });
  EXPECT_EQ(seen, "if return break return ");
}

}  // namespace
}  // namespace krait::ir
