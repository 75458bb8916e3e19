// Running a linked program: on this machine, or in the board's emulator.
#pragma once

#include <filesystem>
#include <optional>

#include "compiler/driver/session.h"

namespace krait::driver {

/// The command that runs a program; nothing, and a diagnostic, when the emulator is not there.
auto runCommand(Session& session, const Board& board, const std::filesystem::path& elf)
    -> std::optional<Words>;

/// Runs it with our input and output. The program's exit status.
auto runProgram(Session& session, const Board& board, const std::filesystem::path& elf) -> int;

}  // namespace krait::driver
