// Building the runtime, once.
#include "compiler/driver/runtime_library.h"

#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "compiler/driver/cache.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/fault.h"
#include "compiler/driver/progress.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

// Cores, boards and their locks: three a set of options. About 15 MB of precompiled header each.
constexpr size_t kMostEntries = 100;
// To be changed along with what an entry of the cache is made of.
constexpr const char* kLayout = "runtime 4";
constexpr const char* kMainHeader = "krait/krait.hpp";

/// The runtime's own sources, told apart by whether they may see the board, or define an entry of the
/// table of slots.
struct Sources {
  std::vector<fs::path> plain;
  std::vector<fs::path> slots;
  std::vector<fs::path> with_hal;
};

auto sourcesIn(const fs::path& folder) -> std::vector<fs::path> {
  std::vector<fs::path> sources;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    if (entry.path().extension() == ".cpp") sources.push_back(entry.path());
  }
  std::sort(sources.begin(), sources.end());
  return sources;
}

auto runtimeSources(const Installation& installation) -> Sources {
  Sources sources;
  for (const fs::path& path : sourcesIn(installation.runtime)) {
    const std::string text = readFile(path).value_or("");
    const bool sees_board = text.find("krait_hal.hpp") != std::string::npos;
    const bool has_slots = text.find("\nKRAIT_SLOTS_ENTRY(") != std::string::npos;
    (sees_board ? sources.with_hal : has_slots ? sources.slots : sources.plain).push_back(path);
  }
  for (const fs::path& path : sourcesIn(installation.stdlib)) sources.with_hal.push_back(path);
  return sources;
}

auto copyHeaders(const fs::path& from, const fs::path& to) -> bool {
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(from, error)) {
    const std::string suffix = entry.path().extension().string();
    if (suffix != ".hpp" && suffix != ".def") continue;
    const fs::path target = to / entry.path().lexically_relative(from);
    fs::create_directories(target.parent_path(), error);
    if (!fs::copy_file(entry.path(), target, error)) return false;
  }
  return !error;
}

/// "objects_list.o": unique, as the folder's name is part of it.
auto objectName(const fs::path& source, const fs::path& root) -> std::string {
  std::string name = source.lexically_relative(root).replace_extension().string();
  std::replace(name.begin(), name.end(), '/', '_');
  return name + ".o";
}

class Builder {
 public:
  Builder(Session& session, const Board& board, const BuildFlags& flags, fs::path cache)
      : session_(session), board_(board), flags_(flags), cache_(std::move(cache)) {}

  auto prepare() -> std::optional<RuntimeLibrary> {
    const Installation& installation = session_.installation;
    Digest core;
    core.add(kLayout).addProgram(board_.toolchain.compile).add(flags_.core);
    core.addFolder(installation.runtime);
    const std::string core_key = core.hex();
    Digest whole;
    whole.add(kLayout).add(core_key).add(board_.name).add(flags_.board).addFolder(installation.targets);
    whole.addFolder(installation.stdlib).add(memoryScript(board_, false));
    RuntimeLibrary result;
    result.key = whole.hex();
    const fs::path core_folder = cache_ / "runtime" / core_key;
    const fs::path board_folder = cache_ / "runtime" / result.key;
    if (!isCached(board_folder) || !isCached(core_folder)) {
      if (!build(core_folder, board_folder)) return std::nullopt;
      trimCache(cache_ / "runtime", kMostEntries);
    }
    if (isClang() && !buildClangHeader(core_folder)) return std::nullopt;
    result.libraries = {board_folder / "libboard.a", core_folder / "libkrait.a"};
    result.memory = board_folder;
    result.objects = objectsIn(board_folder);
    if (session_.options.profile != 0 && !addProfile(core_folder, board_folder, result)) return std::nullopt;
    result.slots = objectsIn(core_folder / "slots");
    result.include_flags = flagsToUseHeader(core_folder);
    result.include_flags.push_back("-I" + (core_folder / "include").string());
    result.include_flags.push_back("-I" + installation.stdlib.string());
    return result;
  }

 private:
  auto targetSources() const -> std::vector<fs::path> {
    std::vector<fs::path> sources;
    for (const std::string& path : board_.sources) sources.push_back(session_.installation.targets / path);
    return sources;
  }

