#include "compiler/driver/bound_headers.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <iterator>
#include <set>

#include "compiler/driver/cache.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/process.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

/// What stands above an enumeration in the Python of a header (compiler/bindings/write_python.cpp), before the names by
/// which a program meets it.
constexpr const char* kEnumMark = "# An enumeration for programs that say ";

auto linesOf(const std::string& text) -> std::vector<std::string> {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

auto startsWithAny(const std::string& flag, std::initializer_list<const char*> beginnings) -> bool {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const char* one) { return flag.starts_with(one); });
}

/// What the board's compiler includes by itself, but for what belongs to the compiler: that is Clang's here.
auto toolchainFolders(const Board& board) -> Words {
  Words command{board.toolchain.compile};
  command.insert(command.end(), board.toolchain.cpu_flags.begin(), board.toolchain.cpu_flags.end());
  command.insert(command.end(), {"-E", "-v", "-x", "c++", "/dev/null"});
  Words folders;
  bool is_list = false;
  for (const std::string& line : linesOf(runCollecting(command, false).output)) {
    if (line.starts_with("#include <...>")) {
      is_list = true;
    } else if (line.starts_with("End of search list")) {
      is_list = false;
    } else if (is_list && line.starts_with(" ")) {
      const std::string folder = fs::path(line.substr(1)).lexically_normal().string();
      const bool is_compilers =
          folder.ends_with("/include-fixed") ||
          ((folder.find("/lib/gcc/") != std::string::npos ||
            folder.find("/lib/clang/") != std::string::npos) &&
           folder.ends_with("/include") && folder.find("/c++/") == std::string::npos &&
           folder.find("/../") == std::string::npos && !fs::exists(folder + "/stdio.h"));
      if (!is_compilers) folders.push_back(folder);
    }
  }
  return folders;
}

auto clangFlags(const Session& session, const Board& board) -> Words {
  Words flags{"-xc++", "-std=c++17", "-fno-exceptions"};
  bool names_target = false;
  for (const std::string& flag : board.toolchain.cpu_flags) {
    if (!startsWithAny(flag, {"-mcpu=", "-mthumb",
                              "-march=", "-mfloat-abi=", "-mfpu=", "--target=", "-mabi=", "-mmcu="}))
      continue;
    names_target |= flag.starts_with("--target=");
    flags.push_back(flag);
  }
  // GCC's choice for such machines.
  if (!board.isHost() && !names_target)
    flags.insert(flags.end(), {"--target=arm-none-eabi", "-fshort-enums"});
  flags.insert(flags.end(), {"-nostdinc", "-resource-dir", KRAIT_CLANG_RESOURCES, "-isystem",
                             std::string(KRAIT_CLANG_RESOURCES) + "/include"});
  for (const std::string& folder : toolchainFolders(board)) flags.insert(flags.end(), {"-isystem", folder});
  for (const std::string& name : board.defines) flags.push_back("-D" + name);
  for (const std::string& folder : board.include_dirs)
    flags.insert(flags.end(), {"-isystem", (session.installation.targets / folder).string()});
  const Words own = headerFlags(session);
  flags.insert(flags.end(), own.begin(), own.end());
  return flags;
}

