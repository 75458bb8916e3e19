// What fills flash and RAM: `krait size`.
//
// Every byte of every section has one owner, so that the numbers add up to the image. A byte of code belongs to the
// innermost Python line that it was made of: what of the runtime was inlined there counts as that line. What was not
// inlined into the program belongs to a part of the runtime, or to a library of the toolchain.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "compiler/report/image.h"
#include "compiler/report/program_lines.h"

namespace krait::report {

enum class OwnerKind {
  Program,  // the user's modules
  Library,  // modules of Krait's library that are Python
  Runtime,
  Toolchain,  // libgcc, libm, libc, the C start-up
  Layout,     // gaps, and what the linker makes itself
};

/// One line of the finest table.
struct SizeRow {
  OwnerKind kind = OwnerKind::Program;
  std::string group;     // module, part or library
  std::string function;  // or variable, constant
  std::string file;      // of the Python
  uint32_t line = 0;     // 0: no Python line
  uint64_t flash = 0;
  uint64_t ram = 0;
};

/// Why a group is in the image: the shortest way of calls and references from a line of the program.
struct SizeReason {
  std::string group;
  PythonPlace place;              // line 0: needed to start and to end
  std::string text;               // of the line
  std::vector<std::string> path;  // functions on the way, the last one of the group
};

struct SizeReport {
  std::string program;
  std::string target;
  uint64_t flash = 0;
  uint64_t ram = 0;
  uint64_t flash_length = 0;  // 0: not known
  uint64_t ram_length = 0;
  uint64_t stack = 0;  // kept for the stack at least
  std::vector<Section> sections;
  std::vector<SizeRow> rows;  // by kind, group, line, function
  std::vector<SizeReason> reasons;
  std::map<PythonPlace, std::string> texts;  // of the program's lines
};

/// The folders by which sources are told apart.
struct SourceRoots {
  std::string runtime;
  std::string stdlib;
  std::string targets;
};

/// Fills `flash`, `ram`, `sections`, `rows`, `reasons` and `texts`.
auto measureSize(const Image& image, const ProgramLines& lines, const SourceRoots& roots) -> SizeReport;

/// Sizes of two images by name of function or variable: all that needs no debug information.
struct SizeChange {
  std::string name;
  int64_t flash = 0;  // new minus old
  int64_t ram = 0;
};
struct SizeDiff {
  std::string old_path;
  uint64_t old_flash = 0;
  uint64_t old_ram = 0;
  std::vector<SizeChange> changes;  // the largest first
};
auto compareSizes(const Image& before, const Image& after) -> SizeDiff;

auto kindName(OwnerKind kind) -> const char*;

struct TextStyle {
  bool color = false;
  size_t width = 80;
};
auto sizeText(const SizeReport& report, const TextStyle& style) -> std::string;
auto sizeJson(const SizeReport& report, const SizeDiff* diff) -> std::string;
auto sizeHtml(const SizeReport& report) -> std::string;
/// The treemaps of a page whose data has `rows` and `reasons` as in the JSON: elements `flash`, `flash-way`, `ram`,
/// `ram-way`, `tip`.
auto treemapStyle() -> std::string;
auto treemapScript() -> std::string;
auto diffText(const SizeReport& report, const SizeDiff& diff, const TextStyle& style) -> std::string;

}  // namespace krait::report
