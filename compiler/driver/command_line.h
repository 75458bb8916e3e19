// The command line: which command, with what options.
#pragma once

namespace krait::driver {

/// Parses, runs the command, and returns the exit status.
auto runCommandLine(int argument_count, char** arguments) -> int;

}  // namespace krait::driver
