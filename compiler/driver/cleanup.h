// What must not be left behind: temporary files and running programs, also when somebody presses Ctrl-C.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace krait::driver {

/// From here on SIGINT, SIGTERM and SIGHUP end what runs, remove what is temporary, and only then this
/// process. Called once, before any thread is started.
void watchSignals();

/// While it lives, this process is ended with us.
class Running {
 public:
  explicit Running(pid_t process);
  ~Running();
  Running(const Running&) = delete;
  auto operator=(const Running&) -> Running& = delete;

 private:
  pid_t process_;
};

/// While it lives, the terminal's settings are remembered; then they are as before. Emulators change them,
/// and one that is killed does not change them back.
class TerminalSettings {
 public:
  TerminalSettings();
  ~TerminalSettings();
  TerminalSettings(const TerminalSettings&) = delete;
  auto operator=(const TerminalSettings&) -> TerminalSettings& = delete;
};

/// A folder that is removed with all it holds.
class TemporaryFolder {
 public:
  /// Makes `PARENT/PREFIX-XXXXXX`; `path()` is empty when that fails.
  TemporaryFolder(const std::filesystem::path& parent, const std::string& prefix);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  auto operator=(const TemporaryFolder&) -> TemporaryFolder& = delete;

  auto path() const -> const std::filesystem::path& { return path_; }
  /// It has become something else (renamed), or is to stay.
  void release();

 private:
  std::filesystem::path path_;
};

/// Writes a file beside its place and renames it: nobody ever sees half of it. Devices and pipes are written to
/// as they are. False with errno set when it fails.
auto writeAtomically(const std::filesystem::path& path, std::string_view contents, bool executable = false)
    -> bool;

}  // namespace krait::driver
