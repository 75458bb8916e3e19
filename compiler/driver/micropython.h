// MicroPython's own firmware beside ours, in the same emulator: `krait mem --against micropython`.
#pragma once

#include <string>

#include "compiler/driver/session.h"
#include "compiler/report/memory.h"

namespace krait::driver {

/// Whether the board is one that it runs on and the firmware is installed; else a diagnostic.
auto hasMicroPython(Session& session, const Board& board) -> bool;

/// Pastes the script into its prompt, and asks for the free heap before and after.
auto runMicroPython(Session& session, const Board& board, const std::string& file) -> report::MicroPythonRun;

}  // namespace krait::driver
