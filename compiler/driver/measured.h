// A program built for a report: its image, and the way back from there to the Python.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "compiler/driver/board.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/session.h"
#include "compiler/report/image.h"
#include "compiler/report/program_lines.h"
#include "compiler/report/size.h"
#include "compiler/report/stack.h"

namespace krait::driver {

struct MeasuredProgram {
  Compilation compilation;
  std::unique_ptr<report::Image> image;
  std::unique_ptr<report::ProgramLines> lines;
};

/// Builds the firmware that `krait build` would write, with debug information beside it. Nothing, and diagnostics,
/// after a failure.
auto buildMeasured(Session& session, const Board& board, const std::string& file, bool explained = false)
    -> std::optional<MeasuredProgram>;

/// Reads any image of the board. Nothing, and a diagnostic, when it is none.
auto loadImage(Session& session, const Board& board, const std::string& path)
    -> std::unique_ptr<report::Image>;

/// For `krait stack`. What the processor saves when an interrupt comes: on Cortex-M eight words, with a floating-point unit 26, and a word to
/// align them. on AVR the return address, which is counted as that of any call.
auto stackMachine(const Session& session, const Board& board) -> report::StackMachine;

/// Where Krait's own sources are.
auto sourceRoots(const Session& session) -> report::SourceRoots;

/// Whether standard output takes colour.
auto outputTakesColor(const Session& session) -> bool;

/// What the firmware of a program is called: "sensor_log.py".
auto titleOf(const std::string& file) -> std::string;

}  // namespace krait::driver
