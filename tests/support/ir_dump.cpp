// Prints the untyped IR of a program: `krait_ir_dump FILE [LIBRARY…]`. Golden tests and people who are curious use it.
#include <cstdio>

#include "compiler/diagnostics/render.h"
#include "compiler/ir/verifier.h"
#include "compiler/irgen/irgen.h"

using namespace krait;

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: krait_ir_dump FILE [LIBRARY...]\n");
    return 2;
  }
  base::SourceManager sources;
  diagnostics::DiagnosticEngine engine;
  const auto graph = sema::loadProgram(argv[1], {argv + 2, argv + argc}, sources, engine);
  std::unique_ptr<ir::Program> program;
  if (!engine.hasErrors()) program = irgen::generate(*graph, engine);
  std::fputs(diagnostics::renderText(engine, sources).c_str(), stderr);
  if (engine.hasErrors()) return 1;
  std::fputs(ir::printProgram(*program).c_str(), stdout);
  const auto problems = ir::verify(*program, ir::Stage::Untyped);
  for (const auto& problem : problems) std::fprintf(stderr, "verifier: %s\n", problem.c_str());
  return problems.empty() ? 0 : 70;
}
