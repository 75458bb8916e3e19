// Running other programs: compilers, linkers, emulators.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace krait::driver {

struct Finished {
  int status = 0;      // of a process that a signal ended: 128 + signal
  std::string output;  // standard output and standard error, as they came
};

/// The file that a command's name stands for, looked up in PATH; nothing when there is none.
auto findProgram(const std::string& name) -> std::optional<std::string>;

/// Runs a command to its end and collects what it says. With `verbose` the command and its time go to
/// standard error. `folder`, where given, becomes its working directory.
auto runCollecting(const std::vector<std::string>& command, bool verbose, const std::string& folder = {})
    -> Finished;

/// Runs a command with our own output, in a session of its own that is ended as a whole when it or we end.
/// `with_input`: it gets our standard input, else nothing to read.
auto runAttached(const std::vector<std::string>& command, bool with_input) -> int;

struct Watched {
  int status = 0;
  bool ended_late = false;  // it was ended by us
};

/// Runs a command and hands on what it writes: stream 1 or 2, as it comes. Ended after `seconds`, 0: never.
auto runWatched(const std::vector<std::string>& command, bool with_input, double seconds,
                const std::function<void(int stream, std::string_view text)>& take) -> Watched;

/// Replaces this process. The program is told the name `called_as`.
[[noreturn]] void become(std::vector<std::string> command, const std::string& called_as);

/// The words as one would type them.
auto quotedCommand(const std::vector<std::string>& command) -> std::string;

}  // namespace krait::driver
