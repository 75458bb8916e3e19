// From a Python file to C++.
#include "compiler/driver/pipeline.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/codegen/format.h"
#include "compiler/ir/verifier.h"
#include "compiler/irgen/compute_tables.h"
#include "compiler/irgen/irgen.h"
#include "compiler/passes/passes.h"
#include "compiler/sema/module_finder.h"

namespace krait::driver {
namespace {

auto targetModel(const Session& session, const Board& board) -> types::TargetModel {
  const Options& options = session.options;
  types::TargetModel model;
  model.word_bits = board.word_bits;
  model.float_bits = options.float_bits != 0 ? options.float_bits : board.float_bits;
  model.max_length = static_cast<int64_t>(std::min<uint64_t>(board.ramBytes(), (uint64_t{1} << 31) - 1));
  model.pins = board.pins;
  model.channels = board.channels;
  const std::string& int_model = options.int_model.empty() ? board.int_model : options.int_model;
  model.checked_int = int_model == "checked";
  model.boxing = options.representation;
  return model;
}

/// A broken invariant is our own fault: it ends here, not as a C++ error.
void verifyOrFail(const ir::Program& program, ir::Stage stage) {
#ifndef NDEBUG
  const std::vector<std::string> problems = ir::verify(program, stage);
  if (!problems.empty()) base::failCheck("ir::verify", problems.front().c_str(), __FILE__, __LINE__);
#else
  static_cast<void>(program);
  static_cast<void>(stage);
#endif
}

// Boards have no files: what needs them is said where the program asks for them.
auto checkFiles(Session& session, const Board& board, const sema::ModuleGraph& graph) -> bool {
  const auto files = graph.by_name.find("_open");
  if (board.isHost() || files == graph.by_name.end()) return true;
  base::SourceRange first;
  for (const auto& [node, target] : graph.imports) {
    const bool is_asked = !target.modules.empty() && target.modules.back() == files->second;
    if (is_asked && (!first.isValid() || node->range < first)) first = node->range;
  }
  session.diagnostics.report(diagnostics::Code::OnlyOnHost, first, {"`open`"});
  return false;
}

}  // namespace

auto loadProgram(Session& session, const Board& board, const std::string& file, Compilation& compilation) -> bool {
  std::vector<std::string> folders = compilation.folders;
  folders.push_back(session.installation.stdlib.string());
  const auto find = [&](const std::string& name, base::SourceRange range) {
    return bindHeader(session, board, name, range, compilation.headers);
  };
  compilation.graph = sema::loadProgram(file, folders, find, session.sources, session.diagnostics);
  if (!session.diagnostics.hasErrors() && lightenHeaders(session, *compilation.graph, compilation.headers))
    compilation.graph = sema::loadProgram(file, folders, find, session.sources, session.diagnostics);
  if (session.diagnostics.hasErrors()) return false;
  compilation.untyped = irgen::generate(*compilation.graph, session.diagnostics);
  if (session.diagnostics.hasErrors()) return false;
  verifyOrFail(*compilation.untyped, ir::Stage::Untyped);
  return true;
}

auto analyseProgram(Session& session, const Board& board, const std::string& file, Compilation& compilation)
    -> bool {
  if (!loadProgram(session, board, file, compilation)) return false;
  const sema::ModuleGraph& graph = *compilation.graph;
  if (!checkFiles(session, board, graph)) return false;
  if (graph.builtins_stub != nullptr) compilation.stubs.add("builtins", *graph.builtins_stub);
  for (const auto& module : graph.modules) {
    if (module->stub != nullptr) compilation.stubs.add(module->name, *module->stub);
  }
  types::TargetModel model = targetModel(session, board);
  model.is_library = !compilation.embedded.callers.empty();
  if (!model.checked_int) irgen::computeTables(*compilation.untyped, model.float_bits);
  verifyOrFail(*compilation.untyped, ir::Stage::Untyped);
  compilation.explained |= session.options.strict;
  compilation.typed = types::infer(*compilation.untyped, compilation.stubs, model,
                                   session.sources, session.diagnostics, compilation.explained);
  if (session.diagnostics.hasErrors()) return false;
  verifyOrFail(*compilation.typed.program, ir::Stage::Typed);
  return checkWishes(session, board, compilation);
}

// C++ for people shows what the program says, unless they ask for more.
static auto tracebackOf(const Session& session, const Board& board, bool for_people) -> codegen::Traceback {
  const std::string& wanted = session.options.traceback;
  // Frames of C++ lie between those of Python: a library tells the line that raised.
  if (session.options.library) return wanted == "none" ? codegen::Traceback::None : codegen::Traceback::Line;
  if (wanted == "none" || (wanted.empty() && for_people)) return codegen::Traceback::None;
  const bool full = wanted.empty() ? board.isHost() : wanted == "full";
  return full ? codegen::Traceback::Full : codegen::Traceback::Line;
}

void optimizeProgram(const Session& session, const Board& board, Compilation& compilation) {
  if (compilation.is_optimized) return;
  compilation.is_optimized = true;
  const types::TargetModel model = targetModel(session, board);
  passes::runPasses(*compilation.typed.program, {.float_bits = model.float_bits,
                                                 .word_bits = model.word_bits,
                                                 .types = compilation.typed.types.get(),
                                                 .keeps_frames = 
                                                     tracebackOf(session, board, false) == codegen::Traceback::Full,
                                                 .boxed = model.boxing != types::Boxing::Unboxed});
  verifyOrFail(*compilation.typed.program, ir::Stage::Typed);
}

static auto emitOptions(const Session& session, const Board& board, bool for_people) -> codegen::EmitOptions {
  const types::TargetModel model = targetModel(session, board);
  codegen::EmitOptions options;
  options.format = for_people;
  options.int_bits = board.word_bits == 16 ? 16 : 32;
  options.word_bits = model.word_bits;
  options.float_bits = model.float_bits;
  options.boxed = model.boxing != types::Boxing::Unboxed;
  options.sources = &session.sources;
  options.library = session.installation.stdlib.string();
  options.traceback = tracebackOf(session, board, for_people);
  options.tells_stores = session.options.incremental;
  options.mark_allocations = session.options.profile != 0;
  options.source_lines = board.isHost();
  options.absolute_paths = board.isHost() && session.options.runs_here;
  return options;
}

auto emitProgram(Session& session, const Board& board, const Compilation& compilation, bool for_people)
    -> std::vector<codegen::EmittedFile> {
  codegen::EmitOptions options = emitOptions(session, board, for_people);
  options.embedded = compilation.embedded;
  std::vector<codegen::EmittedFile> files = codegen::emitProgram(*compilation.typed.program, options);
  for (const codegen::EmittedFile& glue : compilation.headers.glue)
    files.push_back({glue.path, for_people ? codegen::formatted(glue.text, glue.path) : glue.text});
  return files;
}

auto emitWithLines(Session& session, const Board& board, const Compilation& compilation)
    -> std::vector<codegen::EmittedFile> {
  codegen::EmitOptions options = emitOptions(session, board, false);
  options.line_directives = true;
  return codegen::emitProgram(*compilation.typed.program, options);
}

}  // namespace krait::driver
