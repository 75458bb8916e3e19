// What the frontend makes of Python files, for comparison with CPython.
//
//   krait_ast_dump [--indent N] [--ranges] [--errors] [--time] FILE…     `-` among the files: read more names
//   from stdin
//
// For each file: `== FILE`, then the tree as `ast.dump` prints it, or the diagnostics. --ranges: instead of
// the tree, one line a node: kind, where it begins and ends (LINE:COLUMN, columns in bytes from 0, as CPython
// counts).
// --check FILE: only the diagnostics, and status 1 if there is an error, as `krait check` has it.
// --errors: only whether it parses: `ok`, or `LINE MESSAGE`. --time: only how long it took.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include "compiler/diagnostics/render.h"
#include "compiler/frontend/ast_dump.h"
#include "compiler/frontend/ast_visitor.h"
#include "compiler/frontend/parser.h"

using namespace krait;

namespace {

struct Options {
  int indent = -1;
  bool ranges = false;
  bool errors = false;
  bool time = false;
};

/// Nodes that CPython gives no place of their own.
auto hasPlace(const frontend::Node& node) -> bool {
  using frontend::NodeKind;
  return node.kind != NodeKind::Module && node.kind != NodeKind::Comprehension &&
         node.kind != NodeKind::Arguments && node.kind != NodeKind::WithItem &&
         node.kind != NodeKind::MatchCase;
}

void printRanges(const frontend::Node& node, const base::SourceManager& sources) {
  if (hasPlace(node)) {
    const auto place = [&](uint32_t offset) {
      const uint32_t line = sources.line(node.range.file, offset);
      return std::to_string(line) + ":" + std::to_string(offset - sources.lineStart(node.range.file, line));
    };
    std::printf("%s %s %s\n", std::string(frontend::nodeName(node.kind)).c_str(),
                place(node.range.begin).c_str(), place(node.range.end).c_str());
  }
  // CPython 3.11 has only rough places within f-strings.
  if (node.isa<frontend::JoinedStr>()) return;
  frontend::forEachChild(node, [&](const frontend::Node& child) { printRanges(child, sources); });
}

void printError(const diagnostics::DiagnosticEngine& engine, const base::SourceManager& sources) {
  for (const diagnostics::Diagnostic* diagnostic : engine.sorted()) {
    if (diagnostic->severity != diagnostics::Severity::Error) continue;
    std::printf("%u %s\n", sources.position(diagnostic->range).line, diagnostic->message.c_str());
  }
}

void dump(const std::string& path, const Options& options) {
  std::printf("== %s\n", path.c_str());
  base::SourceManager sources;
  base::Arena arena;
  diagnostics::DiagnosticEngine engine;
  const auto file = sources.load(path);
  if (!file) {
    std::printf("cannot read\n");
    return;
  }
  const auto start = std::chrono::steady_clock::now();
  const frontend::Module* module = frontend::parseModule(*file, sources, arena, engine);
  const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
  if (options.time) std::printf("%u lines, %.2f ms\n", sources.lineCount(*file), elapsed.count());
  if (module == nullptr) {
    if (options.errors) {
      printError(engine, sources);
    } else {
      std::printf("%s", diagnostics::renderText(engine, sources).c_str());
    }
  } else if (options.ranges) {
    printRanges(*module, sources);
  } else if (options.errors) {
    std::printf("ok\n");
  } else if (!options.time) {
    std::printf("%s\n", frontend::dumpAst(*module, options.indent).c_str());
  }
}

/// As `krait check`: the exit status.
auto check(const std::string& path) -> int {
  base::SourceManager sources;
  base::Arena arena;
  diagnostics::DiagnosticEngine engine;
  const auto file = sources.load(path);
  if (!file) return 2;
  frontend::parseModule(*file, sources, arena, engine);
  std::printf("%s", diagnostics::renderText(engine, sources).c_str());
  return engine.hasErrors() ? 1 : 0;
}

}  // namespace

auto main(int argc, char** argv) -> int {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--indent" && i + 1 < argc) {
      options.indent = std::atoi(argv[++i]);
    } else if (argument == "--ranges") {
      options.ranges = true;
    } else if (argument == "--errors") {
      options.errors = true;
    } else if (argument == "--time") {
      options.time = true;
    } else if (argument == "--check" && i + 1 < argc) {
      return check(argv[i + 1]);
    } else if (argument == "-") {
      for (std::string line; std::getline(std::cin, line);) dump(line, options);
    } else {
      dump(argument, options);
    }
  }
  return 0;
}
