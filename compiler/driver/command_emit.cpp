// krait emit FILE -o DIR: the C++, for people and for other builds.
#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "compiler/driver/build.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/pipeline.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

/// A list as CMake reads it.
auto cmakeList(const Words& words) -> std::string {
  std::string text;
  for (const std::string& word : words)
    text += "\n  " + (word.find(' ') == std::string::npos ? word : '"' + word + '"');
  return text;
}

auto cmakeFile(const Session& session, const Board& board, const std::string& program,
               const std::vector<codegen::EmittedFile>& files) -> std::string {
  Words sources;
  for (const codegen::EmittedFile& file : files) {
    if (file.path.ends_with(".cpp")) sources.push_back(file.path);
  }
  const int float_bits = session.options.float_bits != 0 ? session.options.float_bits : board.float_bits;
  Words folders{"${CMAKE_CURRENT_SOURCE_DIR}", "${CMAKE_CURRENT_SOURCE_DIR}/library"};
  Words definitions{"KRAIT_FLOAT_BITS=" + std::to_string(float_bits)};
  if (session.options.representation != types::Boxing::Unboxed)
    definitions.push_back("KRAIT_BOXING=" + std::to_string(static_cast<int>(session.options.representation)));
  for (const std::string& folder : board.include_dirs)
    folders.push_back("${CMAKE_CURRENT_SOURCE_DIR}/targets/" + folder);
  for (const std::string& name : board.defines) definitions.push_back(name);
  for (const std::string& name : board.runtimeDefines()) definitions.push_back(name);
  if (board.clock_hz != 0) definitions.push_back("KRAIT_CPU_HZ=" + std::to_string(board.clock_hz));
  Words target_sources;
  for (const std::string& path : board.sources) target_sources.push_back("targets/" + path);

  std::string text = "# " + program + " for " + board.name + ", made by Krait.\n";
  text += "cmake_minimum_required(VERSION 3.16)\n";
  if (!board.isHost()) {
    text += "set(CMAKE_SYSTEM_NAME Generic)\nset(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)\n";
    text += "set(CMAKE_CXX_COMPILER " + board.toolchain.compile + ")\n";
    text += "set(CMAKE_ASM_COMPILER " + board.toolchain.compile + ")\n";
  }
  text += "project(" + program + " LANGUAGES CXX" + (board.isHost() ? "" : " ASM") + ")\n\n";
  text += "if(NOT CMAKE_BUILD_TYPE)\n  set(CMAKE_BUILD_TYPE " +
          std::string(board.isHost() ? "Release" : "MinSizeRel") + ")\nendif()\n\n";
  text += "file(GLOB_RECURSE runtime CONFIGURE_DEPENDS krait/*.cpp library/*.cpp)\n";
  text += "add_executable(" + program + cmakeList(sources) + cmakeList(target_sources) + "\n  ${runtime})\n";
  text += "target_include_directories(" + program + " PRIVATE" + cmakeList(folders) + ")\n";
  text += "target_compile_definitions(" + program + " PRIVATE" + cmakeList(definitions) + ")\n";
  text += "target_compile_options(" + program + " PRIVATE" + cmakeList(board.toolchain.cpu_flags) +
          "\n  $<$<COMPILE_LANGUAGE:CXX>:";
  std::string flags;
  for (const std::string& flag : board.toolchain.cxx_flags) flags += (flags.empty() ? "" : ";") + flag;
  text += flags + ">)\n";
  if (!board.isHost()) {
    text += "if(NOT CMAKE_CXX_COMPILER STREQUAL \"" + board.toolchain.link + "\")\n";
    text += "  set(CMAKE_CXX_LINK_EXECUTABLE \"" + board.toolchain.link +
            " <LINK_FLAGS> <OBJECTS> -o <TARGET> <LINK_LIBRARIES>\")\nendif()\n";
  }
  Words link = board.isHost() ? Words{} : board.toolchain.link_cpu_flags;
  link.insert(link.end(), board.toolchain.link_flags.begin(), board.toolchain.link_flags.end());
  if (!board.isHost()) {
    link.insert(link.end(), {"-L${CMAKE_CURRENT_SOURCE_DIR}",
                             "-T${CMAKE_CURRENT_SOURCE_DIR}/targets/" + board.linker_script,
                             "-Wl,--defsym=__krait_stack_size=" + std::to_string(board.stack_reserve)});
  }
  text += "target_link_options(" + program + " PRIVATE" + cmakeList(link) + ")\n";
  text += "target_link_libraries(" + program + " PRIVATE" + cmakeList(board.toolchain.libraries) + ")\n";
  return text;
}

/// A folder's C++ and what belongs to it, without what only Krait itself reads.
void copySources(const fs::path& from, const fs::path& to) {
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    const std::string suffix = entry.path().extension().string();
    const bool wanted =
        suffix == ".hpp" || suffix == ".cpp" || suffix == ".def" || suffix == ".S" || suffix == ".ld";
    if (!wanted || !entry.is_regular_file()) continue;
    const fs::path target = to / entry.path().lexically_relative(from);
    fs::create_directories(target.parent_path());
    fs::copy_file(entry.path(), target, fs::copy_options::overwrite_existing);
  }
}

void copyRuntime(const Session& session, const Board& board, const fs::path& folder) {
  const Installation& installation = session.installation;
  copySources(installation.runtime, folder / "krait");
  copySources(installation.stdlib, folder / "library");
  for (const std::string& path : board.include_dirs)
    copySources(installation.targets / path, folder / "targets" / path);
  for (std::string path : board.sources) {
    const fs::path parent = fs::path(path).parent_path();
    copySources(installation.targets / parent, folder / "targets" / parent);
  }
}

/// A name that CMake takes.
auto projectName(const std::string& file) -> std::string {
  std::string name = fs::path(file).stem().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0 && c != '_'; }, '_');
  return name;
}

}  // namespace

auto runEmit(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  const std::string& file = session.options.file();
  Compilation compilation;
  if (!analyseProgram(session, *board, file, compilation)) return session.finish();
  optimizeProgram(session, *board, compilation);
  std::vector<codegen::EmittedFile> files = emitProgram(session, *board, compilation, true);
  const fs::path folder = session.options.output;
  std::error_code error;
  fs::create_directories(folder, error);
  if (session.options.layout == "cmake") {
    files.push_back({"CMakeLists.txt", cmakeFile(session, *board, projectName(file), files)});
    if (!board->isHost()) files.push_back({"krait_memory.ld", memoryScript(*board, false)});
  }
  for (const codegen::EmittedFile& emitted : files) {
    if (writeAtomically(folder / emitted.path, emitted.text)) continue;
    session.report(Code::CannotWriteFile, {(folder / emitted.path).string(), std::strerror(errno)});
    return session.finish();
  }
  if (session.options.layout == "cmake") {
    try {
      copyRuntime(session, *board, folder);
    } catch (const fs::filesystem_error& problem) {
      session.report(Code::CannotWriteFile, {problem.path2().string(), problem.code().message()});
    }
  }
  return session.finish();
}

}  // namespace krait::driver
