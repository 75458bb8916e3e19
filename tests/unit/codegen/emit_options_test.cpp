// Options of emission: layout for people, and the way back to Python's lines.
#include <gtest/gtest.h>

#include "compiler/codegen/emit.h"
#include "compiler/ir/reader.h"
#include "compiler/ir/walk.h"

namespace krait::codegen {
namespace {

constexpr std::string_view kProgram = R"(module sensor path="sensor.py" body=@sensor.<module> main
func @sensor.<module>() -> none module_body
{
  call_runtime .print "Temperature:", 1, "Humidity:", 2, "Pressure:", 3, "Altitude:", 4, "Wind:", 5, "Rain:", 6
}
)";

auto sourceOf(const ir::Program& program, const EmitOptions& options) -> std::string {
  for (const EmittedFile& file : emitProgram(program, options)) {
    if (file.path == "sensor.cpp") return file.text;
  }
  return "";
}

TEST(EmitOptions, FormattedLinesAreShort) {
  types::TypeTable types;
  const auto read = ir::readProgram(kProgram, types);
  ASSERT_NE(read.program, nullptr) << read.error;
  EmitOptions options;
  options.format = true;
  const std::string text = sourceOf(*read.program, options);
  EXPECT_NE(text.find("krait::print("), std::string::npos);
  for (size_t start = 0; start < text.size();) {
    const size_t end = text.find('\n', start);
    EXPECT_LE(end - start, 100u) << text.substr(start, end - start);
    start = end + 1;
  }
}

TEST(EmitOptions, LineDirectivesPointToPython) {
  types::TypeTable types;
  const auto read = ir::readProgram(kProgram, types);
  ASSERT_NE(read.program, nullptr) << read.error;
  base::SourceManager sources;
  const base::FileId file = sources.addBuffer("sensor.py", "# a comment\n\nprint(1)\n");
  ir::forEachInst(read.program->functions[0]->body, [&](ir::Inst& inst) { inst.range = {file, 13, 21}; });
  EmitOptions options;
  options.line_directives = true;
  options.sources = &sources;
  EXPECT_NE(sourceOf(*read.program, options).find("#line 3 \"sensor.py\"\n  krait::print("),
            std::string::npos);
}

TEST(EmitOptions, EveryProgramHasItsEntry) {
  types::TypeTable types;
  const auto read = ir::readProgram(kProgram, types);
  ASSERT_NE(read.program, nullptr) << read.error;
  const auto files = emitProgram(*read.program, {});
  ASSERT_EQ(files.size(), 3u);
  EXPECT_EQ(files[2].path, "program.cpp");
  EXPECT_NE(files[2].text.find("sensor::init();"), std::string::npos);
}

}  // namespace
}  // namespace krait::codegen
