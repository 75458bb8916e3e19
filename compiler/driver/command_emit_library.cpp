// krait emit FILE -o DIR --library: a module for other people's C++ and C.
//
//   FILE ─▶ exports ─▶ callers from outside, as Python ─▶ all stages ─▶ C++, and the headers around it
//
// DIR has NAME.hpp and NAME.h, which are included, and NAME_code/ with what is compiled. Files that stay what they were
// are not touched, so that nothing is built again because of them.
#include <algorithm>
#include <cerrno>
#include <cstring>

#include "compiler/driver/build.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/layouts.h"
#include "compiler/driver/pipeline.h"
#include "compiler/embed/callers.h"
#include "compiler/embed/interface.h"
#include "compiler/frontend/parser.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

/// False, and a diagnostic, when that fails.
auto writeIfChanged(Session& session, const fs::path& path, const std::string& text) -> bool {
  if (readFile(path) == text) return true;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (writeAtomically(path, text)) return true;
  session.report(Code::CannotWriteFile, {path.string(), std::strerror(errno)});
  return false;
}

/// `OUT: FILE…`, with the modules that were read; a space in a path is escaped.
auto dependencies(const Session& session, const Compilation& compilation, const fs::path& output,
                  const fs::path& temporary) -> std::string {
  const auto escaped = [](const fs::path& path) {
    std::string text;
    for (const char c : fs::absolute(path).lexically_normal().string())
      text += c == ' ' ? "\\ " : std::string(1, c);
    return text;
  };
  std::string rule = escaped(output) + ":";
  for (const auto& module : compilation.graph->modules) {
    const fs::path path = module->path;
    const auto& made = compilation.headers.folders;
    const bool is_made = std::find(made.begin(), made.end(), path.parent_path().string()) != made.end();
    if (path.empty() || path.parent_path() == temporary || is_made) continue;
    rule += " \\\n  " + escaped(path);
  }
  for (const std::string& header : compilation.headers.files) rule += " \\\n  " + escaped(header);
  return rule + " \\\n  " + escaped(session.installation.executable) + "\n";
}

/// All that is compiled as one file: what build systems name that must know their sources beforehand. Programs that compile
/// the files one by one leave it alone.
auto everything(const std::vector<codegen::EmittedFile>& files, const std::string& space) -> std::string {
  std::string text = "// All of the library's sources, for builds that compile them as one file.\n";
  for (const codegen::EmittedFile& file : files)
    if (file.path.ends_with(".cpp")) text += "#include \"" + file.path.substr(space.size() + 1) + "\"\n";
  return text;
}

}  // namespace

auto runEmitLibrary(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  const std::string& file = session.options.file();
  const int float_bits = session.options.float_bits != 0 ? session.options.float_bits : board->float_bits;

  // What it offers.
  const auto source = session.sources.load(file);
  if (!source) {
    session.report(Code::CannotReadFile, {file, std::strerror(errno)});
    return session.finish();
  }
  base::Arena arena;
  const frontend::Module* tree = frontend::parseModule(*source, session.sources, arena, session.diagnostics);
  if (tree == nullptr) return session.finish();
  embed::Exports exports = embed::findExports(*tree, fs::path(file).stem().string(), session.sources);

  // Who calls it.
  const embed::Callers callers = embed::writeCallers(exports, float_bits);
  const TemporaryFolder folder(fs::temp_directory_path(), "krait");
  const fs::path entry = folder.path() / (callers.entry_name + ".py");
  if (!writeIfChanged(session, entry, callers.entry_text) ||
      !writeIfChanged(session, folder.path() / (callers.outside_name + ".pyi"), callers.stub_text) ||
      !writeIfChanged(session, folder.path() / (callers.outside_name + "_native.hpp"), callers.header_text))
    return session.finish();

  Compilation compilation;
  compilation.folders = {fs::path(file).parent_path().string()};
  if (compilation.folders[0].empty()) compilation.folders[0] = ".";
  const std::string space = exports.module + "_code";
  compilation.embedded = {space, callers.entry_name, std::string(embed::kCallers)};
  if (!analyseProgram(session, *board, entry.string(), compilation)) return session.finish();
  optimizeProgram(session, *board, compilation);

  std::vector<codegen::EmittedFile> files;
  for (codegen::EmittedFile& emitted : emitProgram(session, *board, compilation, true))
    files.push_back({space + "/" + emitted.path, std::move(emitted.text)});
  files.push_back({space + "/" + callers.outside_name + "_native.hpp", callers.header_text});
  const codegen::ProgramNames names(*compilation.typed.program);
  const embed::Signatures signatures(*compilation.typed.program, names, exports,
                                     {space, callers.entry_name, callers.outside_name, float_bits, true});
  for (codegen::EmittedFile& emitted : embed::emitInterface(signatures)) files.push_back(std::move(emitted));
  files.push_back({space + "/all.inc", everything(files, space)});
  if (session.options.layout != "plain")
    files =
        layOut({session.options.layout, exports.module, float_bits}, session.installation, std::move(files));
  const fs::path output = session.options.output;
  if (!session.options.depfile.empty())
    writeIfChanged(
        session, session.options.depfile,
        dependencies(session, compilation,
                     output / (session.options.layout == "plain" ? "" : "src") / (exports.module + ".hpp"),
                     folder.path()));
  for (const codegen::EmittedFile& emitted : files)
    if (!writeIfChanged(session, fs::path(session.options.output) / emitted.path, emitted.text)) break;
  return session.finish();
}

}  // namespace krait::driver
