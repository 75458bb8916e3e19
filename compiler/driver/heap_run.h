// Runs that are looked at: what a program does with its heap, how many instructions it takes.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "compiler/driver/session.h"
#include "compiler/report/heap_profile.h"

namespace krait::driver {

struct HeapRun {
  report::HeapProfile profile;
  std::string output;  // standard output, where it was not handed on
  std::string errors;
  int status = 0;
  bool ended_late = false;
};

/// Runs an image that was built with Options::profile. `quiet`: what it prints is collected, else handed on.
auto runProfiled(Session& session, const Board& board, const std::filesystem::path& elf, bool quiet,
                 double seconds) -> std::optional<HeapRun>;

struct CountedRun {
  std::optional<uint64_t> instructions;
  std::string output;
  int status = 0;
};

/// Runs any image, and counts instructions where the emulator can.
auto runCounted(Session& session, const Board& board, const std::filesystem::path& elf, double seconds)
    -> std::optional<CountedRun>;

/// krait run --profile, --leaks
auto runWithProfile(Session& session, const Board& board) -> int;

}  // namespace krait::driver