auto number(const std::string& text) -> unsigned {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// What Clang says of the header, at its place there.
void reportProblems(Session& session, const std::string& header, base::SourceRange importer,
                    const std::string& text) {
  constexpr size_t kMost = 5;
  size_t count = 0;
  for (const std::string& line : linesOf(text)) {
    if (++count > kMost) return;
    std::vector<std::string> parts(4);
    size_t at = 0;
    for (size_t i = 0; i < 3; ++i) {
      const size_t tab = line.find('\t', at);
      parts[i] = line.substr(at, tab - at);
      at = tab + 1;
    }
    parts[3] = line.substr(at);
    std::string what = parts[3];
    if (what.ends_with("file not found")) what += ": name its folder with -I";
    base::SourceRange place = importer;
    if (const auto file = parts[0].empty() ? std::nullopt : session.sources.load(parts[0])) {
      const uint32_t line_number = number(parts[1]);
      if (line_number >= 1 && line_number <= session.sources.lineCount(*file)) {
        const uint32_t begin =
            session.sources.lineStart(*file, line_number) + std::max(1u, number(parts[2])) - 1;
        place = {*file, begin, begin + 1};
      }
    }
    session.diagnostics.report(Code::CannotReadFile, place, {header, what});
  }
}

/// Beside the header, by its name.
auto sourceBeside(const fs::path& header) -> std::optional<fs::path> {
  std::error_code ignored;
  for (const char* suffix : {".cpp", ".cc", ".cxx", ".c"}) {
    fs::path source = header;
    source.replace_extension(suffix);
    if (fs::is_regular_file(source, ignored)) return source;
  }
  return std::nullopt;
}

auto findHeader(const Session& session, const std::string& name) -> std::optional<fs::path> {
  std::error_code ignored;
  for (const std::string& folder : session.options.include_dirs)
    for (const char* suffix : {".hpp", ".h", ".hh", ".hxx"})
      if (const fs::path header = fs::path(folder) / (name + suffix); fs::is_regular_file(header, ignored))
        return header;
  return std::nullopt;
}

/// Runs the reader; what it wrote stands in `folder`. False, and diagnostics, where the header is none.
auto readHeader(Session& session, const Board& board, const std::string& name, const fs::path& header,
                const Words& sources, base::SourceRange importer, const fs::path& folder) -> bool {
  const fs::path bin = session.installation.executable.parent_path();
  std::error_code ignored;
  fs::path reader = bin.parent_path() / "lib" / "krait" / "krait-read-header";
  if (!fs::exists(reader, ignored)) reader = bin / "krait-read-header";
  if (!fs::exists(reader, ignored)) {
    session.diagnostics.report(Code::MissingTool, importer, {"krait-read-header", header.string()})
        .hint(Code::BuildAgain, {"libclang-19-dev"});
    return false;
  }
  Words command{reader.string(), name, header.string(), folder.string()};
  command.insert(command.end(), sources.begin(), sources.end());
  command.push_back("--");
  const Words flags = clangFlags(session, board);
  command.insert(command.end(), flags.begin(), flags.end());
  const Finished result = runCollecting(command, session.options.verbose);
  if (result.status == 0) return true;
  const std::string problems = readFile(folder / "problems").value_or("");
  if (problems.empty()) {
    session.diagnostics
        .report(Code::CannotReadFile, importer,
                {header.string(), "the reader of headers ended with status " + std::to_string(result.status)})
        .note(Code::ToolSays, importer, {result.output});
  } else {
    reportProblems(session, header.string(), importer, problems);
  }
  return false;
}

}  // namespace

auto headerFlags(const Session& session) -> Words {
  Words flags;
  for (const std::string& name : session.options.definitions) flags.push_back("-D" + name);
  for (const std::string& folder : session.options.include_dirs)
    flags.push_back("-I" + fs::absolute(folder).lexically_normal().string());
  return flags;
}