  static auto objectsIn(const fs::path& folder) -> std::vector<fs::path> {
    std::vector<fs::path> objects;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      if (entry.path().extension() == ".o") objects.push_back(entry.path());
    }
    std::sort(objects.begin(), objects.end());
    return objects;
  }

  auto build(const fs::path& core_folder, const fs::path& board_folder) -> bool {
    std::error_code error;
    const CacheLock lock(cache_ / "runtime" / (core_folder.filename().string() + ".lock"));
    const Sources sources = runtimeSources(session_.installation);
    const bool needs_core = !fs::exists(core_folder, error);
    const size_t total = (needs_core ? sources.plain.size() + sources.slots.size() + 1 : 0) +
                         sources.with_hal.size() + board_.sources.size();
    Progress progress("building the runtime for " + board_.name + " (first time)", total);
    if (needs_core && !buildCore(core_folder, sources, progress)) return false;
    return fs::exists(board_folder, error) || buildBoard(core_folder, board_folder, sources, progress);
  }

  auto buildCore(const fs::path& folder, const Sources& sources, Progress& progress) -> bool {
    TemporaryFolder work(cache_ / "runtime", "making");
    if (work.path().empty()) return cannotWrite();
    std::error_code error;
    fs::create_directories(work.path() / "pch" / "krait", error);
    fs::create_directories(work.path() / "slots", error);
    // Copied, not linked: who uses this entry later may have been installed elsewhere.
    if (!copyHeaders(session_.installation.runtime, work.path() / "include" / "krait")) return cannotWrite();
    std::vector<CompileJob> jobs;
    if (!isClang()) {
      jobs.push_back({session_.installation.runtime / "krait.hpp", precompiledHeader(work.path()),
                      headerFlags(work.path())});
    }
    std::vector<fs::path> objects;
    for (const fs::path& source : sources.plain) {
      objects.push_back(work.path() / objectName(source, session_.installation.runtime));
      jobs.push_back({source, objects.back(), withInclude(flags_.core, work.path())});
    }
    for (const fs::path& source : sources.slots) {
      const std::string name = objectName(source, session_.installation.runtime);
      const fs::path object = board_.toolchain.lto ? work.path() / "slots" / name : work.path() / name;
      if (!board_.toolchain.lto) objects.push_back(object);
      jobs.push_back({source, object, withInclude(flags_.plain, work.path())});
    }
    return compile(jobs, progress) && pack(objects, work.path() / "libkrait.a") &&
           moveIntoPlace(work, folder);
  }

  // The header that every emitted file begins with, read once for all programs. g++ finds it where it looks
  // for the header itself. clang++ wants to be told, and that the header is still where it was: so it is made
  // in place.

  auto isClang() const -> bool { return board_.toolchain.compiler == "clang"; }

  auto precompiledHeader(const fs::path& folder) const -> fs::path {
    return isClang() ? folder / "krait.pch" : folder / "pch" / (std::string(kMainHeader) + ".gch");
  }

  auto headerFlags(const fs::path& folder) const -> Words {
    Words flags = withInclude(flags_.core, folder);
    flags.insert(flags.end(), {"-x", "c++-header"});
    return flags;
  }

  auto flagsToUseHeader(const fs::path& folder) const -> Words {
    if (isClang()) return {"-include-pch", precompiledHeader(folder).string()};
    return {"-I" + (folder / "pch").string()};
  }

  auto buildClangHeader(const fs::path& folder) -> bool {
    const fs::path header = precompiledHeader(folder);
    if (fs::exists(header)) return true;
    fs::path partial = header;
    partial += "-" + std::to_string(getpid());
    const std::vector<CompileJob> jobs{{folder / "include" / kMainHeader, partial, headerFlags(folder)}};
    const Finished result = compileAll(session_, board_, jobs, [] {});
    if (result.status != 0) return fault(result);
    std::error_code error;
    fs::rename(partial, header, error);
    return !error || cannotWrite();
  }

  auto withBoard(Words flags, const fs::path& core_folder) const -> Words {
    flags = withInclude(std::move(flags), core_folder);
    flags.push_back("-I" + session_.installation.stdlib.string());
    flags.insert(flags.end(), flags_.board.begin(), flags_.board.end());
    return flags;
  }

  /// The heap again, as one that tells what happens on it. Its objects come before the library's.
  auto addProfile(const fs::path& core_folder, const fs::path& board_folder, RuntimeLibrary& result) -> bool {
    const std::string level = std::to_string(session_.options.profile);
    const fs::path folder = board_folder / ("profile" + level);
    if (!fs::exists(folder)) {
      TemporaryFolder work(cache_ / "runtime", "making");
      if (work.path().empty()) return cannotWrite();
      Words flags = withBoard(flags_.core, core_folder);
      flags.push_back("-DKRAIT_PROFILE=" + level);
      std::vector<CompileJob> jobs;
      for (const char* source : {"heap/heap.cpp", "heap/collect.cpp", "heap/granules.cpp", "heap/blocks.cpp",
                                 "heap/mark_granules.cpp", "heap/mark_blocks.cpp",
                                 "heap/profile.cpp", "base/console.cpp", "errors/program.cpp"}) {
        const fs::path path = session_.installation.runtime / source;
        jobs.push_back({path, work.path() / objectName(path, session_.installation.runtime), flags});
      }
      const Finished compiled = compileAll(session_, board_, jobs, [] {});
      if (compiled.status != 0) return fault(compiled);
      if (!moveIntoPlace(work, folder)) return false;
    }
    const std::vector<fs::path> objects = objectsIn(folder);
    result.objects.insert(result.objects.end(), objects.begin(), objects.end());
    result.key += ", profile " + level;
    return true;
  }

  auto buildBoard(const fs::path& core_folder, const fs::path& folder, const Sources& sources,
                  Progress& progress) -> bool {
    TemporaryFolder work(cache_ / "runtime", "making");
    if (work.path().empty() ||
        !writeAtomically(work.path() / "krait_memory.ld", memoryScript(board_, false))) {
      return cannotWrite();
    }
    std::vector<CompileJob> jobs;
    std::vector<fs::path> objects;
    // Sources of several folders may have the same name: the number tells them apart.
    const auto add = [&](const fs::path& source, const Words& flags) {
      const std::string name = std::to_string(jobs.size()) + "_" + source.stem().string() + ".o";
      jobs.push_back({source, work.path() / name, flags});
    };
    for (const fs::path& source : sources.with_hal) {
      add(source, withBoard(flags_.core, core_folder));
      objects.push_back(jobs.back().object);
    }
    // Start-up code and memcpy are found by the linker after it has optimised: they are as they are.
    for (const fs::path& source : targetSources()) {
      add(source, source.extension() == ".S" ? flags_.start : withBoard(flags_.plain, core_folder));
    }
    return compile(jobs, progress) && pack(objects, work.path() / "libboard.a") &&
           moveIntoPlace(work, folder);
  }

  auto pack(const std::vector<fs::path>& objects, const fs::path& library) -> bool {
    const Finished packed = archive(session_, board_, objects, library);
    if (packed.status != 0) return fault(packed);
    std::error_code error;
    for (const fs::path& object : objects) fs::remove(object, error);
    return true;
  }

  static auto withInclude(Words flags, const fs::path& folder) -> Words {
    flags.push_back("-I" + (folder / "include").string());
    return flags;
  }

  auto compile(const std::vector<CompileJob>& jobs, Progress& progress) -> bool {
    const Finished result = compileAll(session_, board_, jobs, [&] { progress.step(); });
    return result.status == 0 || fault(result);
  }

  auto moveIntoPlace(TemporaryFolder& work, const fs::path& folder) -> bool {
    std::error_code error;
    fs::rename(work.path(), folder, error);
    if (!error) {
      work.release();
      return true;
    }
    // Somebody else was faster, with the same result.
    if (fs::exists(folder)) return true;
    return cannotWrite();
  }

  auto cannotWrite() -> bool {
    session_.report(Code::CannotUseCache, {cache_.string(), std::string(std::strerror(errno))})
        .hint(Code::SetCacheHome);
    return false;
  }

  auto fault(const Finished& result) -> bool {
    reportFault(session_, Code::RuntimeNotCompiled, board_.name, result.output, {});
    return false;
  }

  Session& session_;
  const Board& board_;
  const BuildFlags& flags_;
  fs::path cache_;
};

}  // namespace

auto prepareRuntime(Session& session, const Board& board, const BuildFlags& flags)
    -> std::optional<RuntimeLibrary> {
  const auto cache = cacheFolder(session);
  if (!cache) return std::nullopt;
  return Builder(session, board, flags, *cache).prepare();
}

}  // namespace krait::driver
