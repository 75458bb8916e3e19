// "It does not fit": a linker's complaint as a diagnostic that names what takes the room.
#pragma once

#include <filesystem>
#include <string>

#include "compiler/driver/stack_size.h"
#include "compiler/driver/toolchain.h"

namespace krait::driver {

/// Whether this is what a linker says of a program that is too large.
auto isOverflow(const std::string& linker_output) -> bool;

/// Links once more with memory enough, and reports by how much it does not fit and what is largest.
void reportOverflow(Session& session, const Board& board, const Words& link_command,
                    const std::filesystem::path& output, const StackSize& stack);

}  // namespace krait::driver
