// The compilers and linkers behind a board: their flags, and how they are called.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "compiler/driver/board.h"
#include "compiler/driver/process.h"
#include "compiler/driver/session.h"

namespace krait::driver {

/// The flags of one build, in layers: what the runtime is compiled with is shared between boards of one core.
struct BuildFlags {
  bool emulated = false;
  Words core;   // core, optimisation, C++, numbers: runtime and programs
  Words plain;  // as `core`, for what must not take part in optimisation at link time
  Words board;  // behind these: defines and folders of the board; for what includes the HAL
  Words start;  // for assembler: core, defines and folders
  Words link;   // before the objects, without layout
};

auto buildFlags(const Session& session, const Board& board, bool emulated) -> BuildFlags;

/// The Debian package that brings a program.
auto packageOf(const std::string& program) -> std::string;

/// Whether compiler and linker are there; a diagnostic with the Debian package where not.
auto checkToolchain(Session& session, const Board& board) -> bool;

/// One call of the compiler.
struct CompileJob {
  std::filesystem::path source;
  std::filesystem::path object;
  Words flags;
};

/// Compiles with as many at once as there are cores; `done` is called after each. Nothing of a failed job
/// stays. The first failure in the order of jobs, or status 0.
auto compileAll(const Session& session, const Board& board, const std::vector<CompileJob>& jobs,
                const std::function<void()>& done) -> Finished;

/// A program that comes with the compiler: beside "PREFIXg++" or "PREFIXgcc" it is "PREFIXobjcopy".
auto binaryTool(const Board& board, const std::string& name) -> std::string;

/// Packs objects into a static library.
auto archive(const Session& session, const Board& board, const std::vector<std::filesystem::path>& objects,
             const std::filesystem::path& library) -> Finished;

/// MEMORY { ... } for the linker script. `relaxed`: with room enough to see how far a program goes beyond its
/// end.
auto memoryScript(const Board& board, bool relaxed) -> std::string;

}  // namespace krait::driver