namespace {

/// Into a folder that is called by what it holds: whoever makes it at the same time writes the same. Nothing, and a
/// diagnostic, when that fails.
auto writeModule(Session& session, const std::vector<codegen::EmittedFile>& files)
    -> std::optional<fs::path> {
  const auto cache = cacheFolder(session);
  if (!cache) return std::nullopt;
  Digest digest;
  for (const codegen::EmittedFile& each : files) digest.add(each.path).add(each.text);
  const fs::path folder = *cache / "headers" / digest.hex();
  std::error_code error;
  fs::create_directories(folder, error);
  for (const codegen::EmittedFile& each : files) {
    if (readFile(folder / each.path) == each.text || writeAtomically(folder / each.path, each.text)) continue;
    session.report(Code::CannotUseCache, {cache->string(), std::strerror(errno)}).hint(Code::SetCacheHome);
    return std::nullopt;
  }
  return folder;
}

auto moduleFiles(const std::string& name, const fs::path& folder) -> std::vector<codegen::EmittedFile> {
  const std::string native = "_" + name + "_cpp";
  std::vector<codegen::EmittedFile> files;
  for (const std::string& each : {name + ".py", native + ".pyi", native + "_native.hpp"})
    files.push_back({each, readFile(folder / each).value_or("")});
  return files;
}

/// All words of a text that could be names.
void addNames(const std::string& text, std::set<std::string>& names) {
  const auto isPart = [](char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && isPart(text[end])) ++end;
    if (end != at) names.insert(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
}

}  // namespace

auto bindHeader(Session& session, const Board& board, const std::string& name, base::SourceRange importer,
                BoundHeaders& headers) -> sema::MadeModule {
  if (const auto known = headers.made.find(name); known != headers.made.end()) return {known->second, false};
  const auto header = findHeader(session, name);
  if (!header) return {};
  const auto beside = sourceBeside(*header);
  Words sources = session.options.sources;
  if (beside) sources.push_back(beside->string());
  std::error_code error;
  const TemporaryFolder work(fs::temp_directory_path(error), "krait");
  if (!readHeader(session, board, name, *header, sources, importer, work.path())) return {{}, true};
  const std::vector<codegen::EmittedFile> files = moduleFiles(name, work.path());
  const auto folder = writeModule(session, files);
  if (!folder) return {{}, true};
  headers.glue.push_back(files.back());
  for (const std::string& each : linesOf(readFile(work.path() / "files").value_or("")))
    headers.files.push_back(each);
  if (beside) headers.sources.push_back(beside->string());
  headers.folders.push_back(folder->string());
  headers.made[name] = folder->string();
  return {folder->string(), false};
}

auto lightenHeaders(Session& session, const sema::ModuleGraph& graph, BoundHeaders& headers) -> bool {
  std::set<std::string> said;
  for (const auto& module : graph.modules) {
    const std::string folder = fs::path(module->path).parent_path().string();
    const bool is_made =
        std::find(headers.folders.begin(), headers.folders.end(), folder) != headers.folders.end();
    if (!is_made && folder != session.installation.stdlib.string())
      addNames(readFile(module->path).value_or(""), said);
  }
  bool any = false;
  for (auto& [name, folder] : headers.made) {
    std::vector<codegen::EmittedFile> files = moduleFiles(name, folder);
    std::string text, mark;
    bool changes = false, has_enums = false;
    for (std::string& line : linesOf(files[0].text)) {
      const bool is_class =
          line.find("(IntEnum):") != std::string::npos || line.find("(IntFlag):") != std::string::npos;
      if (is_class && !mark.empty()) {
        std::set<std::string> names, met;
        addNames(mark, names);
        std::set_intersection(names.begin(), names.end(), said.begin(), said.end(),
                              std::inserter(met, met.end()));
        if (met.empty()) {
          line.replace(line.rfind('('), std::string::npos, ":");
          changes = true;
        }
        has_enums |= !met.empty();
      }
      const size_t at = line.find(kEnumMark);
      mark = at == std::string::npos ? "" : line.substr(at + std::strlen(kEnumMark));
      text += line + "\n";
    }
    if (!changes) continue;
    if (const size_t import = text.find("from enum import IntEnum, IntFlag\n");
        !has_enums && import != std::string::npos)
      text.erase(import, std::strlen("from enum import IntEnum, IntFlag\n"));
    files[0].text = text;
    const auto lighter = writeModule(session, files);
    if (!lighter) continue;
    folder = lighter->string();
    headers.folders.push_back(folder);
    any = true;
  }
  return any;
}

auto implementations(const Session& session, const BoundHeaders& headers) -> std::vector<fs::path> {
  std::vector<fs::path> sources;
  for (const auto* list : {&session.options.sources, &headers.sources}) {
    for (const std::string& each : *list) {
      const fs::path path = fs::absolute(each).lexically_normal();
      if (std::find(sources.begin(), sources.end(), path) == sources.end()) sources.push_back(path);
    }
  }
  return sources;
}

auto implementationCommand(const Session& session, const Board& board, const Words& flags,
                           const fs::path& source) -> Words {
  std::string compiler = board.toolchain.compile;
  const std::string suffix = source.extension().string();
  const bool is_c = suffix == ".c";
  if (is_c) {
    if (const size_t at = compiler.rfind("g++");
        at != std::string::npos && compiler.find("clang++") == std::string::npos)
      compiler.replace(at, 3, "gcc");
    if (const size_t at = compiler.rfind("clang++"); at != std::string::npos)
      compiler.replace(at, 7, "clang");
  }
  Words command{compiler};
  for (const std::string& flag : flags) {
    if (is_c &&
        startsWithAny(flag, {"-std=c++", "-fno-rtti", "-fno-threadsafe-statics", "-fno-use-cxa-atexit"}))
      continue;
    // Programs of a computer may throw among themselves.
    if (board.isHost() && (flag == "-fno-exceptions" || flag == "-fno-rtti")) continue;
    command.push_back(flag);
  }
  const Words own = headerFlags(session);
  command.insert(command.end(), own.begin(), own.end());
  command.push_back("-I" + source.parent_path().string());
  return command;
}

auto runBind(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  const fs::path header = session.options.file();
  std::error_code error;
  if (!fs::is_regular_file(header, error)) {
    session.report(Code::CannotReadFile, {header.string(), std::strerror(ENOENT)});
    return session.finish();
  }
  const TemporaryFolder work(fs::temp_directory_path(error), "krait");
  Words sources = session.options.sources;
  if (const auto beside = sourceBeside(header)) sources.push_back(beside->string());
  const std::string name = header.stem().string();
  if (!readHeader(session, *board, name, header, sources, {}, work.path())) return session.finish();
  const std::string text = readFile(work.path() / (name + ".pyi")).value_or("");
  if (session.options.output.empty()) {
    std::fwrite(text.data(), 1, text.size(), stdout);
  } else if (readFile(session.options.output) != text && !writeAtomically(session.options.output, text)) {
    session.report(Code::CannotWriteFile, {session.options.output, std::strerror(errno)});
  }
  return session.finish();
}

}  // namespace krait::driver
