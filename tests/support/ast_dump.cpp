// What the frontend makes of Python files, for comparison with CPython.
//
//   krait_ast_dump [--indent N] [--lines] [--errors] FILE…     `-` among the files: read more names from stdin
//
// For each file: `== FILE`, then the tree as `ast.dump` prints it, or the diagnostics. --lines: instead of the tree,
// one line a statement: kind, begin line, begin column, end line, end column (columns in bytes, as CPython's).
// --errors: only whether it parses: `ok`, or `LINE MESSAGE`.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <string>
#include <vector>

#include "compiler/diagnostics/render.h"
#include "compiler/frontend/ast_dump.h"
#include "compiler/frontend/parser.h"

using namespace krait;

namespace {

struct Options {
  int indent = -1;
  bool lines = false;
  bool errors = false;
  bool time = false;
};

void printLines(const frontend::Module& module, const base::SourceManager& sources, base::FileId file) {
  for (const frontend::Stmt* stmt : frontend::statementsInOrder(module)) {
    const auto place = [&](uint32_t offset) {
      const uint32_t line = sources.line(file, offset);
      return std::to_string(line) + " " + std::to_string(offset - sources.lineStart(file, line));
    };
    std::printf("%s %s\n", std::string(frontend::nodeName(stmt->kind)).c_str(), place(stmt->range.begin).c_str());
  }
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
  } else if (options.lines) {
    printLines(*module, sources, *file);
  } else if (options.errors) {
    std::printf("ok\n");
  } else if (!options.time) {
    std::printf("%s\n", frontend::dumpAst(*module, options.indent).c_str());
  }
}

}  // namespace

auto main(int argc, char** argv) -> int {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--indent" && i + 1 < argc) {
      options.indent = std::atoi(argv[++i]);
    } else if (argument == "--lines") {
      options.lines = true;
    } else if (argument == "--errors") {
      options.errors = true;
    } else if (argument == "--time") {
      options.time = true;
    } else if (argument == "-") {
      for (std::string line; std::getline(std::cin, line);) dump(line, options);
    } else {
      dump(argument, options);
    }
  }
  return 0;
}
