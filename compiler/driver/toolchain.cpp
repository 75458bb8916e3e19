// Compilers and linkers.
#include "compiler/driver/toolchain.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <system_error>
#include <thread>

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

auto optimization(const Session& session, const Board& board) -> std::string {
  if (!session.options.optimize.empty()) return "-O" + session.options.optimize;
  // Measured on the host with 100 lines: 0.05 s longer than -O1.
  return board.isHost() ? "-O2" : "-Os";
}

void addDebugFlags(const Session& session, Words& flags) {
  if (session.options.debug == DebugMode::Collect) {
    append(flags, {"-DKRAIT_GC_STRESS=1", "-DKRAIT_GC_VERIFY=1"});
  } else if (session.options.debug == DebugMode::Fail) {
    append(flags, {"-DKRAIT_GC_FAIL=1", "-DKRAIT_GC_VERIFY=1", "-DKRAIT_GC_POISON=1"});
  } else if (session.options.debug == DebugMode::Pauses) {
    flags.push_back("-DKRAIT_GC_PAUSES=1");
  } else if (session.options.debug == DebugMode::Sanitize) {
    append(flags, {"-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-g1"});
  }
}

struct Package {
  const char* program;
  const char* name;
};

constexpr Package kPackages[] = {
    {"g++", "g++"},
    {"arm-none-eabi-g++", "gcc-arm-none-eabi libnewlib-arm-none-eabi"},
    {"clang++-19", "clang-19"},
    {"avr-gcc", "gcc-avr avr-libc"},
    {"qemu-system-arm", "qemu-system-arm"},
    {"node", "nodejs npm"},
};

}  // namespace

auto packageOf(const std::string& program) -> std::string {
  for (const Package& package : kPackages) {
    if (program == package.program) return package.name;
  }
  return program;
}

auto buildFlags(const Session& session, const Board& board, bool emulated) -> BuildFlags {
  BuildFlags flags;
  flags.emulated = emulated;
  Words shared = board.toolchain.cpu_flags;
  append(shared, board.toolchain.cxx_flags);
  const int float_bits = session.options.float_bits != 0 ? session.options.float_bits : board.float_bits;
  shared.push_back("-DKRAIT_FLOAT_BITS=" + std::to_string(float_bits));
  if (session.options.representation != types::Boxing::Unboxed) {
    shared.push_back("-DKRAIT_BOXING=" + std::to_string(static_cast<int>(session.options.representation)));
  }
  if (session.options.traceback == "full" && !board.isHost()) shared.push_back("-DKRAIT_FRAMES=1");
  for (const std::string& name : board.runtimeDefines()) shared.push_back("-D" + name);
  if (session.options.heap_bytes != 0 && board.isHost()) {
    shared.push_back("-DKRAIT_HEAP_BYTES=" + std::to_string(session.options.heap_bytes) + "ul");
  }
  // Not where the heap has no blocks (runtime/heap/granules.hpp).
  if (session.options.incremental) shared.push_back("-DKRAIT_GC_INCREMENTAL=1");
  addDebugFlags(session, shared);
  // Which line and which inlined function an instruction is of. The code stays the same.
  if (session.options.measured || board.proves_stack) shared.push_back("-g");
  shared.push_back(optimization(session, board));
  flags.core = shared;
  flags.plain = flags.core;
  if (board.toolchain.lto) {
    // Fat objects: a first link without optimisation finds out which slots the program needs (link.cpp).
    append(flags.core, {"-flto", "-ffat-lto-objects"});
  }

  Words names = board.defines;
  if (board.clock_hz != 0) names.push_back("KRAIT_CPU_HZ=" + std::to_string(board.clock_hz));
  if (emulated) append(names, board.emulator.defines);
  for (const std::string& name : names) flags.board.push_back("-D" + name);
  for (const std::string& folder : board.include_dirs) {
    flags.board.push_back("-I" + (session.installation.targets / folder).string());
  }
  flags.start = board.toolchain.cpu_flags;
  append(flags.start, flags.board);

  flags.link = board.toolchain.link_cpu_flags;
  append(flags.link, board.toolchain.link_flags);
  if (board.toolchain.lto) {
    append(flags.link, {optimization(session, board), "-flto", "-flto-partition=none"});
    append(flags.link, board.toolchain.cxx_flags);
  }
  if (session.options.debug == DebugMode::Sanitize) flags.link.push_back("-fsanitize=address,undefined");
  return flags;
}

auto checkToolchain(Session& session, const Board& board) -> bool {
  for (const std::string& program : {board.toolchain.compile, board.toolchain.link}) {
    if (findProgram(program)) continue;
    session.report(Code::MissingTool, {program, board.name}).hint(Code::InstallPackage, {packageOf(program)});
    return false;
  }
  return true;
}

auto compileAll(const Session& session, const Board& board, const std::vector<CompileJob>& jobs,
                const std::function<void()>& done) -> Finished {
  std::vector<Finished> results(jobs.size());
  std::atomic<size_t> next = 0;
  std::atomic<bool> failed = false;
  std::mutex done_mutex;
  auto work = [&] {
    for (size_t index = next++; index < jobs.size() && !failed; index = next++) {
      const CompileJob& job = jobs[index];
      Words command{board.toolchain.compile};
      append(command, job.flags);
      append(command, {"-c", job.source.string(), "-o", job.object.string()});
      results[index] = runCollecting(command, session.options.verbose);
      if (results[index].status != 0) {
        failed = true;
        std::error_code ignored;
        fs::remove(job.object, ignored);
      }
      const std::lock_guard lock(done_mutex);
      done();
    }
  };
  const size_t cores = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::thread> others;
  for (size_t index = 1; index < std::min(cores, jobs.size()); ++index) others.emplace_back(work);
  work();
  for (std::thread& thread : others) thread.join();
  for (Finished& result : results) {
    if (result.status != 0) return std::move(result);
  }
  return {};
}

auto binaryTool(const Board& board, const std::string& name) -> std::string {
  const std::string& link = board.toolchain.link;
  return link.substr(0, link.size() - 3) + name;
}

auto archive(const Session& session, const Board& board, const std::vector<fs::path>& objects,
             const fs::path& library) -> Finished {
  Words command{binaryTool(board, "gcc-ar"), "rcsD", library.string()};
  for (const fs::path& object : objects) command.push_back(object.string());
  return runCollecting(command, session.options.verbose);
}

auto memoryScript(const Board& board, bool relaxed) -> std::string {
  char line[160];
  std::string script = "MEMORY\n{\n";
  for (const MemoryRegion& region : board.memory) {
    // AVR reaches 128 KiB of flash with its calls, and 64 KiB of RAM with its addresses.
    const uint64_t room = board.word_bits == 32 ? 0x08000000 : region.name == "RAM" ? 0xf000 : 0x20000;
    std::snprintf(line, sizeof line, "  %s (%s) : ORIGIN = 0x%llx, LENGTH = 0x%llx\n", region.name.c_str(),
                  region.access.c_str(), static_cast<unsigned long long>(region.origin),
                  static_cast<unsigned long long>(relaxed ? std::max(room, region.length) : region.length));
    script += line;
  }
  return script + "}\n";
}

}  // namespace krait::driver
